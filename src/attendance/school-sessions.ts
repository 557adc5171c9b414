/** Sessions of school days as a list, and which of two comes first. Owns that listing; counts no attendance. */
import { type SchoolCalendar, schoolDaysOf, sessionsOn } from './calendar';
import { compareSessions, type IsoDate, type Session } from './mark';

/** A session of a day, whatever its mark. */
export type SessionAt = { date: IsoDate; session: Session };

/** Every session in which the school is open from one day to another, both inclusive, in order. */
export function schoolSessions(calendar: SchoolCalendar, from: IsoDate, to: IsoDate): SessionAt[] {
  const school = schoolDaysOf(calendar);
  return school.days
    .filter((date) => from <= date && date <= to)
    .flatMap((date) => sessionsOn(date, school).map((session) => ({ date, session })));
}

/** Whether a session comes after another one. */
export const isLater = (a: SessionAt, b: SessionAt): boolean => compareSessions(a, b) > 0;

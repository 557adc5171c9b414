/**
 * The sessions that a pupil could attend at all: without those in which the school was closed to their year group. Owns that they
 * enter no figure; the ten school weeks of the law stay the whole school's. A pupil whose year is not known has the school's calendar.
 */
import {
  calendarOfYear,
  type IsoDate,
  type SchoolCalendar,
  schoolDaysOf,
  schoolYearStart,
  sessionsOn,
} from '../attendance';
import type { History } from '../checks/pupil-history';

/** Of this school year only: in the one before, the pupil was of another year group. */
export function ownCalendar(
  calendar: SchoolCalendar | null,
  year: string | null,
  today: IsoDate,
): SchoolCalendar | null {
  return calendar === null || year === null ? calendar : calendarOfYear(calendar, year, schoolYearStart(today));
}

/** Both calendars of a pupil: figures count by `own`, the ten school weeks and dates to be kept by `school`. */
export type Calendars = { school: SchoolCalendar | null; own: SchoolCalendar | null };

/** What was seen, without empty places of sessions in which there was nothing to attend: they are no missing marks. */
export function ownHistory(history: History, { school, own }: Calendars): History {
  if (school === null || own === null || own === school) return history;
  const [ofSchool, ofYear] = [schoolDaysOf(school), schoolDaysOf(own)];
  const marks = history.marks.filter(
    ({ date, session, code }) =>
      code !== '' || sessionsOn(date, ofYear).includes(session) || !sessionsOn(date, ofSchool).includes(session),
  );
  return marks.length === history.marks.length ? history : { ...history, marks };
}

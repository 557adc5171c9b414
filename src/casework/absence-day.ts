/** Which day of an unexplained absence today is, from the marks that are known. Owns that count; knows no policy. */
import {
  AbsenceRuns,
  addSchoolDays,
  type IsoDate,
  type Mark,
  type SchoolCalendar,
  type Session,
  schoolDaysOf,
  sessionsOn,
} from '../attendance';

export type AbsenceDay = {
  /** The first unexplained day. */
  from: IsoDate;
  /** 1 on the first day. */
  day: number;
  /** The session before `from` is not known: it may have begun earlier. */
  isAtLeast: boolean;
};

/** N, and O: both say that nobody has told why. */
export const isUnexplained = (code: string): boolean => code === 'N' || code === 'O';

/**
 * The unexplained absence that goes on in a session of today; the session itself counts as unexplained whatever its mark.
 * Null where the calendar is needed and does not tell.
 */
export function absenceDay(
  marks: readonly Mark[],
  { date, session }: { date: IsoDate; session: Session },
  calendar: SchoolCalendar | null,
): AbsenceDay | null {
  if (calendar === null || !schoolDaysOf(calendar).indexOfDay.has(date)) return null;
  const before = marks.filter((mark) => mark.date < date || (mark.date === date && mark.session < session));
  const all = [...before, { date, session, code: 'N' }];
  const run = new AbsenceRuns(all, calendar).of(isUnexplained).at(-1);
  const first = run?.sessions[0];
  if (run === undefined || first === undefined || run.to !== date) return null;
  const day = new Set(run.sessions.map((mark) => mark.date)).size;
  return { from: run.from, day, isAtLeast: !isKnownBefore(first, before, calendar) };
}

function isKnownBefore({ date, session }: Mark, marks: readonly Mark[], calendar: SchoolCalendar): boolean {
  const school = schoolDaysOf(calendar);
  const isKnown = (on: IsoDate, at: Session | undefined) =>
    marks.some((mark) => mark.date === on && mark.session === at);
  if (session === 'PM' && sessionsOn(date, school).includes('AM')) return isKnown(date, 'AM');
  const dayBefore = addSchoolDays(date, -1, calendar);
  return dayBefore === null || isKnown(dayBefore, sessionsOn(dayBefore, school).at(-1));
}

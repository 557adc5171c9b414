/**
 * Which day of an absence today is, for a pupil of the day's list: the row joined with the marks known from before. Owns
 * that joining, and whether the beginning of the absence is known. Knows no policy.
 */
import {
  AbsenceRuns,
  addSchoolDays,
  type IsoDate,
  type Mark,
  type SchoolCalendar,
  schoolDaysOf,
  sessionsOn,
} from '../attendance';
import type { Need } from './check';
import { daysOf } from './ongoing-absence';
import type { AbsenceSubject } from './record-subjects';

export type AbsenceDay = {
  from: IsoDate;
  /** The days on which the pupil was absent at all, up to and with the row's. */
  day: number;
  /** False where the session before `from` is not known: the absence may have begun earlier. */
  isWhole: boolean;
};

/** The absence in codes that `isMeant` which the row belongs to; a need where days cannot be counted. */
export function absenceDay(
  { row, facts, calendar }: AbsenceSubject,
  isMeant: (code: string) => boolean,
): AbsenceDay | Need {
  const { date, code } = row;
  if (date === null) return 'date';
  if (code === null || code === '') return 'mark';
  if (calendar === null) return 'calendar';
  const isAt = (mark: Mark, session: Mark['session']) => mark.date === date && mark.session === session;
  // where the list names no session, the row stands for the first one that is not known yet
  const session = row.session ?? (facts.marks.some((mark) => isAt(mark, 'AM')) ? 'PM' : 'AM');
  const before = facts.marks.filter((mark) => mark.date < date || (mark.date === date && mark.session < session));
  const marks = [...before, { date, session, code }];
  const run = new AbsenceRuns(marks, calendar).of(isMeant).at(-1);
  const first = run?.sessions[0];
  if (run === undefined || first === undefined || run.to !== date) return 'calendar';
  return { from: run.from, day: daysOf(run).length, isWhole: isKnownBefore(first, marks, calendar) };
}

/** Codes of an absence that nobody has explained. */
export const isUnexplainedCode = (code: string): boolean => code === 'N' || code === 'O';

function isKnownBefore(first: Mark, marks: readonly Mark[], calendar: SchoolCalendar): boolean {
  const school = schoolDaysOf(calendar);
  const isKnown = (date: IsoDate, session: Mark['session'] | undefined) =>
    marks.some((mark) => mark.date === date && mark.session === session);
  if (first.session === 'PM' && sessionsOn(first.date, school).includes('AM')) return isKnown(first.date, 'AM');
  const dayBefore = addSchoolDays(first.date, -1, calendar);
  return dayBefore === null || isKnown(dayBefore, sessionsOn(dayBefore, school).at(-1));
}

/** Unbroken absences of this school year, the newest first. Owns these rows. */
import { absenceRuns, dayWords, schoolDaysOf } from '../attendance';
import type { PupilReviewInput } from './pupil-input';
import { figure, quotientFigure, type Said } from './pupil-said';
import type { Standing } from './pupil-standing';

export type RunRow = { from: string; to: string; sessions: Said; days: Said; codes: string; isOpen: boolean };
export type RunsPart = { rows: RunRow[]; said: Said };

/** Null where there is no calendar, or it ends before an absence: no run can then be seen. */
export function runsPart({ marks }: Standing, { calendar, seen }: PupilReviewInput): RunsPart | null {
  if (calendar === null || marks.length === 0 || (marks.at(-1)?.date ?? '') > schoolDaysOf(calendar).last) return null;
  const runs = absenceRuns(seen.marks, calendar).filter(({ to }) => to >= seen.yearFrom);
  const longest = Math.max(0, ...runs.map(({ sessions }) => sessions.length));
  const rows = runs.map(({ from, to, sessions, open }, index) => ({
    from: dayWords(from),
    to: dayWords(to),
    sessions: [figure(`run.${index}.sessions`, sessions.length)],
    days: [quotientFigure(`run.${index}.days`, sessions.length, 2)],
    codes: codesOf(sessions.map(({ code }) => code)),
    isOpen: open,
  }));
  return {
    rows: rows.reverse(),
    said:
      runs.length === 0
        ? ['No absence this school year.']
        : [
            figure('runs', runs.length),
            runs.length === 1 ? ' run; the longest is ' : ' runs; the longest is ',
            quotientFigure('runs.longest', longest, 2),
            longest === 2 ? ' day.' : ' days.',
          ],
  };
}

/** "I, N": each once, in the order in which they come. */
const codesOf = (codes: readonly string[]): string => [...new Set(codes)].join(', ');

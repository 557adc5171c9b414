/** Pupils and lists for the tests of the officer's list. Owns the making; all are invented. */

import { pupilMarks } from '../../../entrypoints/sidepanel/views/pupil-marks';
import type { Mark, SchoolCalendar } from '../../../src/attendance';
import { schoolDaysOf } from '../../../src/attendance';
import type { History } from '../../../src/checks/pupil-history';
import { type CohortFigures, figuresFromMarks } from '../../../src/review/cohort-figures';
import type { CohortRow } from '../../../src/review/cohort-row';

export const NOW = '2026-11-20T16:30:00Z';
export const TODAY = '2026-11-20';
export const calendar: SchoolCalendar = {
  terms: [
    { name: 'Autumn', from: '2026-09-03', to: '2026-12-18' },
    { name: 'Spring', from: '2027-01-04', to: '2027-03-26' },
  ],
  closed: [],
};
export const LINE = { at: 90, reach: 'at' } as const;
export const ASKED = { calendar, today: TODAY, line: LINE, hasNotices: true };

/** A whole term up to today, attended but for the sessions that are given: '2026-11-10 AM' → 'U'. */
export function term(other: Record<string, string> = {}, to = TODAY): Mark[] {
  return schoolDaysOf(calendar)
    .days.filter((date) => date <= to)
    .flatMap((date) =>
      (['AM', 'PM'] as const).map((session) => ({
        date,
        session,
        code: other[`${date} ${session}`] ?? (session === 'AM' ? '/' : '\\'),
      })),
    );
}

/** So many absent sessions, from the first day of term on. */
export const absent = (count: number, code = 'I'): Record<string, string> =>
  Object.fromEntries(
    term()
      .slice(0, count)
      .map(({ date, session }) => [`${date} ${session}`, code]),
  );

export function figuresOf(marks: Mark[], complete = true, now = NOW): CohortFigures {
  const history: History = { pupil: { name: null, id: null, year: null }, marks, complete };
  return figuresFromMarks(pupilMarks(history, calendar, now), complete, ASKED);
}

export function row(key: string, more: Partial<CohortRow> = {}): CohortRow {
  return {
    key,
    who: key,
    name: key,
    ids: '',
    year: '8',
    group: '8 Birch',
    figures: null,
    oldestN: null,
    openNs: 0,
    printed: null,
    printedWhy: '',
    step: '',
    ...more,
  };
}

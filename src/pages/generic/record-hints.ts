/**
 * Whether a page may hold lists or forms of records besides marks: amendments, leave, absences, cohorts. Owns the few words
 * that say so; reading them is for `records/`, which comes into a page only where this says that it may be needed.
 */
import type { Grid } from './grid';
import { speakOf } from './page-signs';

export const RECORD_WORDS = [
  ...['amend', 'alter', 'correct', 'purge', 'chang', 'audit', ' log', 'history of'],
  ...['leave', 'absen', 'holiday', 'exceptional', 'first day', 'first-day', 'unexplained', 'missing', 'not in school'],
  ...['sign in', 'sign out', 'signed in', 'signed out', 'signing in', 'signing out', 'sign-in', 'sign-out'],
  ...['leaving', 'off site', 'off-site', 'out of school'],
  ...['cohort', '%', 'percent', 'persist', 'registers', 'attendance list', 'attendance report', 'attendance summary'],
  ...['attendance figures', 'attendance overview', 'attendance by', 'attendance of', 'attendance for', 'attendance:'],
  ...['attendance ·', 'attendance -', 'attendance –', 'attendance —'],
];
const IN_HEADINGS = new Set(
  (
    'original|amended|was|now|old mark|new mark|old value|previous|changed to|change|from|status|possible|sessions|lates|' +
    'attended|percentage|reported|reported at|expected back|return|signed out|time out|taken|decision|requested'
  ).split('|'),
);

/** `titles` in lower case. */
export function mayHoldRecords(titles: readonly string[], grids: readonly Grid[]): boolean {
  if (speakOf(titles, RECORD_WORDS)) return true;
  // without any grid an attendance page that is no register may be cards or a form
  if (grids.length === 0 && titles.some((text) => text.includes('attendance') && !text.includes('register')))
    return true;
  return grids.some(
    ({ columns, rows }) =>
      rows[0]?.cells.some((cell) => isFigure(cell?.textContent ?? '')) ||
      columns.some(({ headings }) => {
        const own = (headings.at(-1) ?? '').toLowerCase();
        return IN_HEADINGS.has(own) || own.includes('%');
      }),
  );
}

/** "96.4%", "96.4": in lists of figures headings may say no more than "Attendance". */
function isFigure(text: string): boolean {
  return text.includes('%') || Number(text) % 1 > 0;
}

/** Owns the pages of shapes that are tables: marks in the school's own words, and marks in the school's own letters. */

import { type Html, html } from '../html.ts';
import { shapePage } from './frame.ts';
import type { ShapeRow, ShapeSheet } from './sheet.ts';

/** How this school words its marks. */
const words: Readonly<Record<string, string>> = {
  '/': 'Present AM',
  '\\': 'Present PM',
  L: 'Late',
  I: 'Ill',
  N: 'No Reason Yet Provided',
  M: 'Medical Appointment',
  V: 'Educational Visit',
  U: 'Late After Registers Closed',
  O: 'Unauthorised Absence',
  Y7: 'Any Other Unavoidable Cause',
};

export function wordOf(code: string): string {
  return words[code] ?? 'No Mark';
}

/** The letter on the screen, and the national code that it stands for: several letters mean something else nationally. */
export const houseCodes: Readonly<Record<string, string>> = {
  P: '/',
  T: 'L',
  S: 'I',
  X: 'N',
  D: 'M',
  H: 'V',
  Z: 'U',
  A: 'O',
  Q: 'Y7',
};

const houseCodeOf = new Map(Object.entries(houseCodes).map(([shown, code]) => [code, shown]));

export function houseLetter(code: string): string {
  return houseCodeOf.get(code) ?? '';
}

function table(rows: readonly ShapeRow[], mark: (row: ShapeRow) => Html): Html {
  return html`<table class="tally"><thead><tr><th>Pupil</th><th>Mark</th><th>Minutes late</th></tr></thead><tbody>
${rows.map(
  (row) =>
    html`<tr><td><a href="/almanac/pupils/${row.id}/attendance">${row.name}</a></td>${mark(row)}<td>${row.minutesLate ?? ''}</td></tr>\n`,
)}</tbody></table>`;
}

export function wordsPage(sheet: ShapeSheet): Html {
  const about = { path: '/shapes/words', heading: 'Attendance register', state: 'Saved 09:08' };
  return shapePage(
    about,
    sheet,
    table(sheet.rows, (row) => html`<td class="word">${wordOf(row.code)}</td>`),
  );
}

export function ownCodesPage(sheet: ShapeSheet): Html {
  const about = { path: '/shapes/own-codes', heading: 'Register', state: 'Saved 09:08' };
  return shapePage(
    about,
    sheet,
    table(sheet.rows, (row) => html`<td class="box">${houseLetter(row.code)}</td>`),
  );
}

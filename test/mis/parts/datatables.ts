/**
 * Owns a page made with DataTables 3: drawn on the server, then cut into pages and made to scroll by the library.
 *
 * Measured at 1280 x 800:
 * - `div.dt-scroll` with `role=table` is around three tables: the head, the body with a copy of the head of no height, an empty foot.
 *   Only the tables know their spans: nothing says to `role=columnheader` which columns "Mon 16/11" is over.
 * - 20 of 30 rows are in the page, the others in no way; "Showing 1 to 20 of 30 entries" stands below.
 * - Fixed columns stick in the same row, without copies.
 */

import { type Html, html } from '../html.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { dateWords, longDate, ukDate } from '../school/calendar.ts';
import { offeredCodes } from '../school/codes.ts';
import { minutesLate } from '../school/entry.ts';
import { listName, type Pupil } from '../school/roll.ts';
import { framedPage } from './layout.ts';
import type { PartsPage } from './page.ts';
import { type SheetSession, savedText, sessionsOfWeeks, shownForm, shownSession } from './sheet.ts';

const sessions = sessionsOfWeeks(['2026-11-16']);

function isShown({ date, session }: Pick<SheetSession, 'date' | 'session'>): boolean {
  return date === shownSession.date && session === shownSession.session;
}

/** Mon 16/11 */
function dayHeading(date: string): string {
  return `${dateWords(date).shortDay} ${ukDate(date).slice(0, 5)}`;
}

/** The mark as the server knows it is the selected option; an old or strange one is offered only where it stands. */
function markSelect(pupil: Pupil, own: string): Html {
  const codes = ['', ...offeredCodes.map(({ code }) => code)];
  const all = codes.includes(own) ? codes : [...codes, own];
  return html`<select name="mark[${pupil.id}]" aria-label="Mark for ${listName(pupil)}">${all.map((code) =>
    code === own
      ? html`<option value="${code}" selected>${code}</option>`
      : html`<option value="${code}">${code}</option>`,
  )}</select>`;
}

function cells(book: AttendanceBook, pupil: Pupil): Html[] {
  return sessions.map((place) => {
    const entry = book.mark(pupil, place.date, place.session);
    const code = entry?.code ?? '';
    if (!isShown(place)) return html`<td class="mark">${code}</td>`;
    return html`<td class="mark">${markSelect(pupil, code)}</td><td>${minutesLate(entry, place.session) ?? ''}</td>`;
  });
}

function table(book: AttendanceBook): Html {
  const dates = [...new Set(sessions.map(({ date }) => date))];
  const isShownDay = (date: string): boolean => date === shownSession.date;
  return html`<table id="week" class="week-table">
<thead>
<tr><th rowspan="2">Surname</th><th rowspan="2">Forename</th>${dates.map((date) => html`<th colspan="${isShownDay(date) ? 3 : 2}">${dayHeading(date)}</th>`)}</tr>
<tr>${sessions.map((place) => (isShown(place) ? html`<th>${place.session}</th><th>Mins late</th>` : html`<th>${place.session}</th>`))}</tr>
</thead>
<tbody>
${shownForm(book).pupils.map(
  (pupil) =>
    html`<tr><td><a href="/quill/pupil/${pupil.id}">${pupil.surname}</a></td><td>${pupil.forename}</td>${cells(book, pupil)}</tr>\n`,
)}</tbody>
</table>`;
}

export const datatablesWeek: PartsPage = {
  id: 'datatables-week',
  path: '/parts/datatables/week',
  title: 'DataTables: 8 Birch, week, fixed names, pages of 20, drop-downs this morning',
  pupils: (book) => shownForm(book).pupils,
  sessions,
  nameOf: listName,
  idOf: ({ id }) => id,
  latenessOf: (entry, date, session) => {
    const minutes = isShown({ date, session }) ? minutesLate(entry, session) : null;
    return minutes === null ? {} : { minutesLate: minutes };
  },
  statesTotal: true,
  draw: (book) =>
    framedPage(
      {
        title: 'Weekly register - Ledgerline',
        product: 'Ledgerline',
        stylesheets: ['/static/parts/data-table.css'],
        libraries: ['datatables.js', 'datatables-fixed-columns.js'],
        script: 'datatables-week.js',
        heading: `Weekly register: ${shownForm(book).name}`,
        status: `Week of ${ukDate('2026-11-16')}. Today: ${longDate(shownSession.date)}, ${shownSession.session}. ${savedText(book)}`,
      },
      html`<form method="get" action="/parts/datatables/week">${table(book)}</form>`,
    ),
};

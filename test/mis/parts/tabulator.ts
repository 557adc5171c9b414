/**
 * Owns a page made with Tabulator 6: rows of divs, the day of the month in the headings and no month beside it.
 *
 * Measured at 1280 x 800:
 * - Of 240 rows 40 are in the page, without index, id or `aria-rowcount`; "240 students" stands above.
 * - Headings are one `role=row`; a day is a `role=columngroup` around its sessions, with `aria-title` and no field of its own.
 * - Heading and cell meet by `tabulator-field`. Frozen cells stick in the same row, without copies.
 */

import { html } from '../html.ts';
import type { SessionName } from '../school/calendar.ts';
import { type Entry, minutesLate } from '../school/entry.ts';
import { fullName } from '../school/roll.ts';
import { framedPage } from './layout.ts';
import { inTooltip, type PartsPage, type ShownLateness } from './page.ts';
import { pupilsOfYear, sessionsOfWeeks } from './sheet.ts';

function besideMark(entry: Entry, session: SessionName): ShownLateness {
  const minutes = minutesLate(entry, session);
  return minutes === null ? {} : { minutesLate: minutes };
}

export const tabulatorWeek: PartsPage = {
  id: 'tabulator-week',
  path: '/parts/tabulator/week',
  title: 'Tabulator: year 8, week, frozen names, virtual rows, ticks and minutes late',
  pupils: (book) => pupilsOfYear(book, 8),
  sessions: sessionsOfWeeks(['2026-11-16']),
  nameOf: fullName,
  idOf: ({ id }) => id,
  latenessOf: (entry, _, session) => ({ ...inTooltip(entry), ...besideMark(entry, session) }),
  statesTotal: true,
  draw: () =>
    framedPage(
      {
        title: 'Week view · Harbourside',
        product: 'Harbourside',
        stylesheets: ['/static/vendor/tabulator.css', '/static/parts/tabulator-week.css'],
        libraries: ['tabulator.js'],
        script: 'tabulator-week.js',
        heading: 'Year 8 attendance',
        status: 'Week beginning Monday 16 November 2026',
      },
      html`<p class="count"><span id="count"></span> students</p><div id="grid"></div>`,
    ),
};

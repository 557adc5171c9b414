/**
 * Owns a page made with AG Grid 31, the line before pinned cells moved into the row.
 *
 * Measured at 1280 x 800:
 * - Of 240 rows 30 are in the page, of 48 session columns 17: it comes up scrolled to today.
 * - Pinned cells stand in another container: two `role=row` for each pupil, with the same `row-index`, `row-id`, `aria-rowindex`.
 * - Header rows are doubled in the same way, both with `aria-rowindex` 1 and 2; `aria-rowcount` is 242, the header rows counted once.
 * - A day's heading has `aria-colspan` 2 also where only its afternoon is in the page. Heading and cell meet by `col-id`.
 * - A comment shows on hovering only: nothing in the page tells of it.
 */

import { html } from '../html.ts';
import { clockText } from '../school/clock.ts';
import { fullName } from '../school/roll.ts';
import { framedPage } from './layout.ts';
import type { PartsPage } from './page.ts';
import { pupilsOfYear, sessionsOfWeeks } from './sheet.ts';

export const ag31Week: PartsPage = {
  id: 'ag31-week',
  path: '/parts/ag31/week',
  title: 'AG Grid 31: year 8, five weeks, pinned names, virtual rows and columns',
  pupils: (book) => pupilsOfYear(book, 8),
  sessions: sessionsOfWeeks(['2026-10-12', '2026-10-19', '2026-11-02', '2026-11-09', '2026-11-16']),
  nameOf: fullName,
  idOf: ({ id }) => id,
  latenessOf: ({ arrival }) => (arrival === null ? {} : { arrival: clockText(arrival) }),
  statesTotal: true,
  draw: () =>
    framedPage(
      {
        title: 'Marks by week | Sextant',
        product: 'Sextant',
        stylesheets: ['/static/vendor/ag-grid-31.css', '/static/vendor/ag-grid-31-balham.css'],
        libraries: ['ag-grid-31.js'],
        script: 'ag31-week.js',
        heading: 'Marks: Year 8, 12 October to 20 November 2026',
        status: 'Half term 26 to 30 October',
      },
      html`<div id="grid" class="ag-theme-balham tall"></div>`,
    ),
};

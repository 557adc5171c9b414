/**
 * Owns a page made with free jqGrid 4.15, as older products still are.
 *
 * Measured at 1280 x 800:
 * - One `role=grid` is around four tables: head and body, and frozen copies of both. Each name is there twice, with one id on both rows.
 * - The first row of head and body is empty and only sizes the columns; the third row of the frozen head has no cells.
 * - Heading and cell meet by `aria-describedby="marks_s1"`; the day stands over its sessions by `colspan` alone.
 * - Every cell's `title` is its own text, which stays behind while its drop-down is open.
 * - "View 1 - 30 of 30" stands in a pager outside the grid.
 */

import { html } from '../html.ts';
import { listName } from '../school/roll.ts';
import { framedPage } from './layout.ts';
import type { PartsPage } from './page.ts';
import { savedText, sessionsOfWeeks, shownForm } from './sheet.ts';

export const jqgridWeek: PartsPage = {
  id: 'jqgrid-week',
  path: '/parts/jqgrid/week',
  title: 'free jqGrid: 8 Birch, week, frozen names, cells to edit',
  pupils: (book) => shownForm(book).pupils,
  sessions: sessionsOfWeeks(['2026-11-16']),
  nameOf: listName,
  idOf: ({ id }) => id,
  latenessOf: () => ({}),
  statesTotal: true,
  draw: (book) =>
    framedPage(
      {
        title: 'Edit marks',
        product: 'Tallyman MIS',
        stylesheets: ['/static/vendor/jqgrid.css', '/static/parts/jq-grid.css'],
        libraries: ['jquery.js', 'jqgrid.js'],
        script: 'jqgrid-week.js',
        heading: `Edit marks: ${shownForm(book).name}, week beginning 16 November 2026`,
        status: `Friday AM: ${savedText(book)}`,
      },
      html`<div class="held"><table id="marks"></table><div id="pager"></div></div>`,
    ),
};

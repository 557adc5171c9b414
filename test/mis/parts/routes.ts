/** Owns the addresses of the pages of parts. Nothing here is saved: an editor changes what its page shows, and no more. */

import { Hono } from 'hono';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { ag31Week } from './ag31.ts';
import { datatablesWeek } from './datatables.ts';
import { extjsRegister, extjsWeek } from './extjs.ts';
import { jqgridWeek } from './jqgrid.ts';
import type { PartsPage } from './page.ts';
import { sheetAnswer } from './sheet.ts';
import { tabulatorWeek } from './tabulator.ts';

export const partsPages: readonly PartsPage[] = [
  extjsWeek,
  extjsRegister,
  ag31Week,
  datatablesWeek,
  jqgridWeek,
  tabulatorWeek,
];

export function partsRoutes(book: AttendanceBook): Hono {
  const app = new Hono();
  for (const page of partsPages) app.get(page.path.replace('/parts', ''), (c) => c.html(page.draw(book)));
  app.get('/data/:id', (c) => {
    const page = partsPages.find(({ id }) => id === c.req.param('id'));
    return page ? c.json(sheetAnswer(book, page.pupils(book), page.sessions)) : c.notFound();
  });
  return app;
}

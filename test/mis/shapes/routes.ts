/** Owns the addresses of the pages of shapes, and in a line for each what a reader has to master there. */

import { Hono } from 'hono';
import type { Html } from '../html.ts';
import { registerRequest } from '../request.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { buttonsPage, radioPage } from './choices.ts';
import { classicChoose, classicMarks, classicTop } from './classic.ts';
import { shadowPage, wholesalePage } from './drawn.ts';
import { type ShapeSheet, shapeSheet, sheetOf } from './sheet.ts';
import { ownCodesPage, wordsPage } from './tables.ts';

export interface ShapePageEntry {
  path: string;
  requirement: string;
}

interface ShapePageMaker extends ShapePageEntry {
  draw: (sheet: ShapeSheet) => Html;
}

const pages: readonly ShapePageMaker[] = [
  {
    path: '/classic',
    requirement: 'Marks in one frame, day and class in another; headings that are plain cells; tables in tables',
    draw: classicTop,
  },
  { path: '/shadow', requirement: 'Custom elements with open shadow roots, three deep', draw: shadowPage },
  { path: '/wholesale', requirement: 'A grid drawn anew every four seconds', draw: wholesalePage },
  { path: '/words', requirement: 'Marks in the school’s own words', draw: wordsPage },
  { path: '/own-codes', requirement: 'The school’s own letters: a map of codes is needed', draw: ownCodesPage },
  { path: '/radio', requirement: 'Radio buttons, everybody preselected, nothing saved', draw: radioPage },
  { path: '/buttons', requirement: 'A row of buttons for each pupil, one of them pressed', draw: buttonsPage },
];

export const shapePages: readonly ShapePageEntry[] = pages.map(({ path, requirement }) => ({
  path: `/shapes${path}`,
  requirement,
}));

export function shapesRoutes(book: AttendanceBook): Hono {
  const app = new Hono();
  for (const { path, draw } of pages) app.get(path, (c) => c.html(draw(shapeSheet(book))));
  app.get('/classic/choose.asp', (c) => c.html(classicChoose(book)));
  app.get('/classic/marks.asp', (c) => {
    const { class: slug = '', d = '', m = '', y = '', ses = '' } = c.req.query();
    const request = registerRequest(book, slug, `${d}/${m}/${y}`, ses);
    if (!request) return c.text('No register on this day.');
    return c.html(classicMarks(sheetOf(book, request.form, request.date, request.session)));
  });
  // What these send is recorded like every post and changes nothing.
  app.post('/classic/marks.asp', (c) => c.redirect('/shapes/classic', 303));
  app.post('/radio', (c) => c.redirect('/shapes/radio', 303));
  return app;
}

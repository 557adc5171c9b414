/** Owns the addresses of the odd pages, and for each the requirement of a reader that it tests. */

import { Hono } from 'hono';
import type { Html } from '../html.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { counts, plain } from './other-pages.ts';
import {
  dark,
  frameChild,
  frameParent,
  french,
  half,
  huge,
  narrow,
  noDate,
  preselected,
  rerender,
  strict,
} from './register-pages.ts';
import { type OddSheet, oddSheet } from './sheet.ts';
import { soup } from './soup-page.ts';

export interface OddPageEntry {
  path: string;
  requirement: string;
}

interface OddPageMaker extends OddPageEntry {
  draw: (sheet: OddSheet, requirement: string) => Html | string;
}

const pages: readonly OddPageMaker[] = [
  { path: '/no-date', requirement: 'No date anywhere: a reader must not guess one', draw: noDate },
  {
    path: '/half',
    requirement: 'A page cut off after three rows, without names: a reader must say what it could not read',
    draw: half,
  },
  { path: '/french', requirement: 'Words in another language: unknown words stay unknown, never absent', draw: french },
  {
    path: '/frame',
    requirement: 'The register is in a same-origin frame, its date and form are outside it',
    draw: frameParent,
  },
  { path: '/frame/register', requirement: 'The framed half: marks without date or form', draw: frameChild },
  {
    path: '/strict-csp',
    requirement: 'A strict content security policy: nothing inline, no script, no picture',
    draw: strict,
  },
  {
    path: '/rerender',
    requirement: 'All rows are replaced every two seconds: results hang on pupil, date and session, not on nodes',
    draw: rerender,
  },
  {
    path: '/plain',
    requirement: 'No register: a layout table and a timetable must not be taken for one',
    draw: (_, text) => plain(text),
  },
  { path: '/preselected', requirement: 'Default-checked radio buttons are not saved marks', draw: preselected },
  { path: '/dark', requirement: 'A dark theme: an overlay dresses like the page', draw: dark },
  { path: '/narrow', requirement: 'Mark cells of 22 px and rows of 20 px: nothing may cover a mark', draw: narrow },
  { path: '/counts', requirement: 'Numbers by code are not marks: no register', draw: counts },
];

const soupRequirement = 'Boxes, single names and words of its own: read only once a person has taught it';
const hugeRequirement = 'Thousands of rows: reading must stay quick';

export const oddPages: readonly OddPageEntry[] = [
  ...pages.map(({ path, requirement }) => ({ path: `/odd${path}`, requirement })),
  { path: '/odd/soup', requirement: soupRequirement },
  { path: '/odd/huge?rows=5000', requirement: hugeRequirement },
];

const strictPolicy = "default-src 'none'; style-src 'self'; form-action 'self'";

export function oddRoutes(book: AttendanceBook): Hono {
  const app = new Hono();
  for (const { path, requirement, draw } of pages) {
    app.get(path, (c) => {
      if (path === '/strict-csp') c.header('content-security-policy', strictPolicy);
      return c.html(draw(oddSheet(book), requirement));
    });
  }
  app.get('/soup', (c) => c.html(soup(oddSheet(book), soupRequirement, c.req.query('built') === 'anew')));
  app.get('/huge', (c) => {
    const rows = Math.min(20000, Math.max(1, Number(c.req.query('rows') ?? '5000') || 5000));
    return c.html(huge(oddSheet(book), hugeRequirement, rows));
  });
  // These two have a Save button; what it sends is recorded like every post and changes nothing.
  for (const path of ['/strict-csp', '/preselected']) app.post(path, (c) => c.redirect(`/odd${path}`, 303));
  return app;
}

/** Owns what a reader who misses nothing would read on the pages of parts, rows that are not in the page included. */

import type { ExpectedCell, ExpectedPage } from '../../pages/expected.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { codeOf } from '../school/codes.ts';
import type { Entry } from '../school/entry.ts';
import type { PartsPage } from './page.ts';
import { partsPages } from './routes.ts';
import type { SheetSession } from './sheet.ts';

export type ExpectedPart = ExpectedPage & { path: string; id: string };

function cellOf(page: PartsPage, entry: Entry | null, { date, session }: SheetSession): ExpectedCell {
  if (entry === null) return { date, session, code: '', state: 'empty' };
  const lateness = page.latenessOf(entry, date, session);
  // A look-alike letter is no code, and nobody may claim to know which one was meant.
  if (codeOf(entry.code) === undefined) return { date, session, code: null, ...lateness };
  return { date, session, code: entry.code, state: 'saved', ...lateness };
}

function pageOf(book: AttendanceBook, page: PartsPage): ExpectedPart {
  const pupils = page.pupils(book);
  return {
    id: page.id,
    path: page.path,
    title: page.title,
    kind: 'register',
    rows: pupils.map((pupil) => ({
      pupil: { name: page.nameOf(pupil), id: page.idOf(pupil) },
      cells: page.sessions.map((place) => cellOf(page, book.mark(pupil, place.date, place.session), place)),
    })),
    total: page.statesTotal ? pupils.length : null,
  };
}

export function expectedParts(book: AttendanceBook): ExpectedPart[] {
  return partsPages.map((page) => pageOf(book, page));
}

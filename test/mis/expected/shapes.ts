/** Owns what a perfect reader says of the pages of shapes. */

import type { ExpectedCell } from '../../pages/expected.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { isKnownAway } from '../shapes/choices.ts';
import { type ShapeRow, type ShapeSheet, shapeSheet } from '../shapes/sheet.ts';
import { houseCodes } from '../shapes/tables.ts';
import type { ExpectedOther } from './expected-other-page.ts';

type Name = 'name' | 'fullName';

function savedCell(sheet: ShapeSheet, row: ShapeRow): ExpectedCell {
  const place = { date: sheet.date, session: sheet.session, code: row.code };
  const late = row.minutesLate === null ? {} : { minutesLate: row.minutesLate };
  return { ...place, state: row.code === '' ? 'empty' : 'saved', ...late };
}

/** "NP" says that somebody is away, and not with which code. */
function rollCell(sheet: ShapeSheet, row: ShapeRow): ExpectedCell {
  return { date: sheet.date, session: sheet.session, code: isKnownAway(row) ? null : '/', state: 'default' };
}

export function expectedShapes(book: AttendanceBook): ExpectedOther[] {
  const sheet = shapeSheet(book);
  const page = (id: string, title: string, name: Name, cell = savedCell): ExpectedOther => ({
    id: `shapes-${id}`,
    path: `/shapes/${id}`,
    title,
    kind: 'register',
    rows: sheet.rows.map((row) => ({ pupil: { name: row[name], id: row.id }, cells: [cell(sheet, row)] })),
  });
  return [
    page('classic', 'Frames: marks in one, day and class in the other', 'name'),
    page('shadow', 'Custom elements with shadow roots', 'name'),
    page('wholesale', 'A grid drawn anew every four seconds', 'name'),
    page('words', 'Marks in the school’s own words', 'name'),
    { ...page('own-codes', 'The school’s own letters', 'name'), codeMap: { ...houseCodes } },
    page('radio', 'A roll of radio buttons, not saved', 'fullName', rollCell),
    page('buttons', 'A row of buttons for each pupil', 'fullName'),
  ];
}

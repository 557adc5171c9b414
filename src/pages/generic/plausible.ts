/**
 * Whether a grid with names, dates and letters is about attendance at all. Owns telling registers from duty rotas, dinner
 * lists, grades and timetables, which have the same form and use the same letters.
 */
import type { Column, MarkColumn } from './columns';
import { speakOf } from './page-signs';

const FEWEST_MARKS = 4;
/** Titles of other lists; a school's register has none of these words over it. */
const OTHER_LISTS = [
  ...[
    'dinner',
    'meal',
    'lunch',
    'duty',
    'rota',
    'staff attendance',
    'staff register',
    'staff absence',
    'visitor',
    'homework',
  ],
  ...[
    'behaviour',
    'club',
    'detention',
    'music',
    'exam',
    'grades',
    'points',
    'parents evening',
    'parents’ evening',
    'timetable',
  ],
  ...['sen register', 'booking', 'consent', 'swimming', 'bus register', 'transport', 'bus list'],
  ...[
    'fire ',
    'evacuation',
    'coach',
    'rehearsal',
    'isolation',
    'boarding',
    'tutoring',
    'workshop',
    'uniform',
    'brushing',
    'chart',
  ],
];

/** `titles` are the main headings and the grid's own caption, in lower case. */
export function isOtherList(titles: readonly string[]): boolean {
  return speakOf(titles, OTHER_LISTS);
}

const ABSENT = ['I', 'M', 'N', 'O', 'U', 'L', 'G'];

/** One pupil's days, with a morning and an afternoon, of which some were missed. */
export function isOfOnePupil(columns: readonly Column[]): boolean {
  const marks = columns.filter((column): column is MarkColumn => column.role === 'mark');
  return (
    columns.some(({ role }) => role === 'date') &&
    (['AM', 'PM'] as const).every((half) => marks.some(({ session }) => session === half)) &&
    marks.every(({ session, seen }) => session !== null && ABSENT.some((code) => seen.has(code)))
  );
}

/** Somebody is present, or late where others are absent: letters alone may be anything. */
export function isOfAttendance(columns: readonly Column[]): boolean {
  const marks = columns.filter((column): column is MarkColumn => column.role === 'mark');
  const seen = new Set(marks.flatMap((column) => [...column.seen]));
  if (seen.has('/') || seen.has('\\') || (seen.has('L') && ['N', 'I', 'M', 'O', 'U'].some((code) => seen.has(code))))
    return true;
  // codes of two characters and the closed sign stand in no other list
  if ([...seen].some((code) => code === '#' || code.length > 1)) return true;
  return marks.reduce((sum, { filled }) => sum + filled, 0) < FEWEST_MARKS;
}

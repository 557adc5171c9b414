/**
 * What a file seems to be: where its headings stand, what each column is for, how it writes dates. Owns the guess only; a person
 * sees it with rows of the file beside it and puts it right before anything is read.
 */
import { bareCode, type CodeMap, codeOf } from '../generic/code-words';
import { codesInString } from './code-strings';
import { type ColumnRole, dayOfHeading, PUPIL_ROLES, ROLES_OF_ONE, roleOfColumnHeading } from './column-roles';
import { type DateEvidence, type DateRules, dateEvidence, dateOf, provenOrder } from './import-dates';
import { sessionOf } from './import-sessions';
import { arePairs, type PupilAbove, pupilAbove } from './named-above';
import type { TableLook } from './table';
import { isUpn } from './upn';

/** Rows of headings: the first one's place, counted from 0, and how many; none of them is 0 rows. */
export type HeadingRows = { at: number; rows: 0 | 1 | 2 };

export type FileKindOfMarks = 'marks' | 'days' | 'session-list' | 'certificate' | 'strings' | 'unknown';

export type Guess = { headingRows: HeadingRows; headings: string[]; roles: ColumnRole[]; rules: DateRules };

const MOST_ROWS_ABOVE = 30;
const ROWS_LOOKED_AT = 100;
const RULES: DateRules = { order: null, hasShortYears: false, schoolYear: null, hasSerials: false };
const ANY_ORDER: readonly DateRules[] = (['day-first', 'month-first'] as const).map((order) => ({
  order,
  hasShortYears: true,
  schoolYear: '2000-09-01',
  hasSerials: false,
}));

/** `codeMap` is the school's own table of codes; `hasSerials` says that bare numbers may be days. */
export function guessColumns(
  look: TableLook,
  { codeMap, hasSerials }: { codeMap?: CodeMap; hasSerials: boolean },
): Guess {
  const headingRows = headingRowsOf(look.sample);
  const headings = headingsOf(look.sample, headingRows);
  return { headingRows, headings, ...guessRoles(look, headingRows, headings, { codeMap, hasSerials }) };
}

/** The same, where a person said in which row the headings stand. */
export function guessRoles(
  look: TableLook,
  headingRows: HeadingRows,
  headings: readonly string[],
  { codeMap, hasSerials }: { codeMap?: CodeMap; hasSerials: boolean },
): Pick<Guess, 'roles' | 'rules'> {
  const body = bodyOf(look, headingRows).slice(0, ROWS_LOOKED_AT);
  const roles = rolesByHeading(headings);
  rolesByContent(roles, headings, body, codeMap);
  const evidence = dateEvidence(dateTexts(look, headingRows, headings, roles));
  return { roles, rules: { ...RULES, order: provenOrder(evidence), hasSerials } };
}

/** The rows that are no headings, some of the last ones included. */
export function bodyOf({ sample, tail }: TableLook, { at, rows }: HeadingRows): (readonly string[])[] {
  return [...sample.slice(at + rows), ...tail].filter((cells) => cells.some((cell) => cell.trim() !== ''));
}

/** Every text of the sample that is meant as a date. */
export function dateTexts(
  look: TableLook,
  headingRows: HeadingRows,
  headings: readonly string[],
  roles: readonly ColumnRole[],
): string[] {
  const texts = new Set<string>();
  roles.forEach((role, column) => {
    if (role === 'date' || role === 'week')
      for (const cells of bodyOf(look, headingRows)) {
        const text = cells[column]?.trim();
        if (text) texts.add(text);
      }
    const heading = headings[column] ?? '';
    // days of the week are no dates
    if (role === 'by-heading' && /\d/.test(heading)) texts.add(heading);
  });
  return [...texts];
}

export function evidenceOf(...args: Parameters<typeof dateTexts>): DateEvidence {
  return dateEvidence(dateTexts(...args));
}

/** The first row that is headings, or two of them where days stand above AM and PM. */
function headingRowsOf(sample: TableLook['sample']): HeadingRows {
  const found = [...sample.slice(0, MOST_ROWS_ABOVE).keys()].filter((row) => areHeadings(sample[row] ?? []));
  const [first] = found;
  if (first === undefined) return { at: 0, rows: 0 };
  // labels of one pupil above the table are words for columns too
  const below = areLabelsOnly(sample[first])
    ? found.find((row) => row > first && areTableHeadings(sample[row]))
    : first;
  const at = below ?? first;
  // two sessions a day at least: rows of marks have their AM or PM once
  const hasSessions = (row: number): boolean => sessionCount(sample[row]) >= 2 && dayCount(sample[row - 1]) > 0;
  if (hasSessions(at + 1)) return { at, rows: 2 };
  return hasSessions(at) ? { at: at - 1, rows: 2 } : { at, rows: 1 };
}

/** Words for columns, and not a day and a session as every row of marks has them. */
function areHeadings(cells: readonly string[]): boolean {
  const roles = cells.flatMap((cell) => roleOfColumnHeading(cell) ?? []);
  const words = roles.filter((role) => role !== 'by-heading' && role !== 'am' && role !== 'pm');
  const days = roles.filter((role) => role === 'by-heading');
  return roles.length >= 2 && (words.length > 0 || days.length >= 2);
}

const OF_PUPIL: ReadonlySet<ColumnRole> = new Set(PUPIL_ROLES);

/** Nothing but what tells one pupil from another, whether values stand beside it or below. */
function areLabelsOnly(cells: readonly string[] = []): boolean {
  const roles = cells.flatMap((cell) => roleOfColumnHeading(cell) ?? []);
  return arePairs(cells, isHeadingWord) || roles.every((role) => OF_PUPIL.has(role));
}

/** Rows of marks may have two dates; they have no words for columns, and no two days of a week. */
function areTableHeadings(cells: readonly string[] = []): boolean {
  const days = cells.filter((cell) => typeof dayOfHeading(cell, ANY_ORDER[0] as DateRules)?.day === 'number');
  const words = cells.filter((cell) => isHeadingWord(cell) && sessionOf(cell) === null);
  return areMarkHeadings(cells) && (words.length > 0 || days.length >= 2);
}

/** Headings of which one at least is of marks. */
export function areMarkHeadings(cells: readonly string[]): boolean {
  const roles = cells.map(roleOfColumnHeading);
  const days = roles.filter((role) => role === 'by-heading');
  const areMarks =
    days.length >= 2 || roles.some((role) => role !== 'by-heading' && role !== null && MARK_ROLES.has(role));
  return areMarks && areHeadings(cells) && !arePairs(cells, isHeadingWord);
}

/** A date is what may stand beside a label. */
function isHeadingWord(text: string): boolean {
  const role = roleOfColumnHeading(text);
  return role !== null && role !== 'by-heading';
}

/** Whom the lines above the headings name, as far as they say. */
export function namedAbove({ sample }: TableLook, { at }: HeadingRows): PupilAbove {
  return pupilAbove(sample.slice(0, at));
}

const sessionCount = (cells: readonly string[] = []): number => cells.filter((cell) => sessionOf(cell) !== null).length;
const dayCount = (cells: readonly string[] = []): number =>
  cells.filter((cell) => ANY_ORDER.some((rules) => dayOfHeading(cell, rules) !== null)).length;

/** One text a column; a day that stands above several sessions goes with each of them. */
export function headingsOf(sample: TableLook['sample'], { at, rows }: HeadingRows): string[] {
  const first = sample[at] ?? [];
  const width =
    rows === 0 ? usualWidth(sample) : Math.max(first.length, rows === 2 ? (sample[at + 1]?.length ?? 0) : 0);
  if (rows === 0) return new Array<string>(width).fill('');
  if (rows === 1) return Array.from({ length: width }, (_, column) => (first[column] ?? '').trim());
  const second = sample[at + 1] ?? [];
  let above = '';
  return Array.from({ length: width }, (_, column) => {
    const [own, below] = [(first[column] ?? '').trim(), (second[column] ?? '').trim()];
    if (own !== '') above = own;
    return sessionOf(below) !== null && dayCount([above]) > 0 ? `${above} ${below}` : `${own} ${below}`.trim();
  });
}

/** Of most rows. */
function usualWidth(sample: TableLook['sample']): number {
  const counts = new Map<number, number>();
  for (const { length } of sample) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function rolesByHeading(headings: readonly string[]): ColumnRole[] {
  const taken = new Set<ColumnRole>();
  return headings.map((heading) => {
    const role = roleOfColumnHeading(heading) ?? 'ignored';
    if (taken.has(role)) return 'ignored';
    if (ROLES_OF_ONE.has(role)) taken.add(role);
    return role;
  });
}

/** Columns without a telling heading, by what is in them; only where exactly one fits. */
function rolesByContent(
  roles: ColumnRole[],
  headings: readonly string[],
  body: readonly (readonly string[])[],
  codeMap?: CodeMap,
): void {
  const columns = roles.map((_, column) =>
    body.map((cells) => (cells[column] ?? '').trim()).filter((cell) => cell !== ''),
  );
  const isFree = (column: number): boolean =>
    roles[column] === 'ignored' && !NO_DATE_OF_MARKS.test(headings[column] ?? '') && (columns[column]?.length ?? 0) > 0;
  const only = (fits: (cells: readonly string[]) => boolean): number | null => {
    const found = columns.flatMap((cells, column) => (isFree(column) && fits(cells) ? [column] : []));
    return found.length === 1 ? (found[0] as number) : null;
  };
  const give = (role: ColumnRole, isWanted: boolean, fits: (cell: string) => boolean, share = 0.9): void => {
    if (!isWanted || roles.includes(role)) return;
    const column = only((cells) => cells.filter(fits).length >= cells.length * share);
    if (column !== null) roles[column] = role;
  };
  const hasMarks = (): boolean => roles.some((role) => MARK_ROLES.has(role));
  give('upn', true, isUpn);
  give('date', !roles.includes('week'), (cell) => ANY_ORDER.some((rules) => !('problem' in dateOf(cell, rules))));
  give('session', !hasMarks() || roles.includes('code'), (cell) => sessionOf(cell) !== null);
  give('string', !hasMarks(), (cell) => /[/\\]/.test(cell) && placesIn(cell, codeMap) >= SHORTEST_STRING);
  give('both', !hasMarks(), (cell) => /[/\\]/.test(cell) && placesIn(cell, codeMap) === 2);
  give('code', !hasMarks(), (cell) => bareCode(cell) !== null || codeOf(cell, 'AM', codeMap).kind === 'code');
  // headings call all of them marks
  roles.forEach((role, column) => {
    if (role === 'code' || role === 'string' || role === 'both')
      roles[column] = roleOfPlaces(columns[column] ?? [], codeMap) ?? role;
  });
}

/** Two sessions a day, five days. */
const SHORTEST_STRING = 10;

function roleOfPlaces(cells: readonly string[], codeMap?: CodeMap): ColumnRole | null {
  const counts = cells.map((cell) => placesIn(cell, codeMap));
  const most = (fits: (count: number) => boolean): boolean => counts.filter(fits).length > counts.length * 0.8;
  if (most((count) => count === 1)) return 'code';
  if (most((count) => count === 2)) return 'both';
  return most((count) => count >= SHORTEST_STRING) ? 'string' : null;
}

/** How many codes a cell holds: one, or several one after another; 0 where it is no code. */
function placesIn(cell: string, codeMap?: CodeMap): number {
  return codeOf(cell, 'AM', codeMap).kind === 'unknown' ? (codesInString(cell)?.length ?? 0) : 1;
}

const MARK_ROLES: ReadonlySet<ColumnRole> = new Set(['code', 'am', 'pm', 'both', 'by-heading', 'string']);
const NO_DATE_OF_MARKS = /birth|dob|born|admission|admitted|leav|start|end|print|export|gender|sex|sen|house|year/i;

/** What the columns make of the file, for its name on the screen. */
export function kindOfMarks(roles: readonly ColumnRole[], headings: readonly string[]): FileKindOfMarks {
  if (roles.includes('code')) return 'marks';
  if (roles.includes('string')) return 'strings';
  if (roles.includes('by-heading')) {
    const days = headings.flatMap((heading, at) =>
      roles[at] === 'by-heading' ? [dayOfHeading(heading, ANY_ORDER[0] as DateRules)] : [],
    );
    return days.some((one) => typeof one?.day === 'number') ? 'certificate' : 'session-list';
  }
  return roles.some((role) => role === 'am' || role === 'pm' || role === 'both') ? 'days' : 'unknown';
}

/**
 * What a map says of the columns of its grid, over what the generic judgement says. Owns that order, and the columns that
 * are no cells of the page: an element found in each row, or one of its attributes.
 */
import type { Session } from '../../attendance';
import type { CodeMap } from '../generic/code-words';
import { isNeverMarks, type PlainRole, roleOfHeading } from '../generic/column-headings';
import { type Column, columnsOf, lessonIn, type MarkColumn } from '../generic/columns';
import { datePartsIn, sessionIn } from '../generic/dates';
import { faceOf } from '../generic/face';
import { type Grid, type GridRow, headingOf } from '../generic/grid';
import { type SightMemory, tidy } from '../generic/text';
import type { GridMap, MapPlace } from '../map-schema';
import { foundBelow } from './map-selectors';

const PLACES = [
  ['name', 'name', 'names'],
  ['rowDate', 'date', 'dates'],
  ['arrival', 'arrival', 'times of arrival'],
  ['minutes', 'minutes', 'minutes late'],
  ['comment', 'comment', 'comments'],
] as const satisfies readonly (readonly [keyof GridMap, PlainRole, string])[];

const ID = /^[A-Za-z0-9_-]{1,40}$/;
const NAMES: ReadonlySet<string> = new Set(['name', 'surname', 'forename']);

/** The columns of a register or history, or in words what the page has otherwise than its map. Adds columns to the grid. */
export function mappedColumns(page: GridMap, grid: Grid, sight: SightMemory, codeMap?: CodeMap): Column[] | string {
  const plain = new Map<number, PlainRole>();
  for (const [key, role, words] of PLACES) {
    const place = page[key];
    if (place === undefined) continue;
    const index = indexOf(place, grid, sight);
    if (index >= grid.columns.length) return `no column ${index + 1}`;
    // minutes, times and comments stand in some rows only
    if ((role === 'name' || role === 'date') && grid.rows.every((row) => !row.cells[index]))
      return `no ${words} where they were`;
    const said = roleOfHeading(ownHeading(grid, index));
    if (role === 'name' && said !== undefined && !NAMES.has(said)) return `${words} under a heading of another kind`;
    plain.set(index, role);
  }
  const marks = new Map<number, Session | undefined>();
  for (const { session, ...place } of page.marks ?? []) {
    const index = indexOf(place, grid, sight, true);
    if (index >= grid.columns.length) return `no column ${index + 1}`;
    if (grid.rows.every((row) => !row.cells[index])) return 'no marks where they were';
    const own = ownHeading(grid, index);
    if (roleOfHeading(own) !== undefined || isNeverMarks(own)) return 'marks under a heading of another kind';
    const said = sessionIn(heading(grid, index));
    if (session !== undefined && said !== null && said !== session) return `marks of ${session} under ${said}`;
    marks.set(index, session);
  }
  if (page.id) for (const row of grid.rows) addId(row, page.id, sight);
  return corrected(columnsOf(grid, sight, codeMap), page, grid, plain, marks, sight);
}

function corrected(
  judged: readonly Column[],
  page: GridMap,
  grid: Grid,
  plain: ReadonlyMap<number, PlainRole>,
  marks: ReadonlyMap<number, Session | undefined>,
  sight: SightMemory,
): Column[] {
  const known = new Map(judged.map((column) => [column.index, column]));
  const fixed = new Set<Column['role']>(plain.values());
  if (fixed.has('name') || page.kind === 'history') for (const role of NAMES) fixed.add(role as PlainRole);
  if (page.kind === 'register') fixed.add('date');
  if (page.id) fixed.add('mis id');
  if (marks.size > 0) fixed.add('mark').add('strange');
  return grid.columns.flatMap((column, index): Column[] => {
    const was = known.get(index);
    const { group, heading: own } = was ?? { group: '', heading: ownHeading(grid, index) };
    const role = plain.get(index);
    if (role !== undefined) return [{ role, index, group, heading: own }];
    if (marks.has(index)) {
      const mark = was?.role === 'mark' ? was : newMark(grid, index, group, sight);
      const session = marks.get(index);
      return [session === undefined ? mark : { ...mark, session, lesson: null }];
    }
    // the rest of a set of radio buttons, which its first column stands for
    if (was === undefined) return [];
    return [fixed.has(was.role) ? { role: 'other', index, group, heading: own || headingOf(column) } : was];
  });
}

function newMark(grid: Grid, index: number, group: string, sight: SightMemory): MarkColumn {
  const whole = heading(grid, index);
  const own = ownText(grid, index);
  const lesson = lessonIn(own);
  return {
    role: 'mark',
    index,
    heading: own,
    group,
    parts: datePartsIn(whole),
    session: lesson === null ? sessionIn(whole) : null,
    lesson,
    ownWords: '',
    seen: new Set('/'),
    filled: 1,
    isEditable: grid.rows.slice(0, 5).some(({ cells: { [index]: cell } }) => cell && faceOf(cell, sight).control),
    date: null,
  };
}

/** The number of the column a place means; for what is no cell of its own a column is added. */
function indexOf(place: MapPlace, grid: Grid, sight: SightMemory, isOnly = false): number {
  const { column, select, attribute } = place;
  if (column !== undefined && select === undefined && attribute === undefined) return column;
  const index = grid.columns.length;
  grid.columns.push({ headings: column === undefined ? [] : [...(grid.columns[column]?.headings ?? [])], id: null });
  for (const row of grid.rows) {
    const find = finder(row, place, sight, isOnly);
    // looked for at each read: the page may put another element in its place
    Object.defineProperty(row.cells, index, { get: find, enumerable: true, configurable: true });
  }
  return index;
}

function finder(row: GridRow, place: MapPlace, sight: SightMemory, isOnly: boolean): () => Element | null {
  const { attribute } = place;
  if (attribute === undefined) return () => elementAt(row, place, sight, isOnly);
  let holder: Element | null = null;
  return () => {
    const element = elementAt(row, place, sight, isOnly);
    const value = element?.getAttribute(attribute) ?? null;
    if (element === null || value === null) return null;
    // stands for the attribute wherever an element is asked for; it never comes into the page
    holder ??= element.ownerDocument.createElement('span');
    holder.textContent = value;
    return holder;
  };
}

/** Several elements where one mark is expected are no mark. */
function elementAt(row: GridRow, place: MapPlace, sight: SightMemory, isOnly: boolean): Element | null {
  const from = place.column === undefined ? row.parts : [row.cells[place.column] ?? null];
  for (const element of from) {
    if (element === null) continue;
    if (place.select === undefined) return element;
    const found = foundBelow(element, place.select, sight);
    const first = found[0];
    if (first === undefined) continue;
    return isOnly && found.some((other) => !first.contains(other)) ? null : first;
  }
  return null;
}

function addId(row: GridRow, place: MapPlace, sight: SightMemory): void {
  const find = finder(row, place, sight, false);
  Object.defineProperty(row, 'pupilId', {
    get: () => {
      const element = find();
      const id =
        element === null ? '' : place.attribute ? tidy(element.textContent ?? '') : faceOf(element, sight).shown;
      return ID.test(id) ? id : null;
    },
    enumerable: true,
  });
}

function heading(grid: Grid, index: number): string {
  const column = grid.columns[index];
  return column ? headingOf(column) : '';
}

function ownText(grid: Grid, index: number): string {
  return [...(grid.columns[index]?.headings ?? [])].reverse().find((text) => text !== '') ?? '';
}

function ownHeading(grid: Grid, index: number): string {
  return ownText(grid, index).toLowerCase();
}

/**
 * From what a person pointed at to a page map. Owns how a name, a mark and a date in one row become places in every row;
 * what may stand in a map is for the files beside it. Knows no browser API; changes nothing in the page.
 */
import type { Session } from '../../attendance';
import { ariaGrid } from '../generic/aria-grid';
import type { CodeMap } from '../generic/code-words';
import { faceOf } from '../generic/face';
import { ARIA_GRIDS } from '../generic/find-grids';
import { type Grid, headingOf } from '../generic/grid';
import { closestAcross, containsAcross, type PageRoots } from '../generic/page-roots';
import { newSight, type SightMemory, visibleText } from '../generic/text';
import type { GridMap, MapPlace, PageMap } from '../map-schema';
import { mappedGrid } from '../maps/mapped-grid';
import { addressGlobs } from './address-globs';
import { type GridPlace, gridPlaceOf } from './grid-place';
import { markColumns, type TaughtColumn } from './mark-columns';
import { PrivateWords } from './private-words';
import { pupilIdAttribute } from './pupil-id-place';
import { type RowsAround, rowsAround } from './rows-around';
import { selectorInRows, selectorOf } from './stable-selector';

/** What a person pointed at. The date may be left out where the page was understood without. */
export type Pointed = { name: Element; mark: Element; date: Element | null };

/** What a person said beyond pointing. */
export type Said = {
  /** Columns of marks, where others were chosen than were proposed. */
  columns?: readonly number[];
  /** The session of a column, where the page does not say it. */
  sessions?: Readonly<Record<number, Session>>;
  /** What marks show → national code. */
  codes?: CodeMap;
};

export type Derived = {
  map: PageMap;
  columns: TaughtColumn[];
  rows: Element[];
  words: PrivateWords;
};

export type NotDerived = { why: string };

const READER = 1;

/** The map that reads what was pointed at, in every row; or why there is none. */
export function deriveMap(
  pointed: Pointed,
  page: { url: string; roots: PageRoots },
  said: Said = {},
): Derived | NotDerived {
  const { roots } = page;
  const sight = sightOf(roots);
  const found = rowsAround(pointed.name, pointed.mark, sight);
  const around = 'why' in found ? (found.areSplit ? joinedRows(pointed, roots, sight) : null) : found;
  if (around === null) return { why: 'why' in found ? found.why : '' };
  const words = wordsOf(around, sight);
  const place = gridPlaceOf(around, roots, words);
  if (place === null) return { why: 'Nothing on this page tells where its list of pupils is, once they change.' };
  const grid = mappedGrid({ kind: 'register', grid: place.grid, row: place.row, heading: place.heading }, roots, sight);
  if (typeof grid === 'string') return { why: 'The rows of this page could not be found again.' };
  const places = placesIn(grid, place, pointed, around, roots, words, said);
  if ('why' in places) return places;
  return {
    map: mapWith(places.page, pointed, page, words, said),
    columns: places.columns,
    rows: grid.rows.map(({ element }) => element),
    words,
  };
}

/** The rows of a grid in two halves, where the grid itself says how they belong together; null where it does not. */
function joinedRows({ name, mark }: Pointed, roots: PageRoots, sight: SightMemory): RowsAround | null {
  const element = closestAcross(name, ARIA_GRIDS);
  const grid = element !== null && containsAcross(element, mark) ? ariaGrid(element, roots, sight) : null;
  const holding = (inner: Element) => (cell: Element | null) => cell?.contains(inner) === true;
  const row = grid?.rows.find(({ cells }) => cells.some(holding(name)) && cells.some(holding(mark)));
  if (grid == null || row === undefined) return null;
  const column = row.cells.findIndex(holding(name));
  return {
    row: row.element,
    rows: grid.rows.map((one) => one.element),
    heading: null,
    names: grid.rows.map(({ cells }) => (cells[column] ? visibleText(cells[column], sight) : '')),
  };
}

/** Looks into shadow roots where the page has any. */
export function sightOf(roots: PageRoots): SightMemory {
  return { ...newSight(), hasShadows: roots.shadows.length > 0 };
}

/** Words of names stay in the page in any spelling; so do words that rows show, where they stand alone. */
function wordsOf({ names, rows }: RowsAround, sight: SightMemory): PrivateWords {
  return new PrivateWords(
    names,
    rows.map((row) => visibleText(row, sight)),
  );
}

function mapWith(
  grid: GridMap,
  { date }: Pointed,
  { url, roots }: { url: string; roots: PageRoots },
  words: PrivateWords,
  { codes }: Said,
): PageMap {
  const match = addressGlobs(url, words);
  const where = date === null ? null : selectorOf(date, roots, words);
  const host = new URL(url).host;
  const path = match.paths?.[0] ?? '';
  return {
    format: 1,
    reader: READER,
    id: slug(`taught ${host} ${path} ${match.queries?.[0] ?? ''}`),
    name: `${host}${path}`.slice(0, 200),
    system: null,
    by: 'taught',
    match,
    page: grid,
    ...(where === null ? {} : { date: [where] }),
    ...(codes === undefined || Object.keys(codes).length === 0 ? {} : { codes: { ...codes } }),
    facts: [{ says: 'Pointed at by a person in the page itself.', source: 'taught', mark: 'seen' }],
  };
}

function placesIn(
  grid: Grid,
  place: GridPlace,
  { name, mark }: Pointed,
  around: RowsAround,
  roots: PageRoots,
  words: PrivateWords,
  said: Said,
): { page: GridMap; columns: TaughtColumn[] } | NotDerived {
  const sight = sightOf(roots);
  const row = grid.rows.find(({ parts }) => parts.includes(around.row));
  if (row === undefined) return { why: 'The row you pointed at could not be found again.' };
  const rows = grid.rows.map(({ element }) => element);
  const columnOf = (element: Element) => row.cells.findIndex((cell) => cell?.contains(element) === true);
  const nameColumn = columnOf(name);
  const markColumn = columnOf(mark);
  const isOneCell = nameColumn === markColumn;
  const isNameCell =
    nameColumn >= 0 &&
    !isOneCell &&
    grid.rows.every(({ element, cells }) => isNameAlone(cells[nameColumn] ?? null, around, element, sight));
  const namePlace = isNameCell ? { column: nameColumn } : selectPlace(name, row.element, rows, roots, words);
  if (namePlace === null) return { why: 'The name stands in another place in every row.' };

  const heading = place.heading === undefined ? {} : { heading: place.heading };
  const id = pupilIdAttribute(rows, words);
  const base = {
    kind: 'register' as const,
    grid: place.grid,
    row: place.row,
    ...heading,
    name: namePlace,
    ...(id === null ? {} : { id: { attribute: id } }),
  };
  if (markColumn >= 0 && !isOneCell && isWhole(mark, row.cells[markColumn] ?? null, sight)) {
    const columns = asSaid(
      markColumns(
        grid.rows.map(({ cells }) => cells),
        grid.columns.map(headingOf),
        markColumn,
        new Set([nameColumn]),
        sight,
      ),
      said,
    );
    const marks = columns
      .filter(({ isTaken }) => isTaken)
      .map(({ index, session }) => ({ column: index, ...(session === null ? {} : { session }) }));
    if (marks.length === 0) return { why: 'No column of marks is chosen.' };
    return { page: { ...base, marks }, columns };
  }
  const markPlace = selectPlace(mark, row.element, rows, roots, words);
  if (markPlace === null) return { why: 'The mark stands in another place in every row.' };
  const columns = asSaid([{ index: 0, heading: '', isPointed: true, saysWhen: false, isTaken: true, session: null }], {
    sessions: said.sessions,
  });
  const session = columns[0]?.session ?? null;
  return { page: { ...base, marks: [{ ...markPlace, ...(session === null ? {} : { session }) }] }, columns };
}

/** The proposed columns with what the person says of them. */
function asSaid(columns: TaughtColumn[], { columns: taken, sessions }: Said): TaughtColumn[] {
  return columns.map((column) => ({
    ...column,
    isTaken: taken?.includes(column.index) ?? column.isTaken,
    session: sessions?.[column.index] ?? null,
  }));
}

/** Whether a cell shows the name of its row and nothing else; rows without a name say nothing against it. */
function isNameAlone(cell: Element | null, { rows, names }: RowsAround, row: Element, sight: SightMemory): boolean {
  const name = names[rows.indexOf(row)];
  return name === undefined || cell === null || visibleText(cell, sight) === name;
}

/** Whether a cell shows what was pointed at and nothing else. */
function isWhole(element: Element, cell: Element | null, sight: SightMemory): boolean {
  if (cell === null) return false;
  if (element === cell || faceOf(element, sight).shown === faceOf(cell, sight).shown) return true;
  // a control may stand beside its own label
  return faceOf(cell, sight).control !== null && cell.contains(element);
}

function selectPlace(
  element: Element,
  row: Element,
  rows: readonly Element[],
  roots: PageRoots,
  words: PrivateWords,
): MapPlace | null {
  const selector = selectorInRows(element, row, rows, roots, words);
  return selector === null ? null : { select: [selector] };
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 60)
    .replace(/-$/, '');
}

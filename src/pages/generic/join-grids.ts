/**
 * One grid that a page draws as several tables: headings apart from rows, frozen columns apart from the others, a table for
 * each row. Owns when such parts belong together: by what they say of each other, else by where they stand; never by guess.
 */
import type { Grid, GridColumn, GridRow } from './grid';

/** Pixels by which the tops of two halves of one row may differ. */
const SAME_TOP = 3;
/** How far up two parts may have their common ancestor. */
const NEAR = 6;
const FEWEST_STACKED = 2;

/**
 * Tables of one row each that stand one below the other, as rows of one grid. `heads` are headings found for them by their
 * cells' own pointers.
 */
export function stackedGrid(tables: readonly HTMLTableElement[], columns: GridColumn[]): Grid | null {
  const first = tables[0];
  if (first === undefined || tables.length < FEWEST_STACKED) return null;
  const rows = tables.flatMap((table): GridRow[] => {
    const row = table.rows[0];
    if (row === undefined) return [];
    const place = table.getAttribute('data-recordindex') ?? row.getAttribute('aria-rowindex');
    // a cell that reaches over several columns belongs to none of them
    const cells = [...row.cells].flatMap((cell) =>
      cell.colSpan > 1 ? new Array<Element | null>(Math.min(cell.colSpan, columns.length)).fill(null) : [cell],
    );
    return [{ element: row, parts: [row], cells, name: table.getAttribute('data-id'), place }];
  });
  return { shape: 'table', element: first.parentElement as Element, columns, rows, total: null };
}

/** Puts headings that stand in a table of their own over the rows below or beside them. */
export function withHeadings(body: Grid, head: { element: Element; columns: readonly GridColumn[] }): Grid {
  const columns = body.columns.map((column, index) => head.columns[index] ?? column);
  return { ...body, columns, element: commonAncestor(body.element, head.element) };
}

/** Whether a table that holds only headings belongs to this body: as many columns, close by, and standing above it. */
export function isHeadOf(head: Element, columns: number, body: Grid): boolean {
  if (columns !== body.columns.length) return false;
  if (!isNear(head, body.element)) return false;
  return (head.compareDocumentPosition(body.element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/**
 * Two halves of one grid side by side as one. Null where they do not belong together; a reason where they look as if they
 * did and nothing says which row goes with which.
 */
export function joinHalves(left: Grid, right: Grid): Grid | { why: string } | null {
  if (left.rows.length !== right.rows.length || left.rows.length === 0) return null;
  if (!isNear(left.element, right.element) || left.element.contains(right.element)) return null;
  const pairs = byName(left, right) ?? byPlace(left, right);
  if (pairs === null) return null;
  if (pairs === 'unknown')
    return { why: 'names and marks stand in two tables, and nothing says which row goes with which' };
  const rows = pairs.map(
    ([one, other]): GridRow => ({
      element: one.element,
      parts: [...one.parts, ...other.parts],
      cells: [...one.cells, ...other.cells],
      name: one.name ?? other.name,
      place: placeOf(one),
    }),
  );
  return {
    shape: left.shape,
    element: commonAncestor(left.element, right.element),
    columns: [...left.columns, ...right.columns],
    rows,
    total: left.total ?? right.total,
    reckonedTotal: left.reckonedTotal ?? right.reckonedTotal ?? null,
  };
}

type Pair = readonly [GridRow, GridRow];

/** Each half says which row it is a part of. */
function byName(left: Grid, right: Grid): Pair[] | null {
  const known = new Map(right.rows.flatMap((row) => (placeOf(row) === null ? [] : [[placeOf(row), row] as const])));
  if (known.size !== right.rows.length) return null;
  const pairs = left.rows.flatMap((row): Pair[] => {
    const other = known.get(placeOf(row));
    return other ? [[row, other]] : [];
  });
  return pairs.length === left.rows.length ? pairs : null;
}

function placeOf({ place, name }: GridRow): string | null {
  return place ?? name;
}

/** Each row of one half stands at the height of exactly one row of the other. */
function byPlace(left: Grid, right: Grid): Pair[] | 'unknown' | null {
  const tops = (grid: Grid) => grid.rows.map(({ element }) => element.getBoundingClientRect());
  const lefts = tops(left);
  const rights = tops(right);
  if ([...lefts, ...rights].every(({ height, top }) => height === 0 && top === 0)) return 'unknown';
  const pairs: Pair[] = [];
  for (const [index, rect] of lefts.entries()) {
    const at = rights.flatMap((other, place) =>
      Math.abs(other.top - rect.top) <= SAME_TOP && other.height > 0 ? [place] : [],
    );
    if (at.length !== 1) return null;
    pairs.push([left.rows[index] as GridRow, right.rows[at[0] as number] as GridRow]);
  }
  return pairs;
}

function isNear(one: Element, other: Element): boolean {
  let around: Element | null = one;
  for (let level = 0; level <= NEAR && around !== null; level++, around = around.parentElement)
    if (around.tagName !== 'BODY' && around.contains(other)) return true;
  return one.parentElement !== null && one.parentElement === other.parentElement;
}

function commonAncestor(one: Element, other: Element): Element {
  let around = one;
  while (!around.contains(other) && around.parentElement) around = around.parentElement;
  return around;
}

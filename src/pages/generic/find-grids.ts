/**
 * Every grid of a page, whatever it is made of: tables, ARIA grids, tables of one row each, headings or halves in tables of
 * their own. Owns the order in which they are looked for and put together; gives no meaning to a cell.
 */
import type { ReadAria } from './aria-grid';
import type { Grid, GridColumn } from './grid';
import { isHeadOf, stackedGrid, withHeadings } from './join-grids';
import { closestAcross, type PageRoots, parentAcross } from './page-roots';
import { isShown } from './page-texts';
import { columnsUnder, countHeaderRows, tableGrid } from './table-grid';
import { isOutOfSight, type SightMemory, tidy, visibleText } from './text';
import { virtualTotal } from './virtual-rows';

/** A table that holds headings and no rows. */
type Head = { element: HTMLTableElement; columns: GridColumn[] };

export const ARIA_GRIDS = '[role=grid], [role=treegrid], [role=table]';

/**
 * Grids in page order; those inside the cells of another one are left out by whoever knows which of them says something.
 * Null where there is an ARIA grid and nothing to read it with: what else stands there may be a part of it.
 */
export function* findGrids(
  roots: PageRoots,
  memory: SightMemory,
  readAria: ReadAria | undefined,
): Generator<undefined, Grid[] | null> {
  const grids: Grid[] = [];
  const taken: Element[] = [];
  for (const element of roots.queryAll(ARIA_GRIDS)) {
    if (element.tagName === 'TABLE' || taken.some((outer) => outer.contains(element)) || !isShown(element)) continue;
    if (hasUnlinkedTables(element)) continue;
    if (readAria === undefined) return null;
    const grid = readAria(element, roots, memory);
    yield;
    if (grid === null) continue;
    taken.push(element);
    grids.push(grid);
  }
  const tables = (roots.queryAll('table') as HTMLTableElement[]).filter(
    (table) => !taken.some((outer) => outer.contains(table)) && closestAcross(table, '[aria-hidden=true]') === null,
  );
  const { stacks, others } = stacksAmong(tables);
  for (const stack of stacks) {
    const grid = stackedGrid(stack, linkedColumns(fullestOf(stack), roots, memory));
    if (grid !== null) grids.push(grid);
  }
  const heads: Head[] = [];
  const bodies: Grid[] = [];
  for (const table of others) {
    const grid = yield* tableGrid(table, memory);
    if (grid !== null) bodies.push(grid);
    else {
      const head = headIn(table, memory);
      if (head !== null) heads.push(head);
    }
    yield;
  }
  return [...grids, ...bodies]
    .map((grid) => underHead(grid, heads))
    .filter(({ element }) => isShown(element) && isInReach(element))
    .flatMap((grid) => seenOf(grid, memory))
    .map((grid) => (grid.total === null ? { ...grid, reckonedTotal: virtualTotal(grid.rows) } : grid));
}

/** False for copies that stand beside the page, or in something folded to nothing: they are for a printer, or of another time. */
function isInReach(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = parentAcross(at)) {
    if (!(at instanceof HTMLElement)) continue;
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight, scrollHeight } = at;
    if (offsetLeft + Math.max(offsetWidth, 1) <= 0 || offsetTop + Math.max(offsetHeight, 1) <= 0) return false;
    const isFolded = Math.min(offsetWidth, offsetHeight) <= 1 && scrollHeight > 1;
    if (isFolded && !getComputedStyle(at).overflow.startsWith('visible')) return false;
  }
  return true;
}

/** The grid without rows and columns that are out of sight: what is left over, waits or belongs to another view. */
function seenOf(grid: Grid, memory: SightMemory): Grid[] {
  const rows = grid.rows.filter(
    ({ element }) =>
      !isOutOfSight(element, memory) &&
      (element.parentElement === null || !isOutOfSight(element.parentElement, memory)),
  );
  const hasLayout = grid.element.clientWidth > 0;
  const sample = [rows[0], rows[rows.length >> 1], rows.at(-1)];
  const isUnseen = grid.columns.map((_, column) => {
    const cells = sample.flatMap((row) => row?.cells[column] ?? []);
    return (
      cells.length > 0 &&
      cells.every((cell) => !isShown(cell) || (hasLayout && cell.getBoundingClientRect().width === 0))
    );
  });
  if (rows.length === 0 || isUnseen.every(Boolean)) return [];
  for (const [index, is] of isUnseen.entries()) if (is) for (const { cells } of rows) cells[index] = null;
  const columns = grid.columns.map((column, index) => (isUnseen[index] ? { headings: [], id: null } : column));
  return [{ ...grid, columns, rows }];
}

/** Two tables in one ARIA grid whose cells and rows do not say how they belong together are better read as tables. */
function hasUnlinkedTables(element: Element): boolean {
  const tables = element.querySelectorAll('table');
  return (
    tables.length >= 2 &&
    element.querySelector(
      '[aria-colindex], [col-id], [data-columnid], [tabulator-field], [data-field], td[aria-describedby], td[headers]',
    ) === null
  );
}

/** Sibling tables of one row each and as many cells are one grid. */
function stacksAmong(tables: readonly HTMLTableElement[]): {
  stacks: HTMLTableElement[][];
  others: HTMLTableElement[];
} {
  const byParent = new Map<string, HTMLTableElement[]>();
  const parents = new Map<Node | null, number>();
  const others: HTMLTableElement[] = [];
  for (const table of tables) {
    const row = table.rows[0];
    if (table.rows.length !== 1 || row === undefined || row.cells.length === 0 || row.cells[0]?.tagName === 'TH') {
      others.push(table);
      continue;
    }
    const number = parents.get(table.parentNode) ?? parents.size;
    parents.set(table.parentNode, number);
    const key = `${number} ${[...row.cells].reduce((width, cell) => width + cell.colSpan, 0)}`;
    byParent.set(key, [...(byParent.get(key) ?? []), table]);
  }
  const stacks = [...byParent.values()].filter((stack) => stack.length >= 2);
  return { stacks, others: [...others, ...[...byParent.values()].filter((stack) => stack.length < 2).flat()] };
}

/** The table whose cells reach over the fewest columns. */
function fullestOf(stack: readonly HTMLTableElement[]): HTMLTableElement {
  const count = (table: HTMLTableElement) => table.rows[0]?.cells.length ?? 0;
  return stack.reduce((fullest, table) => (count(table) > count(fullest) ? table : fullest));
}

/** Headings that the cells of a row point at by id. */
function linkedColumns(table: HTMLTableElement, roots: PageRoots, memory: SightMemory): GridColumn[] {
  return [...(table.rows[0]?.cells ?? [])].map((cell) => {
    const id =
      cell.getAttribute('data-columnid') ?? cell.getAttribute('aria-describedby') ?? cell.getAttribute('headers');
    const header = id ? roots.queryAll(`#${CSS.escape(id)}`)[0] : undefined;
    if (header === undefined) return { headings: [], id: null };
    const label = tidy(header.getAttribute('aria-label') ?? '');
    return { headings: [label || visibleText(header, memory)], id };
  });
}

function headIn(table: HTMLTableElement, memory: SightMemory): Head | null {
  const rows = [...table.rows].filter((row) => !row.hidden);
  const count = countHeaderRows(rows, memory);
  const empty = rows.slice(count).every((row) => tidy(row.textContent ?? '') === '');
  if (count === 0 || !empty) return null;
  return { element: table, columns: columnsUnder(rows.slice(0, count), memory) };
}

/** Rows without headings of their own get those of the nearest table of headings before them. */
function underHead(grid: Grid, heads: readonly Head[]): Grid {
  if (grid.shape !== 'table' || grid.columns.some(({ headings }) => headings.some((text) => text !== ''))) return grid;
  const head = heads.filter(({ element, columns }) => isHeadOf(element, columns.length, grid)).at(-1);
  return head ? withHeadings(grid, head) : grid;
}

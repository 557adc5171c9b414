/**
 * The grid that a page map points at. Owns how its selectors become rows and cells; where its rows are those of a grid that
 * is found without a map, that one gives cells and headings, so that columns count the same with a map and without.
 */
import { ariaGrid } from '../generic/aria-grid';
import { findGrids } from '../generic/find-grids';
import type { Grid, GridColumn, GridRow } from '../generic/grid';
import type { PageRoots } from '../generic/page-roots';
import { isOutOfSight, type SightMemory, visibleText } from '../generic/text';
import type { GridMap } from '../map-schema';
import { firstFound, foundBelow } from './map-selectors';

const MOST_COLUMNS = 600;

/**
 * The grid, or in words what is not there. `known` are all grids of the page where somebody has found them already; it is
 * copied, never changed.
 */
export function mappedGrid(
  page: GridMap,
  roots: PageRoots,
  sight: SightMemory,
  known: readonly Grid[] = allGrids(roots, sight),
): Grid | string {
  const grids = firstFound({ selectors: page.grid, query: (selector) => roots.queryAll(selector) });
  if (grids.length === 0) return 'no grid where it was';
  for (const element of grids) {
    const rows = firstFound({ selectors: page.row, query: (selector) => roots.queryWithin(element, selector) });
    const shown = rows.filter((row) => !isOutOfSight(row, sight));
    if (shown.length === 0) continue;
    const grid = (page.cell ? null : knownGrid(shown, known)) ?? plainGrid(element, shown, page, sight);
    if (typeof grid !== 'string' && page.heading) addHeadings(grid, page.heading, roots, sight);
    return grid;
  }
  return 'no rows where they were';
}

/** The grid that most of the rows are rows of, with no others. */
function knownGrid(rows: readonly Element[], known: readonly Grid[]): Grid | null {
  const meant = new Set(rows);
  for (const grid of known) {
    const found = grid.rows.filter((row) => row.parts.some((part) => meant.has(part)));
    const parts = found.reduce((sum, row) => sum + row.parts.filter((part) => meant.has(part)).length, 0);
    if (parts * 2 <= rows.length) continue;
    return {
      ...grid,
      columns: grid.columns.map((column) => ({ ...column })),
      rows: found.map((row) => ({ ...row, cells: [...row.cells] })),
    };
  }
  return null;
}

function allGrids(roots: PageRoots, sight: SightMemory): readonly Grid[] {
  const slices = findGrids(roots, sight, ariaGrid);
  let step = slices.next();
  while (!step.done) step = slices.next();
  return step.value ?? [];
}

/** Rows of any elements. Cells that reach down would move the columns of the rows below: such a grid is refused. */
function plainGrid(element: Element, rows: readonly Element[], page: GridMap, sight: SightMemory): Grid | string {
  const placed: GridRow[] = [];
  for (const row of rows) {
    const cells = cellsOf(row, page.cell, sight);
    if (cells.some((cell) => (cell as HTMLTableCellElement).rowSpan > 1)) return 'cells that reach over several rows';
    placed.push({ element: row, parts: [row], cells: spread(cells), name: row.getAttribute('data-id') });
  }
  const width = Math.min(MOST_COLUMNS, Math.max(...placed.map(({ cells }) => cells.length)));
  const columns = Array.from({ length: width }, (): GridColumn => ({ headings: [], id: null }));
  for (const { cells } of placed) {
    cells.length = Math.min(cells.length, width);
    while (cells.length < width) cells.push(null);
  }
  return { shape: 'cards', element, columns, rows: placed, total: null };
}

function cellsOf(row: Element, selectors: readonly string[] | undefined, sight: SightMemory): readonly Element[] {
  if (selectors) return foundBelow(row, selectors, sight);
  if (row.tagName === 'TR') return [...(row as HTMLTableRowElement).cells];
  return [...row.children];
}

/** One place a column: an element that stands across several has none of them. */
function spread(cells: readonly Element[]): (Element | null)[] {
  return cells.flatMap((cell) => {
    const span = (cell as HTMLTableCellElement).colSpan;
    return span > 1 ? new Array<null>(Math.min(span, MOST_COLUMNS)).fill(null) : [cell];
  });
}

/** The map's own row of headings; one heading over several columns belongs to each of them. */
function addHeadings(grid: Grid, selectors: readonly string[], roots: PageRoots, sight: SightMemory): void {
  const inGrid = firstFound({ selectors, query: (selector) => roots.queryWithin(grid.element, selector) });
  const rows = inGrid.length > 0 ? inGrid : firstFound({ selectors, query: (selector) => roots.queryAll(selector) });
  for (const column of grid.columns) if (rows.length > 0) column.headings = rows.map(() => '');
  rows.forEach((row, level) => {
    let at = 0;
    for (const cell of row.tagName === 'TR' ? (row as HTMLTableRowElement).cells : row.children) {
      const text = visibleText(cell, sight);
      const end = at + Math.max(1, (cell as HTMLTableCellElement).colSpan ?? 1);
      for (; at < end; at++) {
        const column = grid.columns[at];
        if (column) column.headings[level] = text;
      }
    }
  });
}

/**
 * One grid that a page draws as several tables: headings apart from rows, a table for each row. Owns when such parts belong
 * together. Frozen columns are `join-halves.ts`.
 */
import type { Grid, GridColumn, GridRow } from './grid';

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

export function isNear(one: Element, other: Element): boolean {
  let around: Element | null = one;
  for (let level = 0; level <= NEAR && around !== null; level++, around = around.parentElement)
    if (around.tagName !== 'BODY' && around.contains(other)) return true;
  return one.parentElement !== null && one.parentElement === other.parentElement;
}

export function commonAncestor(one: Element, other: Element): Element {
  let around = one;
  while (!around.contains(other) && around.parentElement) around = around.parentElement;
  return around;
}

/**
 * One shape for every kind of grid: columns with their headings, rows with the element that stands in each column.
 * Owns that shape; how a table, an ARIA grid or a list of cards becomes one is for the files beside it.
 */

export type GridColumn = {
  /** Headings from the outermost group down to the column's own, as seen; '' where there is none. */
  headings: string[];
  /** What the grid itself calls the column, where it says so. */
  id: string | null;
};

export type GridRow = {
  element: Element;
  /** All elements the row is made of: a grid with pinned columns may split one row. */
  parts: Element[];
  /** By column; null where the row has nothing there, or one element stands across several columns. */
  cells: (Element | null)[];
  /** The row's own name for itself in the grid (a record id), where it has one. */
  name: string | null;
};

export type Grid = {
  shape: 'table' | 'aria' | 'cards';
  element: Element;
  columns: GridColumn[];
  rows: GridRow[];
  /** Rows the grid says it has, in the page or not. */
  total: number | null;
};

/** All headings of a column in one text, outermost first. */
export function headingOf(column: GridColumn): string {
  return column.headings.filter((text) => text !== '').join(' ');
}

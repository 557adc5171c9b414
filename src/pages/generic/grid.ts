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
  /** Columns in which the row has a cell in common with the row above or below. */
  shared?: ReadonlySet<number>;
  /** The last statement across the grid above the row: a group, a month. */
  banner?: string;
  /** It has fewer cells than the other rows, and nobody knows which of them is missing. */
  isShort?: true;
  /** What is the same on all parts of a row that stands in two halves of a grid; no name of its record. */
  place?: string | null;
  /** The pupil's id, where a page map says where that stands; then no other source of ids counts. */
  pupilId?: string | null;
};

export type Grid = {
  shape: 'table' | 'aria' | 'cards';
  element: Element;
  columns: GridColumn[];
  rows: GridRow[];
  /** Rows the grid says it has, in the page or not. */
  total: number | null;
  /** Rows there must be by the height of what is scrolled, where the grid itself says nothing. */
  reckonedTotal?: number | null;
  /** Columns out of view are not in the page. */
  hasMoreColumns?: boolean;
};

/** All headings of a column in one text, outermost first. */
export function headingOf(column: GridColumn): string {
  return column.headings.filter((text) => text !== '').join(' ');
}

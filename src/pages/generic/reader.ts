/**
 * What every way of reading marks off a page offers: the rows there are, and one row read at a time. Owns that contract,
 * so that a scan in slices and a re-read of one changed row go the same way.
 */
import type { PupilRow } from '../reading';

/** A row as it stands in the page. */
export type RowSource = { index: number; elements: readonly Element[] };

export type ReadRow = {
  row: PupilRow;
  /** Where each cell's key leads. */
  places: readonly (readonly [key: string, element: Element])[];
  /** Why the row could not be read. */
  unread?: string;
};

export type GridReader = {
  kind: 'register' | 'history';
  /** The element that holds all rows. */
  element: Element;
  rows: readonly RowSource[];
  /** Rows there are according to the page, in it or not. */
  total: number | null;
  /** Rows there must be by the height of what is scrolled. */
  reckonedTotal?: number | null;
  /** Columns out of view are not in the page. */
  hasMoreColumns?: boolean;
  /** Null for a row that is no record after all: a total, a spacer. */
  read(source: RowSource): ReadRow | null;
};

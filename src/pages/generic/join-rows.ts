/** Rows of one pupil as one row. Owns that joining; which rows are one pupil's, their keys say. */
import type { PupilRow } from '../reading';
import type { ReadRow } from './reader';

/** Cells of one pupil from many rows, as histories give them, put together. */
export function joinRows(rows: readonly ReadRow[]): PupilRow[] {
  const joinedRows = new Map<string, PupilRow>();
  for (const { row } of rows) {
    const known = joinedRows.get(row.key);
    if (known) known.cells.push(...row.cells);
    else joinedRows.set(row.key, { ...row, cells: [...row.cells] });
  }
  return [...joinedRows.values()];
}

/** Where in a row a column's mark stands. Owns the one exception: radio buttons spread over several cells. */
import type { MarkColumn } from './columns';
import { type Face, faceOf, radioSetFace } from './face';
import type { GridRow } from './grid';
import type { ReadMemory } from './read-memory';

/** The element that shows a column's mark in a row, and what it shows. */
export function markAt(row: GridRow, column: MarkColumn, memory: ReadMemory): { element: Element; face: Face } | null {
  if (column.radios) {
    const face = radioSetFace(column.radios.map(({ index, heading }) => ({ cell: row.cells[index] ?? null, heading })));
    return face.at === null ? null : { element: face.at, face };
  }
  const element = row.cells[column.index];
  if (!element) return null;
  return { element, face: faceOf(element, memory.sight) };
}

/** Marks that were read well and are still not to be believed, for what stands elsewhere on the page. Owns that doubt. */
import type { Cell, PupilRow } from '../reading';
import { unsureOf } from './mark-cell';
import type { GridReader, ReadRow } from './reader';

type ReadGrid = { reader: GridReader; rows: ReadRow[] };

/** The same grid with nothing claimed of some of its cells, now and whenever a row is read again. */
export function doubted<Read extends ReadGrid>(
  grid: Read,
  why: string,
  isDoubted: (cell: Cell, row: PupilRow) => boolean,
): Read {
  const doubt = (read: ReadRow | null): ReadRow | null =>
    read && {
      ...read,
      row: {
        ...read.row,
        cells: read.row.cells.map((cell) => (isDoubted(cell, read.row) ? unsureOf(cell, why) : cell)),
      },
    };
  const { reader } = grid;
  return {
    ...grid,
    reader: { ...reader, read: (source) => doubt(reader.read(source)) },
    rows: grid.rows.flatMap((row) => doubt(row) ?? []),
  };
}

/** Two grids may show the same session of the same pupil: where they disagree, neither is believed. */
export function withoutContradictions<Read extends ReadGrid>(grids: Read[]): Read[] {
  const known = new Map<string, { code: string | null; grid: Read }>();
  const disputed = new Set<string>();
  for (const grid of grids.length > 1 ? grids : [])
    for (const { row } of grid.rows)
      for (const cell of row.cells) {
        const key = sessionOf(cell, row);
        if (key === null || cell.state === 'uncertain') continue;
        const other = known.get(key);
        if (other === undefined) known.set(key, { code: cell.code, grid });
        else if (other.grid !== grid && other.code !== cell.code) disputed.add(key);
      }
  if (disputed.size === 0) return grids;
  return grids.map((grid) =>
    doubted(grid, 'two tables say different things', (cell, row) => disputed.has(sessionOf(cell, row) ?? '')),
  );
}

function sessionOf({ date, session }: Cell, { pupil }: PupilRow): string | null {
  return date === null || session === null || pupil.name === null ? null : `${pupil.name} ${date} ${session}`;
}

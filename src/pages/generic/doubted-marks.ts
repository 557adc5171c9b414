/** Two grids may show the same session of the same pupil. Owns that neither is believed where they disagree. */
import type { Cell, PupilRow } from '../reading';
import { unsureOf } from './mark-cell';
import type { GridReader, ReadRow } from './reader';

type ReadGrid = { reader: GridReader; rows: ReadRow[] };

/** The same grids with nothing claimed of the marks that contradict each other, now and whenever a row is read again. */
export function withoutContradictions<Read extends ReadGrid>(grids: Read[]): Read[] {
  const known = new Map<string, { code: string | null; grid: Read }>();
  const disputed = new Set<string>();
  for (const grid of grids)
    for (const { row } of grids.length > 1 ? grid.rows : [])
      for (const cell of row.cells) {
        const key = sessionOf(cell, row);
        const other = known.get(key) ?? { code: cell.code, grid };
        if (key === '' || cell.state === 'uncertain') continue;
        known.set(key, other);
        if (other.grid !== grid && other.code !== cell.code) disputed.add(key);
      }
  const doubted = (read: ReadRow): ReadRow => {
    const { row } = read;
    const cells = row.cells.map((cell) =>
      disputed.has(sessionOf(cell, row)) ? unsureOf(cell, 'two tables say different things') : cell,
    );
    return { ...read, row: { ...row, cells } };
  };
  if (disputed.size === 0) return grids;
  return grids.map(({ reader, ...grid }) => ({
    ...(grid as Read),
    rows: grid.rows.map(doubted),
    reader: {
      ...reader,
      read: (source) => {
        const read = reader.read(source);
        return read && doubted(read);
      },
    },
  }));
}

function sessionOf({ date, session }: Cell, { pupil: { name } }: PupilRow): string {
  return date && session && name ? `${name} ${date} ${session}` : '';
}

/**
 * Joins snapshots of one grid, as virtual rows and pages of it come into view. Owns what counts as the same pupil and the
 * same session: newer wins, and rows that left the page stay.
 */
import { lightFormat, parseISO, startOfISOWeek } from 'date-fns';
import type { Cell, Coverage, MarksReading, PupilRow } from './reading';

/**
 * The reading of a grid after another look at it. Both must be of one grid; of different kinds, the newer one stands alone.
 */
export function mergeReadings(before: MarksReading, after: MarksReading): MarksReading {
  if (before.kind !== after.kind) return after;
  const rows = mergeRows(before.rows, after.rows);
  const coverage = mergeCoverage(before, after, rows);
  if (after.kind === 'register') return { ...after, rows, coverage };
  const from = [before, after].flatMap((r) => (r.kind === 'history' && r.from ? [r.from] : [])).sort()[0] ?? null;
  const to =
    [before, after]
      .flatMap((r) => (r.kind === 'history' && r.to ? [r.to] : []))
      .sort()
      .at(-1) ?? null;
  return { ...after, rows, coverage, from, to };
}

function mergeRows(before: readonly PupilRow[], after: readonly PupilRow[]): PupilRow[] {
  const known = new Map(identified(before));
  const newer = new Map(identified(after));
  const keys = new Set(before.map((row) => row.key));
  const merged: PupilRow[] = [];
  for (const [identity, row] of known) {
    const now = newer.get(identity);
    merged.push(now === undefined ? row : { ...now, key: row.key, cells: mergeCells(row, now) });
  }
  for (const [identity, row] of newer) {
    if (known.has(identity)) continue;
    merged.push(keys.has(row.key) ? rekeyed(row, keys) : row);
  }
  return merged;
}

/** By id; without one by name, and by key where even that is missing. Namesakes are told apart by their order. */
function identified(rows: readonly PupilRow[]): [string, PupilRow][] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const { id, name } = row.pupil;
    const who = id !== null ? `id ${id}` : name !== null ? `name ${name}` : `key ${row.key}`;
    const count = (seen.get(who) ?? 0) + 1;
    seen.set(who, count);
    return [`${who} #${count}`, row];
  });
}

function mergeCells(before: PupilRow, after: PupilRow): Cell[] {
  const sessionOf = (cell: Cell, row: PupilRow) =>
    cell.date === null ? cell.key.slice(row.key.length) : `${cell.date} ${cell.session ?? ''} ${cell.lesson ?? ''}`;
  const cells = new Map(before.cells.map((cell) => [sessionOf(cell, before), cell]));
  for (const cell of after.cells) {
    const place = sessionOf(cell, after);
    const known = cells.get(place);
    cells.set(
      place,
      known ? { ...cell, key: known.key } : { ...cell, key: before.key + cell.key.slice(after.key.length) },
    );
  }
  return [...cells.values()];
}

/** Two snapshots read on their own may have given one key to two pupils without ids. */
function rekeyed(row: PupilRow, taken: Set<string>): PupilRow {
  let number = 2;
  while (taken.has(`${row.key}~${number}`)) number += 1;
  const key = `${row.key}~${number}`;
  taken.add(key);
  return { ...row, key, cells: row.cells.map((cell) => ({ ...cell, key: key + cell.key.slice(row.key.length) })) };
}

function mergeCoverage(before: MarksReading, after: MarksReading, rows: readonly PupilRow[]): Coverage {
  const total = after.coverage.total ?? before.coverage.total;
  if (after.kind === 'history') {
    const found = countRows(rows, after);
    const unread = stillUnread(before, after, rows);
    return { found, read: Math.max(0, found - (after.coverage.found - after.coverage.read)), total, unread };
  }
  const unread = stillUnread(before, after, rows);
  const rowKeys = new Set(unread.map(({ key }) => key));
  return { found: rows.length, read: rows.filter((row) => !rowKeys.has(row.key)).length, total, unread };
}

/**
 * How many rows a history has by now. Its rows are sessions, days or weeks, and the reading does not say which: it is
 * whichever the newer snapshot has as many of as it counted rows.
 */
function countRows(rows: readonly PupilRow[], after: MarksReading): number {
  const units: ((cell: Cell) => string)[] = [
    (cell) => cell.date + (cell.session ?? ''),
    (cell) => String(cell.date),
    (cell) => (cell.date === null ? '' : lightFormat(startOfISOWeek(parseISO(cell.date)), 'yyyy-MM-dd')),
  ];
  const count = (among: readonly PupilRow[], unit: (cell: Cell) => string) =>
    new Set(among.flatMap((row) => row.cells.map(unit))).size;
  const unit = units.find((one) => count(after.rows, one) === after.coverage.found);
  return unit ? count(rows, unit) : Math.max(after.coverage.found, count(rows, units[2] as (cell: Cell) => string));
}

function stillUnread(before: MarksReading, after: MarksReading, rows: readonly PupilRow[]): Coverage['unread'] {
  const seenAgain = new Set(after.rows.flatMap((row) => [row.key, ...row.cells.map((cell) => cell.key)]));
  const exists = new Set(rows.flatMap((row) => [row.key, ...row.cells.map((cell) => cell.key)]));
  const left = before.coverage.unread.filter(({ key }) => exists.has(key) && !seenAgain.has(key));
  return [...left, ...after.coverage.unread];
}

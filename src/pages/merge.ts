/**
 * Joins snapshots of one grid, as virtual rows and pages of it come into view. Owns what counts as the same pupil and the
 * same session: newer wins, and rows that left the page stay.
 */
import { startOfISOWeek } from 'date-fns';
import { dayOf, isoOf } from './generic/dates';
import type { Cell, Coverage, MarksReading, PupilRow } from './reading';

/** The reading of a grid of marks after another look at it. Of different kinds, the newer one stands alone. */
export function mergeMarks(before: MarksReading, after: MarksReading): MarksReading {
  if (before.kind !== after.kind) return after;
  const rows = mergeRows(before.rows, after.rows);
  const coverage = mergeCoverage(before, after, rows);
  if (after.kind === 'register') return { ...after, rows, coverage };
  const both = [before, after].flatMap((reading) => (reading.kind === 'history' ? [reading] : []));
  const from = both.flatMap((reading) => reading.from ?? []).sort()[0] ?? null;
  const to =
    both
      .flatMap((reading) => reading.to ?? [])
      .sort()
      .at(-1) ?? null;
  return { ...after, rows, coverage, from, to };
}

const AT_PLACE = /^at:/;

function mergeRows(before: readonly PupilRow[], after: readonly PupilRow[]): PupilRow[] {
  const hasPlaces = !isSortedAnew(before, after);
  const known = new Map(identified(before, hasPlaces));
  const newer = new Map(identified(after, hasPlaces));
  const unsure = ambiguousNames(before, after, hasPlaces);
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
  return unsure.size === 0
    ? merged
    : merged.map((row) => (isOneOf(row, unsure, hasPlaces) ? withoutVerdict(row) : row));
}

/** By id; without one by its place in the grid and the name, by name alone where the grid tells no places. */
function identified(rows: readonly PupilRow[], hasPlaces: boolean): [string, PupilRow][] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const { id, name } = row.pupil;
    const place = hasPlaces && AT_PLACE.test(row.key) ? row.key : '';
    const who = id !== null ? `id ${id}` : name !== null ? `${place} name ${name}` : `key ${row.key}`;
    const count = (seen.get(who) ?? 0) + 1;
    seen.set(who, count);
    return [`${who} #${count}`, row];
  });
}

/** Another pupil at the same place of a grid: it was sorted or filtered anew, and earlier places mean nothing now. */
function isSortedAnew(before: readonly PupilRow[], after: readonly PupilRow[]): boolean {
  const names = new Map(before.filter((row) => AT_PLACE.test(row.key)).map((row) => [row.key, row.pupil.name]));
  return after.some((row) => names.has(row.key) && names.get(row.key) !== row.pupil.name);
}

/** Names that two pupils without ids share, when one look shows more of them than the other: nobody knows who is who. */
function ambiguousNames(before: readonly PupilRow[], after: readonly PupilRow[], hasPlaces: boolean): Set<string> {
  const counts = (rows: readonly PupilRow[]) => {
    const byName = new Map<string, number>();
    for (const row of rows)
      if (row.pupil.name !== null && isKnownByNameOnly(row, hasPlaces))
        byName.set(row.pupil.name, (byName.get(row.pupil.name) ?? 0) + 1);
    return byName;
  };
  const older = counts(before);
  const newer = counts(after);
  return new Set(
    [...older.keys()].filter((name) => {
      const now = newer.get(name);
      const then = older.get(name) as number;
      return now !== undefined && now !== then && Math.max(now, then) > 1;
    }),
  );
}

function isKnownByNameOnly({ key, pupil }: PupilRow, hasPlaces: boolean): boolean {
  return pupil.id === null && !(hasPlaces && AT_PLACE.test(key));
}

function isOneOf(row: PupilRow, names: ReadonlySet<string>, hasPlaces: boolean): boolean {
  return row.pupil.name !== null && names.has(row.pupil.name) && isKnownByNameOnly(row, hasPlaces);
}

function withoutVerdict(row: PupilRow): PupilRow {
  const why = 'two pupils of this name, and the page has no ids';
  return { ...row, cells: row.cells.map((cell): Cell => ({ ...cell, code: null, state: 'uncertain', why })) };
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
  const key = freeKey(row.key, taken);
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
    (cell) => (cell.date === null ? '' : isoOf(startOfISOWeek(dayOf(cell.date)))),
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

/** A key like this one that is not taken yet. */
export function freeKey(key: string, taken: ReadonlySet<string | undefined>): string {
  let number = 2;
  while (taken.has(`${key}~${number}`)) number += 1;
  return `${key}~${number}`;
}

/**
 * From one look at a page to the next. Owns whether it still is the same register or pupil, and what of the reading before
 * stays: edits, rows and cells that went out of the page. Knows nothing of when a page is looked at.
 */
import type { Instant } from '../attendance';
import { carryEdits, isSameRow } from './carry-edits';
import type { ScannedMarks, ScannedRecords } from './generic/scan';
import { mergeMarks } from './merge';
import { isMarksReading, type MarksReading, type PageReading, type PupilRow } from './reading';
import type { MergeRecords, PlacedReading } from './scan-page';

/** Which register or pupil a reading is of: as long as it stays the same, snapshots are of one grid. */
export function identityOf(reading: PageReading): string {
  if (!isMarksReading(reading)) return `${reading.kind} ${reading.url}`;
  if (reading.kind === 'history') return `history ${reading.url} ${reading.rows[0]?.key ?? ''}`;
  const { date, session, lesson } = reading.marking ?? { date: null, session: null, lesson: null };
  return `register ${reading.url} ${reading.group} ${date} ${session} ${lesson}`;
}

/** All rows of a reading stood in the one before it already. */
export function isMadeOf(reading: PageReading, before: PageReading): boolean {
  if (!isMarksReading(reading) || !isMarksReading(before)) return false;
  const known = rowsByKey(before);
  return reading.rows.every(({ key }) => known.has(key));
}

/** Whether it is a grid of marks, whose rows can be read one by one. */
export function isOfMarks(scanned: ScannedMarks | ScannedRecords): scanned is ScannedMarks {
  return scanned.reader.kind === 'register' || scanned.reader.kind === 'history';
}

/**
 * What was known of edits is carried on; rows that a virtual or paged grid took out of the page stay. Lists of records stay
 * as they are now while nothing that merges them is in the page.
 */
export function joined(
  before: PageReading,
  { reading, scanned }: PlacedReading,
  now: Instant,
  mergeRecords?: MergeRecords,
): PageReading {
  const { found, total } = reading.coverage;
  const isPart = total !== null && total > found;
  if (!isMarksReading(before) || !isMarksReading(reading))
    return isPart && mergeRecords ? mergeRecords(before, reading) : reading;
  const known = rowsByKey(before);
  const rows = reading.rows.map((row) => {
    const was = known.get(row.key);
    return was === undefined ? row : sameOr(was, carryEdits(was, row, now));
  });
  const after = { ...reading, rows };
  const isNarrow = isOfMarks(scanned) && scanned.reader.hasMoreColumns === true;
  if (!isPart && !isNarrow) return after;
  const merged = mergeMarks(before, after);
  return { ...merged, rows: merged.rows.map((row) => sameOr(known.get(row.key), row)) };
}

/** A history's row holds some of the pupil's cells; the others stay as they were. */
export function withOtherCells(known: PupilRow, read: PupilRow): PupilRow {
  if (read.cells.length === known.cells.length) return read;
  const newer = new Map(read.cells.map((cell) => [cell.key, cell]));
  return { ...read, cells: known.cells.map((cell) => newer.get(cell.key) ?? cell) };
}

function rowsByKey({ rows }: MarksReading): Map<string, PupilRow> {
  return new Map(rows.map((row) => [row.key, row]));
}

/** A row that says what it said keeps its identity, and with it its findings. */
function sameOr(was: PupilRow | undefined, row: PupilRow): PupilRow {
  return was !== undefined && isSameRow(was, row) ? was : row;
}

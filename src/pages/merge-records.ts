/**
 * Joins snapshots of one list of records. Owns what counts as the same record: what it is about, since its key may be
 * another one at the next look.
 */
import { freeKey } from './merge';
import type { AbsenceRow, AmendmentEntry, CohortRow, Coverage, LeaveRequest, PageReading } from './reading';

/** The reading of a list after another look at it. Of different kinds, the newer one stands alone. */
export function mergeRecords(before: PageReading, after: PageReading): PageReading {
  if (before.kind === 'amendments' && after.kind === 'amendments') {
    const entries = byContent(before.entries, after.entries);
    return { ...after, entries, coverage: coverageOfRecords(before, after, entries) };
  }
  if (before.kind === 'leave' && after.kind === 'leave') {
    const requests = byContent(before.requests, after.requests);
    return { ...after, requests, coverage: coverageOfRecords(before, after, requests) };
  }
  if (before.kind === 'cohort' && after.kind === 'cohort') {
    const rows = byContent(before.rows, after.rows);
    return { ...after, rows, coverage: coverageOfRecords(before, after, rows) };
  }
  if (before.kind === 'absences' && after.kind === 'absences') {
    const rows = byContent(before.rows, after.rows);
    return { ...after, rows, coverage: coverageOfRecords(before, after, rows) };
  }
  return after;
}

type AnyRecord = (AmendmentEntry | LeaveRequest | CohortRow | AbsenceRow) & { key?: string };

/** By what a record is about, since keys of two looks may mean different records; twins are told apart by their order. */
function byContent<Row extends AnyRecord>(before: readonly Row[], after: readonly Row[]): Row[] {
  // a grid that is scrolled may draw a pupil's name before the link that says who it is; '' where several are of that name
  const ids = new Map<string, string>();
  for (const row of [...before, ...after]) {
    const { id } = row.pupil;
    const what = aboutOf(row, row.pupil.name);
    if (id) ids.set(what, (ids.get(what) ?? id) === id ? id : '');
  }
  const known = new Map(named(before, ids));
  const newer = new Map(named(after, ids));
  const keys = new Set(before.map(({ key }) => key));
  const merged = [...known].map(([what, row]) => {
    const now = newer.get(what);
    return now ? { ...now, key: row.key, pupil: (now.pupil.id ? now : row).pupil } : row;
  });
  for (const [what, row] of newer)
    if (!known.has(what)) {
      const key = row.key === undefined || !keys.has(row.key) ? row.key : freeKey(row.key, keys);
      keys.add(key);
      merged.push({ ...row, key });
    }
  return merged;
}

function named<Row extends AnyRecord>(rows: readonly Row[], ids: ReadonlyMap<string, string>): [string, Row][] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const { id, name } = row.pupil;
    const what = aboutOf(row, id ?? (ids.get(aboutOf(row, name)) || name));
    const count = (seen.get(what) ?? 0) + 1;
    seen.set(what, count);
    return [`${what} #${count}`, row];
  });
}

function aboutOf(record: AnyRecord, who: string | null): string {
  if ('original' in record)
    return JSON.stringify([who, record.date, record.session, record.original, record.amended, record.amendedOn]);
  if ('requestedOn' in record) return JSON.stringify([who, record.type, record.from, record.to, record.requestedOn]);
  return 'date' in record ? JSON.stringify([who, record.date, record.session]) : JSON.stringify([who]);
}

function coverageOfRecords(before: PageReading, after: PageReading, rows: readonly { key?: string }[]): Coverage {
  const seenAgain = new Set(keysOf(after));
  const unread = [...before.coverage.unread.filter(({ key }) => !seenAgain.has(key)), ...after.coverage.unread];
  const total = after.coverage.total ?? before.coverage.total;
  return { found: rows.length, read: rows.length - unread.length, total, unread };
}

function keysOf(reading: PageReading): string[] {
  const rows: readonly { key?: string }[] =
    reading.kind === 'amendments' ? reading.entries : reading.kind === 'leave' ? reading.requests : reading.rows;
  return rows.flatMap(({ key }) => key ?? []);
}

/**
 * Casework as panel and pages read it. Owns the reading in bulk; a record that cannot be opened is reported beside those that
 * can, and never keeps them from being shown. Without any key: what is due, in counts and dates.
 */
import type { IsoDate } from '../attendance';
import type { CaseworkRecord, Database } from './database';
import { type OpenRecord, RECORD_KINDS, type RecordKind } from './records';
import { openRecord, type RecordSeal } from './sealed-records';

export type Damaged = { kind: RecordKind; id: string };
export type Listed<Kind extends RecordKind> = { records: OpenRecord<Kind>[]; damaged: Damaged[] };
/** Everything of one pupil. Of a pupil who was two before there may be two records of kind `pupils`, their own first. */
export type PupilFile = { [Kind in RecordKind]: OpenRecord<Kind>[] } & { pupil: string; damaged: Damaged[] };

export type CaseworkReader = {
  one<Kind extends RecordKind>(kind: Kind, id: string): Promise<OpenRecord<Kind> | 'damaged' | null>;
  many<Kind extends RecordKind>(kind: Kind, ids: readonly string[]): Promise<Listed<Kind>>;
  ofPupil(pupil: string): Promise<PupilFile>;
  count(kind: RecordKind): Promise<number>;
  all<Kind extends RecordKind>(kind: Kind, onProgress?: (done: number, all: number) => void): Promise<Listed<Kind>>;
};

/** So many are opened at a time, so that progress can be shown and the window stays alive. */
const OPENED_AT_ONCE = 500;

export function caseworkReader(database: Database, seal: RecordSeal): CaseworkReader {
  return {
    async one(kind, id) {
      const record = await database[kind].get(id);
      if (record === undefined) return null;
      const { records } = await opened(seal, kind, [record]);
      return records[0] ?? 'damaged';
    },
    async many(kind, ids) {
      const records = await database[kind].bulkGet([...ids]);
      return opened(
        seal,
        kind,
        records.flatMap((record) => record ?? []),
      );
    },
    async ofPupil(pupil) {
      const tables = RECORD_KINDS.map((kind) => database[kind]);
      const found = await database.transaction('r', tables, () =>
        Promise.all(tables.map((table) => table.where('pupil').equals(pupil).toArray())),
      );
      const lists = await Promise.all(RECORD_KINDS.map((kind, index) => opened(seal, kind, found[index] ?? [])));
      const records = Object.fromEntries(RECORD_KINDS.map((kind, index) => [kind, lists[index]?.records ?? []]));
      records.pupils?.sort((a, b) => Number(b.id === pupil) - Number(a.id === pupil));
      const file = records as { [Kind in RecordKind]: OpenRecord<Kind>[] };
      return { ...file, pupil, damaged: lists.flatMap(({ damaged }) => damaged) };
    },
    count: (kind) => database[kind].count(),
    async all(kind, onProgress) {
      return opened(seal, kind, await allRows(database, kind), onProgress);
    },
  };
}

/** Of one moment, but a page at a time: thousands at once would keep the window from answering. */
function allRows(database: Database, kind: RecordKind): Promise<CaseworkRecord[]> {
  const table = database[kind];
  return database.transaction('r', table, async () => {
    const rows: CaseworkRecord[] = [];
    for (let last = ''; ; last = (rows.at(-1) as CaseworkRecord).id) {
      const page = await table.where('id').above(last).limit(OPENED_AT_ONCE).toArray();
      rows.push(...page);
      if (page.length < OPENED_AT_ONCE) return rows;
    }
  });
}

/** Opens records in batches; those that do not open are listed as damaged. */
export async function opened<Kind extends RecordKind>(
  seal: RecordSeal,
  kind: Kind,
  stored: readonly CaseworkRecord[],
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<Listed<Kind>> {
  const listed: Listed<Kind> = { records: [], damaged: [] };
  await seal.prepareToOpen(stored);
  for (let first = 0; first < stored.length; first += OPENED_AT_ONCE) {
    const some = stored.slice(first, first + OPENED_AT_ONCE);
    const open = await Promise.all(some.map((record) => openRecord(seal, kind, record).catch(() => null)));
    for (const [index, record] of open.entries()) {
      if (record !== null) listed.records.push(record);
      else listed.damaged.push({ kind, id: (some[index] as CaseworkRecord).id });
    }
    onProgress(first + some.length, stored.length);
    // browsers may decrypt small texts at once, and then nothing else would come in between
    if (first + some.length < stored.length) await new Promise((resolve) => setTimeout(resolve));
  }
  return listed;
}

/** Every open case as it is stored: without a date first, then the earliest. Needs no key. */
export function openCases(database: Database): Promise<CaseworkRecord[]> {
  return database.cases.where('due').aboveOrEqual('').toArray();
}

/** As `countsOf`, of what was read already. */
export function countsOfDue(
  cases: readonly { due: string }[],
  today: IsoDate,
  overdueBefore: IsoDate = today,
): { overdue: number; today: number; open: number } {
  return {
    overdue: cases.filter(({ due }) => due !== '' && due < overdueBefore).length,
    today: cases.filter(({ due }) => due === today).length,
    open: cases.length,
  };
}

/**
 * How many open cases are overdue, due today, and open at all. Needs no key. What is due from `overdueBefore` on is not late
 * yet: no school day has passed since.
 */
export async function countsOf(
  database: Database,
  today: IsoDate,
  overdueBefore: IsoDate = today,
): Promise<{ overdue: number; today: number; open: number }> {
  const due = database.cases.where('due');
  const [overdue, dueToday, open] = await database.transaction('r', database.cases, () =>
    Promise.all([due.between('0', overdueBefore).count(), due.equals(today).count(), due.aboveOrEqual('').count()]),
  );
  return { overdue, today: dueToday, open };
}

/** All of casework as it stands at one moment, opened. Owns that nobody writes between the first record and the last. */
import type { CaseworkRecord, Database } from './database';
import type { DamagedRecord, StoredRecord } from './plan-merge';
import { opened } from './read-records';
import { RECORD_KINDS, type RecordKind } from './records';
import type { RecordSeal } from './sealed-records';

export type AllStored = { records: StoredRecord[]; damaged: DamagedRecord[] };

/** Records of one pupil, or of all. A record that does not open is named beside the others. */
export async function storedRecords(database: Database, seal: RecordSeal, signal?: AbortSignal): Promise<AllStored> {
  const tables = RECORD_KINDS.map((kind) => database[kind]);
  const all = await database.transaction('r', tables, () => Promise.all(tables.map((table) => table.toArray())));
  const stored: AllStored = { records: [], damaged: [] };
  for (const [index, kind] of RECORD_KINDS.entries()) {
    signal?.throwIfAborted();
    await openInto(stored, seal, kind, all[index] ?? []);
  }
  return stored;
}

async function openInto(
  stored: AllStored,
  seal: RecordSeal,
  kind: RecordKind,
  records: CaseworkRecord[],
): Promise<void> {
  const clear = new Map(records.map((record) => [record.id, record]));
  const { records: open, damaged } = await opened(seal, kind, records);
  for (const record of open) {
    const { at, due } = clear.get(record.id) as CaseworkRecord;
    stored.records.push({ ...record, at, due });
  }
  for (const { id } of damaged) {
    const { pupil, version } = clear.get(id) as CaseworkRecord;
    stored.damaged.push({ kind, id, pupil, version });
  }
}

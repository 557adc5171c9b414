/**
 * The part of the history that Data shows: what left this computer and what came to it. Owns that entries are opened once:
 * they never change, and a school writes thousands in a year.
 */
import { type CaseworkReader, caseworkReader } from '../../../src/casework/read-records';
import type { CaseworkEvent, OpenRecord } from '../../../src/casework/records';
import type { VaultSession } from '../../../src/messaging/vault-session';
import { database, sealOf } from '../databases';

const SHOWN: ReadonlySet<CaseworkEvent['what']> = new Set(['backed-up', 'exported', 'imported', 'restored']);

export type DataHistory = {
  /** Newest first. */
  entries: OpenRecord<'events'>[];
  /** The day of the first entry of all; null where there is none. */
  since: string | null;
};

type Opened = { keyId: string; looked: Set<string>; entries: Map<string, OpenRecord<'events'>> };

let opened: Opened | null = null;

/** Locked: nothing that was opened stays in this window. */
export function forgetHistory(): void {
  opened = null;
}

export async function dataHistory(session: VaultSession): Promise<DataHistory> {
  if (opened?.keyId !== session.keyId) opened = { keyId: session.keyId, looked: new Set(), entries: new Map() };
  const known = opened;
  const { events } = database();
  const ids = await events.toCollection().primaryKeys();
  await openNew(
    known,
    caseworkReader(database(), sealOf(session)),
    ids.filter((id) => !known.looked.has(id)),
  );
  const there = new Set(ids);
  const entries = [...known.entries.values()].filter(({ id }) => there.has(id));
  entries.sort((a, b) => Date.parse(b.value.at) - Date.parse(a.value.at));
  const first = await events.orderBy('at').first();
  return { entries, since: first?.at ?? null };
}

async function openNew({ looked, entries }: Opened, reader: CaseworkReader, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { records } = await reader.many('events', ids);
  for (const record of records) if (SHOWN.has(record.value.what)) entries.set(record.id, record);
  for (const id of ids) looked.add(id);
}

/** A vault for the tests of casework, unlocked. Owns its making, with few rounds: the derivation is not what is tested. */
import { type Database, openDatabase } from '../../../src/casework/database';
import { type DeviceLock, deviceLock } from '../../../src/casework/device-key';
import { type CaseworkReader, caseworkReader } from '../../../src/casework/read-records';
import type { Note, Person, RecordChange, RecordOf } from '../../../src/casework/records';
import type { RecoveryFile } from '../../../src/casework/recovery-file';
import { type RecordSeal, recordSeal } from '../../../src/casework/sealed-records';
import { makeVault, type VaultKey } from '../../../src/casework/vault';
import { type Written, type WrittenBy, writeRecords } from '../../../src/casework/write-records';

export const NOW = '2026-11-20T09:30:00Z';
export const PASSPHRASE = 'seven wet umbrellas';
export const FEW_ROUNDS = 10;
export const rowan: Person = { initials: 'RO', role: 'office' };
export const byRowan: WrittenBy = { person: rowan, at: NOW, installation: 'desk' };

export type Casework = {
  database: Database;
  lock: DeviceLock;
  key: VaultKey;
  recovery: RecoveryFile;
  seal: RecordSeal;
  reader: CaseworkReader;
  write(...changes: RecordChange[]): Promise<Written>;
};

export async function openCasework(name = `test-${Math.random()}`): Promise<Casework> {
  const database = openDatabase(name);
  const lock = await deviceLock(database);
  const made = await makeVault(database, { mode: 'passphrase', passphrase: PASSPHRASE, rounds: FEW_ROUNDS }, NOW);
  if (made.recovery === null) throw new Error('a vault with a passphrase has a recovery file');
  return { database, lock, recovery: made.recovery, ...windowOf(database, made.key) };
}

/** Another window that has the key: its own seal and reader on the same database. */
export function windowOf(database: Database, key: VaultKey) {
  const seal = recordSeal(database, key);
  return {
    key,
    seal,
    reader: caseworkReader(database, seal),
    write: (...changes: RecordChange[]) => writeRecords(database, seal, changes, byRowan),
  };
}

export const note = (text: string): Note => ({ text, at: NOW, by: rowan });

export function noteOf(pupil: string, id: string, text: string, base: number | null = null): RecordChange {
  return { kind: 'notes', id, pupil, base, value: note(text) };
}

export function caseAbout(more: Partial<RecordOf<'cases'>> = {}): RecordOf<'cases'> {
  return {
    school: 'thornmere',
    checklist: 'C3',
    pack: 'wessex',
    title: 'Concern',
    startedAt: NOW,
    startedBy: rowan,
    startsOn: '2026-11-18',
    checks: [],
    steps: {},
    dueSet: {},
    closed: null,
    ...more,
  };
}

/** What a table's rows say to somebody without any key: their clear fields as text, and the bytes of their content. */
export async function dumped(database: Database): Promise<string> {
  const tables = await Promise.all(database.tables.map((table) => table.toArray()));
  return JSON.stringify(tables, (_, value) => {
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
      const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(value.buffer);
      return new TextDecoder('latin1').decode(bytes);
    }
    return value;
  });
}

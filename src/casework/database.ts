/**
 * The database of this extension: what is kept on this computer and nowhere else. Owns the tables and their versions;
 * only the background writes. In clear are random ids, dates and keyed hashes, nothing else.
 */
import Dexie, { type EntityTable } from 'dexie';

/** Raised when what a record holds changes; a newer database is read, never written, by an older program. */
export const SCHEMA_VERSION = 1;

/** A key of this device. It can be used here and cannot be taken out. */
export type KeyRecord = { name: 'device-encryption' | 'device-index'; key: CryptoKey };

/** Encrypted content, with what is needed to read it again later under other parameters. */
export type SealedContent = { v: 1; iv: Uint8Array; data: ArrayBuffer };

export type DismissalRecord = {
  /** Keyed hash of school and finding. */
  id: string;
  /** Keyed hash of school and pupil, so that everything about one pupil can be found and erased. */
  pupil: string;
  /** The last day on which the finding stays away. */
  until: string;
  at: string;
  schemaVersion: number;
  content: SealedContent;
};

export type Database = Dexie & {
  keys: EntityTable<KeyRecord, 'name'>;
  dismissals: EntityTable<DismissalRecord, 'id'>;
};

/** Opens the database, made on first use. */
export function openDatabase(name = 'register-lens'): Database {
  const database = new Dexie(name) as Database;
  database.version(1).stores({ keys: 'name', dismissals: 'id, pupil, until' });
  return database;
}

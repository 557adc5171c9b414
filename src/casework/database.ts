/**
 * The database of this extension: what is kept on this computer and nowhere else. Owns the tables and their versions;
 * only the background writes. In clear are random ids, dates and keyed hashes, nothing else.
 */
import Dexie, { type EntityTable } from 'dexie';

/** Raised when what a record holds changes; a newer database is read, never written, by an older program. */
export const SCHEMA_VERSION = 2;

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

/** One id of a pupil, and which pupil that is. */
export type PupilIdRecord = {
  /** Keyed hash of school, kind of id and id. */
  id: string;
  /** A random id. */
  pupil: string;
  /** Keyed hash of school and kind of id: a pupil has one of each kind at most. */
  kind: string;
  /** Keyed hash of the school. */
  school: string;
  schemaVersion: number;
  content: SealedContent;
};

/** What was seen of one pupil in one school year. */
export type MarksSeenRecord = {
  /** The pupil's random id and the year. */
  id: string;
  pupil: string;
  school: string;
  /** 1 September of the school year. */
  year: string;
  /** Raised with each writing: who read an older one has to read again before writing. */
  version: number;
  schemaVersion: number;
  content: SealedContent;
};

/** What one open page said last, so that a page that is read again and again is news once. */
export type LookRecord = {
  /** Keyed hash of school, document and page. */
  id: string;
  /** The last day on which it was looked at. */
  on: string;
  /** Random, another one after each writing. */
  stamp: string;
  schemaVersion: number;
  content: SealedContent;
};

export type Database = Dexie & {
  keys: EntityTable<KeyRecord, 'name'>;
  dismissals: EntityTable<DismissalRecord, 'id'>;
  pupilIds: EntityTable<PupilIdRecord, 'id'>;
  marksSeen: EntityTable<MarksSeenRecord, 'id'>;
  looks: EntityTable<LookRecord, 'id'>;
};

/** Opens the database, made on first use. */
export function openDatabase(name = 'register-lens'): Database {
  const database = new Dexie(name) as Database;
  database.version(1).stores({ keys: 'name', dismissals: 'id, pupil, until' });
  database.version(2).stores({ pupilIds: 'id, pupil, school', marksSeen: 'id, pupil, school, year', looks: 'id, on' });
  return database;
}

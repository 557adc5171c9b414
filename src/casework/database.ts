/**
 * The database of this extension: what is kept on this computer and nowhere else. Owns the tables and their versions;
 * only the background writes. In clear are random ids, dates and keyed hashes, nothing else.
 */
import Dexie, { type EntityTable } from 'dexie';
import { RECORD_KINDS, type RecordKind } from './records';

/** Raised when what a record holds changes; a newer database is read, never written, by an older program. */
export const SCHEMA_VERSION = 3;

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

/** What is derived from a passphrase, with which parameters: those of a vault made years ago stay with it. */
export type PassphraseParameters = { v: 1; kdf: 'PBKDF2-SHA256'; rounds: number; salt: Uint8Array };

/** The lock of casework. One record; the vault key stands in it only wrapped. */
export type VaultRecord = {
  name: 'vault';
  /** Random, and the same for ever: two databases with the same vault are copies of one. */
  vault: string;
  /** Raised with each writing. */
  version: number;
  /** The day on which it was made, or its passphrase changed. */
  on: string;
  schemaVersion: number;
  /** Random; another one after each change of the passphrase. */
  keyId: string;
  by:
    | { mode: 'device'; key: SealedContent }
    /** `check` tells a wrong passphrase from a damaged record. */
    | { mode: 'passphrase'; parameters: PassphraseParameters; check: Uint8Array; key: SealedContent };
  /** The vault key under the key in the recovery file. */
  recovery: { id: string; key: SealedContent } | null;
  /** A person has that recovery file: before, it opens for nobody. */
  isRecoverySaved: boolean;
  /** While the passphrase is being changed: the vault key before, under this one. */
  before: { keyId: string; key: SealedContent } | null;
};

/** A data key under the vault key. A pupil has one; one more for each pupil that turned out to be them. */
export type PupilKeyRecord = {
  /** Random. */
  id: string;
  /** The pupil's random name, or `NO_PUPIL`. */
  pupil: string;
  /** Which vault key it is under. */
  vaultKey: string;
  schemaVersion: number;
  content: SealedContent;
};

/** One record of casework as it is stored. */
export type CaseworkRecord = {
  /** Random; of a pupil the random name. */
  id: string;
  pupil: string;
  /** The data key it is sealed under. */
  key: string;
  /** The day on which it was written last. */
  at: string;
  /** Of open cases: the next day on which something is due, '' where nothing has a date. Null: nothing is open. */
  due: string | null;
  /** Raised with each writing. */
  version: number;
  schemaVersion: number;
  content: SealedContent;
};

/** What was removed here and perhaps not yet from the second copy. */
export type RemovalRecord = {
  /** The record's id, or the random name of a pupil who was erased. */
  id: string;
  kind: RecordKind | 'everything-of-pupil';
  /** The last one that was here: what comes back under the same id goes on counting. */
  version: number;
};

/** A name that a pupil had. */
type FormerNameRecord = {
  /** The random name; of a pupil who is gone the hash of it. */
  id: string;
  /** Who it is now, null where nobody is. */
  pupil: string | null;
};

export type Database = Dexie & {
  keys: EntityTable<KeyRecord, 'name'>;
  dismissals: EntityTable<DismissalRecord, 'id'>;
  pupilIds: EntityTable<PupilIdRecord, 'id'>;
  marksSeen: EntityTable<MarksSeenRecord, 'id'>;
  looks: EntityTable<LookRecord, 'id'>;
  vault: EntityTable<VaultRecord, 'name'>;
  pupilKeys: EntityTable<PupilKeyRecord, 'id'>;
  removals: EntityTable<RemovalRecord, 'id'>;
  formerNames: EntityTable<FormerNameRecord, 'id'>;
} & { [Kind in RecordKind]: EntityTable<CaseworkRecord, 'id'> };

/** An older program does not write what it may not understand. */
export class NewerProgram extends Error {
  override name = 'NewerProgram';
}

/**
 * Opens the database, made on first use. Every writing is on the disk before it is said to be done. `factory`: where it lies,
 * left out the browser's usual place.
 */
export function openDatabase(name = 'register-lens', factory?: IDBFactory): Database {
  const place = factory === undefined ? {} : { indexedDB: factory };
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', ...place }) as Database;
  database.version(1).stores({ keys: 'name', dismissals: 'id, pupil, until' });
  database.version(2).stores({ pupilIds: 'id, pupil, school', marksSeen: 'id, pupil, school, year', looks: 'id, on' });
  database.version(3).stores({
    vault: 'name',
    pupilKeys: 'id, pupil, vaultKey',
    removals: 'id',
    formerNames: 'id, pupil',
    ...Object.fromEntries(RECORD_KINDS.map((kind) => [kind, 'id, pupil, at'])),
    cases: 'id, pupil, at, due',
  });
  refuseWhereNewer(database);
  return database;
}

/** Whether a newer program made this database, or a part of it. */
export async function isOfNewerProgram(database: Database): Promise<boolean> {
  await database.open();
  return versionOf(database) > SCHEMA_VERSION;
}

/** Dexie multiplies by ten, and adds one where it mends a schema. */
const versionOf = (database: Database): number => Math.floor(database.backendDB().version / 10);

/** Dexie opens a newer database without a word; whatever is written from anywhere comes through here. */
function refuseWhereNewer(database: Database): void {
  database.use({
    stack: 'dbcore',
    name: 'refuse-where-newer',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) =>
            versionOf(database) > SCHEMA_VERSION
              ? Promise.reject(
                  new NewerProgram('made by a newer version of Register Lens, which this one does not change'),
                )
              : table.mutate(request),
        };
      },
    }),
  });
}

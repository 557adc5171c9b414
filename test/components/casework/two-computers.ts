/** Two computers with casework of the same school, for the tests of backup and hand-over. Owns their making and what is in them. */
import type { Following } from '../../../src/casework/backup-file';
import type { Database } from '../../../src/casework/database';
import { dismissalsIn } from '../../../src/casework/dismissals';
import { knownPupils } from '../../../src/casework/known-ids';
import { makeBackup, makeHandOver, type SavedFile } from '../../../src/casework/make-backup';
import { marksSeenIn } from '../../../src/casework/marks-seen';
import { whoIs } from '../../../src/casework/pupils-of-page';
import type { Person, RecordChange } from '../../../src/casework/records';
import { storedRecords } from '../../../src/casework/stored-records';
import type { TakingIn } from '../../../src/casework/take-in';
import { type Written, writeRecords } from '../../../src/casework/write-records';
import type { Pupil } from '../../../src/pages/reading';
import { type Casework, FEW_ROUNDS, openCasework } from './open-vault';
import { REGISTER, register, row } from './seen-pages';

export const FILE_PASSPHRASE = 'nine dry larches';
export const rowan: Person = { initials: 'RO', role: 'office' };
export const sage: Person = { initials: 'SG', role: 'officer' };

export type Computer = Casework & {
  installation: string;
  person: Person;
  /** Writes as the computer's person at a time of November 2026, '20 09:30'. */
  at(time: string, ...changes: RecordChange[]): Promise<Written>;
  by(time: string): { person: Person; at: string; installation: string; bringBack: boolean };
  backup(time: string, following?: Following): Promise<SavedFile>;
  handOver(time: string, only?: string[] | null): Promise<SavedFile>;
  /** The random names of pupils, given where they have none. */
  meet(...pupils: Pupil[]): Promise<string[]>;
  /** A page with a mark for each of them, '2026-11-16 AM'. */
  see(time: string, marks: readonly (readonly [Pupil, Record<string, string>])[]): Promise<void>;
};

export const instant = (time: string): string => `2026-11-${time.replace(' ', 'T')}:00.000Z`;

export async function computer(installation: string, person: Person): Promise<Computer> {
  const casework = await openCasework();
  const { database, lock, seal } = casework;
  const saved = (time: string) => ({
    person,
    at: instant(time),
    installation,
    schools: ['thornmere'],
    passphrase: FILE_PASSPHRASE,
    rounds: FEW_ROUNDS,
  });
  let loadings = 0;
  return {
    ...casework,
    installation,
    person,
    at: (time, ...changes) => writeRecords(database, seal, changes, { person, at: instant(time), installation }),
    by: (time) => ({ person, at: instant(time), installation, bringBack: false }) satisfies Omit<TakingIn, 'what'>,
    backup: (time, following) => makeBackup(casework, saved(time), following),
    handOver: (time, only = null) => makeHandOver(casework, saved(time), only),
    async meet(...pupils) {
      const names = await whoIs(database, lock, 'thornmere', REGISTER, pupils, { make: true });
      return names.map((name) => name ?? 'nobody');
    },
    async see(time, marks) {
      const page = register(marks.map(([pupil, codes]) => row(pupil, codes)));
      await marksSeenIn(database, lock).keep('thornmere', page, instant(time), `${installation} ${loadings++}`);
    },
  };
}

export async function dismiss({ database, lock }: Casework, pupil: string, time: string, until = '2026-11-27') {
  const finding = `late|${pupil}|2026-11-20`;
  const dismissal = { school: 'thornmere', finding, pupil, check: 'late', reason: 'agreed' as const, until };
  await dismissalsIn(database, lock).add(dismissal, instant(time));
}

/** Everything that is kept, opened, as one can hold it against another's; versions only count writings here. */
export async function openedContents({ database, lock, seal }: Casework) {
  const { records, damaged } = await storedRecords(database, seal);
  const { pupils, years } = await knownPupils(database, lock, ['thornmere']);
  const { dismissals } = await dismissalsIn(database, lock).all();
  const sorted = <T>(all: T[]): T[] => [...all].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return {
    records: sorted(records.map(({ version: _, ...record }) => record)),
    pupils: sorted(pupils.map((one) => ({ ...one, ids: sorted(one.ids) }))),
    years: sorted(years),
    dismissals: sorted(dismissals),
    damaged,
  };
}

export async function texts({ reader }: Casework): Promise<Record<string, string>> {
  const { records } = await reader.all('notes');
  return Object.fromEntries(records.map(({ id, value }) => [id, value.text]));
}

/** What the history says was done, but for those entries. */
export async function eventsBut({ reader }: Casework, ...whats: string[]) {
  const { records } = await reader.all('events');
  return records.filter(({ value }) => !whats.includes(value.what));
}

export const countOf = async (database: Database): Promise<number> =>
  (await Promise.all(database.tables.map((table) => table.count()))).reduce((sum, count) => sum + count, 0);

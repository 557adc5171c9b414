/**
 * Deleting what was kept long enough. Owns that what was looked at is what goes, in one piece, with an entry in the history
 * that says how much; what goes is for `retention-rule.ts`. The second copy hears of it by `healCopy`.
 */
import { type Instant, type IsoDate, londonTime } from '../attendance';
import { type Database, type RemovalRecord, SCHEMA_VERSION } from './database';
import { allNamesOf, forgetNames, type HashedNames, hashedNames } from './former-names';
import { OtherVaultKey } from './pupil-keys';
import { type CaseworkEvent, NO_PUPIL, type Person, type PupilRecord, RECORD_KINDS, type RecordKind } from './records';
import { refusedWriting } from './refused-writing';
import {
  choosePurge,
  countsOf,
  KEPT_UNTIL,
  type KeptThings,
  type KeptUntil,
  keptFrom,
  type PurgeChoice,
  type StayReason,
} from './retention-rule';
import type { RecordSeal } from './sealed-records';
import { storedRecords } from './stored-records';

export type PurgePreview = {
  /** What was last of use before this day goes. */
  before: IsoDate;
  /** How many of each kind. */
  counts: Record<RecordKind | 'marksSeen', number>;
  /** Of how many pupils something goes. */
  of: number;
  /** Pupils of whom nothing is left. */
  pupils: number;
  /** Pupils of whom everything stays, and why. */
  stay: { pupil: string; name: string | null; why: StayReason }[];
};

export type Purged = ({ ok: true } & PurgePreview) | { ok: false; why: 'newer-program' | 'no-room' | 'locked' };

const MOST_ROUNDS = 10;

/** What would go. Nothing is deleted. */
export async function previewPurge(
  database: Database,
  seal: RecordSeal,
  today: IsoDate,
  until: KeptUntil = KEPT_UNTIL,
): Promise<PurgePreview> {
  return (await chosen(database, seal, today, until)).preview;
}

/** Deletes what was kept long enough; all of it or nothing. */
export async function purge(
  database: Database,
  seal: RecordSeal,
  { person, at }: { person: Person; at: Instant },
  until: KeptUntil = KEPT_UNTIL,
): Promise<Purged> {
  const today = londonTime(at).date;
  try {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const { preview, choice, seen } = await chosen(database, seal, today, until);
      const { records, years } = choice;
      if (records.length + years.length === 0) return { ok: true, ...preview };
      const words = `${records.length} records and ${years.length} years of marks, last of use before ${choice.before}; ${choice.pupils.length} pupils left altogether`;
      const value: CaseworkEvent = { at, by: person, what: 'retention', words };
      const id = crypto.randomUUID();
      const sealed = await seal.seal('events', id, NO_PUPIL, { value, stamps: {} });
      const entry = { id, pupil: NO_PUPIL, at: today, due: null, version: 1, schemaVersion: SCHEMA_VERSION, ...sealed };
      const hashed = await hashedNames(await allNamesOf(database, choice.pupils));
      const isDone = await database.transaction('rw', database.tables, async () => {
        if ((await database.vault.get('vault'))?.keyId !== seal.vaultKey)
          throw new OtherVaultKey('unlock casework again');
        if ((await seenNow(database)) !== seen) return false;
        await remove(database, choice, hashed);
        await database.events.add(entry);
        return true;
      });
      if (!isDone) continue;
      for (const pupil of choice.pupils) seal.forget(pupil);
      return { ok: true, ...preview };
    }
  } catch (error) {
    if (error instanceof OtherVaultKey) return { ok: false, why: 'locked' };
    return { ok: false, why: refusedWriting(error) };
  }
  throw new Error(`casework: somebody else wrote ${MOST_ROUNDS} times at once; nothing was deleted`);
}

async function chosen(
  database: Database,
  seal: RecordSeal,
  today: IsoDate,
  until: KeptUntil,
): Promise<{ preview: PurgePreview; choice: PurgeChoice; seen: string }> {
  const before = keptFrom(today, until);
  // first what is there, then what it says: who writes in between is noticed when it is deleted
  const seen = await seenNow(database);
  const { records, damaged } = await storedRecords(database, seal);
  const years = (await database.marksSeen.toArray()).map(({ id, pupil, year }) => ({ id, pupil, year }));
  const unread: KeptThings['unread'] = (
    await Promise.all(damaged.map(({ kind, id }) => database[kind].get(id)))
  ).flatMap((record) => record ?? []);
  const choice = choosePurge({ records, years, unread }, today, before);
  const names = new Map(
    records.flatMap(({ kind, pupil, value }): [string, string | null][] =>
      kind === 'pupils' ? [[pupil, (value as PupilRecord).name]] : [],
    ),
  );
  const stay = choice.stay.map(({ pupil, why }) => ({ pupil, name: names.get(pupil) ?? null, why }));
  const whose = new Set([...choice.records, ...choice.years].map(({ pupil }) => pupil));
  whose.delete(NO_PUPIL);
  const preview = { before, counts: countsOf(choice), of: whose.size, pupils: choice.pupils.length, stay };
  return { preview, choice, seen };
}

/** Another text after every writing. */
async function seenNow(database: Database): Promise<string> {
  const tables = RECORD_KINDS.map((kind) => database[kind]);
  return database.transaction('r', [...tables, database.marksSeen], async () => {
    const rows = await Promise.all(tables.map((table) => table.toArray()));
    const years = await database.marksSeen.toCollection().primaryKeys();
    return JSON.stringify([rows.map((records) => records.map(({ id, version }) => [id, version])), years]);
  });
}

/** Inside the transaction. */
async function remove(
  database: Database,
  { before, records, years, pupils }: PurgeChoice,
  hashed: HashedNames,
): Promise<void> {
  const isGone = new Set(pupils);
  const names = await forgetNames(database, pupils, hashed);
  const removals: RemovalRecord[] = names.map((id) => ({ id, kind: 'everything-of-pupil', version: 0 }));
  for (const kind of RECORD_KINDS) {
    const ofKind = records.filter((record) => record.kind === kind);
    await database[kind].bulkDelete(ofKind.map(({ id }) => id));
    await database[kind].where('pupil').anyOf(pupils).delete();
    for (const { id, pupil, version } of ofKind) if (!isGone.has(pupil)) removals.push({ id, kind, version });
  }
  await database.marksSeen.bulkDelete(years.map(({ id }) => id));
  await database.pupilIds.where('pupil').anyOf(pupils).delete();
  await database.pupilKeys.where('pupil').anyOf(pupils).delete();
  await database.dismissals.where('until').below(before).delete();
  await database.looks.where('on').below(before).delete();
  await database.removals.bulkPut(removals);
}

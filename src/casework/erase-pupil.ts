/**
 * Everything of one pupil goes: records, data keys, ids, marks seen and dismissals, here and in the second copy. Owns what is
 * left of it: that something was done, when and by whom, with a random id that leads nowhere.
 */
import { type Instant, londonTime } from '../attendance';
import { type CaseworkRecord, type Database, SCHEMA_VERSION } from './database';
import type { DeviceLock } from './device-key';
import { nameInDismissals } from './dismissals';
import { allNamesOf, forgetNames, type HashedNames, hashedNames } from './former-names';
import { nameOfSchool, openPupilId } from './known-pupils';
import { OtherVaultKey } from './pupil-keys';
import { opened } from './read-records';
import { type CaseworkEvent, NO_PUPIL, type Person, RECORD_KINDS, type RecordKind } from './records';
import { type RefusedWriting, refusedWriting } from './refused-writing';
import type { RecordSeal } from './sealed-records';
import { eraseAfter } from './second-copy';

export type Erasing = {
  /** The pupil's random name. */
  pupil: string;
  /** All schools of the settings: dismissals are found by school and id. */
  schools: readonly string[];
  by: { person: Person; at: Instant };
};
export type Erased =
  /** `isCopyDone` false: the second copy could not be written now; `healCopy` erases there too. */
  | { ok: true; counts: Partial<Record<RecordKind, number>>; dismissals: number; isCopyDone: boolean }
  | { ok: false; why: RefusedWriting | 'locked' };

/** With two writers at once one of them always comes through. */
const MOST_ROUNDS = 20;

export async function erasePupil(
  database: Database,
  copy: Database,
  { seal, lock }: { seal: RecordSeal; lock: DeviceLock },
  erasing: Erasing,
): Promise<Erased> {
  const { pupil } = erasing;
  if (pupil === NO_PUPIL) throw new Error('records of the school are no pupil’s');
  try {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const dismissals = await dismissalsOf(database, lock, erasing);
      const entries = await database.events.where('pupil').equals(pupil).toArray();
      const left = await whatIsLeft(seal, entries, erasing);
      const hashed = await hashedNames(await allNamesOf(database, [pupil]));
      const counts = await eraseHere(database, seal, { pupil, entries, left, dismissals, hashed });
      if (counts === 'locked') return { ok: false, why: 'locked' };
      if (counts === 'changed') continue;
      seal.forget(pupil);
      const written = left.map(({ id }) => ({ kind: 'events' as const, id }));
      // a copy that cannot be written is no reason to say that nothing was erased
      const isCopyDone = await eraseAfter(database, copy, written).catch(() => false);
      return { ok: true, counts, dismissals: dismissals.length, isCopyDone };
    }
  } catch (error) {
    if (error instanceof OtherVaultKey) return { ok: false, why: 'locked' };
    return { ok: false, why: refusedWriting(error) };
  }
  throw new Error(`casework: somebody else wrote ${MOST_ROUNDS} times at once; nothing was erased`);
}

/** A dismissal names its pupil by the id that the page showed. */
async function dismissalsOf(database: Database, lock: DeviceLock, { pupil, schools }: Erasing): Promise<string[]> {
  const records = await database.pupilIds.where('pupil').equals(pupil).toArray();
  // an id that cannot be opened can be looked for by nobody
  const open = await Promise.all(records.map((record) => openPupilId(lock, record).catch(() => null)));
  const names: Promise<string>[] = [];
  for (const school of schools) {
    const schoolName = await nameOfSchool(lock, school);
    for (const [index, record] of records.entries()) {
      const id = open[index]?.id;
      if (id === undefined || record.school !== schoolName) continue;
      for (const text of new Set([id, id.toLowerCase()])) names.push(nameInDismissals(lock, school, text));
    }
  }
  return database.dismissals
    .where('pupil')
    .anyOf(await Promise.all(names))
    .primaryKeys();
}

/** The pupil's history without the pupil, and that they were erased. An entry that cannot be opened says nothing any more. */
async function whatIsLeft(
  seal: RecordSeal,
  entries: readonly CaseworkRecord[],
  { by: { person, at } }: Erasing,
): Promise<CaseworkRecord[]> {
  const { records } = await opened(seal, 'events', entries);
  const days = new Map(entries.map((entry) => [entry.id, entry.at]));
  const kept = records.map(({ id, value }): { day: string; value: CaseworkEvent } => ({
    day: days.get(id) ?? '',
    value: { at: value.at, by: value.by, what: value.what, kind: value.kind, record: crypto.randomUUID() },
  }));
  kept.push({
    day: londonTime(at).date,
    value: { at, by: person, what: 'erased', kind: 'pupils', record: crypto.randomUUID() },
  });
  await seal.prepare([NO_PUPIL]);
  return Promise.all(
    kept.map(async ({ day, value }): Promise<CaseworkRecord> => {
      const id = crypto.randomUUID();
      const sealed = await seal.seal('events', id, NO_PUPIL, { value, stamps: {} });
      return { id, pupil: NO_PUPIL, at: day, due: null, version: 1, schemaVersion: SCHEMA_VERSION, ...sealed };
    }),
  );
}

type Leaving = {
  pupil: string;
  entries: CaseworkRecord[];
  left: CaseworkRecord[];
  dismissals: string[];
  hashed: HashedNames;
};

async function eraseHere(
  database: Database,
  seal: RecordSeal,
  { pupil, entries, left, dismissals, hashed }: Leaving,
): Promise<Partial<Record<RecordKind, number>> | 'changed' | 'locked'> {
  const { vault, pupilKeys, pupilIds, marksSeen, looks, removals, formerNames } = database;
  const ofPupil = [pupilKeys, pupilIds, marksSeen];
  const casework = RECORD_KINDS.map((kind) => database[kind]);
  const tables = [vault, removals, formerNames, looks, database.dismissals, ...ofPupil, ...casework];
  return database.transaction('rw', tables, async () => {
    if ((await vault.get('vault'))?.keyId !== seal.vaultKey) return 'locked' as const;
    const now = await database.events.where('pupil').equals(pupil).primaryKeys();
    if (now.length !== entries.length) return 'changed' as const;
    const counts: Partial<Record<RecordKind, number>> = {};
    for (const kind of RECORD_KINDS) {
      const ids = await database[kind].where('pupil').equals(pupil).primaryKeys();
      await database[kind].bulkDelete(ids);
      if (ids.length > 0) counts[kind] = ids.length;
    }
    for (const table of ofPupil) await table.where('pupil').equals(pupil).delete();
    // what open pages said last holds the pupil's marks too
    await looks.clear();
    await database.dismissals.bulkDelete(dismissals);
    await database.events.bulkAdd(left);
    const names = await forgetNames(database, [pupil], hashed);
    await removals.bulkPut(names.map((id) => ({ id, kind: 'everything-of-pupil', version: 0 })));
    return counts;
  });
}

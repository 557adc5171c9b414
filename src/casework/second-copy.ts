/**
 * The second copy of casework, in a database of its own, in a place of its own: browsers have lost whole folders of them. Owns that every confirmed
 * writing is copied, that the two are brought together again where they differ; the way back is `second-copy-restore.ts`. All of it is sealed as in
 * the first; needs no key, but to tell which of two is damaged, and knows nothing of what stands in the records.
 */
import { isSameBytes, isSameSealed, newerRecord, pairedRows } from './copied-tables';
import { openInBucket } from './copy-bucket';
import { type CaseworkRecord, type Database, openDatabase } from './database';
import { namesNow } from './former-names';
import { keptKey, mendKeys, openersOf, soundOnes } from './mend-copy';
import { RECORD_KINDS, type RecordKind } from './records';
import type { VaultKey } from './vault-key';

export type CopyState =
  /** Both hold the same vault; `restoreFromCopy` is not needed. */
  | 'sound'
  /** Nothing to copy and nothing copied. */
  | 'empty'
  /** There is a vault here, and the copy is to be made. */
  | 'no-copy'
  /** The vault, its keys or all of it are gone here, and stand in the copy. */
  | 'first-lost'
  /** The first database cannot be opened. */
  | 'unreadable'
  /** The copy is of another vault than the one that is here: nothing is overwritten without a person. */
  | 'another-vault';

export type Healed = {
  state: CopyState;
  /** How many records went into the copy, came back from it, and were removed from it. */
  copied: number;
  broughtBack: number;
  removed: number;
};

/** More than so many records bring all keys along. */
const FEW = 50;

/** By copy: a slower copying must not put back what a later one removed. */
const turns = new Map<string, Promise<unknown>>();

export function openSecondCopy(name = 'register-lens-copy'): Database {
  return openInBucket(name, (factory) => openDatabase(name, factory));
}

export async function copyState(database: Database, copy: Database): Promise<CopyState> {
  const copied = await copy.vault.get('vault');
  const here = await database.vault.get('vault').catch(() => null);
  if (here === null) return 'unreadable';
  if (here === undefined) return copied === undefined ? 'empty' : 'first-lost';
  if (copied === undefined) return 'no-copy';
  if (copied.vault !== here.vault) return 'another-vault';
  return here.version < copied.version || !(await areSameDeviceKeys(database, copy)) ? 'first-lost' : 'sound';
}

/**
 * Copies what was just written or removed; says how the two databases stand, and copies only where they are sound.
 * @throws when the copy cannot be written: `healCopy` does it later.
 */
export function copyAfter(
  database: Database,
  copy: Database,
  written: readonly { kind: RecordKind; id: string }[],
): Promise<CopyState> {
  return inTurn(copy, async () => {
    const state = await copyState(database, copy);
    if (state === 'no-copy') return (await heal(database, copy)).state;
    if (state !== 'sound') return state;
    const rows = await rowsOf(database, written);
    const isVaultSame = (await copy.vault.get('vault'))?.version === (await database.vault.get('vault'))?.version;
    if (!isVaultSame || rows.length > FEW) await copyKeys(database, copy);
    else await copyKeysFor(database, copy, rows);
    for (const kind of RECORD_KINDS) {
      const ids = written.filter((one) => one.kind === kind).map(({ id }) => id);
      if (ids.length > 0) await copyRecords(database, copy, kind, ids);
    }
    return state;
  });
}

/**
 * Brings both together: what differs goes into the copy, and what was lost here comes back from it. With the key of the vault
 * what is damaged is mended by the other too; without it neither is overwritten.
 */
export function healCopy(database: Database, copy: Database, key: VaultKey | null = null): Promise<Healed> {
  return inTurn(copy, () => heal(database, copy, key));
}

export async function heal(database: Database, copy: Database, key: VaultKey | null = null): Promise<Healed> {
  const healed: Healed = { state: await copyState(database, copy), copied: 0, broughtBack: 0, removed: 0 };
  if (healed.state !== 'sound' && healed.state !== 'no-copy') return healed;
  healed.removed = await removeFromCopy(database, copy);
  await mendKeys(database, copy, key);
  await copyKeys(database, copy);
  const openers = await openersOf(database, copy, key);
  for (const kind of RECORD_KINDS) {
    for await (const rows of pairedRows(database, copy, kind)) {
      const differing = rows.map((row) => ({ ...row, newer: newerRecord(row.here, row.copy) }));
      const unsure = differing.filter(({ newer }) => newer === 'unsure');
      const sound = await soundOnes(kind, openers, unsure);
      const toCopy = [...differing.filter(({ newer }) => newer === 'here').map(({ id }) => id), ...sound.toCopy];
      healed.broughtBack += await putBack(database, kind, sound.back);
      const back = differing.flatMap(({ newer, copy: row }) => (newer === 'copy' && row !== undefined ? [row] : []));
      if (toCopy.length > 0) healed.copied += await copyRecords(database, copy, kind, toCopy);
      if (back.length > 0) healed.broughtBack += await bringBack(database, kind, back);
    }
  }
  return { ...healed, state: 'sound' };
}

/** Inside a turn: the records as they stand here now; those that are gone here go there too. */
async function copyRecords(
  database: Database,
  copy: Database,
  kind: RecordKind,
  ids: readonly string[],
): Promise<number> {
  const rows = await database[kind].bulkGet([...ids]);
  const gone = ids.filter((_, index) => rows[index] === undefined);
  const removed = (await database.removals.bulkGet(gone)).flatMap((removal) => removal?.id ?? []);
  const found = rows.flatMap((row) => row ?? []);
  await copy.transaction('rw', copy[kind], async () => {
    await copy[kind].bulkPut(found);
    await copy[kind].bulkDelete(removed);
  });
  await forgetRemovals(database, kind, removed);
  return found.length;
}

/** A record may have come back under its id meanwhile; its removal is forgotten with that already. */
async function forgetRemovals(database: Database, kind: RecordKind, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await database.transaction('rw', database.removals, database[kind], async () => {
    const now = await database[kind].bulkGet([...ids]);
    await database.removals.bulkDelete(ids.filter((_, index) => now[index] === undefined));
  });
}

/** What was removed here while the copy could not be written. */
async function removeFromCopy(database: Database, copy: Database): Promise<number> {
  let removed = 0;
  for (const { id, kind } of await database.removals.toArray()) {
    if (kind === 'everything-of-pupil') {
      removed += await eraseInCopy(copy, id);
      await database.removals.delete(id);
      continue;
    }
    removed += await copy[kind].where('id').equals(id).delete();
    await forgetRemovals(database, kind, [id]);
  }
  return removed;
}

/** Pupils were erased here, and `left` is what the history still says. False where it has to be done by `healCopy`. */
export function eraseAfter(
  database: Database,
  copy: Database,
  left: readonly { kind: RecordKind; id: string }[],
): Promise<boolean> {
  return inTurn(copy, async () => {
    const state = await copyState(database, copy);
    if (state === 'no-copy') return (await heal(database, copy)).state === 'sound';
    if (state !== 'sound') return false;
    await removeFromCopy(database, copy);
    await copyKeysFor(database, copy, await rowsOf(database, left));
    await copyRecords(
      database,
      copy,
      'events',
      left.map(({ id }) => id),
    );
    return true;
  });
}

async function eraseInCopy(copy: Database, pupil: string): Promise<number> {
  const tables = [copy.pupilKeys, copy.pupilIds, ...RECORD_KINDS.map((kind) => copy[kind])];
  return copy.transaction('rw', tables, async () => {
    const counts = await Promise.all(tables.map((table) => table.where('pupil').equals(pupil).delete()));
    return counts.reduce((sum, count) => sum + count, 0);
  });
}

async function rowsOf(
  database: Database,
  written: readonly { kind: RecordKind; id: string }[],
): Promise<CaseworkRecord[]> {
  const rows = RECORD_KINDS.map((kind) =>
    database[kind].bulkGet(written.filter((one) => one.kind === kind).map(({ id }) => id)),
  );
  return (await Promise.all(rows)).flat().flatMap((row) => row ?? []);
}

/** The data keys of a few records, and the ids of their pupils. */
async function copyKeysFor(database: Database, copy: Database, rows: readonly CaseworkRecord[]): Promise<void> {
  const [keys, pupils] = [new Set(rows.map(({ key }) => key)), new Set(rows.map(({ pupil }) => pupil))];
  const pupilKeys = (await database.pupilKeys.bulkGet([...keys])).flatMap((key) => key ?? []);
  const pupilIds = await database.pupilIds
    .where('pupil')
    .anyOf([...pupils])
    .toArray();
  await copy.transaction('rw', copy.pupilKeys, copy.pupilIds, async () => {
    const there = await copy.pupilKeys.bulkGet(pupilKeys.map(({ id }) => id));
    await copy.pupilKeys.bulkPut(pupilKeys.map((key, index) => keptKey(key, there[index])));
    await copy.pupilIds.bulkPut(pupilIds);
  });
}

/**
 * Vault, device keys, data keys and ids, all of them at once: the copy must never hold a data key under a vault key that it
 * does not hold. Of pupils with casework nothing goes missing but by erasing, so what is only in the copy was lost here.
 */
async function copyKeys(database: Database, copy: Database): Promise<void> {
  const { vault, keys, pupilKeys, pupilIds } = await keyRows(database);
  const inCopy = await keyRows(copy);
  if (vault === undefined) return;
  const known = new Set([...pupilKeys, ...pupilIds].map(({ id }) => id));
  const lostKeys = inCopy.pupilKeys.filter(({ id }) => !known.has(id));
  const withCasework = new Set([...pupilKeys, ...lostKeys].map(({ pupil }) => pupil));
  const lostIds = inCopy.pupilIds.filter(({ id, pupil }) => !known.has(id) && withCasework.has(pupil));
  await copy.transaction('rw', copy.vault, copy.keys, copy.pupilKeys, copy.pupilIds, async () => {
    await copy.vault.put(vault);
    await copy.keys.bulkPut(keys);
    const there = new Map(inCopy.pupilKeys.map((key) => [key.id, key]));
    await copy.pupilKeys.bulkPut(pupilKeys.map((key) => keptKey(key, there.get(key.id))));
    await copy.pupilIds.clear();
    await copy.pupilIds.bulkPut([...lostIds, ...pupilIds]);
  });
  if (lostKeys.length + lostIds.length === 0) return;
  const { removals, formerNames } = database;
  await database.transaction('rw', removals, formerNames, database.pupilKeys, database.pupilIds, async () => {
    const nameNow = await namesNow(database);
    const named = <Row extends { pupil: string }>(row: Row): Row => ({ ...row, pupil: nameNow(row.pupil) });
    const erased = new Set((await removals.toArray()).map(({ id }) => id));
    await database.pupilKeys.bulkPut(lostKeys.filter(({ pupil }) => !erased.has(pupil)).map(named));
    await database.pupilIds.bulkPut(lostIds.filter(({ pupil }) => !erased.has(pupil)).map(named));
  });
}

/** As they stand at one moment. */
function keyRows(database: Database) {
  const { vault, keys, pupilKeys, pupilIds } = database;
  return database.transaction('r', vault, keys, pupilKeys, pupilIds, async () => ({
    vault: await vault.get('vault'),
    keys: await keys.toArray(),
    pupilKeys: await pupilKeys.toArray(),
    pupilIds: await pupilIds.toArray(),
  }));
}

/** What was confirmed once and is not here any more, or older. */
export async function bringBack(
  database: Database,
  kind: RecordKind,
  rows: readonly CaseworkRecord[],
): Promise<number> {
  const { removals, pupilKeys, formerNames } = database;
  return database.transaction('rw', removals, pupilKeys, formerNames, database[kind], async () => {
    const nameNow = await namesNow(database);
    const removed = new Set((await removals.toArray()).map(({ id }) => id));
    const keys = await pupilKeys.bulkGet(rows.map(({ key }) => key));
    const now = await database[kind].bulkGet(rows.map(({ id }) => id));
    const lost = rows.filter(
      (row, index) =>
        keys[index] !== undefined &&
        !removed.has(row.id) &&
        !removed.has(row.pupil) &&
        newerRecord(now[index], row) === 'copy',
    );
    await database[kind].bulkPut(lost.map((row) => ({ ...row, pupil: nameNow(row.pupil) })));
    return lost.length;
  });
}

/** What is damaged here, as the copy has it; whatever was written meanwhile stays. */
async function putBack(
  database: Database,
  kind: RecordKind,
  mended: readonly { row: CaseworkRecord; damaged: CaseworkRecord }[],
): Promise<number> {
  if (mended.length === 0) return 0;
  return database.transaction('rw', database[kind], async () => {
    const now = await database[kind].bulkGet(mended.map(({ damaged }) => damaged.id));
    const rows = mended.flatMap(({ row: { key, content }, damaged }, index) => {
      const stored = now[index];
      if (stored === undefined || stored.version !== damaged.version) return [];
      return isSameSealed(stored.content, damaged.content) ? [{ ...stored, key, content }] : [];
    });
    await database[kind].bulkPut(rows);
    return rows.length;
  });
}

/** Keys cannot be looked into; they are the same when they give the same hash. */
export async function areSameDeviceKeys(database: Database, copy: Database): Promise<boolean> {
  const hashes = await Promise.all(
    [database, copy].map(async ({ keys }) => {
      const index = await keys.get('device-index');
      return index === undefined ? null : crypto.subtle.sign('HMAC', index.key, new TextEncoder().encode('same?'));
    }),
  );
  const [here, there] = hashes.map((hash) => (hash === null || hash === undefined ? null : new Uint8Array(hash)));
  if (here === null || here === undefined || there === null || there === undefined) return here === there;
  return isSameBytes(here, there);
}

/** Copying, healing and restoring wait for each other. */
export function inTurn<T>(copy: Database, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(copy.name) ?? Promise.resolve()).then(work, work);
  turns.set(copy.name, turn);
  return turn;
}

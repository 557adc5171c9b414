/**
 * Random names that pupils had and have no longer. Owns what a window that still shows such a name is answered: somebody who
 * turned out to be another pupil is that one now, and of whoever is gone nothing more is written. Of these only the hash of
 * the name stays, which leads nowhere.
 */
import type { Database } from './database';

/** What stands instead of the names of whoever is gone; made before a transaction, which would not wait for it. */
export type HashedNames = ReadonlyMap<string, string>;

export async function hashedNames(names: Iterable<string>): Promise<HashedNames> {
  const hashed = [...new Set(names)].map(async (name): Promise<[string, string]> => {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`former name ${name}`));
    return [name, btoa(String.fromCharCode(...new Uint8Array(hash)))];
  });
  return new Map(await Promise.all(hashed));
}

/** What pupils are called now; whoever was never joined has their own name still. */
export async function namesNow(database: Database): Promise<(pupil: string) => string> {
  const former = await database.formerNames.toArray();
  const now = new Map(former.flatMap(({ id, pupil }) => (pupil === null ? [] : [[id, pupil] as const])));
  return (pupil) => now.get(pupil) ?? pupil;
}

/** The pupil and all names they had, as far as they are known. */
export async function allNamesOf(database: Database, pupils: readonly string[]): Promise<string[]> {
  const former = await database.formerNames.where('pupil').anyOf(pupils).toArray();
  return [...pupils, ...former.map(({ id }) => id)];
}

/** Inside the transaction of the join. Who was joined before goes along. */
export async function keepJoined(database: Database, others: readonly string[], stays: string): Promise<void> {
  await database.formerNames.where('pupil').anyOf(others).modify({ pupil: stays });
  await database.formerNames.bulkPut(others.map((id) => ({ id, pupil: stays })));
}

/** Inside the transaction in which they go. All names they had: the second copy may still have them under an older one. */
export async function forgetNames(
  database: Database,
  pupils: readonly string[],
  hashed: HashedNames,
): Promise<string[]> {
  const names = await allNamesOf(database, pupils);
  await database.formerNames.bulkDelete(names);
  const gone = names.flatMap((name) => hashed.get(name) ?? []);
  await database.formerNames.bulkPut(gone.map((id) => ({ id, pupil: null })));
  return names;
}

/** Inside a transaction: which of them nobody has any more. */
export async function goneAmong(database: Database, hashed: HashedNames): Promise<Set<string>> {
  const ids = [...hashed].flat();
  const former = new Set((await database.formerNames.bulkGet(ids)).flatMap((one) => one?.id ?? []));
  return new Set([...hashed].flatMap(([name, hash]) => (former.has(name) || former.has(hash) ? [name] : [])));
}

/** Inside a transaction: they came back in a file. */
export async function nameAgain(database: Database, hashed: HashedNames): Promise<void> {
  await database.formerNames.bulkDelete([...hashed].flat());
}

/**
 * Rows of one id that say different things in the first database and in its copy, though neither is newer: one of them is
 * damaged. Owns the telling which, by opening both; without the key nobody can, and both stay as they are.
 */
import { isSameSealed, type PairedRow } from './copied-tables';
import type { CaseworkRecord, Database, PupilKeyRecord } from './database';
import type { RecordKind } from './records';
import { type RecordSeal, recordSeal } from './sealed-records';
import { boundToPupilKey, importKey, unwrapKey, type VaultKey } from './vault-key';

/** What opens the rows of each; null without the key that the vault has now. */
type Openers = { here: RecordSeal; copy: RecordSeal } | null;

export async function openersOf(database: Database, copy: Database, key: VaultKey | null): Promise<Openers> {
  if (key === null || (await database.vault.get('vault'))?.keyId !== key.id) return null;
  return { here: recordSeal(database, key), copy: recordSeal(copy, key) };
}

/** Which records go into the copy, and which come back from it. Where both open, the first database is believed. */
export async function soundOnes(
  kind: RecordKind,
  openers: Openers,
  rows: readonly PairedRow[],
): Promise<{ toCopy: string[]; back: { row: CaseworkRecord; damaged: CaseworkRecord }[] }> {
  const sound: Awaited<ReturnType<typeof soundOnes>> = { toCopy: [], back: [] };
  if (openers === null) return sound;
  const opens = (seal: RecordSeal, row: CaseworkRecord): Promise<boolean> =>
    seal.open(kind, row).then(
      () => true,
      () => false,
    );
  for (const { id, here, copy } of rows) {
    if (here === undefined || copy === undefined) continue;
    if (await opens(openers.here, here)) sound.toCopy.push(id);
    else if (await opens(openers.copy, copy)) sound.back.push({ row: copy, damaged: here });
  }
  return sound;
}

/** A data key as it should stand where `other` stands: of two under one vault key that differ neither takes the other's place. */
export function keptKey(key: PupilKeyRecord, other: PupilKeyRecord | undefined): PupilKeyRecord {
  const isUnsure = other !== undefined && other.vaultKey === key.vaultKey && !isSameSealed(key.content, other.content);
  return isUnsure ? { ...key, content: other.content } : key;
}

/** Data keys of which one is damaged are made the same again. */
export async function mendKeys(database: Database, copy: Database, key: VaultKey | null): Promise<void> {
  if (key === null || (await database.vault.get('vault'))?.keyId !== key.id) return;
  const under = await importKey(key.bytes);
  const opens = ({ id, content }: PupilKeyRecord): Promise<boolean> =>
    unwrapKey(under, content, boundToPupilKey(id)).then(
      () => true,
      () => false,
    );
  const inCopy = new Map((await copy.pupilKeys.toArray()).map((one) => [one.id, one]));
  for (const here of await database.pupilKeys.toArray()) {
    const there = inCopy.get(here.id);
    if (there === undefined || here.vaultKey !== key.id || there.vaultKey !== key.id) continue;
    if (isSameSealed(here.content, there.content)) continue;
    if (await opens(here)) await copy.pupilKeys.update(here.id, { content: here.content });
    else if (await opens(there)) await putKeyBack(database, here, there);
  }
}

function putKeyBack(database: Database, damaged: PupilKeyRecord, { content }: PupilKeyRecord): Promise<void> {
  return database.transaction('rw', database.pupilKeys, async () => {
    const now = await database.pupilKeys.get(damaged.id);
    if (now === undefined || !isSameSealed(now.content, damaged.content)) return;
    await database.pupilKeys.put({ ...now, content });
  });
}

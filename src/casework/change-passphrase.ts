/**
 * A new passphrase, and with it a new vault key. Owns that nothing is lost where this is cut short: one transaction puts the
 * new key in place with the old one under it, then the pupils' data keys go over batch by batch, then the old key goes.
 */
import { type Instant, londonTime } from '../attendance';
import { type Database, SCHEMA_VERSION, type VaultRecord } from './database';
import type { RecoveryFile } from './recovery-file';
import { type RefusedWriting, refusedWriting } from './refused-writing';
import { lockedBy, newRecovery, newVaultKey } from './vault';
import { boundToBefore, boundToPupilKey, importKey, openBytes, sealBytes, type VaultKey } from './vault-key';

/** So many data keys go over at a time. */
const KEYS_AT_ONCE = 100;

export type OnProgress = (done: number, all: number) => void;
export type ChangeFollowing = {
  onProgress?: OnProgress;
  /** The new key is in place and the one before opens nothing: whoever is unlocked goes on with the new one at once. */
  onStarted?: (key: VaultKey) => Promise<void>;
  /** Of the derivation: left to us where nobody knows better. */
  rounds?: number;
};
export type Changed =
  /** Not `isFinished`: some data keys are still under the old vault key; the next unlocking goes on. */
  | { ok: true; key: VaultKey; recovery: RecoveryFile; isFinished: boolean }
  /** `locked`: the key is not the vault's any more. */
  | { ok: false; why: RefusedWriting | 'locked' };

/**
 * From its first transaction on the new passphrase opens the vault, and only that one; every window needs the new key, and
 * the recovery file before is void.
 */
export async function changePassphrase(
  database: Database,
  key: VaultKey,
  passphrase: string,
  at: Instant,
  { onProgress, onStarted, rounds }: ChangeFollowing = {},
): Promise<Changed> {
  let started: { key: VaultKey; recovery: RecoveryFile } | null;
  try {
    // a change before this one that was cut short
    await continueChange(database, key);
    started = await startChange(database, key, passphrase, londonTime(at).date, rounds);
  } catch (error) {
    return { ok: false, why: refusedWriting(error) };
  }
  if (started === null) return { ok: false, why: 'locked' };
  // only the new passphrase opens by now, whatever comes of the rest
  try {
    await onStarted?.(started.key);
    await continueChange(database, started.key, onProgress);
    return { ok: true, ...started, isFinished: true };
  } catch (error) {
    console.error('Register Lens: the change of passphrase was cut short; it goes on at the next unlocking.', error);
    return { ok: true, ...started, isFinished: false };
  }
}

/** Goes on with a change that was cut short; does nothing where there is none. */
export async function continueChange(
  database: Database,
  key: VaultKey,
  onProgress: OnProgress = () => undefined,
): Promise<void> {
  const record = await database.vault.get('vault');
  if (record === undefined || record.keyId !== key.id || record.before === null) return;
  const { keyId: oldId } = record.before;
  const under = await importKey(key.bytes);
  const old = await importKey(await openBytes(under, record.before.key, boundToBefore(record.vault, oldId)));
  const ids = await database.pupilKeys.where('vaultKey').equals(oldId).primaryKeys();
  for (let first = 0; first < ids.length; first += KEYS_AT_ONCE) {
    onProgress(first, ids.length);
    await takeOver(database, { old, oldId, under, keyId: key.id }, ids.slice(first, first + KEYS_AT_ONCE));
  }
  await database.transaction('rw', database.vault, async () => {
    const now = await database.vault.get('vault');
    if (now?.before?.keyId !== oldId) return;
    await database.vault.put({ ...now, version: now.version + 1, before: null });
  });
  onProgress(ids.length, ids.length);
}

async function startChange(
  database: Database,
  key: VaultKey,
  passphrase: string,
  on: string,
  rounds: number | undefined,
): Promise<{ key: VaultKey; recovery: RecoveryFile } | null> {
  const record = await database.vault.get('vault');
  if (record === undefined || record.keyId !== key.id) return null;
  const { vault } = record;
  const fresh = newVaultKey();
  const recovery = await newRecovery(vault, fresh, on);
  const changed: VaultRecord = {
    ...record,
    version: record.version + 1,
    on,
    schemaVersion: SCHEMA_VERSION,
    keyId: fresh.id,
    by: await lockedBy(database, vault, fresh, { mode: 'passphrase', passphrase, rounds }),
    recovery: recovery.kept,
    isRecoverySaved: false,
    before: {
      keyId: key.id,
      key: await sealBytes(await importKey(fresh.bytes), key.bytes, boundToBefore(vault, key.id)),
    },
  };
  return database.transaction('rw', database.vault, async () => {
    const now = await database.vault.get('vault');
    if (now?.version !== record.version) return null;
    await database.vault.put(changed);
    return { key: fresh, recovery: recovery.file };
  });
}

async function takeOver(
  database: Database,
  { old, oldId, under, keyId }: { old: CryptoKey; oldId: string; under: CryptoKey; keyId: string },
  ids: readonly string[],
): Promise<void> {
  const records = await database.pupilKeys.bulkGet([...ids]);
  const sealed = await Promise.all(
    records.map(async (record) => {
      if (record === undefined) return null;
      const bound = boundToPupilKey(record.id);
      // a damaged one opens under no key; it stays as it is, and its records are shown as damaged
      const bytes = await openBytes(old, record.content, bound).catch(() => null);
      return bytes === null ? null : sealBytes(under, bytes, bound);
    }),
  );
  await database.transaction('rw', database.pupilKeys, async () => {
    const now = await database.pupilKeys.bulkGet([...ids]);
    const changed = now.flatMap((record, index) => {
      const content = sealed[index] ?? null;
      return record?.vaultKey === oldId && content !== null ? [{ ...record, vaultKey: keyId, content }] : [];
    });
    await database.pupilKeys.bulkPut(changed);
  });
}

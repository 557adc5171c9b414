/**
 * The lock of casework: a random vault key that never stands in the database but wrapped, by a passphrase or by this device,
 * and by the key in a recovery file. Owns making and unlocking; where the key is while unlocked is the caller's.
 */
import { type Instant, londonTime } from '../attendance';
import { type Database, isOfNewerProgram, SCHEMA_VERSION, type SealedContent, type VaultRecord } from './database';
import { type DeviceLock, deviceLock } from './device-key';
import { keyInRecoveryFile, type RecoveryFile, recoveryFileOf } from './recovery-file';
import { importKey, newKeyBytes, openBytes, sealBytes, type VaultKey } from './vault-key';
import { newParameters, passphraseKey } from './vault-passphrase';

export type { VaultKey } from './vault-key';

/** `rounds` of the derivation: left to us where nobody knows better. */
export type VaultLock = { mode: 'passphrase'; passphrase: string; rounds?: number } | { mode: 'device' };
export type UnlockBy = { passphrase: string } | { device: true } | { recovery: RecoveryFile };
export type Unlocked =
  | { ok: true; key: VaultKey }
  | { ok: false; why: 'no-vault' | 'wrong-passphrase' | 'wrong-recovery-file' | 'newer-program' | 'damaged' };
export type VaultState =
  | { state: 'none' }
  | {
      state: 'made';
      mode: VaultLock['mode'];
      isChanging: boolean;
      hasRecovery: boolean;
      isRecoverySaved: boolean;
      on: string;
    };

/**
 * Makes the vault. The recovery file is to be offered before the first note; a vault that this device opens has none.
 * @throws when there is one already: nothing may be overwritten.
 */
export async function makeVault(
  database: Database,
  lock: VaultLock,
  at: Instant,
): Promise<{ key: VaultKey; recovery: RecoveryFile | null }> {
  const vault = crypto.randomUUID();
  const key = newVaultKey();
  const on = londonTime(at).date;
  const by = await lockedBy(database, vault, key, lock);
  const recovery = lock.mode === 'passphrase' ? await newRecovery(vault, key, on) : null;
  await database.vault.add({
    name: 'vault',
    vault,
    version: 1,
    on,
    schemaVersion: SCHEMA_VERSION,
    keyId: key.id,
    by,
    recovery: recovery?.kept ?? null,
    isRecoverySaved: false,
    before: null,
  });
  return { key, recovery: recovery?.file ?? null };
}

/** Opens the vault; nothing is written. Where a change of the passphrase was cut short, `continueChange` comes next. */
export async function unlockVault(database: Database, by: UnlockBy): Promise<Unlocked> {
  if (await isOfNewerProgram(database)) return { ok: false, why: 'newer-program' };
  const record = await database.vault.get('vault');
  if (record === undefined) return { ok: false, why: 'no-vault' };
  if (record.schemaVersion > SCHEMA_VERSION) return { ok: false, why: 'newer-program' };
  const bytes = await ('passphrase' in by
    ? byPassphrase(record, by.passphrase)
    : 'recovery' in by
      ? byRecovery(record, by.recovery)
      : byDevice(record, await deviceLock(database)));
  return typeof bytes === 'string' ? { ok: false, why: bytes } : { ok: true, key: { id: record.keyId, bytes } };
}

export async function vaultState(database: Database): Promise<VaultState> {
  const record = await database.vault.get('vault');
  if (record === undefined) return { state: 'none' };
  const { by, before, recovery, isRecoverySaved, on } = record;
  const hasRecovery = recovery !== null;
  return { state: 'made', mode: by.mode, isChanging: before !== null, hasRecovery, isRecoverySaved, on };
}

/** Another recovery file; the one before opens nothing any more. Null where this key is not the vault's any more. */
export async function replaceRecoveryFile(
  database: Database,
  key: VaultKey,
  at: Instant,
): Promise<RecoveryFile | null> {
  const record = await database.vault.get('vault');
  if (record?.keyId !== key.id) return null;
  const { file, kept } = await newRecovery(record.vault, key, londonTime(at).date);
  return database.transaction('rw', database.vault, async () => {
    const now = await database.vault.get('vault');
    if (now?.version !== record.version) return null;
    await database.vault.put({ ...now, version: now.version + 1, recovery: kept, isRecoverySaved: false });
    return file;
  });
}

/** Whether this recovery file opens the vault as it is now: another window may have replaced it. */
export async function isRecoveryFileOf(database: Database, file: RecoveryFile): Promise<boolean> {
  const record = await database.vault.get('vault');
  return record !== undefined && isOf(record, file);
}

/** A person has this recovery file; false, and nothing is written, where it opens the vault no more. */
export async function recoveryFileSaved(database: Database, file: RecoveryFile): Promise<boolean> {
  return database.transaction('rw', database.vault, async () => {
    const now = await database.vault.get('vault');
    if (now === undefined || !isOf(now, file)) return false;
    if (!now.isRecoverySaved) await database.vault.put({ ...now, version: now.version + 1, isRecoverySaved: true });
    return true;
  });
}

export function newVaultKey(): VaultKey {
  return { id: crypto.randomUUID(), bytes: newKeyBytes() };
}

/** The vault key as it stands in the database. */
export async function lockedBy(
  database: Database,
  vault: string,
  key: VaultKey,
  lock: VaultLock,
): Promise<VaultRecord['by']> {
  if (lock.mode === 'device') {
    const device = await deviceLock(database);
    return { mode: 'device', key: await device.seal([...key.bytes], boundTo(vault, key.id)) };
  }
  const parameters = newParameters(lock.rounds);
  const derived = await passphraseKey(lock.passphrase, parameters);
  const sealed = await sealBytes(derived.key, key.bytes, boundTo(vault, key.id));
  return { mode: 'passphrase', parameters, check: derived.check, key: sealed };
}

export async function newRecovery(
  vault: string,
  key: VaultKey,
  made: string,
): Promise<{ file: RecoveryFile; kept: { id: string; key: SealedContent } }> {
  const id = crypto.randomUUID();
  const bytes = newKeyBytes();
  const sealed = await sealBytes(await importKey(bytes), key.bytes, `recovery ${id} ${boundTo(vault, key.id)}`);
  return { file: recoveryFileOf(vault, id, bytes, made), kept: { id, key: sealed } };
}

async function byPassphrase(
  { vault, keyId, by }: VaultRecord,
  passphrase: string,
): Promise<Uint8Array | 'wrong-passphrase' | 'damaged'> {
  if (by.mode !== 'passphrase') return 'wrong-passphrase';
  const derived = await passphraseKey(passphrase, by.parameters).catch(() => null);
  if (derived === null) return 'damaged';
  const bytes = await keyOrNull(openBytes(derived.key, by.key, boundTo(vault, keyId)));
  if (bytes !== null) return bytes;
  return derived.check.every((byte, index) => byte === by.check[index]) ? 'damaged' : 'wrong-passphrase';
}

async function byRecovery(
  record: VaultRecord,
  file: RecoveryFile,
): Promise<Uint8Array | 'wrong-recovery-file' | 'damaged'> {
  const { vault, keyId, recovery } = record;
  if (recovery === null || !isOf(record, file)) return 'wrong-recovery-file';
  const key = await importKey(keyInRecoveryFile(file));
  const bound = `recovery ${recovery.id} ${boundTo(vault, keyId)}`;
  return (await keyOrNull(openBytes(key, recovery.key, bound))) ?? 'damaged';
}

async function byDevice(
  { vault, keyId, by }: VaultRecord,
  device: DeviceLock,
): Promise<Uint8Array | 'wrong-passphrase' | 'damaged'> {
  if (by.mode !== 'device') return 'wrong-passphrase';
  const opened = device.open(by.key, boundTo(vault, keyId));
  return (await keyOrNull(opened.then((bytes) => Uint8Array.from(bytes as number[])))) ?? 'damaged';
}

const isOf = ({ vault, recovery }: VaultRecord, file: RecoveryFile): boolean =>
  file.vault === vault && file.id === recovery?.id;

/** What cannot be opened is told apart by the caller: a wrong key and a damaged text look the same. */
const keyOrNull = (opened: Promise<Uint8Array>): Promise<Uint8Array | null> =>
  opened.then((bytes) => (bytes.length === 32 ? bytes : null)).catch(() => null);

const boundTo = (vault: string, keyId: string): string => `vault ${vault} ${keyId}`;

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase, type VaultRecord } from '../../../src/casework/database';
import { recoveryFileText } from '../../../src/casework/recovery-file';
import {
  isRecoveryFileOf,
  makeVault,
  recoveryFileSaved,
  replaceRecoveryFile,
  unlockVault,
  vaultState,
} from '../../../src/casework/vault';
import { type Casework, dumped, FEW_ROUNDS, NOW, openCasework, PASSPHRASE } from './open-vault';

let casework: Casework;
let database: Database;

beforeEach(async () => {
  casework = await openCasework();
  database = casework.database;
});
afterEach(() => database.delete());

const vault = async () => (await database.vault.get('vault')) as VaultRecord;
/** One bit of the sealed key is another one. */
async function damage(change: (record: VaultRecord) => { key: { data: ArrayBuffer } }): Promise<void> {
  const record = await vault();
  const { key } = change(record);
  const bytes = new Uint8Array(key.data);
  bytes[5] = (bytes[5] ?? 0) ^ 1;
  await database.vault.put(record);
}

describe('a vault with a passphrase', () => {
  it('opens with it, and gives the same key as when it was made', async () => {
    expect(await unlockVault(database, { passphrase: PASSPHRASE })).toEqual({ ok: true, key: casework.key });
  });

  it('opens with the same passphrase typed on another keyboard', async () => {
    await database.vault.clear();
    const how = { mode: 'passphrase', passphrase: 'caf\u00e9 und Bru\u0308cke', rounds: FEW_ROUNDS } as const;
    await makeVault(database, how, NOW);
    expect((await unlockVault(database, { passphrase: 'cafe\u0301 und Br\u00fccke' })).ok).toBe(true);
  });

  it('does not open with another one, nor by the device', async () => {
    const closed = { ok: false, why: 'wrong-passphrase' };
    expect(await unlockVault(database, { passphrase: 'Seven wet umbrellas' })).toEqual(closed);
    expect(await unlockVault(database, { passphrase: '' })).toEqual(closed);
    expect(await unlockVault(database, { device: true })).toEqual(closed);
  });

  it('says where the right passphrase is given and the record is damaged', async () => {
    await damage(({ by }) => by);
    expect(await unlockVault(database, { passphrase: PASSPHRASE })).toEqual({ ok: false, why: 'damaged' });
    expect(await unlockVault(database, { passphrase: 'another' })).toEqual({ ok: false, why: 'wrong-passphrase' });
  });

  it('says damaged where its parameters are none', async () => {
    const record = await vault();
    if (record.by.mode === 'passphrase') record.by.parameters.rounds = 1e12;
    await database.vault.put(record);
    expect(await unlockVault(database, { passphrase: PASSPHRASE })).toEqual({ ok: false, why: 'damaged' });
  });

  it('is made with 600,000 rounds, which stand beside what they seal', async () => {
    await database.vault.clear();
    await makeVault(database, { mode: 'passphrase', passphrase: PASSPHRASE }, NOW);
    const { by } = await vault();
    expect(by).toMatchObject({ parameters: { v: 1, kdf: 'PBKDF2-SHA256', rounds: 600_000 } });
    expect((await unlockVault(database, { passphrase: PASSPHRASE })).ok).toBe(true);
  });

  it('is never made over another one', async () => {
    await expect(makeVault(database, { mode: 'device' }, NOW)).rejects.toThrow();
    expect((await unlockVault(database, { passphrase: PASSPHRASE })).ok).toBe(true);
  });

  it('says how it stands while it is locked', async () => {
    expect(await vaultState(database)).toEqual({
      state: 'made',
      mode: 'passphrase',
      isChanging: false,
      hasRecovery: true,
      isRecoverySaved: false,
      on: '2026-11-20',
    });
    const fresh = openDatabase(`test-${Math.random()}`);
    expect(await vaultState(fresh)).toEqual({ state: 'none' });
    expect(await unlockVault(fresh, { passphrase: PASSPHRASE })).toEqual({ ok: false, why: 'no-vault' });
    await fresh.delete();
  });

  it('shows neither its key nor the passphrase nor what derives from it to whoever reads the database', async () => {
    const raw = new TextDecoder('latin1').decode(casework.key.bytes);
    const sees = async () => {
      const text = await dumped(database);
      return [text.includes(JSON.stringify(raw).slice(1, -1)), text.includes('umbrellas')];
    };
    expect(await sees()).toEqual([false, false]);
    // the same look does find what stands there openly
    const record = await vault();
    await database.vault.put({
      ...record,
      recovery: { id: 'umbrellas', key: { ...record.by.key, iv: casework.key.bytes } },
    });
    expect(await sees()).toEqual([true, true]);
  });
});

describe('a recovery file', () => {
  it('opens the vault whose passphrase was forgotten', async () => {
    const opened = await unlockVault(database, { recovery: casework.recovery });
    expect(opened).toEqual({ ok: true, key: casework.key });
  });

  it('of another vault, or one that was replaced, opens nothing', async () => {
    const other = await openCasework();
    const wrong = { ok: false, why: 'wrong-recovery-file' };
    expect(await unlockVault(database, { recovery: other.recovery })).toEqual(wrong);
    await other.database.delete();
    const newer = await replaceRecoveryFile(database, casework.key, NOW);
    expect(await unlockVault(database, { recovery: casework.recovery })).toEqual(wrong);
    expect(await unlockVault(database, { recovery: newer as NonNullable<typeof newer> })).toMatchObject({ ok: true });
  });

  it('whose key was edited opens nothing', async () => {
    const key = casework.recovery.key.startsWith('A')
      ? `B${casework.recovery.key.slice(1)}`
      : `A${casework.recovery.key.slice(1)}`;
    expect((await unlockVault(database, { recovery: { ...casework.recovery, key } })).ok).toBe(false);
  });

  it('is replaced only by whoever has the vault’s key', async () => {
    expect(await replaceRecoveryFile(database, { ...casework.key, id: 'an older one' }, NOW)).toBeNull();
    expect(await unlockVault(database, { recovery: casework.recovery })).toMatchObject({ ok: true });
  });

  it('counts as saved once a person has it, until another one takes its place', async () => {
    const isSaved = async () => (await vaultState(database)) as { isRecoverySaved: boolean };
    expect(await isSaved()).toMatchObject({ isRecoverySaved: false });
    expect(await recoveryFileSaved(database, casework.recovery)).toBe(true);
    expect(await isSaved()).toMatchObject({ isRecoverySaved: true });
    await replaceRecoveryFile(database, casework.key, NOW);
    expect(await isSaved()).toMatchObject({ isRecoverySaved: false });
  });

  it('that was replaced meanwhile does not count as saved', async () => {
    await replaceRecoveryFile(database, casework.key, NOW);
    expect(await isRecoveryFileOf(database, casework.recovery)).toBe(false);
    expect(await recoveryFileSaved(database, casework.recovery)).toBe(false);
    expect(await vaultState(database)).toMatchObject({ isRecoverySaved: false });
  });

  it('says to whoever finds it what it opens', () => {
    expect(recoveryFileText(casework.recovery)).toMatch(/can read all notes and cases/);
  });
});

describe('a vault that this device opens', () => {
  beforeEach(async () => {
    await database.vault.clear();
  });

  it('opens without a passphrase, here and nowhere else', async () => {
    const { key, recovery } = await makeVault(database, { mode: 'device' }, NOW);
    expect(recovery).toBeNull();
    expect(await unlockVault(database, { device: true })).toEqual({ ok: true, key });
    expect(await unlockVault(database, { passphrase: '' })).toEqual({ ok: false, why: 'wrong-passphrase' });

    const elsewhere = openDatabase(`test-${Math.random()}`);
    await elsewhere.vault.put(await vault());
    expect(await unlockVault(elsewhere, { device: true })).toEqual({ ok: false, why: 'damaged' });
    await elsewhere.delete();
  });
});

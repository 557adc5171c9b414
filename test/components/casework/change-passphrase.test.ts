import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changePassphrase, continueChange } from '../../../src/casework/change-passphrase';
import type { Database } from '../../../src/casework/database';
import { makeVault, unlockVault, type VaultKey, vaultState } from '../../../src/casework/vault';
import { type Casework, FEW_ROUNDS, NOW, noteOf, openCasework, PASSPHRASE, windowOf } from './open-vault';

let casework: Casework;
let database: Database;
const NEW = 'four dry coats';
const PUPILS = Array.from({ length: 250 }, (_, index) => `pupil ${index}`);

beforeEach(async () => {
  casework = await openCasework();
  database = casework.database;
  await casework.write(...PUPILS.map((pupil) => noteOf(pupil, `note of ${pupil}`, `about ${pupil}`)));
});
afterEach(() => database.delete());

const change = (key = casework.key, passphrase = NEW, onProgress?: (done: number, all: number) => void) =>
  changePassphrase(database, key, passphrase, NOW, { onProgress, rounds: FEW_ROUNDS });
async function unlocked(passphrase: string): Promise<VaultKey> {
  const opened = await unlockVault(database, { passphrase });
  if (!opened.ok) throw new Error(`the vault stays locked: ${opened.why}`);
  return opened.key;
}
const notesUnder = async (key: VaultKey) => (await windowOf(database, key).reader.all('notes')).records.length;

/** The browser is closed when so many data keys went over. */
function killAfter(keys: number): (done: number) => void {
  return (done) => {
    if (done >= keys) throw new Error('the browser was closed');
  };
}

describe('a new passphrase', () => {
  it('opens everything, and the one before nothing', async () => {
    const changed = await change();
    expect(changed.ok).toBe(true);
    expect(await unlockVault(database, { passphrase: PASSPHRASE })).toEqual({ ok: false, why: 'wrong-passphrase' });
    expect(await notesUnder(await unlocked(NEW))).toBe(PUPILS.length);
    expect(await vaultState(database)).toMatchObject({ isChanging: false, hasRecovery: true });
  });

  it('comes with a new vault key, under which every data key is afterwards', async () => {
    const changed = await change();
    if (!changed.ok) throw new Error(changed.why);
    expect(changed.key.id).not.toBe(casework.key.id);
    const keys = await database.pupilKeys.toArray();
    expect(keys).toHaveLength(PUPILS.length);
    expect(new Set(keys.map(({ vaultKey }) => vaultKey))).toEqual(new Set([changed.key.id]));
  });

  it('voids the recovery file, and gives a new one', async () => {
    const changed = await change();
    if (!changed.ok) throw new Error(changed.why);
    const wrong = { ok: false, why: 'wrong-recovery-file' };
    expect(await unlockVault(database, { recovery: casework.recovery })).toEqual(wrong);
    expect(await unlockVault(database, { recovery: changed.recovery })).toEqual({ ok: true, key: changed.key });
  });

  it('shows how far it is', async () => {
    const progress: string[] = [];
    await change(casework.key, NEW, (done, all) => progress.push(`${done} of ${all}`));
    expect(progress).toEqual(['0 of 250', '100 of 250', '200 of 250', '250 of 250']);
  });

  it('is set by whoever has the recovery file', async () => {
    const opened = await unlockVault(database, { recovery: casework.recovery });
    if (!opened.ok) throw new Error(opened.why);
    await change(opened.key);
    expect(await notesUnder(await unlocked(NEW))).toBe(PUPILS.length);
  });

  it('is not set with a key that is not the vault’s any more, nor written with one', async () => {
    await change();
    expect(await change()).toEqual({ ok: false, why: 'locked' });
    const old = windowOf(database, casework.key);
    expect(await old.write(noteOf('pupil 1', 'late', 'from a window that slept'))).toEqual({
      ok: false,
      why: 'locked',
    });
    expect(await old.write(noteOf('nobody yet', 'later', 'of a new pupil'))).toEqual({ ok: false, why: 'locked' });
    expect(await database.notes.get('late')).toBeUndefined();
  });

  it('takes the place of the device too', async () => {
    await database.vault.clear();
    await database.pupilKeys.clear();
    const { key } = await makeVault(database, { mode: 'device' }, NOW);
    expect((await change(key)).ok).toBe(true);
    expect((await unlockVault(database, { device: true })).ok).toBe(false);
    expect(await vaultState(database)).toMatchObject({ mode: 'passphrase', hasRecovery: true });
  });
});

describe('a change that is killed half-way', () => {
  it.each([0, 100, 200, 250])('after %i data keys has everything readable with the new passphrase', async (keys) => {
    expect(await change(casework.key, NEW, killAfter(keys))).toMatchObject({ ok: true, isFinished: false });
    const key = await unlocked(NEW);
    expect(await notesUnder(key)).toBe(PUPILS.length);
    expect((await unlockVault(database, { passphrase: PASSPHRASE })).ok).toBe(false);
  });

  it('goes on at the next unlocking, and drops the old key at its end', async () => {
    expect(await change(casework.key, NEW, killAfter(100))).toMatchObject({ ok: true, isFinished: false });
    expect(await vaultState(database)).toMatchObject({ isChanging: true });
    const key = await unlocked(NEW);
    const progress: number[] = [];
    await continueChange(database, key, (_, all) => progress.push(all));
    expect(progress[0]).toBe(150);
    expect(await vaultState(database)).toMatchObject({ isChanging: false });
    expect(await database.pupilKeys.where('vaultKey').notEqual(key.id).count()).toBe(0);
    expect(await notesUnder(key)).toBe(PUPILS.length);
  });

  it('takes new notes meanwhile, and can be changed again', async () => {
    expect(await change(casework.key, NEW, killAfter(100))).toMatchObject({ ok: true, isFinished: false });
    const key = await unlocked(NEW);
    const written = await windowOf(database, key).write(
      noteOf('pupil 249', 'between', 'its data key is under the old vault key'),
      noteOf('somebody new', 'new', 'has a new data key'),
    );
    expect(written.ok).toBe(true);
    expect((await change(key, 'a third one')).ok).toBe(true);
    expect(await notesUnder(await unlocked('a third one'))).toBe(PUPILS.length + 2);
  });

  it('does nothing where there is nothing to go on with', async () => {
    const before = await database.vault.get('vault');
    await continueChange(database, casework.key);
    expect(await database.vault.get('vault')).toEqual(before);
  });
});

describe('a disk that is full', () => {
  const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));

  it('from the beginning refuses the change: the old passphrase and recovery file open as before', async () => {
    vi.spyOn(database.vault, 'put').mockImplementation(full as never);
    expect(await change()).toEqual({ ok: false, why: 'no-room' });
    vi.restoreAllMocks();
    expect(await unlockVault(database, { passphrase: PASSPHRASE })).toEqual({ ok: true, key: casework.key });
    expect(await unlockVault(database, { recovery: casework.recovery })).toMatchObject({ ok: true });
  });

  it('half-way is told as a change that is not finished, with a key and a recovery file that open', async () => {
    vi.spyOn(database.pupilKeys, 'bulkPut').mockImplementation(full as never);
    const started: string[] = [];
    const onStarted = async ({ id }: VaultKey) => void started.push(id);
    const changed = await changePassphrase(database, casework.key, NEW, NOW, { onStarted, rounds: FEW_ROUNDS });
    vi.restoreAllMocks();
    if (!changed.ok) throw new Error(changed.why);
    expect(changed.isFinished).toBe(false);
    expect(started).toEqual([changed.key.id]);
    expect(await unlocked(NEW)).toEqual(changed.key);
    expect(await unlockVault(database, { recovery: changed.recovery })).toEqual({ ok: true, key: changed.key });
    expect(await notesUnder(changed.key)).toBe(PUPILS.length);
  });
});

describe('a data key that is damaged', () => {
  it('costs its own pupil’s records, not the change', async () => {
    const [record] = await database.pupilKeys.where('pupil').equals('pupil 7').toArray();
    if (record === undefined) throw new Error('every pupil has a data key');
    await database.pupilKeys.put({ ...record, content: { ...record.content, data: new ArrayBuffer(48) } });
    expect((await change()).ok).toBe(true);
    const { records, damaged } = await windowOf(database, await unlocked(NEW)).reader.all('notes');
    expect(records).toHaveLength(PUPILS.length - 1);
    expect(damaged).toEqual([{ kind: 'notes', id: 'note of pupil 7' }]);
    expect(await vaultState(database)).toMatchObject({ isChanging: false });
  });
});

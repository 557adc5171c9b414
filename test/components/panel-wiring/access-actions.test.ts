// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dataActions } from '../../../entrypoints/sidepanel/actions/data-actions';
import { database, sealOf, secondCopy } from '../../../entrypoints/sidepanel/databases';
import type { Known, Ui } from '../../../entrypoints/sidepanel/known';
import { caseworkViewOf } from '../../../entrypoints/sidepanel/views/access-view-of';
import { readKept } from '../../../entrypoints/sidepanel/views/data-view-of';
import { caseworkReader } from '../../../src/casework/read-records';
import { parseRecoveryFile, type RecoveryFile, recoveryFileText } from '../../../src/casework/recovery-file';
import { makeVault, unlockVault, vaultState } from '../../../src/casework/vault';
import { writeRecords } from '../../../src/casework/write-records';
import { now } from '../../../src/clock';
import {
  bytesOf,
  endVaultSession,
  keepVaultSession,
  textOf,
  type VaultSession,
  vaultSession,
} from '../../../src/messaging/vault-session';
import { FINLAY, fileOf, knownOf, officer } from './made-up';

const OLD = 'seven wet umbrellas';
const NEW = 'twelve grey herons';

const { saved } = vi.hoisted(() => ({ saved: [] as string[] }));
vi.mock('../../../entrypoints/sidepanel/actions/save-file', () => ({
  saveFile: (_: string, content: string) => saved.push(content),
}));

/** The recovery file that came when the vault was made. */
let first: string;

beforeEach(async () => {
  fakeBrowser.reset();
  saved.length = 0;
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
  for (const { tables } of [database(), secondCopy()])
    await Promise.all(tables.filter(({ name }) => name !== 'keys').map((table) => table.clear()));
  const { key, recovery } = await makeVault(
    database(),
    { mode: 'passphrase', passphrase: OLD, rounds: 10 },
    '2026-11-20T09:52:00Z',
  );
  first = recoveryFileText(recovery as RecoveryFile);
  await unlockedWith(key.id, textOf(key.bytes));
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const unlockedWith = (keyId: string, key: string) =>
  keepVaultSession({ keyId, key, person: officer, unlockedAt: now(), locksAt: '2099-01-01T00:00:00Z' });

/** A panel: what was chosen in one window is not known in another. */
function openWindow(chosen: Partial<Ui> = {}) {
  let ui = { ...knownOf().ui, ...chosen };
  let state = knownOf({ ui });
  const look = async (): Promise<Known> => {
    const session = await vaultSession();
    state = knownOf({ vault: await vaultState(database()), session, ui }, session === null ? null : fileOf());
    return session === null ? { ...state, session: null } : { ...state, session };
  };
  const events = dataActions({
    known: () => ({ ...state, ui }),
    choose: (change) => {
      ui = { ...ui, ...change };
    },
    refresh: async () => undefined,
  });
  return { events, look, ui: () => ui };
}

const run = (progress: (done: number, of: number | null) => void = () => undefined) => ({
  signal: new AbortController().signal,
  progress,
});

async function session(): Promise<VaultSession> {
  const kept = await vaultSession();
  if (kept === null) throw new Error('locked');
  return kept;
}

async function writeNote(id: string): Promise<boolean> {
  const value = { text: 'Prefers a call after 16:00.', at: now(), by: officer };
  const change = { kind: 'notes' as const, id, pupil: FINLAY, base: null, value };
  const by = { person: officer, at: now(), installation: 'desk' };
  return (await writeRecords(database(), sealOf(await session()), [change], by)).ok;
}

async function notes(): Promise<number> {
  const { records } = await caseworkReader(database(), sealOf(await session())).all('notes');
  return records.length;
}

const opensWith = async (text: string | undefined): Promise<boolean> => {
  const recovery = parseRecoveryFile(text ?? '');
  return recovery !== null && (await unlockVault(database(), { recovery })).ok;
};

const mustSave = (known: Known): boolean | null => {
  const view = caseworkViewOf(known, { kept: null, lastPerson: null, indexing: null });
  return view.state === 'open' ? view.mustSaveRecovery : null;
};

describe('a change of the passphrase for which the disk has no room half-way', () => {
  function diskIsFull(): void {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(database().pupilKeys, 'bulkPut').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  }

  it('is told as done, for only the new passphrase opens; notes are read and written as before', async () => {
    await writeNote('before');
    diskIsFull();
    const outcome = await openWindow().events.changePassphrase(OLD, NEW, run());
    expect(outcome).toMatchObject({ ok: true, say: expect.stringContaining('goes on') });
    expect(await unlockVault(database(), { passphrase: OLD })).toMatchObject({ ok: false });
    const opened = await unlockVault(database(), { passphrase: NEW });
    expect(opened).toMatchObject({ ok: true, key: { id: (await session()).keyId } });
    expect(await writeNote('after')).toBe(true);
    expect(await notes()).toBe(2);
  });

  it('has a recovery file that opens', async () => {
    await writeNote('before');
    diskIsFull();
    const panel = openWindow();
    await panel.events.changePassphrase(OLD, NEW, run());
    await panel.look();
    await panel.events.saveRecoveryFile();
    expect(await opensWith(saved[0])).toBe(true);
  });
});

it('a panel that is closed during the change of the passphrase leaves casework open under the new one', async () => {
  await writeNote('before');
  const during: boolean[] = [];
  const seen: Promise<void>[] = [];
  const look = async () => {
    const opened = await unlockVault(database(), { passphrase: NEW });
    during.push(opened.ok && opened.key.id === (await session()).keyId);
  };
  await openWindow().events.changePassphrase(
    OLD,
    NEW,
    run(() => seen.push(look())),
  );
  await Promise.all(seen);
  expect(during.length).toBeGreaterThan(0);
  expect(during).not.toContain(false);
});

describe('casework that is locked while its passphrase is changed', () => {
  async function lockedMeanwhile() {
    await writeNote('before');
    const panel = openWindow();
    const locking: Promise<void>[] = [];
    const outcome = await panel.events.changePassphrase(
      OLD,
      NEW,
      run(() => locking.push(endVaultSession())),
    );
    await Promise.all(locking);
    return { panel, outcome };
  }

  it('stays locked where that was before the new key was in place', async () => {
    const lockedFirst = async (_: string, work: () => unknown) => {
      await endVaultSession();
      return work();
    };
    vi.stubGlobal('navigator', { locks: { request: lockedFirst } });
    const panel = openWindow();
    const outcome = await panel.events.changePassphrase(OLD, NEW, run());
    expect(await vaultSession()).toBeNull();
    expect(panel.ui().recovery).toBeNull();
    expect(outcome).toMatchObject({ ok: true, say: expect.stringContaining('locked meanwhile') });
  });

  it('stays locked, and opens with the new passphrase', async () => {
    const { outcome } = await lockedMeanwhile();
    expect(await vaultSession()).toBeNull();
    expect(outcome).toMatchObject({ ok: true, say: expect.stringContaining('locked meanwhile') });
    expect(await unlockVault(database(), { passphrase: NEW })).toMatchObject({ ok: true });
  });

  it('leaves no recovery file in the window, and asks for one once it is unlocked', async () => {
    const { panel } = await lockedMeanwhile();
    expect(panel.ui().recovery).toBeNull();
    const opened = await unlockVault(database(), { passphrase: NEW });
    if (!opened.ok) throw new Error(opened.why);
    await unlockedWith(opened.key.id, textOf(opened.key.bytes));
    expect(mustSave(await panel.look())).toBe(true);
    await panel.events.saveRecoveryFile();
    expect(await opensWith(saved[0])).toBe(true);
  });
});

describe('a recovery file', () => {
  it('that nobody saved is asked for again in a panel that was opened anew', async () => {
    const panel = openWindow();
    const known = await panel.look();
    expect(mustSave(known)).toBe(true);
    expect((await readKept(known))?.recovery).toEqual({ has: false, words: 'The recovery file was not saved yet.' });
    expect(await panel.events.saveRecoveryFile()).toMatchObject({ ok: true });
    expect(await opensWith(saved[0])).toBe(true);
    const later = await openWindow().look();
    expect(mustSave(later)).toBe(false);
    expect((await readKept(later))?.recovery.has).toBe(true);
  });

  it('is the one that came with the vault, where that still opens it', async () => {
    await openWindow({ recovery: first }).events.saveRecoveryFile();
    expect(saved).toEqual([first]);
    expect(mustSave(await openWindow().look())).toBe(false);
  });

  it('of a window that slept through a change of the passphrase is not saved: one that opens is', async () => {
    const slept = openWindow({ recovery: first });
    await openWindow().events.changePassphrase(OLD, NEW, run());
    expect(await slept.events.saveRecoveryFile()).toMatchObject({ ok: true });
    expect(saved).not.toContain(first);
    expect(await opensWith(saved[0])).toBe(true);
  });

  it('is to be saved again after a change of the passphrase', async () => {
    await openWindow({ recovery: first }).events.saveRecoveryFile();
    await openWindow().events.changePassphrase(OLD, NEW, run());
    expect(mustSave(await openWindow().look())).toBe(true);
  });

  it('is neither saved while casework is locked nor kept in the window', async () => {
    const panel = openWindow({ recovery: first });
    await endVaultSession();
    expect(await panel.events.saveRecoveryFile()).toMatchObject({ ok: false });
    expect(saved).toEqual([]);
    await vi.waitFor(() => expect(panel.ui().recovery).toBeNull());
  });

  it('is not asked for where the computer is the lock', async () => {
    await database().vault.clear();
    const { key } = await makeVault(database(), { mode: 'device' }, now());
    await unlockedWith(key.id, textOf(key.bytes));
    expect(bytesOf((await session()).key)).toEqual(key.bytes);
    expect(mustSave(await openWindow().look())).toBe(false);
  });
});

// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  conflictActions,
  conflictsToShow,
  forgetConflictsOf,
  listConflicts,
} from '../../../entrypoints/sidepanel/actions/data-conflicts';
import { database, device, sealOf, secondCopy } from '../../../entrypoints/sidepanel/databases';
import { changePassphrase } from '../../../src/casework/change-passphrase';
import type { MergeConflict } from '../../../src/casework/plan-merge';
import { recordSeal } from '../../../src/casework/sealed-records';
import { makeVault } from '../../../src/casework/vault';
import { writeRecords } from '../../../src/casework/write-records';
import { keepVaultSession, textOf, type VaultSession } from '../../../src/messaging/vault-session';
import { FINLAY, fileOf, knownOf, officer } from './made-up';

const NOW = '2026-11-20T09:52:00Z';
let session: VaultSession;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
  for (const { tables } of [database(), secondCopy()])
    await Promise.all(tables.filter(({ name }) => name !== 'keys').map((table) => table.clear()));
  const how = { mode: 'passphrase', passphrase: 'seven wet umbrellas', rounds: 10 } as const;
  const { key } = await makeVault(database(), how, NOW);
  session = {
    keyId: key.id,
    key: textOf(key.bytes),
    person: officer,
    unlockedAt: NOW,
    locksAt: '2099-01-01T00:00:00Z',
  };
  await keepVaultSession(session);
  const value = { name: 'Finlay Underhay', year: '8', group: '8 Birch', school: 'thornmere', ids: [] };
  const notes = ['note-1', 'note-2'].map((id) => {
    const note = { text: 'Rang twice.', at: NOW, by: officer };
    return { kind: 'notes' as const, id, pupil: FINLAY, base: null, value: note };
  });
  const changes = [{ kind: 'pupils' as const, id: FINLAY, pupil: FINLAY, base: null, value }, ...notes];
  await writeRecords(database(), sealOf(session), changes, { person: officer, at: NOW, installation: 'desk' });
});
afterEach(() => vi.unstubAllGlobals());

const bothChanged = (id: string): MergeConflict => ({
  kind: 'notes',
  id,
  pupil: FINLAY,
  what: 'both-changed',
  fields: [{ field: 'text', here: 'Rang once.', there: 'Rang twice.', taken: 'there' }],
  stamps: [],
});
const merged = async (...ids: string[]) =>
  listConflicts({ database: database(), lock: await device(), seal: sealOf(session) }, ids.map(bothChanged));
const shown = async (of: VaultSession | null = session) => (await conflictsToShow(of)).map(({ id }) => id);

describe('what both sides of a merge had changed', () => {
  it('is asked until it is settled, whatever window is open, and after the next merge too', async () => {
    await merged('note-1');
    await merged('note-2');
    expect(await shown()).toEqual(['notes note-1 text', 'notes note-2 text']);
    const { resolveConflict } = conflictActions({
      known: () => knownOf({ session }, fileOf()),
      choose: () => undefined,
      refresh: async () => undefined,
    });
    expect(await resolveConflict('notes note-1 text', 'there')).toMatchObject({ ok: true });
    expect(await shown()).toEqual(['notes note-2 text']);
  });

  it('is asked once, though the same file was taken in twice', async () => {
    await merged('note-1');
    await merged('note-1');
    expect(await shown()).toEqual(['notes note-1 text']);
  });

  it('says nothing while casework is locked, and lies nowhere in clear', async () => {
    await merged('note-1');
    expect(await shown(null)).toEqual([]);
    const stored = JSON.stringify(await browser.storage.local.get(null));
    expect(stored).toContain('mergeConflicts');
    for (const words of ['Finlay', 'Rang', FINLAY, 'note-1']) expect(stored).not.toContain(words);
  });

  it('is still asked after a change of the passphrase', async () => {
    await merged('note-1');
    const key = { id: session.keyId, bytes: Uint8Array.from(atob(session.key), (letter) => letter.charCodeAt(0)) };
    const following = { onProgress: () => undefined, onStarted: async () => undefined };
    const changed = await changePassphrase(database(), key, 'nine dry larches', NOW, following);
    if (!changed.ok) throw new Error(changed.why);
    const next = { ...session, keyId: changed.key.id, key: textOf(changed.key.bytes) };
    expect(recordSeal(database(), changed.key).vaultKey).toBe(next.keyId);
    expect(await shown(next)).toEqual(['notes note-1 text']);
  });

  it('of a pupil who was erased is not asked, nor of a record that is gone', async () => {
    await merged('note-1', 'note-2');
    await database().notes.delete('note-1');
    expect(await shown()).toEqual(['notes note-2 text']);
    await forgetConflictsOf(FINLAY, sealOf(session));
    expect(await shown()).toEqual([]);
    expect(await browser.storage.local.get('mergeConflicts')).toEqual({});
  });
});

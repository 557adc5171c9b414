// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dataActions } from '../../../entrypoints/sidepanel/actions/data-actions';
import { database, sealOf, secondCopy } from '../../../entrypoints/sidepanel/databases';
import type { Known, Ui } from '../../../entrypoints/sidepanel/known';
import { readKept } from '../../../entrypoints/sidepanel/views/data-view-of';
import { caseworkReader } from '../../../src/casework/read-records';
import type { Contact, Note } from '../../../src/casework/records';
import { makeVault, unlockVault, vaultState } from '../../../src/casework/vault';
import { writeRecords } from '../../../src/casework/write-records';
import { now } from '../../../src/clock';
import { endVaultSession, keepVaultSession, textOf, vaultSession } from '../../../src/messaging/vault-session';
import { installationId } from '../../../src/rollout/installation';
import { FINLAY, fileOf, knownOf, officer } from './made-up';

const PASSPHRASE = 'seven wet umbrellas';
const FILE_PASSPHRASE = 'nine dry larches';

const { saved } = vi.hoisted(() => ({ saved: [] as { name: string; content: string | Blob | Uint8Array }[] }));
vi.mock('../../../entrypoints/sidepanel/actions/save-file', () => ({
  saveFile: (name: string, content: string | Blob | Uint8Array) => saved.push({ name, content }),
}));

const { asked } = vi.hoisted(() => ({ asked: [] as string[] }));
vi.mock('../../../src/messaging/messages', () => ({
  askBackground: async (name: string) => {
    asked.push(name);
    return null;
  },
}));

let ui: Partial<Ui>[] = [];

beforeEach(async () => {
  fakeBrowser.reset();
  saved.length = 0;
  asked.length = 0;
  ui = [];
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T09:52:00Z') });
  await emptied();
  await unlocked();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Device keys stay: the window holds them. */
async function emptied(): Promise<void> {
  for (const { tables } of [database(), secondCopy()])
    await Promise.all(tables.filter(({ name }) => name !== 'keys').map((table) => table.clear()));
}

/** A vault of its own, as on a computer that never had one. */
async function unlocked(): Promise<void> {
  const at = now();
  const { key } = await makeVault(database(), { mode: 'passphrase', passphrase: PASSPHRASE, rounds: 10 }, at);
  await keepVaultSession({
    keyId: key.id,
    key: textOf(key.bytes),
    person: officer,
    unlockedAt: at,
    locksAt: '2099-01-01T00:00:00Z',
  });
}

async function stateNow(): Promise<Known> {
  const vault = await vaultState(database());
  return knownOf({ vault, session: await vaultSession(), today: '2026-11-20' }, fileOf());
}

async function actions() {
  const state = await stateNow();
  return dataActions({
    known: () => state,
    choose: (change) => ui.push(change),
    refresh: async () => undefined,
  });
}

const run = (signal = new AbortController().signal) => ({ signal, progress: () => undefined });
const note = (text: string, at = now()): Note => ({ text, at, by: officer });

async function write(id: string, text: string, base: number | null = null): Promise<void> {
  const session = await vaultSession();
  if (session === null) throw new Error('locked');
  const change = { kind: 'notes' as const, id, pupil: FINLAY, base, value: note(text) };
  await writeRecords(database(), sealOf(session), [change], {
    person: officer,
    at: now(),
    installation: await installationId(),
  });
}

async function notes(): Promise<string[]> {
  const session = await vaultSession();
  if (session === null) return ['locked'];
  const { records } = await caseworkReader(database(), sealOf(session)).all('notes');
  return records.map(({ value }) => value.text).sort();
}

/** The file that was saved last, as a person picks it. */
function lastFile(): File {
  const { name, content } = saved.at(-1) ?? {};
  return new File([content as Blob], name ?? '');
}

const taking = (file: File, passphrase = FILE_PASSPHRASE, bringBack = false) => ({ file, passphrase, bringBack });

describe('a backup', () => {
  it('is a file without names in its name, and stands in the history and among what left', async () => {
    await write('n', 'Prefers a call after 16:00.');
    const outcome = await (await actions()).makeBackup(FILE_PASSPHRASE, run());
    expect(outcome).toMatchObject({ ok: true });
    expect(lastFile().name).toBe('register-lens-backup-2026-11-20.rlens');
    const kept = await readKept(await stateNow());
    expect(kept?.lastBackup).toMatch(/^Fri 20 Nov 09:5\d, 2 records of \d+ pupils?$/);
    expect(kept?.exports[0]).toMatchObject({ who: 'AB, attendance officer' });
    expect(kept?.copy.state).toBe('same');
  });

  it('brings everything back on a computer that has nothing', async () => {
    await write('n', 'Prefers a call after 16:00.');
    await (await actions()).makeBackup(FILE_PASSPHRASE, run());
    const file = lastFile();
    await emptied();
    await unlocked();

    const events = await actions();
    const wrong = await events.tryRestore(taking(file, 'another one'), run());
    expect(wrong).toMatchObject({ ok: false, why: expect.stringContaining('passphrase') });
    const looked = await events.tryRestore(taking(file), run());
    expect(looked).toMatchObject({ ok: true, dryRun: { notes: ['There is no casework here yet: everything comes.'] } });
    expect(await notes()).toEqual([]);
    expect(await events.restore(run())).toMatchObject({ ok: true, say: expect.stringContaining('1 added') });
    expect(await notes()).toEqual(['Prefers a call after 16:00.']);
    expect(await secondCopy().notes.count()).toBe(1);
    // the number on the button was counted before
    expect(asked).toEqual(['count-due']);
  });

  it('brings back what was removed here only where that was asked for, as it was looked at', async () => {
    await write('n', 'Prefers a call after 16:00.');
    const events = await actions();
    await events.makeBackup(FILE_PASSPHRASE, run());
    const file = lastFile();
    const session = await vaultSession();
    if (session === null) throw new Error('locked');
    const gone = { kind: 'notes' as const, id: 'n', pupil: FINLAY, base: 1, value: null };
    await writeRecords(database(), sealOf(session), [gone], {
      person: officer,
      at: now(),
      installation: await installationId(),
    });

    await events.tryRestore(taking(file), run());
    await events.restore(run());
    expect(await notes()).toEqual([]);
    const looked = await events.tryRestore(taking(file, FILE_PASSPHRASE, true), run());
    expect(looked).toMatchObject({
      dryRun: { notes: [expect.stringContaining('comes back')], counts: [{ kind: 'Notes', isNew: 1 }, {}, {}] },
    });
    await events.restore(run());
    expect(await notes()).toEqual(['Prefers a call after 16:00.']);
  });

  it('is taken in only as it was looked at', async () => {
    const events = await actions();
    await events.makeBackup(FILE_PASSPHRASE, run());
    await events.tryRestore(taking(lastFile()), run());
    // a look at a backup is none at a hand-over
    expect(await events.merge(run())).toMatchObject({ ok: false });
    await endVaultSession();
    await vi.waitFor(async () => expect(await vaultSession()).toBeNull());
    expect(await events.restore(run())).toMatchObject({ ok: false });
  });

  it('stopped changes nothing and says so', async () => {
    const stop = new AbortController();
    stop.abort();
    const outcome = await (await actions()).makeBackup(FILE_PASSPHRASE, run(stop.signal));
    expect(outcome).toEqual({ ok: false, why: 'Stopped. Nothing was changed.' });
    expect(saved).toEqual([]);
    expect(await database().events.count()).toBe(0);
  });
});

it('nothing is read, made or opened while locked', async () => {
  const events = await actions();
  await endVaultSession();
  expect(await readKept(await stateNow())).toBeNull();
  expect(await events.makeBackup(FILE_PASSPHRASE, run())).toMatchObject({ ok: false });
  expect(await events.saveSheet('contacts', 'csv', run())).toMatchObject({ ok: false });
  expect(saved).toEqual([]);
});

describe('what was kept long enough', () => {
  it('goes only as it was shown', async () => {
    const session = await vaultSession();
    if (session === null) throw new Error('locked');
    const by = { person: officer, at: '2024-11-20T09:00:00Z', installation: 'desk' };
    const old = (id: string) => ({ kind: 'notes' as const, id, pupil: id, base: null, value: note('old', by.at) });
    await writeRecords(database(), sealOf(session), [old('a')], by);
    const events = await actions();
    expect(await events.previewPurge(run())).toMatchObject({ ok: true, preview: { pupils: 1 } });
    await writeRecords(database(), sealOf(session), [old('b')], by);
    expect(await events.purge(run())).toMatchObject({ ok: false });
    expect(await notes()).toHaveLength(2);
    await events.previewPurge(run());
    expect(await events.purge(run())).toMatchObject({ ok: true });
    expect(asked).toEqual(['count-due']);
    expect(await notes()).toEqual([]);
    expect((await readKept(await stateNow()))?.copy.state).toBe('same');
  });
});

describe('lists', () => {
  it('leave with an entry in the history, and none of their cells is a formula', async () => {
    const session = await vaultSession();
    if (session === null) throw new Error('locked');
    const value: Contact = { at: now(), channel: 'phone', contact: 1, reached: true, reason: '=1+1', by: officer };
    const change = { kind: 'contacts' as const, id: 'c', pupil: FINLAY, base: null, value };
    await writeRecords(database(), sealOf(session), [change], { person: officer, at: now(), installation: 'desk' });
    const events = await actions();
    expect(await events.saveSheet('contacts', 'csv', run())).toMatchObject({ ok: true });
    expect(saved[0]?.name).toBe('register-lens-contacts-2026-11-20.csv');
    expect(saved[0]?.content).toContain('"\'=1+1"');
    expect(await events.saveSheet('contacts', 'xlsx', run())).toMatchObject({ ok: true });
    expect((await readKept(await stateNow()))?.exports.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['Contact log (.csv): 1 line', 'Contact log (.xlsx): 1 line']),
    );
  });

  it('without a due date there is no calendar', async () => {
    expect(await (await actions()).saveCalendar()).toMatchObject({ ok: false });
    expect(saved).toEqual([]);
  });
});

describe('another passphrase', () => {
  it('is refused where the old one is wrong', async () => {
    const before = await vaultSession();
    const outcome = await (await actions()).changePassphrase('wrong one', 'twelve grey herons', run());
    expect(outcome).toMatchObject({ ok: false, why: expect.stringContaining('not the passphrase') });
    expect(await vaultSession()).toEqual(before);
    expect(ui).toEqual([]);
  });

  it('opens casework from then on, and asks for the new recovery file to be saved', async () => {
    await write('n', 'Prefers a call after 16:00.');
    const outcome = await (await actions()).changePassphrase(PASSPHRASE, 'twelve grey herons', run());
    expect(outcome).toMatchObject({ ok: true });
    expect(ui.some(({ recovery }) => typeof recovery === 'string')).toBe(true);
    expect(ui.at(-1)).toEqual({ changing: null });
    expect(await unlockVault(database(), { passphrase: PASSPHRASE })).toMatchObject({ ok: false });
    expect(await unlockVault(database(), { passphrase: 'twelve grey herons' })).toMatchObject({ ok: true });
    expect(await notes()).toEqual(['Prefers a call after 16:00.']);
    expect((await readKept(await stateNow()))?.copy.state).toBe('same');
  });
});

it('another recovery file stands in the history and in the second copy', async () => {
  await write('n', 'Prefers a call after 16:00.');
  expect(await (await actions()).saveRecoveryFile()).toMatchObject({ ok: true });
  const session = await vaultSession();
  if (session === null) throw new Error('locked');
  const { records } = await caseworkReader(database(), sealOf(session)).all('events');
  expect(records.map(({ value }) => value.words)).toContain('Another recovery file was made; the one before is void');
  const [here, copy] = await Promise.all([database().vault.get('vault'), secondCopy().vault.get('vault')]);
  expect(copy?.recovery?.id).toBe(here?.recovery?.id);
});

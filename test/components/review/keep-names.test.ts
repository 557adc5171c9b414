// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepNames, type NameToKeep } from '../../../entrypoints/review/keep-names';
import { keepNamesOfFile, tellOfFile } from '../../../entrypoints/review/names-of-file';
import { namesOnPage } from '../../../entrypoints/review/names-on-page';
import { database, device, sealOf, secondCopy } from '../../../entrypoints/sidepanel/databases';
import { keepFile } from '../../../src/casework/keep-file';
import { caseworkReader } from '../../../src/casework/read-records';
import type { PupilRecord, RecordChange } from '../../../src/casework/records';
import { makeVault } from '../../../src/casework/vault';
import { now } from '../../../src/clock';
import type { PageFacts } from '../../../src/messaging/page-facts';
import { endVaultSession, keepVaultSession, textOf, vaultSession } from '../../../src/messaging/vault-session';
import { facts, officer } from '../panel-wiring/made-up';

type Sent = { changes: RecordChange<'pupils'>[]; history?: string };
const { sent } = vi.hoisted(() => ({ sent: [] as Sent[] }));
let meanwhile: (round: number) => Promise<void> | void = () => undefined;
// what the background does with it
vi.mock('../../../src/messaging/messages', () => ({
  askBackground: async (_: string, payload: Sent) => {
    const { write } = await import('../../../entrypoints/background/casework');
    sent.push(payload);
    await meanwhile(sent.length);
    return write(payload as never);
  },
}));
vi.mock('../../../entrypoints/background/due-badge', () => ({ showDue: async () => undefined }));

beforeEach(async () => {
  fakeBrowser.reset();
  sent.length = 0;
  meanwhile = () => undefined;
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T09:52:00Z') });
  for (const { tables } of [database(), secondCopy()])
    await Promise.all(tables.filter(({ name }) => name !== 'keys').map((table) => table.clear()));
  const { key } = await makeVault(
    database(),
    { mode: 'passphrase', passphrase: 'seven wet umbrellas', rounds: 10 },
    now(),
  );
  await keepVaultSession({
    keyId: key.id,
    key: textOf(key.bytes),
    person: officer,
    unlockedAt: now(),
    locksAt: '2099-01-01T00:00:00Z',
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const shown = (who: string, more: Partial<NameToKeep> = {}): NameToKeep => ({
  who,
  at: now(),
  name: `Amy ${who}`,
  year: '8',
  group: '8 Birch',
  school: 'thornmere',
  ids: [{ kind: 'upn', id: who }],
  ...more,
});
const pupils = (count: number): NameToKeep[] => Array.from({ length: count }, (_, at) => shown(`pupil-${at}`));

const stop = new AbortController();
const run = (more: { signal?: AbortSignal; progress?(done: number, of: number | null): void } = {}) => ({
  signal: new AbortController().signal,
  progress: () => undefined,
  ...more,
});

async function reader() {
  const session = await vaultSession();
  if (session === null) throw new Error('locked');
  return caseworkReader(database(), sealOf(session));
}
async function kept(): Promise<Record<string, PupilRecord>> {
  const { records } = await (await reader()).all('pupils');
  return Object.fromEntries(records.map(({ id, value }) => [id, value]));
}
async function history(): Promise<(string | undefined)[]> {
  const { records } = await (await reader()).all('events');
  return records.map(({ value: { what, words } }) => `${what}: ${words}`).sort();
}

describe('names kept with casework', () => {
  it('are all there, with year and form, and one entry tells of them', async () => {
    const steps: number[] = [];
    const outcome = await keepNames(pupils(260), run({ progress: (done) => steps.push(done) }));
    expect(outcome).toEqual({ ok: true, say: 'Names kept of 260 pupils.' });
    const records = await kept();
    expect(Object.keys(records)).toHaveLength(260);
    expect(records['pupil-7']).toEqual({
      name: 'Amy pupil-7',
      year: '8',
      group: '8 Birch',
      school: 'thornmere',
      ids: [{ kind: 'upn', id: 'pupil-7' }],
    });
    expect(await history()).toEqual(['added: Names kept of 260 pupils']);
    expect(steps.length).toBeGreaterThan(1);
  });

  it('are kept once: the same again changes nothing', async () => {
    await keepNames(pupils(3), run());
    expect(await keepNames(pupils(3), run())).toEqual({ ok: true, say: 'All these names are kept already.' });
    expect(sent).toHaveLength(1);
  });

  it('fill what is missing, and leave what was written later', async () => {
    await keepNames([shown('a', { name: 'Amy Ash', group: null })], run());
    const old = '2026-09-10T00:00:00.000Z';
    await keepNames([shown('a', { name: 'Amy Oldname', year: '7', group: '8 Larch', at: old })], run());
    expect((await kept()).a).toMatchObject({ name: 'Amy Ash', year: '8', group: '8 Larch' });
    await keepNames([shown('a', { name: 'Amy Newname', group: '8 Oak', at: '2026-11-20T10:00:00Z' })], run());
    expect((await kept()).a).toMatchObject({ name: 'Amy Newname', group: '8 Oak' });
  });

  it('stay as they are written where only the order of the words differs, or another pupil may be meant', async () => {
    await keepNames([shown('a', { name: 'Amy Ash' })], run());
    const later = { at: '2026-11-20T10:00:00Z' };
    await keepNames([shown('a', { ...later, name: 'ASH, Amy' })], run());
    await keepNames([shown('a', { ...later, name: 'Zak Yew', group: '9 Oak' })], run());
    expect((await kept()).a).toMatchObject({ name: 'Amy Ash', group: '8 Birch' });
  });

  it('stop where somebody stops it: no pupil half, and the history says how many', async () => {
    const progress = (done: number) => done > 0 && stop.abort();
    const outcome = await keepNames(pupils(260), run({ signal: stop.signal, progress: progress as never }));
    expect(outcome).toEqual({ ok: false, why: 'Stopped. Names kept of 250 of 260 pupils.' });
    expect(Object.keys(await kept())).toHaveLength(250);
    expect(await history()).toEqual([
      'added: Names kept of 250 of 260 pupils; the others were left',
      'added: Names kept of 260 pupils',
    ]);
  });

  it('of a pupil who was named in another window meanwhile are held against that name', async () => {
    meanwhile = async (round) => {
      if (round !== 1) return;
      const { write } = await import('../../../entrypoints/background/casework');
      const value = { ...shown('pupil-1'), name: 'Amy Newname' };
      await write({ changes: [{ kind: 'pupils', id: 'pupil-1', pupil: 'pupil-1', base: null, value }] } as never);
    };
    const outcome = await keepNames(
      pupils(3).map((one) => ({ ...one, at: '2026-11-19T10:00:00Z' })),
      run(),
    );
    expect(outcome).toEqual({ ok: true, say: 'Names kept of 2 of 3 pupils: the others changed meanwhile.' });
    expect((await kept())['pupil-1']?.name).toBe('Amy Newname');
  });

  it('are none while casework is locked', async () => {
    await endVaultSession();
    expect(await keepNames(pupils(1), run())).toMatchObject({ ok: false, why: expect.stringContaining('locked') });
    expect(sent).toEqual([]);
  });

  it('are the only thing that may be told in one entry', async () => {
    const { write } = await import('../../../entrypoints/background/casework');
    const note = { kind: 'notes', id: 'n', pupil: 'a', base: null, value: { text: 'x', at: now(), by: officer } };
    await expect(write({ changes: [note], history: 'Names' } as never)).rejects.toThrow('only names');
  });
});

describe('the names of a file', () => {
  const [amy, ben] = ['H801200001001', 'U823432112006'];
  const marks = {
    school: 'thornmere',
    file: 'marks',
    at: '2026-11-19T00:00:00.000Z',
    pupils: [amy, ben].map((id, row) => ({
      ids: [{ kind: 'upn', id: id as string }],
      name: row === 0 ? 'Amy Ash' : null,
      row: row + 2,
      years: [{ from: '2026-09-01', marks: '/' }],
    })),
  };
  const classes = [
    { year: '8', group: '8 Birch' },
    { year: '9', group: null },
  ];

  it('are those of the pupils who have its numbers; who has none gets none', async () => {
    const counts = await keepFile(database(), await device(), marks);
    await keepNamesOfFile({ marks, classes, counts }, run());
    const ids = await database().pupilIds.toArray();
    const records = await kept();
    expect(Object.values(records)).toEqual([
      { name: 'Amy Ash', year: '8', group: '8 Birch', school: 'thornmere', ids: [{ kind: 'upn', id: amy }] },
    ]);
    expect(ids.map(({ pupil }) => pupil)).toContain(Object.keys(records)[0]);
  });

  it('are not kept of pupils of whom no mark was', async () => {
    const counts = await keepFile(database(), await device(), marks);
    await keepNamesOfFile({ marks, classes, counts: { ...counts, leftOut: [{ pupil: 0, why: 'other-name' }] } }, run());
    expect(await kept()).toEqual({});
    await keepNamesOfFile({ marks: { ...marks, school: 'other' }, classes, counts }, run());
    expect(await kept()).toEqual({});
  });

  it('came with marks, which the history tells', async () => {
    await tellOfFile(await keepFile(database(), await device(), marks));
    expect(await history()).toEqual(['imported: Marks of a file taken in: 2 pupils, 2 sessions, 2 of them new']);
  });
});

describe('the names of a page', () => {
  const page = (more: Partial<PageFacts>) => ({
    tabId: 1,
    title: '',
    report: {} as never,
    facts: { ...facts, ...more },
  });
  const [finlay] = facts.pupils;

  it('are those that are not kept yet', () => {
    expect(namesOnPage(page({}), new Map()).map(({ name, group }) => [name, group])).toEqual([
      ['Finlay Underhay', '8 Birch'],
    ]);
    const record = { value: { name: 'Finlay Underhay' } } as never;
    expect(namesOnPage(page({}), new Map([[finlay?.who ?? '', record]]))).toEqual([]);
  });

  it('are none of a pupil under two names or without an id, and a report’s group is no form', () => {
    const other = { ...finlay, name: 'Zak Yew' } as never;
    expect(namesOnPage(page({ pupils: [finlay as never, other] }), new Map())).toEqual([]);
    expect(namesOnPage(page({ pupils: [{ ...finlay, who: null } as never] }), new Map())).toEqual([]);
    expect(namesOnPage(page({ kind: 'cohort' }), new Map())[0]?.group).toBeNull();
  });
});

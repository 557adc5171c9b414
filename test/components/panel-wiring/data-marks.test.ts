import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { MarksSheet } from '../../../components/panel/data-view';
import { saveMarksSheet } from '../../../entrypoints/sidepanel/actions/data-marks-sheets';
import { database, device, sealOf } from '../../../entrypoints/sidepanel/databases';
import type { Known } from '../../../entrypoints/sidepanel/known';
import {
  isWhole,
  lastWholeDay,
  leadershipLines,
  listedOn,
  rewardPeriod,
  sessionsIn,
} from '../../../entrypoints/sidepanel/views/data-marks';
import { type Mark, schoolDaysOf } from '../../../src/attendance';
import { marksSeenIn } from '../../../src/casework/marks-seen';
import { whoIs } from '../../../src/casework/pupils-of-page';
import { caseworkReader } from '../../../src/casework/read-records';
import { makeVault } from '../../../src/casework/vault';
import { now } from '../../../src/clock';
import type { PageFacts } from '../../../src/messaging/page-facts';
import { keepVaultSession, textOf, vaultSession } from '../../../src/messaging/vault-session';
import { autumn } from '../../unit/papers/finlay';
import { HISTORY, history, row } from '../casework/seen-pages';
import { facts, knownOf, officer, school } from './made-up';

const { saved, sheets } = vi.hoisted(() => ({
  saved: [] as { name: string; content: string }[],
  sheets: [] as { name: string; above?: string[]; rows: unknown[][] }[][],
}));
vi.mock('../../../entrypoints/sidepanel/actions/save-file', () => ({
  saveFile: (name: string, content: string) => saved.push({ name, content }),
}));
vi.mock('../../../src/papers/sheets/xlsx', () => ({
  XLSX_TYPE: 'xlsx',
  xlsxOf: async (all: (typeof sheets)[number]) => {
    sheets.push(all);
    return 'an Excel file';
  },
}));

const YEAR = { from: '2026-09-01', to: '2026-11-19' };

describe('of when a sheet is', () => {
  it('is up to the last school day that is over', () => {
    expect(lastWholeDay('2026-11-20T09:52:00Z', autumn)).toBe('2026-11-19');
    expect(lastWholeDay('2026-11-20T16:00:00Z', autumn)).toBe('2026-11-20');
    expect(lastWholeDay('2026-11-22T09:00:00Z', autumn)).toBe('2026-11-20');
    // the clock of London, an hour ahead in summer
    expect(lastWholeDay('2026-10-06T15:00:00Z', autumn)).toBe('2026-10-06');
    expect(lastWholeDay('2026-08-20T09:00:00Z', autumn)).toBeNull();
  });

  it('begins with the half term, the term or the year that is rewarded', () => {
    const of = (period: 'half-term' | 'term' | 'year') => rewardPeriod(period, '2026-11-19', autumn);
    expect(of('half-term')).toEqual({ words: 'Half term', from: '2026-11-02', to: '2026-11-19' });
    expect(of('term')).toEqual({ words: 'Term', from: '2026-09-01', to: '2026-11-19' });
    expect(of('year')).toEqual({ words: 'School year', ...YEAR });
  });
});

describe('whether marks are missing', () => {
  const wanted = sessionsIn(YEAR, autumn);
  const whole = (wanted ?? []).map((at): Mark => ({ ...at, code: '/' }));

  it('is not so where each session has one, and so where one is blank, is no code, or was not seen', () => {
    expect(isWhole(whole, wanted)).toBe(true);
    expect(isWhole(whole.slice(1), wanted)).toBe(false);
    expect(isWhole([...whole, { ...(whole[5] as Mark), code: '' }], wanted)).toBe(false);
    expect(isWhole([...whole, { ...(whole[5] as Mark), code: '-' }], wanted)).toBe(false);
    expect(isWhole([...whole, { ...(whole[5] as Mark), code: '#' }], wanted)).toBe(true);
  });

  it('nobody can say where the calendar begins after the period', () => {
    const late = { ...autumn, terms: autumn.terms.slice(1) };
    expect(isWhole(whole, sessionsIn(YEAR, late))).toBe(false);
  });

  it('stands in the first lines, with small numbers only where they stay in the school', () => {
    const pupil = (marks: Mark[]) => ({ name: null, year: '8', group: null, marks });
    const of = { pupils: [...Array(11).fill(pupil(whole)), pupil(whole.slice(0, 9))], isOfPage: true, left: 2 };
    const lines = (isForOthers: boolean) =>
      leadershipLines('Thornmere School', of, { year: YEAR, calendar: autumn, isForOthers });
    expect(lines(false)).toEqual([
      'Thornmere School: attendance by the marks that were seen, 2 Sep to 19 Nov 2026',
      'Of 12 pupils on the page that was open. Left out, since no mark of them was seen this school year: 2 pupils.',
      'Not complete: of 1 pupil marks are missing. Counts of sessions are at least; percentages may be other than they stand here.',
    ]);
    expect(lines(true).join(' ')).not.toMatch(/: 2 pupils|1 pupil /);
    const [, , complete] = leadershipLines(
      'Thornmere School',
      { pupils: [pupil(whole)], isOfPage: false, left: 0 },
      { year: YEAR, calendar: autumn, isForOthers: false },
    );
    expect(complete).toBe('Complete: every session of the school year has a mark.');
  });
});

it('a list is a page of several pupils, and of absences only some are on it', () => {
  const [one] = facts.pupils;
  if (one === undefined) throw new Error('a page without a pupil');
  const two = { ...facts, pupils: [one, { ...one, who: 'another' }, { ...one, who: null }] };
  expect(listedOn(facts)).toBeNull();
  expect(listedOn(two)).toEqual({ pupils: 2, isChosen: false });
  expect(listedOn({ ...two, kind: 'absences' })).toEqual({ pupils: 2, isChosen: true });
});

describe('sheets of the marks that were seen', () => {
  const days = schoolDaysOf(autumn).days.filter((day) => day <= '2026-11-19');
  const seen = (name: string, id: string, other: Record<string, string> = {}) =>
    row(
      { name, id, ids: { mis: id }, year: '8' },
      Object.fromEntries(
        days.flatMap((day) =>
          [`${day} AM`, `${day} PM`].map((at) => [at, other[at] ?? (at.endsWith('AM') ? '/' : '\\')]),
        ),
      ),
    );
  const rows = [
    seen('Amy Ash', '1'),
    seen('Ben Birch', '2', { '2026-11-10 AM': 'I' }),
    seen('Cai Cedar', '3', { '2026-11-11 AM': '' }),
  ];
  let page: PageFacts;

  beforeEach(async () => {
    fakeBrowser.reset();
    saved.length = 0;
    sheets.length = 0;
    vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T09:52:00Z') });
    await Promise.all(
      database()
        .tables.filter(({ name }) => name !== 'keys')
        .map((table) => table.clear()),
    );
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
    const lock = await device();
    const reading = history(rows);
    await marksSeenIn(database(), lock).keep('thornmere', reading, now(), 'tab');
    const who = await whoIs(
      database(),
      lock,
      'thornmere',
      HISTORY,
      rows.map(({ pupil }) => pupil),
      { make: true },
    );
    page = {
      ...facts,
      kind: 'cohort',
      pupils: rows.map(({ pupil: { name, id } }, at) => ({
        ...{ who: who[at] ?? null, id, name, year: '8', group: '8 Birch' },
        ids: [{ kind: `mis:${new URL(HISTORY).origin}`, id: id ?? '' }],
      })),
    };
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  async function save(asked: MarksSheet, open: PageFacts | null, more: Partial<Known> = {}) {
    const session = await vaultSession();
    const known = { ...knownOf(), session, page: { tabId: 7, report: null, facts: open }, ...more };
    return saveMarksSheet({ known: () => known }, asked, {
      signal: new AbortController().signal,
      progress: () => undefined,
    });
  }

  async function exported(): Promise<(string | undefined)[]> {
    const session = await vaultSession();
    if (session === null) throw new Error('locked');
    const { records } = await caseworkReader(database(), sealOf(session)).all('events');
    return records.filter(({ value }) => value.what === 'exported').map(({ value }) => value.words);
  }

  it('for the leadership are of the open list, and of everybody seen where none is open', async () => {
    expect(await save({ sheet: 'leadership', isForOthers: false }, page)).toMatchObject({ ok: true });
    expect(await save({ sheet: 'leadership', isForOthers: true }, null)).toMatchObject({ ok: true });
    // whoever is listed as absent is not the school
    expect(await save({ sheet: 'leadership', isForOthers: false }, { ...page, kind: 'absences' })).toMatchObject({
      ok: true,
    });
    expect(sheets.map(([weekly]) => weekly?.rows[0]?.[3])).toEqual([
      'All on the page',
      'All pupils seen',
      'All pupils seen',
    ]);
    expect(sheets[0]?.map(({ above }) => above?.length)).toEqual([3, 3, 3]);
    expect(sheets[1]?.[0]?.above).toHaveLength(4);
    expect(saved[0]?.name).toBe('register-lens-attendance-2026-11-20.xlsx');
    expect(await exported()).toEqual(
      expect.arrayContaining([
        'Weekly, termly and annual sheets (.xlsx): 3 pupils, no names',
        'Weekly, termly and annual sheets (.xlsx) for governors: 3 pupils, no names',
      ]),
    );
  });

  it('of rewards name whoever reached a line, and nobody of whom a mark is missing', async () => {
    expect(await save({ sheet: 'rewards', period: 'year' }, page)).toMatchObject({ ok: true });
    const [, line, , ...lines] = saved[0]?.content.split('\r\n') ?? [];
    expect(line).toBe('"School year so far, 1 Sep to 19 Nov 2026, of 3 pupils on the page that was open."');
    expect(lines.join('\n')).toContain('"100 %","Amy Ash"');
    expect(saved[0]?.content).toContain('Not judged: since marks are missing, 1 pupil.');
    expect(saved[0]?.content).not.toContain('Cai Cedar');
    expect(await exported()).toEqual(['Rewards (.csv): 2 pupils']);
  });

  it('for a letter have a line a pupil, with figures only of those whose marks are complete', async () => {
    expect(await save({ sheet: 'mail-merge', letter: 'below-96' }, page)).toMatchObject({ ok: true });
    const [names, ...lines] = saved[0]?.content.slice(1).trim().split('\r\n') ?? [];
    expect(names?.startsWith('"parent","parentAddress","pupil"')).toBe(true);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('"Amy Ash","Year 8","8 Birch"');
    expect(await exported()).toEqual(['Mail merge (.csv), Attendance has fallen: 3 pupils']);
  });

  it('need a list that is open, and a calendar, and say so', async () => {
    expect(await save({ sheet: 'mail-merge', letter: 'below-96' }, null)).toMatchObject({ ok: false });
    expect(await save({ sheet: 'rewards', period: 'year' }, facts)).toMatchObject({ ok: false });
    const none = { school: { ...school, calendar: null } };
    expect(await save({ sheet: 'leadership', isForOthers: false }, page, none)).toMatchObject({
      ok: false,
      why: expect.stringContaining('calendar'),
    });
    expect(saved).toEqual([]);
    expect(await exported()).toEqual([]);
  });
});

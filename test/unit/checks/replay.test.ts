import { describe, expect, it } from 'vitest';
import { checkReading, checks } from '../../../src/checks/check-reading';
import { Replay, replay } from '../../../src/checks/replay';
import type {
  AmendmentsReading,
  Cell,
  CohortReading,
  HistoryReading,
  PageReading,
  PupilRow,
  RegisterReading,
} from '../../../src/pages/reading';
import { policyPacks } from '../../../src/policy/packs';

const NOW = '2026-11-20T16:00:00Z';
const options = { policy: { trust: policyPacks.wessex }, calendar: null, now: NOW };
const cell = (more: Partial<Cell> = {}): Cell => ({
  key: `${more.date ?? '2026-11-20'} ${more.session ?? 'AM'} ${more.lesson ?? ''}`,
  date: '2026-11-20',
  session: 'AM',
  lesson: null,
  code: '/',
  shown: more.code ?? '/',
  state: 'saved',
  ...more,
});
/** L at 09:20 where Wessex closes at 09:15. */
const late = (more: Partial<Cell> = {}) => cell({ code: 'L', arrival: '09:20', ...more });
const row = (id: string | null, ...cells: Cell[]): PupilRow => ({
  key: id === null ? 'row:1' : `pupil:${id}`,
  pupil: { name: `Pupil ${id}`, id, year: '8' },
  cells: cells.map((one) => ({ ...one, key: `${id} ${one.key}` })),
});
const base = {
  mis: null,
  url: 'https://mis.example/register',
  school: null,
  group: '8 Birch',
  readAt: '2026-11-20T09:26:00Z',
  coverage: { found: 1, read: 1, total: 1, unread: [] },
};
const register = (rows: PupilRow[], more: Partial<RegisterReading> = {}): RegisterReading => ({
  ...base,
  kind: 'register',
  taken: 'saved',
  savedAt: null,
  rows,
  ...more,
});
const history = (rows: PupilRow[], more: Partial<HistoryReading> = {}): HistoryReading => ({
  ...base,
  kind: 'history',
  url: 'https://mis.example/pupil',
  from: null,
  to: null,
  rows,
  ...more,
});
const counts = (readings: PageReading[], check: string, more = {}) => {
  const found = replay(readings, { ...options, ...more }).find((one) => one.check === check);
  return [found?.breach, found?.indeterminate];
};
const LATE = 'late-l-after-close';
const morning = { readAt: '2026-11-20T09:26:00Z' };
const noon = { readAt: '2026-11-20T12:00:00Z' };

describe('a replay', () => {
  it('has a row for every check of a page, in the order of the catalogue, also for those that never fired', () => {
    const rows = replay([], options);
    expect(rows.map(({ check }) => check)).toEqual(checks.filter(({ page }) => page !== 'pack').map(({ id }) => id));
    expect(rows.every(({ breach, indeterminate }) => breach === 0 && indeterminate === 0)).toBe(true);
  });

  it('counts of one page what checking it finds', () => {
    const page = register([row('1', late()), row('2', late({ arrival: undefined })), row('3', cell({ code: 'H' }))]);
    const found = checkReading(page, options);
    for (const { check, ...counted } of replay([page], options))
      for (const outcome of ['breach', 'indeterminate'] as const)
        expect(counted[outcome], `${check} ${outcome}`).toBe(
          found.filter((one) => one.check === check && one.outcome === outcome).length,
        );
    expect(counts([page], LATE)).toEqual([1, 1]);
  });

  it('tells what a check would do before it is switched on', () => {
    expect(counts([register([row('1', late())])], LATE, { settings: { off: [LATE] } })).toEqual([1, 0]);
  });
});

describe('a page that was seen several times', () => {
  it('counts once', () => {
    const pages = [morning, noon, { readAt: NOW }].map((at) => register([row('1', late())], at));
    expect(counts(pages, LATE)).toEqual([1, 0]);
  });

  it('counts as it was seen last: a mark that was put right fires no more, in whatever order the readings come', () => {
    const before = register([row('1', late()), row('2', late())], morning);
    const after = register([row('1', late({ code: 'U' })), row('2', late())], noon);
    expect(counts([before, after], LATE)).toEqual([1, 0]);
    expect(counts([after, before], LATE)).toEqual([1, 0]);
  });

  it('keeps what was seen of a mark where a later look is not sure of it', () => {
    const unsure = register([row('1', late({ state: 'uncertain' }))], noon);
    expect(counts([register([row('1', late())], morning), unsure], LATE)).toEqual([1, 0]);
  });

  it('counts each of its sessions and lessons', () => {
    const monday = late({ date: '2026-11-16' });
    expect(counts([register([row('1', monday)]), register([row('1', late())])], LATE)).toEqual([2, 0]);
    const lessons = ['P3', 'P5'].map((lesson) =>
      register([row('1', cell({ lesson, session: null, code: 'O', key: lesson }))], { group: lesson }),
    );
    expect(counts(lessons, 'lesson-absent-not-n', { policy: { trust: policyPacks.jtmat } })).toEqual([2, 0]);
  });
});

describe('the same mark on pages of two kinds', () => {
  it('counts as it was seen last', () => {
    const seen = register([row('1', late())], morning);
    expect(counts([seen, history([row('1', late({ code: 'U' }))], noon)], LATE)).toEqual([0, 0]);
    expect(
      counts([history([row('1', late({ code: 'U' }))], morning), register([row('1', late())], noon)], LATE),
    ).toEqual([1, 0]);
  });

  it('keeps what the other page cannot be asked: a history does not say whether a register was saved', () => {
    const gap = register([row('1', cell({ code: '', shown: '', state: 'empty' }))], morning);
    expect(counts([gap], 'blank-mark')).toEqual([1, 0]);
    expect(counts([gap, history([row('1', cell({ date: '2026-11-19' }))], noon)], 'blank-mark')).toEqual([1, 0]);
    expect(counts([gap, history([row('1', cell())], noon)], 'blank-mark')).toEqual([1, 0]);
    expect(counts([gap, register([row('1', cell())], noon)], 'blank-mark')).toEqual([0, 0]);
  });
});

describe('pupils', () => {
  it('are joined by id within one system, and never by name', () => {
    const here = register([row('1', late())]);
    expect(counts([here, register([row('1', late())], { url: 'https://mis.example/other' })], LATE)).toEqual([1, 0]);
    expect(counts([here, register([row('1', late())], { url: 'https://other.example/' })], LATE)).toEqual([2, 0]);
    const nameless = register([row(null, late())]);
    expect(counts([nameless, register([row(null, late())], { group: '8 Cedar' })], LATE)).toEqual([2, 0]);
    expect(counts([nameless, nameless], LATE)).toEqual([1, 0]);
  });

  it('have one record, which a later look takes the place of', () => {
    const week = (code: string) =>
      ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'].map((date) => cell({ date, code }));
    const absent = history([row('1', ...week('O'))], morning);
    const present = history([row('1', ...week('/'))], noon);
    expect(counts([absent], 'att-severe-absence')).toEqual([1, 0]);
    expect(counts([absent, { ...absent, ...noon }], 'att-severe-absence')).toEqual([1, 0]);
    expect(counts([absent, present], 'att-severe-absence')).toEqual([0, 0]);
    expect(counts([absent, { ...absent, rows: [row('2', ...week('O'))] }], 'att-severe-absence')).toEqual([2, 0]);
  });
});

describe('what concerns a page as a whole', () => {
  const OVERDUE = 'register-overdue';
  const open = (more: Partial<RegisterReading>) => register([row('1', cell())], { taken: 'unsaved', ...more });
  const hour = { now: '2026-11-20T09:26:00Z' };

  it('counts for each register, and ends when it was seen saved', () => {
    expect(counts([open(morning), open(noon)], OVERDUE, hour)).toEqual([1, 0]);
    expect(counts([open({}), open({ group: '8 Cedar' })], OVERDUE, hour)).toEqual([2, 0]);
    expect(counts([open(morning), register([row('1', cell())], noon)], OVERDUE, hour)).toEqual([0, 0]);
  });

  it('is judged as it was read, where that is asked for', () => {
    const inTime = open({ readAt: '2026-11-20T08:50:00Z' });
    expect(counts([inTime], OVERDUE)).toEqual([1, 0]);
    expect(counts([inTime], OVERDUE, { asRead: true })).toEqual([0, 0]);
    expect(counts([{ ...inTime, readAt: 'unknown' }], OVERDUE, { asRead: true })).toEqual([1, 0]);
  });

  it('goes for a report of one period', () => {
    const report = (more: Partial<CohortReading>): CohortReading => ({
      ...base,
      kind: 'cohort',
      from: '2026-11-16',
      to: '2026-11-20',
      rows: [],
      registers: [{ group: '8 Birch', session: 'AM', date: '2026-11-20', taken: false }],
      ...more,
    });
    const check = 'cohort-registers-outstanding';
    const one = counts([report({})], check);
    expect(one[0]).toBeGreaterThan(0);
    expect(counts([report(morning), report(noon)], check)).toEqual(one);
  });
});

describe('records', () => {
  it('count once each, however often their list was looked at', () => {
    const log = (...sessions: ('AM' | 'PM')[]): AmendmentsReading => ({
      ...base,
      kind: 'amendments',
      url: 'https://mis.example/log',
      entries: sessions.map((session) => ({
        key: session,
        pupil: { name: 'Ash, Amy', id: '1', year: '8' },
        date: '2026-11-16',
        session,
        original: 'N',
        amended: 'I',
        reason: '',
        amendedOn: '2026-11-18',
        name: 'B. Reed',
        position: 'Attendance officer',
      })),
    });
    expect(counts([log('AM'), log('AM', 'PM'), log('PM')], 'amend-reason-missing')).toEqual([2, 0]);
  });
});

describe('a replay in parts', () => {
  it('comes to the same, and pauses at every row', () => {
    const rows = Array.from({ length: 40 }, (_, index) => row(String(index), late()));
    const readings = [register(rows, morning), register(rows.slice(0, 10), noon)];
    const counting = new Replay();
    let pauses = 0;
    for (const reading of readings) for (const _ of counting.add([reading], options)) pauses += 1;
    expect(counting.rows()).toEqual(replay(readings, options));
    expect(pauses).toBeGreaterThanOrEqual(50);
    expect(['late-l-after-close', 'att-severe-absence'].map((check) => counting.hasAsked(check))).toEqual([
      true,
      false,
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { breach, type Check, defineCheck } from '../../../src/checks/check';
import { checkReading, checks } from '../../../src/checks/check-reading';
import { IncrementalChecks } from '../../../src/checks/incremental';
import { registerChecks } from '../../../src/checks/register';
import { runChecks } from '../../../src/checks/run-checks';
import type { Cell, HistoryReading, PupilRow, RegisterReading } from '../../../src/pages/reading';
import { policyPacks } from '../../../src/policy/packs';

const wessex = { trust: policyPacks.wessex };
const now = '2026-11-20T09:26:00Z';
const cell = (more: Partial<Cell> = {}): Cell => ({
  key: 'c1',
  date: '2026-11-20',
  session: 'AM',
  lesson: null,
  code: 'L',
  shown: 'L',
  state: 'saved',
  arrival: '09:20',
  ...more,
});
const row = (id: string | null, cells: Cell[], name = `Pupil ${id}`): PupilRow => ({
  key: id === null ? 'row:1' : `pupil:${id}`,
  pupil: { name, id, year: '8' },
  cells,
});
const register = (rows: PupilRow[], more: Partial<RegisterReading> = {}): RegisterReading => ({
  kind: 'register',
  mis: null,
  url: 'https://mis.example/register',
  school: null,
  group: '8 Birch',
  readAt: now,
  coverage: { found: rows.length, read: rows.length, total: null, unread: [] },
  taken: 'saved',
  savedAt: null,
  rows,
  ...more,
});
/** The engine is tested on these; what else a check finds stands beside the check. */
const HERE = new Set([
  'late-l-after-close',
  'u-before-close',
  'arrival-at-close-minute',
  'present-mark-but-late',
  'present-after-close',
  'l-in-empty-window',
  'register-overdue',
  'blank-mark',
  'am-pm-symbol-swapped',
  'code-not-in-policy',
  'code-withdrawn',
  'code-unknown-glyph',
]);
const check = (reading: RegisterReading | HistoryReading, more = {}) =>
  checkReading(reading, { policy: wessex, calendar: null, now, ...more }).filter((found) => HERE.has(found.check));
const ids = (findings: { check: string }[]) => findings.map((finding) => finding.check);

describe('findings', () => {
  it('come in the order of rows, then error, warning, info, then id', () => {
    const reading = register(
      [
        row('1', [cell({ key: 'a', arrival: '09:15' })]),
        row('2', [cell({ key: 'b', code: 'H', shown: 'H', arrival: undefined })]),
      ],
      { taken: 'unsaved' },
    );
    expect(ids(check(reading))).toEqual([
      'register-overdue',
      'late-l-after-close',
      'arrival-at-close-minute',
      'code-withdrawn',
    ]);
  });

  it('have stable keys of check, pupil, date, session, code and value, and never a name', () => {
    const [finding] = check(register([row('101', [cell()], 'Ash, Amy')]));
    expect(finding?.key).toBe('late-l-after-close|101|2026-11-20|AM|L|09:15');
    const [nameless] = check(register([row(null, [cell()], 'Ash, Amy')]));
    expect(nameless?.key).toBe('late-l-after-close|row:1|2026-11-20|AM|L|09:15');
  });

  it('show the policy’s value and the national rule apart', () => {
    const [finding] = check(register([row('101', [cell()])]));
    expect(finding?.sources).toEqual({
      policy: { pack: 'Wessex MAT Attendance Policy v2', clause: '4.4', value: '09:15' },
      national: expect.objectContaining({ source: '2024 Regs, reg 10, Table 1', confidence: 'V1' }),
    });
  });

  it('say nothing of preselected, uncertain and future cells', () => {
    const cells = [cell({ state: 'default' }), cell({ state: 'uncertain' }), cell({ date: '2026-11-23' })];
    expect(check(register([row('101', cells)]))).toEqual([]);
  });

  it('are indeterminate without a date, and without a session where it matters', () => {
    const undated = check(register([row('101', [cell({ date: null })])]));
    expect(undated[0]).toMatchObject({ outcome: 'indeterminate', missing: ['date'] });
    const either = check(register([row('101', [cell({ session: null })])]));
    expect(either).toContainEqual(expect.objectContaining({ check: 'late-l-after-close', missing: ['session'] }));
    // a policy without times has no question in either session
    const keystone = checkReading(register([row('101', [cell({ session: null })])]), {
      policy: { trust: policyPacks.keystone },
      calendar: null,
      now,
    });
    expect(keystone).toEqual([]);
  });

  it('can be switched off and weighed otherwise by settings', () => {
    const reading = register([row('101', [cell()])]);
    expect(check(reading, { settings: { off: ['late-l-after-close'] } })).toEqual([]);
    expect(check(reading, { settings: { severity: { 'late-l-after-close': 'info' } } })[0]?.severity).toBe('info');
  });
});

describe('a check that fails', () => {
  const broken: Check = defineCheck({
    on: 'mark',
    id: 'broken',
    page: 'register',
    severity: 'error',
    audience: 'teacher',
    needs: ['mark'],
    title: 'Broken',
    run: () => {
      throw new Error('bug');
    },
  });
  const good: Check = defineCheck({
    on: 'mark',
    id: 'good',
    page: 'register',
    severity: 'info',
    audience: 'teacher',
    needs: ['mark'],
    title: 'Good',
    run: () => breach({ message: 'found', action: 'look' }),
  });

  it('takes down neither the others nor the page, and says so', () => {
    const told: string[] = [];
    const findings = runChecks(register([row('101', [cell()])]), [broken, good], {
      policy: wessex,
      now,
      onError: (id) => told.push(id),
    });
    expect(findings.map(({ check: id, outcome, missing }) => [id, outcome, missing])).toEqual([
      ['broken', 'indeterminate', ['internal']],
      ['good', 'breach', undefined],
    ]);
    expect(told).toEqual(['broken']);
  });
});

describe('register checks on a history', () => {
  const history = (cells: Cell[]): HistoryReading => ({
    ...register([row('101', cells)]),
    kind: 'history',
    from: null,
    to: null,
  });

  it('run where they need only a mark or an arrival', () => {
    expect(
      ids(check(history([cell(), cell({ key: 'c2', session: 'PM', code: '/', shown: '/', arrival: undefined })]))),
    ).toEqual(['am-pm-symbol-swapped', 'late-l-after-close']);
  });

  it('do not where they need the save state or the clock: a gap in a history is no blank in a register', () => {
    expect(check(history([cell({ code: '', shown: '', state: 'empty', arrival: undefined })]))).toEqual([]);
  });
});

describe('a register with earlier sessions beside its own', () => {
  const blank = (date: string, session: 'AM' | 'PM') =>
    cell({ key: `${date}${session}`, date, session, code: '', shown: '', state: 'empty', arrival: undefined });

  it('takes "saved" for its own session only: a gap last Monday may be before the pupil joined', () => {
    const reading = register([row('101', [blank('2026-11-16', 'AM'), blank('2026-11-20', 'AM')])], {
      marking: { date: '2026-11-20', session: 'AM', lesson: null },
    });
    expect(check(reading).map((finding) => finding.subject.date)).toEqual(['2026-11-20']);
  });

  it('does not call this afternoon blank in the morning', () => {
    const reading = register([
      row('101', [cell({ code: '/', shown: '/', arrival: undefined }), blank('2026-11-20', 'PM')]),
    ]);
    expect(check(reading)).toEqual([]);
    expect(ids(check(reading, { now: '2026-11-20T15:00:00Z' }))).toEqual(['blank-mark']);
  });
});

describe('daylight saving', () => {
  it('reads a summer morning on the London clock: 08:05Z is 09:05', () => {
    const summer = register([row('101', [cell({ date: '2026-06-22', arrival: undefined, code: '/', shown: '/' })])], {
      taken: 'unsaved',
      marking: { date: '2026-06-22', session: 'AM', lesson: null },
    });
    expect(ids(check(summer, { now: '2026-06-22T08:05:00Z' }))).toEqual(['register-overdue']);
    expect(ids(check(summer, { now: '2026-06-22T07:55:00Z' }))).toEqual([]);
  });
});

describe('checking only what changed', () => {
  const options = { policy: wessex, now };
  const finish = (checksKept: IncrementalChecks, reading: RegisterReading, at = options) => {
    const work = checksKept.check(reading, at);
    let steps = 0;
    let step = work.next();
    while (!step.done) {
      steps += 1;
      step = work.next();
    }
    return { steps, found: [...step.value.page, ...step.value.rows] };
  };
  const rows = [
    row('1', [cell({ key: 'a' })]),
    row('2', [cell({ key: 'b', code: '/', shown: '/', arrival: undefined })]),
  ];

  it('gives the same answer as checking everything', () => {
    const kept = new IncrementalChecks(registerChecks);
    expect(finish(kept, register(rows)).found).toEqual(runChecks(register(rows), registerChecks, options));
    const edited = [rows[0] as PupilRow, row('2', [cell({ key: 'b', arrival: '09:30' })])];
    expect(finish(kept, register(edited)).found).toEqual(runChecks(register(edited), registerChecks, options));
  });

  it('looks again only at rows that are new objects', () => {
    const kept = new IncrementalChecks(registerChecks);
    expect(finish(kept, register(rows)).steps).toBe(2);
    expect(finish(kept, register(rows)).steps).toBe(0);
    expect(finish(kept, register([rows[0] as PupilRow, row('2', [cell()])])).steps).toBe(1);
  });

  it('forgets its answers when the register is saved, the day or the policy changes', () => {
    const kept = new IncrementalChecks(registerChecks);
    finish(kept, register(rows));
    expect(finish(kept, register(rows, { taken: 'unsaved' })).steps).toBe(2);
    expect(finish(kept, register(rows, { taken: 'unsaved' }), { ...options, now: '2026-11-21T09:00:00Z' }).steps).toBe(
      2,
    );
    expect(finish(kept, register(rows, { taken: 'unsaved' }), { policy: { trust: policyPacks.otw }, now }).steps).toBe(
      2,
    );
  });
});

describe('the catalogue', () => {
  it('lists every check of registers, histories and packs with its own words', () => {
    expect(checks.filter(({ page }) => page === 'register')).toHaveLength(31);
    expect(checks.filter(({ page }) => page === 'history')).toHaveLength(57);
    expect(checks.filter(({ page }) => page === 'pack')).toHaveLength(12);
    expect(new Set(checks.map(({ id }) => id)).size).toBe(153);
    for (const { id, page, title, needs } of checks) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(title.length).toBeGreaterThan(5);
      if (page !== 'pack') expect(needs.length, id).toBeGreaterThan(0);
    }
  });
});

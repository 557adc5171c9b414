import { describe, expect, it } from 'vitest';
import { londonTime } from '../../../src/attendance';
import { markedSession } from '../../../src/checks/marked-session';
import { liveRegisterChecks } from '../../../src/checks/register/live';
import { runChecks } from '../../../src/checks/run-checks';
import { FindingNumbers } from '../../../src/overlay/finding-numbers';
import { pageView } from '../../../src/overlay/page-view';
import type { Cell, RegisterReading } from '../../../src/pages/reading';
import { policyPacks } from '../../../src/policy/packs';
import { registerTimes } from '../../../src/policy/register-times';
import { resolvePolicy } from '../../../src/policy/resolve';

const cell = (key: string, code: string, more: Partial<Cell> = {}): Cell => ({
  key,
  date: '2026-11-20',
  session: 'AM',
  lesson: null,
  code,
  shown: code,
  state: code === '' ? 'empty' : 'saved',
  ...more,
});
const reading = (cells: Cell[][], more: Partial<RegisterReading> = {}): RegisterReading => ({
  kind: 'register',
  mis: null,
  url: 'https://mis.example/r',
  school: null,
  group: '8 Birch',
  readAt: '2026-11-20T09:26:00Z',
  coverage: { found: cells.length, read: cells.length, total: null, unread: [] },
  taken: 'saved',
  savedAt: null,
  marking: { date: '2026-11-20', session: 'AM', lesson: null },
  rows: cells.map((of, i) => ({
    key: `pupil:${i}`,
    pupil: { name: `Pupil ${i}`, id: String(i), year: '8' },
    cells: of,
  })),
  ...more,
});
const view = (
  of: RegisterReading,
  now = '2026-11-20T09:26:00Z',
  pack: keyof typeof policyPacks = 'wessex',
  numbers = new FindingNumbers(),
) => {
  const policy = { trust: policyPacks[pack] };
  const moment = londonTime(now);
  const marking = markedSession(of, moment);
  const times = marking?.session
    ? registerTimes(resolvePolicy(policy, { year: '8', on: moment.date }), marking.session)
    : null;
  return pageView({
    reading: of,
    findings: runChecks(of, liveRegisterChecks, { policy, national: policyPacks.national, now }),
    marking,
    times,
    now: moment,
    numbers,
  });
};
const strip = (...args: Parameters<typeof view>) => {
  const { strip: shown } = view(...args);
  if (shown?.kind !== 'ready') throw new Error(`strip is ${shown?.kind}`);
  return shown;
};

describe('on a register page', () => {
  const late = cell('a', 'L', { arrival: '09:20' });

  it('only this session’s marks are shown; earlier ones are for the panel', () => {
    const earlier = cell('b', '\\', { date: '2026-11-18' });
    const shown = view(reading([[earlier, late]]));
    expect(shown.findings.map(({ check }) => check)).toEqual(['late-l-after-close']);
    expect(shown.markers.map((marker) => marker.cell)).toEqual(['a']);
    expect(shown.elsewhere.map(({ check }) => check)).toEqual(['am-pm-symbol-swapped']);
  });

  it('one mark has one marker: its worst finding, and the others behind it', () => {
    const [marker] = view(reading([[cell('a', 'L', { arrival: '09:15' })]])).markers;
    expect(marker?.worst.check).toBe('late-l-after-close');
    expect(marker?.more.map(({ check }) => check)).toEqual(['arrival-at-close-minute']);
  });

  it('numbers stay, a settled one retires, new ones count on', () => {
    const numbers = new FindingNumbers();
    const both = reading([[late], [cell('b', 'U', { arrival: '09:10' })]]);
    expect(view(both, undefined, 'wessex', numbers).findings.map(({ number }) => number)).toEqual([1, 2]);
    const settled = reading([
      [cell('a', 'U', { arrival: '09:20' })],
      [cell('b', 'U', { arrival: '09:10' })],
      [cell('c', '')],
    ]);
    expect(view(settled, undefined, 'wessex', numbers).findings.map(({ number, check }) => [number, check])).toEqual([
      [2, 'u-before-close'],
      [3, 'blank-mark'],
    ]);
  });

  it('what cannot be checked is one line, and no marker', () => {
    const shown = view(reading([[cell('a', 'L')], [cell('b', 'L')], [cell('c', 'U')]]));
    expect(shown.markers).toEqual([]);
    expect(shown.strip).toMatchObject({
      notes: ['2 L without a time: cannot check', '1 U without a time: cannot check'],
    });
  });
});

describe('the strip', () => {
  const quiet = reading([[cell('a', '/')], [cell('b', '')]], { taken: 'unsaved' });

  it.each([
    ['2026-11-20T08:55:00Z', 'closes 09:15 · 20 min'],
    ['2026-11-20T09:15:00Z', 'closes 09:15 · 0 min'],
    ['2026-11-20T09:26:00Z', 'closed 09:15, 11 min ago'],
    ['2026-11-20T14:15:00Z', 'closed 09:15, 5 hours ago'],
    ['2026-11-21T09:00:00Z', 'Fri 20 Nov, not today: no live checks'],
  ])('at %s says %s', (now, closing) => expect(strip(quiet, now).closing).toBe(closing));

  it('says honestly that the policy has no times', () => {
    expect(strip(quiet, undefined, 'keystone').closing).toBe('times not set for AM');
  });

  it('counts the unmarked, preselected marks among them', () => {
    expect(strip(reading([[cell('a', '/', { state: 'default' })], [cell('b', '')], [cell('c', 'L')]])).unmarked).toBe(
      2,
    );
  });

  it('says how many pupils were read of how many there are', () => {
    const part = reading([[cell('a', '/')]], { coverage: { found: 1, read: 1, total: 30, unread: [] } });
    expect(strip(part)).toMatchObject({ coverage: '1 of 30 pupils read', isComplete: false });
  });

  it('says that a page cannot be read, and why', () => {
    const none = reading([[cell('a', '/', { date: null })]], {
      coverage: { found: 1, read: 0, total: null, unread: [{ key: 'pupil:0', why: 'no date on the page' }] },
    });
    expect(view(none).strip).toMatchObject({ kind: 'unreadable', why: 'no date on the page' });
  });
});

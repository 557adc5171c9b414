import { describe, expect, it } from 'vitest';
import { cohortChecks } from '../../../src/checks/cohort';
import { EXAMPLE_CALENDAR, onWeekdays } from '../../../src/checks/example';
import type { Finding } from '../../../src/checks/finding';
import type { History } from '../../../src/checks/pupil-history';
import { runRecordChecks } from '../../../src/checks/run-record-checks';
import type { CohortReading, CohortRow, Pupil } from '../../../src/pages/reading';
import { policyPacks } from '../../../src/policy/packs';

const pupil = (id: string | null, name = `Pupil ${id}`): Pupil => ({ name, id, year: '8' });
const row = (id: string | null, more: Partial<CohortRow> = {}): CohortRow => ({
  key: `row:${id}`,
  pupil: pupil(id),
  printed: { attended: 97, possible: 100 },
  ...more,
});

const marksOf = (days: Record<string, string>): History['marks'] =>
  Object.entries(days).flatMap(([date, codes]) =>
    codes.split(' ').map((code, index) => ({ date, session: index === 0 ? ('AM' as const) : ('PM' as const), code })),
  );
const historyOf = (id: string, days: Record<string, string>, more: Partial<History> = {}): History => ({
  pupil: pupil(id),
  complete: true,
  marks: marksOf(days),
  ...more,
});

function findings(
  rows: CohortRow[],
  history: ((pupil: Pupil) => History | null) | null = null,
  more: Partial<CohortReading> = {},
): Finding[] {
  const reading: CohortReading = {
    kind: 'cohort',
    mis: null,
    url: 'https://mis.example/report',
    school: null,
    group: null,
    readAt: '2026-11-18T10:00:00Z',
    coverage: { found: rows.length, read: rows.length, total: null, unread: [] },
    from: '2026-09-01',
    to: '2026-11-18',
    rows,
    registers: [],
    ...more,
  };
  return runRecordChecks(reading, cohortChecks, {
    policy: { trust: policyPacks.wessex },
    national: policyPacks.national,
    now: '2026-11-18T10:00:00Z',
    calendar: EXAMPLE_CALENDAR,
    history,
  });
}

const of = (found: readonly Finding[], check: string) => found.filter((finding) => finding.check === check);

describe('a list of 240 pupils of whom nothing is known', () => {
  const rows = Array.from({ length: 240 }, (_, index) => row(`${1000 + index}`));

  it('says each thing it lacks once, with how many pupils it goes for', () => {
    const found = findings(rows);
    expect(found.length).toBeLessThan(8);
    expect(found.every(({ outcome, subject }) => outcome === 'indeterminate' && subject.pupil === undefined)).toBe(
      true,
    );
    expect(of(found, 'cohort-open-n')).toMatchObject([{ facts: { pupils: 240, of: 240 }, missing: ['history'] }]);
    expect(of(found, 'cohort-open-n')[0]?.message).toContain('240 of the 240 pupils');
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
  });

  it('keeps what is known of one pupil at that row, after what goes for the page', () => {
    const found = findings(rows, ({ id }) => (id === '1003' ? historyOf('1003', { '2026-11-16': 'N N' }) : null));
    const open = of(found, 'cohort-open-n');
    expect(open.map(({ outcome, subject }) => [outcome, subject.cell])).toEqual([
      ['indeterminate', undefined],
      ['breach', 'row:1003'],
    ]);
    expect(open[0]?.facts).toEqual({ pupils: 239, of: 240 });
    const firstOfRow = found.findIndex(({ subject }) => subject.pupil !== undefined);
    expect(found.slice(firstOfRow).every(({ subject }) => subject.pupil !== undefined)).toBe(true);
  });

  it('leaves a figure too near its line at its own row', () => {
    const near = [
      row('1', { printed: { percent: '96.0' } }),
      row('2', { printed: { percent: '96.0' } }),
      row('3', { printed: { percent: '97.0' } }),
    ];
    const before = { before: [{ on: '2026-11-13', printed: { percent: '97.0' } }] };
    const found = of(
      findings(near, ({ id }) => historyOf(id ?? '', {}, before)),
      'cohort-new-crossings',
    );
    expect(found.map(({ subject, severity }) => [subject.cell, severity])).toEqual([
      ['row:1', 'info'],
      ['row:2', 'info'],
    ]);
  });
});

describe('what is known of a pupil', () => {
  it('never goes to another of the same name, nor to a row without a number', () => {
    const rows = ['101', '102', null].map((id) => row(id, { pupil: pupil(id, 'Ash, Amy') }));
    const found = findings(rows, ({ id }) =>
      id === '101' ? historyOf('101', onWeekdays('2026-11-09', 4, 'O O')) : null,
    );
    const watched = of(found, 'cohort-pn-watchlist').filter(({ outcome }) => outcome === 'breach');
    expect(watched.map(({ subject }) => subject.cell)).toEqual(['row:101']);
  });

  it('counts pupils outside compulsory school age among the open N, and not on the watch list', () => {
    const sixth = row('101', { pupil: { ...pupil('101'), year: '12' } });
    const found = findings([sixth], () => historyOf('101', onWeekdays('2026-11-09', 4, 'N N')));
    expect(of(found, 'cohort-pn-watchlist')).toEqual([]);
    expect(of(found, 'cohort-open-n')).toMatchObject([{ outcome: 'breach', facts: { open: 8 } }]);
  });
});

describe('groups and registers', () => {
  it('never names a group of fewer than five pupils, in no word and no fact', () => {
    const rows = [
      ...Array.from({ length: 4 }, (_, i) =>
        row(`1${i}`, { printed: { attended: 40, possible: 100 }, groups: ['Looked after', 'FSM'] }),
      ),
      ...Array.from({ length: 4 }, (_, i) =>
        row(`2${i}`, { printed: { attended: 80, possible: 100 }, groups: ['FSM'] }),
      ),
      ...Array.from({ length: 30 }, (_, i) => row(`3${i}`, { groups: [] })),
    ];
    const gap = of(findings(rows), 'cohort-group-gap');
    expect(gap).toMatchObject([{ outcome: 'breach', facts: { groups: [{ name: 'FSM', pupils: 8 }] } }]);
    expect(JSON.stringify(gap)).not.toContain('Looked after');
  });

  it('never names or counts members of staff among the registers that are outstanding', () => {
    const registers = ['8 Birch (Mr Okoro)', '8 Oak - Mrs A. Vale', 'Ms Lind', '8MS'].map((group) => ({
      group,
      session: 'AM' as const,
      date: '2026-11-17',
      taken: false,
    }));
    const [found] = of(findings([], null, { registers }), 'cohort-registers-outstanding');
    expect(found?.message).toContain(
      '8 Birch AM of 2026-11-17, 8 Oak AM of 2026-11-17, a group AM of 2026-11-17, 8MS AM',
    );
    expect(JSON.stringify(found)).not.toMatch(/Okoro|Vale|Lind/);
  });
});

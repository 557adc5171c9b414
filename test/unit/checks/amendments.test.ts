import { describe, expect, it } from 'vitest';
import { amendmentChecks } from '../../../src/checks/amendments';
import type { Finding } from '../../../src/checks/finding';
import type { History } from '../../../src/checks/pupil-history';
import { runEntryChecks, runRecordChecks } from '../../../src/checks/run-record-checks';
import type { AmendmentEntry, Pupil } from '../../../src/pages/reading';
import { policyPacks } from '../../../src/policy/packs';

const AMY: Pupil = { name: 'Ash, Amy', id: '101', year: '8' };
const OTHER_AMY: Pupil = { name: 'Ash, Amy', id: '102', year: '9' };

const entry = (more: Partial<AmendmentEntry> = {}): AmendmentEntry => ({
  key: 'entry:1',
  pupil: AMY,
  date: '2026-11-16',
  session: 'AM',
  original: 'N',
  amended: 'I',
  reason: 'Mother rang at 09:10',
  amendedOn: '2026-11-18T09:40:00Z',
  name: 'R. Vale',
  position: 'Attendance officer',
  ...more,
});

type Policy = 'wessex' | 'keystone' | 'otw' | 'jtmat' | 'ludlow';
const options = (policy: Policy, history: History | ((pupil: Pupil) => History | null) | null = null) => ({
  policy: { trust: policyPacks[policy] },
  national: policyPacks.national,
  now: '2026-11-20T16:00:00Z',
  calendar: null,
  history,
});

function findings(policy: Policy, entries: AmendmentEntry[], history?: Parameters<typeof options>[1]): Finding[] {
  const reading = {
    kind: 'amendments' as const,
    mis: null,
    url: 'https://mis.example/log',
    school: null,
    group: null,
    readAt: '2026-11-20T16:00:00Z',
    coverage: { found: entries.length, read: entries.length, total: null, unread: [] },
    entries,
  };
  return runRecordChecks(reading, amendmentChecks, options(policy, history));
}

const of = (found: readonly Finding[], check: string) => found.filter((finding) => finding.check === check);

describe('an amendment log', () => {
  it('has nothing to say of a change that is complete, in time and for a reason', () => {
    expect(findings('wessex', [entry()])).toEqual([]);
  });

  it('says of one entry all that is missing, worst first', () => {
    const found = findings('wessex', [entry({ original: 'U', amended: 'L', reason: '', position: '' })]);
    expect(found.map(({ check }) => check)).toEqual(['amend-field-missing', 'amend-reason-missing', 'amend-u-to-l']);
  });

  it('never says who made a change', () => {
    const found = findings('jtmat', [
      entry({ key: 'a', reason: '', position: '' }),
      entry({ key: 'b', original: 'O', amended: 'L', reason: 'error' }),
      entry({ key: 'c', original: 'I', amended: 'O', amendedOn: '2026-11-16T08:50:00Z' }),
    ]);
    expect(found.length).toBeGreaterThan(4);
    expect(JSON.stringify(found.map(({ message, action, facts }) => [message, action, facts]))).not.toContain('Vale');
  });

  it('never repeats a reason, which may tell of an illness', () => {
    const found = findings('otw', [
      entry({ original: 'U', amended: 'L', reason: 'asthma attack', position: '' }),
      ...['2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13', '2026-11-17'].map((date, index) =>
        entry({ key: `e${index}`, date, pupil: { ...AMY, id: `2${index}` }, reason: 'asthma attack' }),
      ),
    ]);
    expect(of(found, 'amend-boilerplate-reason')).toHaveLength(1);
    expect(JSON.stringify(found)).not.toContain('asthma');
  });

  it('says once that a reason is copied, at the first entry that has it', () => {
    const dates = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13'];
    const entries = dates.map((date, index) =>
      entry({ key: `entry:${index}`, date, pupil: { ...AMY, id: `2${index}` }, reason: 'Parent called the office' }),
    );
    const copied = of(findings('wessex', entries), 'amend-boilerplate-reason');
    expect(copied.map(({ subject }) => subject.cell)).toEqual(['entry:0']);
  });

  it('takes entries of pupils without a number that share a name for those of one pupil', () => {
    const dates = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13'];
    const entries = dates.map((date, index) =>
      entry({ key: `entry:${index}`, date, pupil: { ...AMY, id: null }, reason: 'Hospital letter seen' }),
    );
    expect(of(findings('wessex', entries), 'amend-boilerplate-reason')).toEqual([]);
  });
});

describe('what is known of a pupil', () => {
  const leave: History = {
    pupil: AMY,
    marks: [],
    complete: true,
    contacts: [],
    leave: [
      {
        pupil: AMY,
        type: 'exceptional',
        from: '2026-11-16',
        to: '2026-11-16',
        requestedOn: '2026-10-19',
        reason: 'family',
        decision: 'granted',
        decidedOn: '2026-10-20',
      },
    ],
  };
  const known = (pupil: Pupil) => (pupil.id === '101' ? leave : null);
  const toLeave = (pupil: Pupil, key: string) => entry({ key, pupil, original: 'O', amended: 'C' });

  it('never goes to another pupil of the same name, nor to a row without a number', () => {
    const entries = [toLeave(AMY, 'a'), toLeave(OTHER_AMY, 'b'), toLeave({ ...AMY, id: null }, 'c')];
    const found = of(findings('wessex', entries, known), 'amend-to-retrospective-leave');
    expect(found.map(({ outcome, subject }) => [subject.cell, outcome])).toEqual([
      ['b', 'indeterminate'],
      ['c', 'indeterminate'],
    ]);
    const given = of(findings('wessex', entries, leave), 'amend-to-retrospective-leave');
    expect(given.map(({ subject }) => subject.cell)).toEqual(['b', 'c']);
  });

  it('is what a single entry is checked with too', () => {
    const checked = (history: History | null) =>
      of(
        runEntryChecks(toLeave(AMY, 'a'), amendmentChecks, options('wessex', history)),
        'amend-to-retrospective-leave',
      );
    expect(checked(leave)).toEqual([]);
    expect(checked({ ...leave, leave: [] })).toMatchObject([{ outcome: 'breach', severity: 'error' }]);
    expect(checked(null)).toMatchObject([{ outcome: 'indeterminate', missing: ['leave'] }]);
  });
});

describe('the policy of an entry', () => {
  it('is that of the day of its mark', () => {
    const school = {
      values: {
        'am.close': { value: '09:40', clause: 'settings', certainty: 'stated' as const, validFrom: '2026-11-01' },
      },
    };
    const changed = (date: string) =>
      entry({ date, original: 'U', amended: 'L', reason: '', amendedOn: `${date}T09:30:00Z` });
    const found = (date: string) =>
      of(
        runEntryChecks(changed(date), amendmentChecks, {
          ...options('wessex'),
          policy: { trust: policyPacks.wessex, school },
        }),
        'amend-u-to-l',
      );
    expect(found('2026-11-16')).toEqual([]);
    expect(found('2026-10-30')).toHaveLength(1);
  });
});

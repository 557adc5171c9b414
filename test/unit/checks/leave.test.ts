import { describe, expect, it } from 'vitest';
import { checkLeaveRequest, checkReading } from '../../../src/checks/check-reading';
import { EXAMPLE_CALENDAR, onWeekdays } from '../../../src/checks/example';
import { leaveChecks } from '../../../src/checks/leave';
import type { History } from '../../../src/checks/pupil-history';
import type { LeaveReading, LeaveRequest, LeaveType, Pupil } from '../../../src/pages/reading';
import { policyPacks } from '../../../src/policy/packs';

const TRUSTS = ['wessex', 'keystone', 'otw', 'jtmat', 'ludlow'] as const;
const TYPES: (LeaveType | null)[] = [
  ...(['exceptional', 'holiday', 'medical', 'performance', 'religious', 'travelling', 'sport'] as const),
  ...(['interview', 'study', 'part-time', 'protest', 'lunch-pass', 'other'] as const),
  null,
];
const now = '2026-11-20T16:00:00Z';
const amy: Pupil = { name: 'Ash, Amy', id: '101', year: '8' };
const calendar = {
  ...EXAMPLE_CALENDAR,
  assessments: [{ from: '2026-12-07', to: '2026-12-11', kind: 'statutory' as const }],
};
const request = (more: Partial<LeaveRequest> = {}): LeaveRequest & { key: string } => ({
  key: 'request:1',
  pupil: amy,
  type: 'exceptional',
  from: '2026-12-07',
  to: '2026-12-09',
  requestedOn: '2026-11-02',
  reason: 'Wedding of Zephyrine, her eldest cousin',
  decision: null,
  ...more,
});
/** Everything that a policy could hold against a request. */
const AGAINST: Partial<LeaveRequest> = {
  requestedOn: '2026-12-01',
  reason: '',
  answers: {
    travelBooked: true,
    licence: 'undated',
    educationHours: { perDay: 1, perWeek: 1 },
    setApart: false,
    occupational: false,
    officialLetter: false,
  },
};
const absent = (pupil: Pupil): History => ({
  pupil,
  complete: true,
  marks: onWeekdaysMarks(),
  leave: [],
  contacts: [],
});
function onWeekdaysMarks() {
  return Object.keys(onWeekdays('2026-11-09', 5, 'O I')).flatMap((date) => [
    { date, session: 'AM' as const, code: 'O' },
    { date, session: 'PM' as const, code: 'I' },
  ]);
}
const check = (asked: LeaveRequest, trust: (typeof TRUSTS)[number] = 'wessex', history: History | null = absent(amy)) =>
  checkLeaveRequest(asked, { policy: { trust: policyPacks[trust] }, calendar, now, history });
const ids = (findings: { check: string }[]) => findings.map((finding) => finding.check);

describe('a leave request', () => {
  it.each(TRUSTS)('that the head granted against everything in the policy of %s is left alone', (trust) => {
    for (const type of TYPES) {
      const head = { decision: 'granted' as const, decidedOn: '2026-12-02', decidedBy: { role: 'Headteacher' } };
      const found = check(request({ ...AGAINST, type, ...head }), trust);
      // neither reminds of what the policy says: a code to use, a meeting about the outcome
      expect(ids(found).filter((id) => id !== 'leave-interview-study' && id !== 'leave-meeting-not-held')).toEqual([]);
      expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
    }
  });

  it.each(TRUSTS)('that was refused needs no more refusing in %s', (trust) => {
    for (const type of TYPES) {
      const found = check(request({ ...AGAINST, type, decision: 'refused', decidedBy: { role: 'Head' } }), trust);
      expect(ids(found).filter((id) => id !== 'leave-meeting-not-held')).toEqual([]);
    }
  });

  it('that somebody else granted has its conditions said again, for the head who has yet to decide', () => {
    const office = { decision: 'granted' as const, decidedBy: { role: 'Office' } };
    expect(ids(check(request(office)))).toEqual([
      'leave-any-unauthorised',
      'leave-assessment-window',
      'leave-authorised-over-10',
      'leave-decision-not-head',
      'leave-meeting-not-held',
    ]);
  });

  it.each(TRUSTS)('of a pupil whose record is not known meets no condition of %s that rests on it', (trust) => {
    const onRecord = new Set(leaveChecks.filter(({ needs }) => needs.includes('history')).map(({ id }) => id));
    expect(onRecord.size).toBe(5);
    for (const type of TYPES)
      for (const decision of [null, 'granted' as const])
        for (const found of check(request({ ...AGAINST, type, decision, from: '2026-11-16' }), trust, null))
          if (onRecord.has(found.check) && found.check !== 'leave-lunch-pass')
            expect(found).toMatchObject({ outcome: 'indeterminate' });
    const unknown = check(request(), trust, null).filter(({ missing }) => missing?.includes('history'));
    expect(ids(unknown)).toEqual(
      trust === 'wessex' || trust === 'ludlow' ? ['leave-any-unauthorised', 'leave-authorised-over-10'] : [],
    );
  });

  it('has its findings in order, each with a key of its own, and its reason in none', () => {
    for (const trust of TRUSTS)
      for (const type of TYPES) {
        const found = check(request({ ...AGAINST, type, reason: request().reason }), trust);
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        const order = found.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
        expect(order).toEqual([...order].sort());
        expect(found.map(({ message, action }) => message + action).join()).not.toMatch(/Zephyrine|wedding|Ash/i);
      }
  });
});

describe('a list of requests', () => {
  const list = (requests: LeaveReading['requests']): LeaveReading => ({
    kind: 'leave',
    mis: null,
    url: 'https://mis.example/leave',
    school: null,
    group: null,
    readAt: now,
    coverage: { found: requests.length, read: requests.length, total: requests.length, unread: [] },
    requests,
  });
  const twin: Pupil = { ...amy, id: '202' };
  const checked = (requests: LeaveReading['requests']) =>
    checkReading(list(requests), {
      policy: { trust: policyPacks.wessex },
      calendar,
      now,
      history: ({ id }) =>
        id === '101' ? absent(amy) : id === '202' ? { pupil: twin, complete: true, marks: [] } : null,
    }).filter((found) => found.check === 'leave-any-unauthorised');

  it('never takes one pupil’s record for that of another of the same name', () => {
    const found = checked([request(), request({ key: 'request:2', pupil: twin })]);
    expect(found.map(({ outcome, subject }) => [outcome, subject.pupil?.id])).toEqual([['breach', '101']]);
  });

  it('gives a pupil without an id no record at all', () => {
    const nameless: Pupil = { ...amy, id: null };
    const found = checked([request(), request({ key: 'request:2', pupil: nameless })]);
    expect(found.map(({ outcome, subject }) => [outcome, subject.pupil?.id])).toEqual([
      ['breach', '101'],
      ['indeterminate', null],
    ]);
  });
});

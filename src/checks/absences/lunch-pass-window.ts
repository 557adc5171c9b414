/** Out on a lunch pass later than the policy lets pupils go, or back later than it has them back. */
import { addMinutes, type Time } from '../../attendance';
import { isSchoolSession, shownIn } from '../absence-row';
import { breach, defineCheck, unknown } from '../check';
import type { AbsenceExample } from '../example-of-record';
import type { AbsenceSubject } from '../record-subjects';
import { withNumber } from '../rule-number';

const SAYS_LUNCH = /lunch|dinner/i;

export default defineCheck({
  on: 'absence',
  id: 'lunch-pass-window',
  page: 'absences',
  severity: 'info',
  audience: 'office',
  needs: ['signOut', 'year', 'clock'],
  title: 'Lunch pass out of its times',
  policy: ({ policy }) => withNumber(policy.rule('lunch-pass-window', 'lunchPass.backBefore')),
  run(subject, backBefore) {
    const { row, policy, now } = subject;
    if (row.signedOut === undefined) return null;
    if (row.date !== null && !isSchoolSession(row.date, null, subject.calendar)) return null;
    const lunch = policy.own('lunch')?.value;
    if (!Array.isArray(lunch))
      return policy.needsYear('lunch') && row.pupil.year === null && SAYS_LUNCH.test(row.signedOut.reason ?? '')
        ? unknown('year')
        : null;
    const [start, end] = lunch as [Time, Time];
    const isPass = isOnPass(subject, start, end);
    if (isPass === false) return null;
    const outWithin = withNumber(policy.own('lunchPass.outWithin'));
    const latest = outWithin === null ? null : addMinutes(start, Number(outWithin.value));
    const due = addMinutes(end, -Number(backBefore.value)) as Time;
    const at = shownIn(subject, ({ signedOut }) => signedOut?.at);
    const back = shownIn(subject, ({ signedOut }) => signedOut?.backAt);
    const isLateOut = latest !== null && at !== null && at > latest;
    const isOut = back === '' && row.date === now.date && now.time > due;
    const isLateBack = isOut || (back !== null && back > due);
    if (isLateOut || isLateBack) {
      if (isPass === 'unsure') return unknown('reason');
      const parts = [
        isLateOut ? `Out ${at}, by ${latest} at the latest.` : '',
        isLateBack ? (isOut ? `Not signed back in; due ${due}.` : `Back ${back}, due ${due}.`) : '',
      ];
      return breach({
        message: parts.filter(Boolean).join(' '),
        action: isOut
          ? 'Look whether the pupil is back, and note the time.'
          : 'Note it. If it goes on, the head reviews the pass.',
        policy: isLateBack ? backBefore : outWithin,
        facts: { out: at, latest, back, due },
      });
    }
    // not back yet before it is time is nothing; not known is
    return back === null || (back === '' && row.date !== now.date) || !at ? unknown('signOut') : null;
  },
});

/** Whether somebody left for lunch: as the sheet says, or as the pass and the time do. */
function isOnPass({ row, history }: AbsenceSubject, start: Time, end: Time): boolean | 'unsure' {
  const { at, reason } = row.signedOut ?? {};
  if (reason) return SAYS_LUNCH.test(reason);
  if (!at || at < start || at >= end) return false;
  // a list without reasons, of a time when only passes lead out; in one with reasons an empty place may be anything
  const hasPass =
    history?.leave?.some(({ type, decision }) => type === 'lunch-pass' && decision === 'granted') === true;
  return reason === '' && !hasPass ? 'unsure' : true;
}

const out = (at: string | null, backAt: string | null, reason: string | null = 'Lunch pass') => ({
  code: null,
  session: null,
  signedOut: { at, by: 'Mother', reason, backAt },
});
const pass = {
  pupil: { name: null, id: '101', year: '4' },
  type: 'lunch-pass' as const,
  from: '2026-11-02',
  to: '2026-12-18',
  requestedOn: '2026-10-12',
  reason: null,
  decision: 'granted' as const,
};

export const examples: AbsenceExample[] = [
  { id: 'V-39', policy: 'ludlow', year: '4', row: out('12:25', '13:00'), expect: null, why: 'both at the minute' },
  {
    id: 'V-39',
    policy: 'ludlow',
    year: '4',
    row: out('12:26', '13:01'),
    expect: { severity: 'info', says: 'Back 13:01, due 13:00', facts: { latest: '12:25' } },
    why: 'a minute too late, each',
  },
  { policy: 'ludlow', year: '4', row: out('12:26', '13:00'), expect: { says: 'Out 12:26' }, why: 'out too late only' },
  {
    policy: 'ludlow',
    year: '4',
    row: out('12:20', '13:01'),
    expect: { says: 'Back 13:01' },
    why: 'back too late only',
  },
  { policy: 'ludlow', year: '3', row: out('12:10', '12:50'), expect: null, why: 'Year 3: 12:10 and 12:50' },
  { policy: 'ludlow', year: '3', row: out('12:11', '12:51'), expect: {}, why: 'Year 3: a minute over' },
  { policy: 'ludlow', year: '5', row: out('12:45', '13:20'), expect: null, why: 'Year 5: 12:45 and 13:20' },
  { policy: 'ludlow', year: '6', row: out('12:50', '13:25'), expect: null, why: 'Year 6: 12:50 and 13:25' },
  { policy: 'ludlow', year: '6', row: out('12:51', '13:26'), expect: { says: '13:25' }, why: 'Year 6: a minute over' },
  { policy: 'ludlow', year: '4', row: out('12:26', '13:01', 'Dentist'), expect: null, why: 'no lunch' },
  { policy: 'ludlow', year: '4', row: out('10:30', '13:01', null), expect: null, why: 'left in the morning: no lunch' },
  {
    policy: 'ludlow',
    year: '4',
    row: out('12:26', '13:00', null),
    expect: {},
    why: 'a list without reasons, at lunch',
  },
  {
    policy: 'ludlow',
    year: '4',
    row: out('12:26', '13:00', ''),
    expect: { outcome: 'indeterminate', missing: ['reason'] },
    why: 'lunch or something else?',
  },
  {
    policy: 'ludlow',
    year: '4',
    row: out('12:26', '13:00', ''),
    history: { leave: [pass] },
    expect: {},
    why: 'no reason, and a pass was granted',
  },
  {
    policy: 'ludlow',
    year: '4',
    now: '2026-11-20T13:01:00Z',
    row: out('12:20', ''),
    expect: { says: 'Not signed back in; due 13:00' },
    why: 'not back yet',
  },
  { policy: 'ludlow', year: '4', now: '2026-11-20T13:00:00Z', row: out('12:20', ''), expect: null, why: 'in time yet' },
  {
    policy: 'ludlow',
    year: '4',
    row: out('12:20', null),
    expect: { outcome: 'indeterminate', missing: ['signOut'] },
    why: 'the page has no place for the return',
  },
  {
    policy: 'ludlow',
    year: null,
    row: out('12:26', '13:01'),
    expect: { outcome: 'indeterminate', missing: ['year'] },
    why: 'lunch is at another time in each year',
  },
  { policy: 'ludlow', year: '2', row: out('12:26', '13:01'), expect: null, why: 'no time for this year' },
  { policy: 'wessex', row: out('13:26', '13:54'), expect: null, why: 'its policy is silent' },
  { policy: 'keystone', row: out('12:26', '13:01'), expect: null, why: 'its policy is silent' },
  { policy: 'otw', row: out('12:26', '13:01'), expect: null, why: 'its policy is silent' },
  { policy: 'jtmat', row: out('12:26', '13:01'), expect: null, why: 'its policy is silent' },
  { policy: 'ludlow', year: '4', now: '2026-11-22', row: out('12:26', '13:01'), expect: null, why: 'a Sunday' },
];

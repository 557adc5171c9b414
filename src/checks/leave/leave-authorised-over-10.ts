/** Authorised absence is already over the share at which the policy grants no more leave. */

import type { ResolvedValue } from '../../policy/resolve';
import { askedShare } from '../asked-share';
import { preciseWords, standingWords } from '../attendance-line';
import { type AttendanceRate, compareRate, percentWords } from '../attendance-rate';
import { breach, unknown } from '../check';
import { onWeekdays, together } from '../example';
import type { RequestExample } from '../example-of-record';
import { defineLeaveCheck } from '../leave-check';
import { isOpen, REFUSE_OR_RECORD } from '../leave-decision';
import { isGeneralLeave } from '../leave-kind';
import { absencesBeside, summaryBeside } from '../leave-record';
import { withNumber } from '../rule-number';

export default defineLeaveCheck({
  on: 'request',
  id: 'leave-authorised-over-10',
  page: 'leave',
  severity: 'error',
  audience: 'leadership',
  needs: ['history', 'leaveType'],
  title: 'Leave with much authorised absence',
  policy: ({ policy }) => withNumber(policy.rule('leave-authorised-over-10', 'leave.never.authorisedOver')),
  run(subject, limit) {
    const { request, policy, facts, history } = subject;
    const kind = isGeneralLeave(request, policy);
    if (!isOpen(subject) || kind === 'no') return null;
    // a share of some sessions says nothing of the share of all
    if (history === null || !facts.isComplete) return unknown('history');
    const { authorised, unauthorised, attended, possible } = summaryBeside(subject);
    // T-29: unauthorised absence lowers attendance, and is no part of this
    const share = { kind: 'exact' as const, attended: authorised, possible };
    if (possible === 0 || !isReached(share, limit)) return null;
    if (kind === 'unsure') return unknown('leaveType');
    return breach({
      message: `Authorised absence ${standingWords(share)}; attendance ${percentWords({ ...share, attended })}. The policy grants no leave over ${limit.value} %.`,
      action: `${REFUSE_OR_RECORD} Look at the reasons first: absence for health or a disability must not count against a pupil.`,
      policy: limit,
      facts: { authorised, unauthorised, attended, possible, limit: limit.value },
      notes: ['equality'],
    });
  },
  conditions(subject, limit) {
    if (!isOpen(subject) || isGeneralLeave(subject.request, subject.policy) === 'no') return [];
    const { authorised, possible, unmarked } = summaryBeside(subject);
    const share = { kind: 'exact' as const, attended: authorised, possible };
    const title = `Authorised absence ${limit.op === '>=' ? 'under' : 'not over'} ${limit.value} %`;
    const words = possible === 0 ? null : `${authorised} of ${possible} sessions, ${preciseWords(share)}`;
    // were every session without a mark one of these too
    const most = { ...share, attended: authorised + unmarked, possible: possible + unmarked };
    const couldTurn = isReached(most, limit);
    return [askedShare({ title, proof: absencesBeside(subject, 'authorised') }, { words, unmarked, couldTurn })];
  },
});

const isReached = (share: AttendanceRate, { op, value }: ResolvedValue): boolean =>
  compareRate(share, op ?? '>', Number(value)) === 'yes';

/** A hundred school days, two hundred sessions. */
const IN_SCHOOL = together(
  onWeekdays('2026-09-07', 35, '/ \\'),
  onWeekdays('2026-11-02', 35, '/ \\'),
  onWeekdays('2027-01-04', 30, '/ \\'),
);
const TWENTY = together(IN_SCHOOL, onWeekdays('2026-11-02', 10, 'I I'));
const TWENTY_ONE = together(TWENTY, { '2026-11-16': 'M \\' });
const ASKED = { from: '2027-03-15', to: '2027-03-16', requestedOn: '2027-02-12' };
const now = '2027-02-12';

export const examples: RequestExample[] = [
  {
    id: 'V-29',
    policy: 'wessex',
    now,
    request: ASKED,
    history: { marks: TWENTY },
    expect: null,
    why: '20 of 200 are 10 %, and not above it',
  },
  {
    id: 'V-29',
    policy: 'wessex',
    now,
    request: ASKED,
    history: { marks: TWENTY_ONE },
    expect: {
      severity: 'error',
      notes: ['equality'],
      says: 'Authorised absence 10.5 %, 21 of 200 sessions at this school this year; attendance 89.5 %',
      facts: { authorised: 21, possible: 200 },
    },
    why: 'above 10 %',
  },
  {
    id: 'V-29',
    policy: 'ludlow',
    year: '5',
    now,
    request: ASKED,
    history: { marks: TWENTY },
    expect: null,
    why: '10 %',
  },
  {
    id: 'V-29',
    policy: 'ludlow',
    year: '5',
    now,
    request: ASKED,
    history: { marks: TWENTY_ONE },
    expect: { severity: 'error', says: 'record why the head decides otherwise' },
    why: 'above 10 %; T-31',
  },
  {
    policy: 'wessex',
    now,
    request: ASKED,
    history: { marks: together(IN_SCHOOL, onWeekdays('2026-11-02', 15, 'O O')) },
    expect: null,
    why: 'T-29: attendance is 85 %, but none of it was authorised',
  },
  {
    policy: 'wessex',
    now,
    request: ASKED,
    history: { marks: together(TWENTY, { '2026-11-16': 'Y1 Y1', '2026-11-17': 'D D' }) },
    expect: { facts: { authorised: 20, possible: 196 }, says: '10.2 %' },
    why: 'sessions that were not possible are no part of the whole',
  },
  {
    policy: 'wessex',
    now: '2027-02-10',
    request: { from: '2027-02-08', to: '2027-02-12', requestedOn: '2027-01-11' },
    history: { marks: together(IN_SCHOOL, onWeekdays('2026-11-02', 9, 'I I'), onWeekdays('2027-02-08', 3, 'C C')) },
    expect: null,
    why: 'the leave that is asked for is no part of the record it is held against',
  },
  { policy: 'keystone', now, request: ASKED, history: { marks: TWENTY_ONE }, expect: null, why: 'no such rule' },
  { policy: 'otw', now, request: ASKED, history: { marks: TWENTY_ONE }, expect: null, why: 'no such rule' },
  { policy: 'jtmat', now, request: ASKED, history: { marks: TWENTY_ONE }, expect: null, why: 'no such rule' },
  {
    policy: 'wessex',
    now,
    request: { ...ASKED, type: 'medical' },
    history: { marks: TWENTY_ONE },
    expect: null,
    why: 'an appointment is no leave of this kind',
  },
  {
    policy: 'wessex',
    now,
    request: { ...ASKED, decision: 'granted' },
    history: { marks: TWENTY_ONE },
    expect: null,
    why: 'decided',
  },
  {
    policy: 'wessex',
    now: '2027-09-20',
    request: { from: '2027-11-15', to: '2027-11-16', requestedOn: '2027-09-20' },
    history: { marks: TWENTY_ONE },
    expect: null,
    why: 'that was last school year, and of this one there is nothing',
  },
  {
    policy: 'wessex',
    now,
    request: { ...ASKED, type: 'other', reason: 'Filming for a series' },
    history: { marks: TWENTY_ONE },
    expect: { outcome: 'indeterminate', missing: ['leaveType'] },
    why: 'it may be a performance, which has a rule of its own',
  },
  {
    policy: 'wessex',
    now,
    request: ASKED,
    history: { marks: TWENTY_ONE, complete: false },
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'a share of some sessions is not the share of all',
  },
  {
    policy: 'wessex',
    now,
    request: ASKED,
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'nothing is known of the record: not met, and not passed',
  },
];

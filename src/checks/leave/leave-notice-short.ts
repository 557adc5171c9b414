/** Leave that was asked for fewer days ahead than the policy wants. */
import { breach, unknown } from '../check';
import type { RequestExample } from '../example-of-record';
import { defineLeaveCheck } from '../leave-check';
import { daysAhead, isAskedTooLate } from '../leave-days';
import { isOpen } from '../leave-decision';
import { isGeneralLeave } from '../leave-kind';
import { askedNotice } from '../leave-notice';
import { withNumber } from '../rule-number';

export default defineLeaveCheck({
  on: 'request',
  id: 'leave-notice-short',
  page: 'leave',
  severity: 'warning',
  audience: 'office',
  needs: ['requestedOn', 'leaveDates', 'leaveType'],
  title: 'Short notice for leave',
  policy: ({ policy }) => withNumber(policy.rule('leave-notice-short', 'leave.noticeDays')),
  run(subject, limit) {
    const { request, policy, calendar } = subject;
    const kind = isGeneralLeave(request, policy);
    if (!isOpen(subject) || kind === 'no') return null;
    const ahead = daysAhead(request, calendar);
    if (Array.isArray(ahead)) return unknown(...ahead);
    const { days, first } = ahead;
    if (days >= Number(limit.value)) return null;
    // what was asked for afterwards is leave-retrospective
    if (isAskedTooLate(ahead) && policy.rule('leave-retrospective', 'leave.retrospective') !== null) return null;
    if (kind === 'unsure') return unknown('leaveType');
    return breach({
      message: `Only ${days} ${days === 1 ? "day's" : "days'"} notice: asked for on ${request.requestedOn}, to start on ${first}. The policy asks for ${limit.value}.`,
      action: 'The head decides; note the reason.',
      policy: limit,
      facts: { days, wanted: limit.value, requestedOn: request.requestedOn, from: first },
    });
  },
  conditions(subject, limit) {
    if (!isOpen(subject) || isGeneralLeave(subject.request, subject.policy) === 'no') return [];
    return askedNotice(subject, limit);
  },
});

const FORTNIGHT = { from: '2025-06-02', to: '2025-06-06' };

export const examples: RequestExample[] = [
  {
    id: 'V-26',
    policy: 'wessex',
    now: '2025-05-20',
    request: { ...FORTNIGHT, requestedOn: '2025-05-19' },
    expect: null,
    why: 'fourteen days are two weeks',
  },
  {
    id: 'V-26',
    policy: 'wessex',
    now: '2025-05-20',
    request: { ...FORTNIGHT, requestedOn: '2025-05-20' },
    expect: { severity: 'warning', says: 'Only 13 days', facts: { days: 13 } },
    why: 'thirteen are not',
  },
  {
    id: 'V-27',
    policy: 'otw',
    now: '2025-05-20',
    request: { ...FORTNIGHT, requestedOn: '2025-05-20' },
    expect: null,
    why: 'its policy names no figure',
  },
  {
    policy: 'keystone',
    request: { requestedOn: '2026-12-04' },
    expect: null,
    why: 'in advance, and before travel is booked; no figure',
  },
  {
    policy: 'jtmat',
    request: { requestedOn: '2026-11-24' },
    expect: { facts: { days: 13 }, says: 'The head decides' },
    why: 'two weeks, in writing; T-31: the head decides',
  },
  { policy: 'ludlow', year: '5', request: { requestedOn: '2026-11-23' }, expect: null, why: 'fourteen days' },
  {
    policy: 'ludlow',
    year: '5',
    request: { requestedOn: '2026-12-06' },
    expect: { says: "1 day's notice" },
    why: 'the evening before',
  },
  {
    policy: 'wessex',
    request: { from: '2026-12-05', to: '2026-12-09', requestedOn: '2026-11-23' },
    expect: null,
    why: 'the first day away from school is the Monday, fourteen days later',
  },
  {
    policy: 'wessex',
    request: { from: '2026-12-19', to: '2027-01-05', requestedOn: '2026-12-17' },
    expect: null,
    why: 'the days before 4 January are holidays',
  },
  {
    policy: 'wessex',
    calendar: null,
    request: { requestedOn: '2026-11-24' },
    expect: { facts: { days: 13 } },
    why: 'days on the wall need no calendar',
  },
  {
    policy: 'wessex',
    request: { type: 'medical', requestedOn: '2026-12-04' },
    expect: null,
    why: 'appointments have a rule of their own: as early as can be',
  },
  {
    policy: 'wessex',
    request: { type: 'religious', requestedOn: '2026-12-04' },
    expect: null,
    why: 'leave-religious-basis looks at that notice',
  },
  {
    policy: 'jtmat',
    request: { type: 'sport', requestedOn: '2026-12-04' },
    expect: null,
    why: 'sport has a rule of its own, without a figure',
  },
  {
    policy: 'wessex',
    request: { type: 'sport', requestedOn: '2026-12-04' },
    expect: {},
    why: 'no rule of its own: leave like any other',
  },
  {
    policy: 'wessex',
    request: { requestedOn: '2026-12-07' },
    expect: null,
    why: 'asked for on the day itself: leave-retrospective',
  },
  {
    policy: 'wessex',
    request: { requestedOn: '2026-12-01', decision: 'granted', decidedBy: { role: 'Headteacher' } },
    expect: null,
    why: 'T-31: the head decided, and that stands',
  },
  {
    policy: 'wessex',
    request: { requestedOn: '2026-12-01', decision: 'granted', decidedBy: { role: 'Attendance officer' } },
    expect: {},
    why: 'granted by somebody else: the head has yet to decide',
  },
  {
    policy: 'wessex',
    request: { requestedOn: '2026-12-01', decision: 'refused', decidedBy: { role: 'Attendance officer' } },
    expect: null,
    why: 'refused already, by whomever',
  },
  {
    policy: 'wessex',
    year: '13',
    request: { requestedOn: '2026-12-01' },
    expect: {},
    why: 'no matter of law: any age',
  },
  {
    policy: 'wessex',
    request: { type: null, requestedOn: '2026-12-01', reason: 'Hospital appointment' },
    expect: { outcome: 'indeterminate', missing: ['leaveType'] },
    why: 'it may be an appointment',
  },
  {
    policy: 'wessex',
    request: { type: null, requestedOn: '2026-12-01', reason: null },
    expect: {},
    why: 'nothing points to another kind',
  },
  {
    policy: 'wessex',
    request: { requestedOn: null },
    expect: { outcome: 'indeterminate', missing: ['requestedOn'] },
    why: 'the page does not say when it was asked for',
  },
  {
    policy: 'wessex',
    request: { from: null, to: null },
    expect: { outcome: 'indeterminate', missing: ['leaveDates'] },
    why: 'for which days?',
  },
];

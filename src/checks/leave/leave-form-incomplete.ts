/** A leave form with an empty place that the policy wants filled. */
import { percentWords } from '../attendance-rate';
import { breach, unknown, type Verdict } from '../check';
import { onWeekdays } from '../example';
import type { RequestExample } from '../example-of-record';
import { defineLeaveCheck } from '../leave-check';
import { firstDayOf, lastDayOf } from '../leave-days';
import { isOpen } from '../leave-decision';
import type { Need } from '../missing';

export default defineLeaveCheck({
  on: 'request',
  id: 'leave-form-incomplete',
  page: 'leave',
  severity: 'warning',
  audience: 'office',
  needs: ['reason', 'leaveDates'],
  title: 'Leave form incomplete',
  policy: ({ policy }) => policy.rule('leave-form-incomplete', 'leave.notice'),
  run(subject, rule) {
    const { request, calendar, facts } = subject;
    // why somebody has an appointment need not be told
    if (!isOpen(subject) || request.type === 'medical') return null;
    const missing: Need[] = [];
    if (request.reason === null) missing.push('reason');
    if (firstDayOf(request, calendar) === null || lastDayOf(request) === null) missing.push('leaveDates');
    const found: Verdict[] = missing.length > 0 ? [unknown(...missing)] : [];
    if (request.reason !== '') return found;
    const { rate } = facts;
    const empty = breach({
      message: `The reason is empty. How leave is asked for under the policy: ${rule.value}.`,
      action: 'Ask the family to fill it in before the head decides.',
      policy: rule,
      facts: { fields: ['reason'], attendance: rate === null ? null : percentWords(rate) },
      notes: rate === null ? [] : facts.notes,
    });
    return [empty, ...found];
  },
  conditions(subject) {
    if (!isOpen(subject) || subject.request.type === 'medical') return [];
    return [{ title: 'Reason and dates are given', met: 'both stand in the request', broken: 'the reason is empty' }];
  },
});

export const examples: RequestExample[] = [
  {
    policy: 'wessex',
    request: { reason: '' },
    history: { marks: onWeekdays('2026-11-02', 10, '/ \\') },
    expect: { severity: 'warning', says: 'The reason is empty', facts: { attendance: '100.0 %' } },
    why: 'reason and dates; the attendance that the school adds is at hand',
  },
  { policy: 'keystone', request: { reason: '' }, expect: { facts: { attendance: null } }, why: 'a form, filled in' },
  { policy: 'otw', request: { reason: '' }, expect: {}, why: 'without a reason there is nothing to give evidence of' },
  { policy: 'jtmat', request: { reason: '' }, expect: {}, why: 'in writing, on the form' },
  {
    policy: 'ludlow',
    year: '5',
    request: { reason: '', type: 'lunch-pass' },
    expect: {},
    why: 'its lunch leave is asked for with reasons, too',
  },
  { policy: 'wessex', request: {}, expect: null, why: 'reason and dates are there' },
  {
    policy: 'wessex',
    request: { type: 'medical', reason: '' },
    expect: null,
    why: 'an appointment needs no reason told',
  },
  {
    policy: 'wessex',
    request: { reason: '', decision: 'granted', decidedBy: { role: 'Headteacher' } },
    expect: null,
    why: 'T-31: the head decided without',
  },
  {
    policy: 'wessex',
    request: { reason: '', from: null, to: null },
    expect: [{}, { outcome: 'indeterminate', missing: ['leaveDates'] }],
    why: 'the reason is empty; whether the dates are, the page does not show',
  },
  {
    policy: 'ludlow',
    year: '5',
    request: { to: null },
    expect: { outcome: 'indeterminate', missing: ['leaveDates'] },
    why: 'a first day, and no last one',
  },
  {
    policy: 'jtmat',
    request: { reason: null },
    expect: { outcome: 'indeterminate', missing: ['reason'] },
    why: 'the page has no place for a reason',
  },
];

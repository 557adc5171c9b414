/** The family booked its travel before it asked. */
import { breach, unknown } from '../check';
import type { RequestExample } from '../example-of-record';
import { defineLeaveCheck } from '../leave-check';
import { isOpen } from '../leave-decision';
import { isGeneralLeave } from '../leave-kind';

export default defineLeaveCheck({
  on: 'request',
  id: 'leave-travel-prebooked',
  page: 'leave',
  severity: 'info',
  audience: 'office',
  needs: ['answers', 'leaveType'],
  title: 'Travel already booked',
  policy: ({ policy }) => policy.rule('leave-travel-prebooked', 'leave.beforeTravel'),
  run(subject, rule) {
    const { request, policy } = subject;
    if (rule.value === false || !isOpen(subject) || isGeneralLeave(request, policy) === 'no') return null;
    const booked = request.answers?.travelBooked;
    if (booked === undefined) return unknown('answers');
    if (!booked) return null;
    return breach({
      message: 'Travel is already booked. Under the policy that is no ground for leave, which is asked for before.',
      action: 'Tell the head, who decides.',
      policy: rule,
      facts: { booked },
    });
  },
  conditions(subject, rule) {
    const { request, policy } = subject;
    if (rule.value === false || !isOpen(subject) || isGeneralLeave(request, policy) === 'no') return [];
    return [
      {
        title: 'Asked for before travel is booked',
        met: 'no travel is booked, as the form says',
        broken: 'travel is booked already, as the form says',
      },
    ];
  },
});

const BOOKED = { answers: { travelBooked: true } };

export const examples: RequestExample[] = [
  { policy: 'keystone', request: BOOKED, expect: { severity: 'info', says: 'Tell the head' }, why: 'asked afterwards' },
  { policy: 'ludlow', year: '5', request: BOOKED, expect: {}, why: 'bookings do not pass its test' },
  { policy: 'keystone', request: { answers: { travelBooked: false } }, expect: null, why: 'nothing is booked' },
  { policy: 'wessex', request: BOOKED, expect: null, why: 'silent' },
  { policy: 'otw', request: BOOKED, expect: null, why: 'silent' },
  { policy: 'jtmat', request: BOOKED, expect: null, why: 'silent' },
  {
    policy: 'keystone',
    school: { 'leave.beforeTravel': false },
    request: BOOKED,
    expect: null,
    why: 'the school does not mind',
  },
  {
    policy: 'keystone',
    request: { type: 'travelling', answers: { travelBooked: true } },
    expect: null,
    why: 'travel for work has a rule of its own',
  },
  {
    policy: 'keystone',
    request: { decision: 'granted', answers: { travelBooked: true } },
    expect: null,
    why: 'T-31: decided',
  },
  {
    policy: 'keystone',
    request: {},
    expect: { outcome: 'indeterminate', missing: ['answers'] },
    why: 'the form does not ask',
  },
  {
    policy: 'ludlow',
    year: '5',
    request: { answers: { metOn: '2026-11-09' } },
    expect: { outcome: 'indeterminate', missing: ['answers'] },
    why: 'other answers are none to this',
  },
];

/** Leave for a holiday, which every policy refuses or nearly does. */
import { breach, unknown } from '../check';
import type { RequestExample } from '../example-of-record';
import { defineLeaveCheck } from '../leave-check';
import { isOpen, REFUSE_OR_RECORD } from '../leave-decision';
import { isOfType } from '../leave-kind';

export default defineLeaveCheck({
  on: 'request',
  id: 'leave-holiday',
  page: 'leave',
  severity: 'error',
  audience: 'leadership',
  needs: ['leaveType'],
  title: 'Leave for a holiday',
  national: 'leave.holiday',
  policy: ({ policy }) => policy.rule('leave-holiday', 'leave.holiday'),
  run(subject, rule) {
    const { request, policy } = subject;
    if (!isOpen(subject)) return null;
    if (request.type === null) return unknown('leaveType');
    const isHoliday = isOfType(request, 'holiday');
    if (isHoliday !== 'yes') return isHoliday === 'unsure' ? unknown('leaveType') : null;
    const never = policy.own('leave.never.holiday');
    // T-23: where a document says both, both are shown
    const isDouble = rule.certainty === 'conflict' || never?.certainty === 'conflict';
    const says = never?.value === true && !isDouble ? 'never' : String(rule.value);
    return breach({
      message: `Holiday request. The policy says${isDouble ? ' two things' : ''}: ${says}.`,
      action: `${REFUSE_OR_RECORD} Taken without leave, it is G.`,
      policy: rule,
      facts: { type: 'holiday', from: request.from, to: request.to },
    });
  },
  // that a request of another name is for no holiday, nobody can read off a form
  conditions(subject, rule) {
    const { request } = subject;
    if (!isOpen(subject) || (request.type !== null && isOfType(request, 'holiday') === 'no')) return [];
    return [{ title: 'Not for a holiday', toJudge: `for a person to judge: ${rule.value}` }];
  },
});

const HOLIDAY = { type: 'holiday' as const, reason: 'A week by the sea', from: '2026-12-14', to: '2026-12-18' };

export const examples: RequestExample[] = [
  {
    id: 'V-44',
    policy: 'jtmat',
    now: '2026-11-14',
    request: Object.assign({ requestedOn: '2026-11-14' }, HOLIDAY),
    history: { marks: { '2026-11-12': '/ \\', '2026-11-13': '/ \\' } },
    expect: { severity: 'error', says: 'two things: never, whatever the circumstances; in another place, only where' },
    why: 'T-23: thirty days ahead and attendance of 100 % change nothing; both clauses are shown',
  },
  {
    policy: 'wessex',
    request: HOLIDAY,
    expect: { says: 'only in exceptional circumstances' },
    why: 'T-31: exceptional',
  },
  { policy: 'keystone', request: HOLIDAY, expect: { says: 'mostly refused' }, why: 'in most cases not' },
  { policy: 'otw', request: HOLIDAY, expect: { says: 'unlikely' }, why: 'unlikely, and the head may (T-31)' },
  {
    policy: 'ludlow',
    year: '5',
    request: HOLIDAY,
    expect: { says: 'highly unlikely' },
    why: 'cost or family arguments do not pass its test',
  },
  {
    policy: 'wessex',
    school: { 'leave.never.holiday': true },
    request: HOLIDAY,
    expect: { says: 'The policy says: never' },
    why: 'the school made it never',
  },
  { policy: 'jtmat', request: {}, expect: null, why: 'a funeral is none' },
  {
    policy: 'jtmat',
    request: { type: 'religious', reason: 'Holiday of our church' },
    expect: null,
    why: 'its type says what it is',
  },
  {
    policy: 'jtmat',
    request: Object.assign({ decision: 'granted' as const, decidedBy: { role: 'Head' } }, HOLIDAY),
    expect: null,
    why: 'T-23, T-31: the head granted it, and nothing says otherwise',
  },
  {
    policy: 'jtmat',
    request: Object.assign({ decision: 'refused' as const }, HOLIDAY),
    expect: null,
    why: 'refused already',
  },
  {
    policy: 'jtmat',
    request: Object.assign({ decision: 'granted' as const, decidedBy: { role: 'Head of Year 8' } }, HOLIDAY),
    expect: {},
    why: 'granted by somebody who may not: the head has yet to decide',
  },
  {
    policy: 'jtmat',
    now: '2027-01-11',
    request: Object.assign({ decision: 'granted' as const, decidedBy: { role: 'Head of Year 8' } }, HOLIDAY),
    expect: null,
    why: 'and it is over: leave-decision-not-head alone speaks of it',
  },
  { policy: 'jtmat', year: '13', request: HOLIDAY, expect: {}, why: 'the policy makes no difference of age' },
  {
    policy: 'wessex',
    request: { reason: 'Family holiday, only week that work allows' },
    expect: { outcome: 'indeterminate', missing: ['leaveType'] },
    why: 'asked for as exceptional, and the reason may be a holiday: a person reads it',
  },
  {
    policy: 'national',
    request: HOLIDAY,
    expect: { says: 'not an exceptional circumstance' },
    why: 'a school that has the national rules for its policy',
  },
  {
    policy: 'wessex',
    request: { type: null },
    expect: { outcome: 'indeterminate', missing: ['leaveType'] },
    why: 'the page does not say what kind of leave it is',
  },
];

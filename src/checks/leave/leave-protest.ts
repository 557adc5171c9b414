/** Leave for a protest in school hours. */
import { breach, unknown } from '../check';
import type { RequestExample } from '../example-of-record';
import { defineLeaveCheck } from '../leave-check';
import { isOpen, REFUSE_OR_RECORD } from '../leave-decision';
import { isOfType } from '../leave-kind';

export default defineLeaveCheck({
  on: 'request',
  id: 'leave-protest',
  page: 'leave',
  severity: 'error',
  audience: 'leadership',
  needs: ['leaveType'],
  title: 'Leave for a protest',
  national: 'leave.never.protest',
  policy: ({ policy }) => policy.rule('leave-protest', 'leave.never.protest'),
  run(subject, rule) {
    if (rule.value === false || !isOpen(subject)) return null;
    const isProtest = isOfType(subject.request, 'protest');
    if (isProtest !== 'yes') return isProtest === 'unsure' ? unknown('leaveType') : null;
    return breach({
      message: 'A protest in school hours is not a ground for leave.',
      action: REFUSE_OR_RECORD,
      policy: rule,
      facts: { type: 'protest' },
    });
  },
  conditions(subject, rule) {
    if (rule.value === false || !isOpen(subject) || isOfType(subject.request, 'protest') === 'no') return [];
    return [{ title: 'Not for a protest', toJudge: 'for a person to judge' }];
  },
});

const PROTEST = { type: 'protest' as const, reason: 'March for the climate' };

export const examples: RequestExample[] = [
  { policy: 'otw', request: PROTEST, expect: { severity: 'error' }, why: 'not granted (5.1)' },
  { policy: 'wessex', request: PROTEST, expect: null, why: 'silent' },
  { policy: 'keystone', request: PROTEST, expect: null, why: 'silent' },
  { policy: 'jtmat', request: PROTEST, expect: null, why: 'silent' },
  { policy: 'ludlow', year: '5', request: PROTEST, expect: null, why: 'silent' },
  { policy: 'otw', request: {}, expect: null, why: 'a funeral is none' },
  {
    policy: 'otw',
    request: Object.assign({ decision: 'granted' as const, decidedBy: { role: 'Head teacher' } }, PROTEST),
    expect: null,
    why: 'T-31: the head decided',
  },
  {
    policy: 'otw',
    school: { 'leave.never.protest': false },
    request: PROTEST,
    expect: null,
    why: 'the school grants it',
  },
  {
    policy: 'wessex',
    school: { 'national.checks': ['leave-protest'] },
    request: PROTEST,
    expect: { severity: 'error' },
    why: 'the school goes by the national guidance, which was seen',
  },
  { policy: 'otw', request: { reason: 'March with her grandfather' }, expect: null, why: 'a word with many meanings' },
  {
    policy: 'otw',
    request: { type: 'other', reason: 'To take part in a protest' },
    expect: { outcome: 'indeterminate', missing: ['leaveType'] },
    why: 'the reason points to it: a person reads it',
  },
];

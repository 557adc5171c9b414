/** A reason that answers none of the questions by which the policy tells exceptional circumstances. */
import { breach, unknown } from '../check';
import type { RequestExample } from '../example-of-record';
import { defineLeaveCheck } from '../leave-check';
import { isOpen } from '../leave-decision';
import { isGeneralLeave, wordsOf } from '../leave-kind';
import type { RequestSubject } from '../record-subjects';

/** A reason of these words alone tells nobody anything. */
const EMPTY_WORDS = new Set(
  'a an and as for of on see the to our personal private family reason reasons matter matters circumstance circumstances exceptional leave absence request letter attached email discussed agreed other various na n tbc tba above below form note'.split(
    ' ',
  ),
);

export default defineLeaveCheck({
  on: 'request',
  id: 'leave-exception-test',
  page: 'leave',
  severity: 'warning',
  audience: 'leadership',
  needs: ['reason', 'leaveType'],
  title: 'Reason for leave leaves the test open',
  national: 'leave.test',
  policy: ({ policy }) => policy.rule('leave-exception-test', 'leave.test'),
  run(subject, rule) {
    if (!isPut(subject)) return null;
    const { reason } = subject.request;
    if (reason === null) return unknown('reason');
    // whether an answer is good enough is for a person to judge
    if (!wordsOf(reason).every((word) => EMPTY_WORDS.has(word))) return null;
    return breach({
      message: `The reason given answers nothing of what the policy asks: ${rule.value}.`,
      action: 'Ask the family, and note the answer; then the head decides.',
      policy: rule,
      facts: { empty: reason === '' },
    });
  },
  conditions(subject, rule) {
    if (!isPut(subject)) return [];
    return [{ title: 'A reason that passes the policy’s test', toJudge: `for a person to judge: ${rule.value}` }];
  },
});

/** A holiday is leave-holiday; what has a ground of its own need not be exceptional. */
function isPut(subject: RequestSubject): boolean {
  const { request, policy } = subject;
  if (!isOpen(subject) || request.type === 'holiday' || request.type === 'protest') return false;
  return isGeneralLeave(request, policy) !== 'no';
}

export const examples: RequestExample[] = [
  {
    policy: 'keystone',
    request: { reason: 'Family reasons' },
    expect: { severity: 'warning', says: 'rare, significant or unavoidable' },
    why: 'words that say nothing',
  },
  {
    policy: 'ludlow',
    year: '5',
    request: { reason: '' },
    expect: { says: 'wholly unforeseen', facts: { empty: true } },
    why: 'the place is empty',
  },
  { policy: 'wessex', request: { reason: 'See attached letter' }, expect: {}, why: 'T-31: the letter may say it' },
  { policy: 'otw', request: { reason: 'n/a' }, expect: { says: 'regulation grounds' }, why: 'none of its grounds' },
  { policy: 'jtmat', request: { reason: 'Personal' }, expect: {}, why: 'exceptional circumstances are to be told' },
  { policy: 'wessex', request: {}, expect: null, why: 'a reason: whether it is enough the head judges' },
  { policy: 'keystone', request: { reason: 'Похорон дідуся' }, expect: null, why: 'words in another script are words' },
  { policy: 'keystone', request: { reason: 'Family wedding' }, expect: null, why: 'one word that tells something' },
  {
    policy: 'otw',
    request: { type: 'interview', reason: '' },
    expect: null,
    why: 'an interview is a ground of its own',
  },
  {
    policy: 'wessex',
    request: { type: 'medical', reason: '' },
    expect: null,
    why: 'an appointment needs no exception',
  },
  { policy: 'wessex', request: { type: 'holiday', reason: '' }, expect: null, why: 'leave-holiday speaks of it' },
  {
    policy: 'keystone',
    request: { type: null, reason: 'Personal' },
    expect: {},
    why: 'no type, and nothing that points to another ground',
  },
  {
    policy: 'keystone',
    request: { reason: 'Personal', decision: 'granted', decidedBy: { role: 'Principal' } },
    expect: null,
    why: 'T-31: the head knew enough to decide',
  },
  {
    policy: 'keystone',
    request: { reason: null },
    expect: { outcome: 'indeterminate', missing: ['reason'] },
    why: 'the page has no place for it',
  },
];

/** Leave under T for travel that is not for work, or asked for later than the policy wants. */
import type { ResolvedValue } from '../../policy/resolve';
import { breach, unknown, type Verdict } from '../check';
import type { RequestExample } from '../example-of-record';
import { defineLeaveCheck } from '../leave-check';
import { daysAhead, isAskedTooLate } from '../leave-days';
import { isOpen, REFUSE_OR_RECORD } from '../leave-decision';
import { isOfType } from '../leave-kind';
import { askedNotice } from '../leave-notice';
import type { RequestSubject } from '../record-subjects';
import { withNumber } from '../rule-number';

export default defineLeaveCheck({
  on: 'request',
  id: 'leave-travelling-purpose',
  page: 'leave',
  severity: 'error',
  audience: 'leadership',
  needs: ['leaveType', 'answers', 'requestedOn', 'leaveDates'],
  title: 'Purpose of travel',
  national: 'leave.GRT',
  policy: ({ policy }) => policy.rule('leave-travelling-purpose', 'leave.GRT'),
  run(subject, rule) {
    const { request, policy } = subject;
    if (!isOpen(subject)) return null;
    const isTravelling = isOfType(request, 'travelling');
    if (isTravelling !== 'yes') return isTravelling === 'unsure' ? unknown('leaveType') : null;
    const isForWork = request.answers?.occupational;
    // law, trap 37: T is about a trade, never about who the family is
    if (isForWork === false)
      return breach({
        message: 'Not travel for work, as the form says. T is for travel that a parent’s trade needs.',
        action: `Not T. ${REFUSE_OR_RECORD} Other leave is decided on its own ground.`,
        policy: rule,
        facts: { occupational: false },
      });
    const found: Verdict[] = isForWork === undefined ? [unknown('answers')] : [];
    const notice = withNumber(policy.own('leave.grtDays'));
    return notice === null ? found : [...found, shortNotice(subject, notice)];
  },
  conditions(subject) {
    const { request, policy } = subject;
    const isTravelling = isOfType(request, 'travelling');
    if (!isOpen(subject) || isTravelling === 'no') return [];
    const isForWork = request.answers?.occupational;
    const purpose = {
      title: 'Travel that a parent’s trade needs',
      met: 'it is for work, as the form says',
      broken: 'not for work, as the form says',
    };
    const notice = withNumber(policy.own('leave.grtDays'));
    // of other travel T asks nothing more
    if (isTravelling === 'unsure' || isForWork === false || notice === null) return [purpose];
    return [
      { ...purpose, verdict: isForWork === undefined ? unknown('answers') : null },
      ...askedNotice(subject, notice).map((one) => ({ ...one, verdict: shortNotice(subject, notice) })),
    ];
  },
});

function shortNotice({ request, policy, calendar }: RequestSubject, notice: ResolvedValue): Verdict {
  const ahead = daysAhead(request, calendar);
  if (Array.isArray(ahead)) return unknown(...ahead);
  const isLate = isAskedTooLate(ahead) && policy.rule('leave-retrospective', 'leave.retrospective') !== null;
  if (ahead.days >= Number(notice.value) || isLate) return null;
  return breach({
    severity: 'warning',
    message: `Only ${ahead.days} ${ahead.days === 1 ? "day's" : "days'"} notice for ${ahead.first}. The policy asks for ${notice.value}.`,
    action: 'The head decides; note the reason.',
    policy: notice,
    facts: { days: ahead.days, wanted: notice.value, from: ahead.first },
  });
}

const forWork = (occupational: boolean) => ({ type: 'travelling' as const, answers: { occupational } });

export const examples: RequestExample[] = [
  {
    policy: 'wessex',
    request: forWork(false),
    expect: { severity: 'error', says: 'Not T' },
    why: 'T-50, law trap 37: only travel for work (7.6)',
  },
  { policy: 'wessex', request: forWork(true), expect: null, why: 'for work, and five weeks ahead' },
  {
    policy: 'wessex',
    request: Object.assign({ requestedOn: '2026-11-23' }, forWork(true)),
    expect: null,
    why: 'fourteen days ahead',
  },
  {
    policy: 'wessex',
    request: Object.assign({ requestedOn: '2026-11-24' }, forWork(true)),
    expect: { severity: 'warning', says: 'Only 13 days' },
    why: 'T-50: two weeks here',
  },
  {
    policy: 'keystone',
    request: Object.assign({ requestedOn: '2026-12-04' }, forWork(true)),
    expect: null,
    why: 'T-50: work and a return, no figure',
  },
  { policy: 'keystone', request: forWork(false), expect: {}, why: 'work only (App1)' },
  { policy: 'otw', request: forWork(false), expect: { severity: 'error' }, why: 'T-50: for work, and agreed (5.1)' },
  { policy: 'jtmat', request: forWork(false), expect: null, why: 'T-50: silent' },
  { policy: 'ludlow', year: '5', request: forWork(false), expect: {}, why: 'only travel for work (§6)' },
  {
    policy: 'ludlow',
    year: '5',
    request: Object.assign({ requestedOn: '2026-12-06' }, forWork(true)),
    expect: { severity: 'warning', says: "1 day's notice" },
    why: 'the day before',
  },
  { policy: 'wessex', request: { answers: { occupational: false } }, expect: null, why: 'not asked for as T' },
  {
    policy: 'wessex',
    request: Object.assign({ decision: 'granted' as const }, forWork(false)),
    expect: null,
    why: 'T-31: decided',
  },
  {
    policy: 'wessex',
    request: Object.assign({ decision: 'refused' as const }, forWork(false)),
    expect: null,
    why: 'refused already',
  },
  {
    policy: 'otw',
    request: { type: 'travelling' },
    expect: { outcome: 'indeterminate', missing: ['answers'] },
    why: 'nobody asked what the travel is for',
  },
  {
    policy: 'wessex',
    request: { type: 'travelling', requestedOn: '2026-12-01' },
    expect: [
      { outcome: 'indeterminate', missing: ['answers'] },
      { severity: 'warning', facts: { days: 6 } },
    ],
    why: 'the notice is short whatever it is for',
  },
  {
    policy: 'wessex',
    request: { type: 'other', reason: 'Fairground season' },
    expect: { outcome: 'indeterminate', missing: ['leaveType'] },
    why: 'it may be travel for work',
  },
];

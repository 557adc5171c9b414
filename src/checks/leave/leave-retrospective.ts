/** Leave that was asked for on its first day, or afterwards. Granted or not: leave is given before. */
import type { LeaveRequest } from '../../pages/reading';
import type { PolicyView } from '../../policy/resolve';
import { breach, unknown } from '../check';
import type { RequestExample } from '../example-of-record';
import { defineLeaveCheck } from '../leave-check';
import { daysAhead, isAskedTooLate } from '../leave-days';
import { isOfType } from '../leave-kind';
import { isGranted, isRefused } from '../leave-log';
import { aheadWords } from '../leave-notice';

export default defineLeaveCheck({
  on: 'request',
  id: 'leave-retrospective',
  page: 'leave',
  severity: 'error',
  audience: 'office',
  needs: ['requestedOn', 'leaveDates'],
  title: 'Leave asked for afterwards',
  national: 'leave.retrospective',
  policy: ({ policy }) => policy.rule('leave-retrospective', 'leave.retrospective'),
  run({ request, policy, calendar }, rule) {
    const { requestedOn, decidedOn } = request;
    if (isRefused(request) || !isGrantedBefore(request, policy)) return null;
    const ahead = daysAhead(request, calendar);
    if (Array.isArray(ahead)) return isGranted(request) ? null : unknown(...ahead);
    if (!isAskedTooLate(ahead)) return null;
    if (isOfType(request, 'medical') === 'unsure') return unknown('leaveType');
    const { first } = ahead;
    const when = requestedOn === first ? 'the day it was to start' : `when it had started on ${first}`;
    const facts = { requestedOn, from: first, decision: request.decision ?? null };
    if (!isGranted(request))
      return breach({
        message: `Asked for on ${requestedOn}, ${when}: under the policy leave cannot be granted afterwards.`,
        action: 'Take what the form says as the reason for the absence, and code that. The head decides.',
        policy: rule,
        facts,
      });
    // a word given before, and the form afterwards
    if (decidedOn && decidedOn < first) return null;
    return breach({
      severity: 'warning',
      message: `Granted, though it was asked for on ${requestedOn}, ${when}. Leave is given before.`,
      action: 'Check the dates; if they are right, the head looks at the decision and its code again.',
      policy: rule,
      facts,
    });
  },
  conditions({ request, policy, calendar }) {
    if (isRefused(request) || !isGrantedBefore(request, policy)) return [];
    const ahead = daysAhead(request, calendar);
    const isKnown = !Array.isArray(ahead);
    // where it is granted already, dates that the page lacks are moot, and so is a form that came after the word
    if (isGranted(request))
      if (!isKnown || (isAskedTooLate(ahead) && request.decidedOn && request.decidedOn < ahead.first)) return [];
    const words = isKnown ? aheadWords(ahead) : '';
    return [{ title: 'Asked for before it begins', met: words, broken: words }];
  },
});

/** An appointment of the day, a pass for lunch and a licence with dates are no leave that the school grants before. */
function isGrantedBefore({ type, answers }: LeaveRequest, policy: PolicyView): boolean {
  if (type === 'medical' || type === 'lunch-pass') return false;
  const isLicensed = type === 'performance' && answers?.licence === 'dated';
  return !isLicensed || policy.own('leave.licenceDatesEnough')?.value !== true;
}

const AFTER = { requestedOn: '2026-12-08' };

export const examples: RequestExample[] = [
  {
    policy: 'wessex',
    now: '2026-12-08',
    request: AFTER,
    expect: { severity: 'error', says: 'cannot be granted afterwards' },
    why: 'the day after',
  },
  {
    policy: 'keystone',
    now: '2026-12-07',
    request: { requestedOn: '2026-12-07' },
    expect: { severity: 'error', says: 'the day it was to start' },
    why: 'on the day itself',
  },
  { policy: 'keystone', request: { requestedOn: '2026-12-06' }, expect: null, why: 'the day before is in advance' },
  { policy: 'otw', now: '2026-12-08', request: AFTER, expect: {}, why: 'asked in advance (4.3)' },
  { policy: 'jtmat', now: '2026-12-08', request: AFTER, expect: {}, why: 'no approval afterwards (§7)' },
  {
    policy: 'ludlow',
    year: '5',
    now: '2026-12-08',
    request: { ...AFTER, type: 'religious' },
    expect: {},
    why: 'of whatever kind',
  },
  {
    policy: 'wessex',
    now: '2026-12-07',
    request: { from: '2026-12-05', to: '2026-12-09', requestedOn: '2026-12-06' },
    expect: null,
    why: 'asked for on the Sunday: the first school day was still to come',
  },
  {
    policy: 'wessex',
    now: '2026-12-08',
    request: { ...AFTER, type: 'medical' },
    expect: null,
    why: 'an appointment may come on the day',
  },
  {
    policy: 'wessex',
    now: '2026-12-08',
    request: { ...AFTER, type: null, reason: 'Dentist' },
    expect: { outcome: 'indeterminate', severity: 'warning', missing: ['leaveType'] },
    why: 'it may have been an appointment',
  },
  {
    policy: 'wessex',
    now: '2026-12-08',
    request: { ...AFTER, type: 'performance', answers: { licence: 'dated' } },
    expect: null,
    why: 'a licence with dates needs no further leave',
  },
  {
    policy: 'wessex',
    now: '2026-12-08',
    request: { ...AFTER, type: 'performance', answers: { licence: 'undated' } },
    expect: {},
    why: 'without dates the school grants each day, before',
  },
  {
    policy: 'wessex',
    now: '2026-12-10',
    request: { ...AFTER, decision: 'granted', decidedOn: '2026-12-09' },
    expect: { severity: 'warning', says: 'Leave is given before' },
    why: 'law on reg 11: no head can grant it afterwards; a remark on the code, not on the reason',
  },
  {
    policy: 'wessex',
    now: '2026-12-10',
    request: { ...AFTER, decision: 'granted', decidedOn: '2026-12-04' },
    expect: null,
    why: 'the head had given the word before; the form came later',
  },
  { policy: 'wessex', now: '2026-12-10', request: { ...AFTER, decision: 'refused' }, expect: null, why: 'refused' },
  {
    policy: 'wessex',
    request: { requestedOn: null, decision: 'granted' },
    expect: null,
    why: 'decided, and the page does not say when it was asked for: nothing to ask',
  },
  {
    policy: 'wessex',
    request: { requestedOn: null },
    expect: { outcome: 'indeterminate', severity: 'warning', missing: ['requestedOn'] },
    why: 'the page does not say when it was asked for',
  },
  {
    policy: 'wessex',
    request: { requestedOn: null, from: null, to: null },
    expect: { outcome: 'indeterminate', severity: 'warning', missing: ['requestedOn', 'leaveDates'] },
    why: 'nor for which days',
  },
];

/** Religious observance on a day that is not set apart, on several days, or asked for at short notice. */

import type { ResolvedValue } from '../../policy/resolve';
import { breach, unknown, type Verdict } from '../check';
import type { RequestExample } from '../example-of-record';
import { defineLeaveCheck } from '../leave-check';
import { daysAhead, isAskedTooLate, schoolDaysAsked } from '../leave-days';
import { isOpen } from '../leave-decision';
import { isOfType } from '../leave-kind';
import { askedNotice } from '../leave-notice';
import type { RequestSubject } from '../record-subjects';
import { withNumber } from '../rule-number';

export default defineLeaveCheck({
  on: 'request',
  id: 'leave-religious-basis',
  page: 'leave',
  severity: 'warning',
  audience: 'leadership',
  needs: ['leaveType', 'answers', 'requestedOn', 'leaveDates', 'calendar'],
  title: 'Ground of religious leave',
  national: 'leave.religious',
  policy: ({ policy }) => policy.rule('leave-religious-basis', 'leave.religious'),
  run(subject, rule) {
    if (!isOpen(subject)) return null;
    const isReligious = isOfType(subject.request, 'religious');
    if (isReligious !== 'yes') return isReligious === 'unsure' ? unknown('leaveType') : null;
    const notice = withNumber(subject.policy.own('leave.religiousDays'));
    return [basis(subject, rule), ...(notice === null ? [] : [shortNotice(subject, notice)])];
  },
  conditions(subject, rule) {
    const isReligious = isOfType(subject.request, 'religious');
    if (!isOpen(subject) || isReligious === 'no') return [];
    const day = { title: 'A day set apart by the religious body', met: 'it is, as the form says' };
    if (isReligious === 'unsure') return [day];
    const notice = withNumber(subject.policy.own('leave.religiousDays'));
    const asked = notice === null ? [] : askedNotice(subject, notice);
    return [
      { ...day, verdict: basis(subject, rule) },
      ...asked.map((one) => ({ ...one, verdict: shortNotice(subject, notice as ResolvedValue) })),
    ];
  },
});

function basis({ request, calendar, policy }: RequestSubject, rule: ResolvedValue): Verdict {
  const isSetApart = request.answers?.setApart;
  if (isSetApart === true) return null;
  if (isSetApart === false)
    return breach({
      message: 'Not a day exclusively set apart by the religious body, as the form says.',
      action:
        'Ask the family or the religious body if in doubt. R is for such days; any other day is leave like other leave.',
      policy: rule,
      facts: { setApart: false },
    });
  const days = schoolDaysAsked(request, calendar);
  if (typeof days === 'string') return unknown('answers', days);
  if (days.length < 2 || policy.own('leave.religiousExtraDays')?.value === true) return unknown('answers');
  return breach({
    message: `${days.length} school days are asked for. R is for days exclusively set apart; the form does not say that each is.`,
    action: 'Ask the family or the religious body, and split the days: those not set apart are leave like other leave.',
    policy: rule,
    facts: { days: days.length },
  });
}

function shortNotice({ request, calendar, policy }: RequestSubject, notice: ResolvedValue): Verdict {
  const ahead = daysAhead(request, calendar);
  if (Array.isArray(ahead)) return unknown(...ahead);
  const { days, first } = ahead;
  if (days >= Number(notice.value)) return null;
  if (isAskedTooLate(ahead) && policy.rule('leave-retrospective', 'leave.retrospective') !== null) return null;
  return breach({
    message: `Only ${days} ${days === 1 ? "day's" : "days'"} notice for ${first}. The policy asks for ${notice.value}.`,
    action: 'Note it. Short notice alone says nothing of whether the day is set apart; the head decides.',
    policy: notice,
    facts: { days, wanted: notice.value, from: first },
  });
}

const RELIGIOUS = { type: 'religious' as const, reason: 'Observance' };
const setApart = (answer: boolean) => Object.assign({ answers: { setApart: answer } }, RELIGIOUS);

export const examples: RequestExample[] = [
  { policy: 'wessex', request: setApart(true), expect: null, why: 'set apart, and five weeks ahead' },
  {
    policy: 'wessex',
    request: setApart(false),
    expect: { severity: 'warning', says: 'exclusively set apart' },
    why: 'another day',
  },
  {
    policy: 'wessex',
    request: Object.assign({}, setApart(true), { requestedOn: '2026-11-23' }),
    expect: null,
    why: 'fourteen days ahead are two weeks',
  },
  {
    policy: 'wessex',
    request: Object.assign({}, setApart(true), { requestedOn: '2026-11-24' }),
    expect: { says: 'Only 13 days', facts: { days: 13 } },
    why: 'thirteen are not',
  },
  {
    policy: 'ludlow',
    year: '5',
    request: Object.assign({}, setApart(false), { requestedOn: '2026-11-24' }),
    expect: [{ says: 'exclusively set apart' }, { says: 'Only 13 days' }],
    why: 'two findings, each with its own clause',
  },
  {
    policy: 'jtmat',
    request: Object.assign({}, RELIGIOUS, { to: '2026-12-09' }),
    expect: { says: 'split the days', facts: { days: 3 } },
    why: 'no days beyond the one set apart (§7)',
  },
  {
    policy: 'otw',
    request: Object.assign({}, RELIGIOUS, { from: '2026-12-18', to: '2027-01-04' }),
    expect: { facts: { days: 2 } },
    why: 'the holidays between are none: two school days',
  },
  {
    policy: 'keystone',
    request: Object.assign({}, setApart(true), { to: '2026-12-08', requestedOn: '2026-12-04' }),
    expect: null,
    why: 'both days are set apart, and it names no notice',
  },
  { policy: 'keystone', request: setApart(false), expect: {}, why: 'a day set apart (App1)' },
  {
    policy: 'otw',
    request: Object.assign({}, setApart(true), { requestedOn: '2026-12-04' }),
    expect: null,
    why: 'no figure',
  },
  {
    policy: 'wessex',
    request: Object.assign({}, setApart(true), { requestedOn: '2026-12-07' }),
    expect: null,
    why: 'asked for on the day: leave-retrospective',
  },
  { policy: 'wessex', request: { answers: { setApart: false } }, expect: null, why: 'no religious leave' },
  {
    policy: 'wessex',
    request: Object.assign({ decision: 'granted' as const }, setApart(false)),
    expect: null,
    why: 'T-31: decided',
  },
  {
    policy: 'otw',
    request: RELIGIOUS,
    expect: { outcome: 'indeterminate', missing: ['answers'] },
    why: 'one day, and nobody asked whether it is set apart',
  },
  {
    policy: 'wessex',
    request: Object.assign({}, setApart(true), { requestedOn: null }),
    expect: { outcome: 'indeterminate', missing: ['requestedOn'] },
    why: 'when was it asked for?',
  },
  {
    policy: 'otw',
    calendar: null,
    request: Object.assign({}, RELIGIOUS, { to: '2026-12-08' }),
    expect: { outcome: 'indeterminate', missing: ['answers', 'calendar'] },
    why: 'how many school days these are needs a calendar',
  },
  {
    policy: 'wessex',
    request: { type: null, reason: 'Eid' },
    expect: { outcome: 'indeterminate', missing: ['leaveType'] },
    why: 'it may be religious leave',
  },
];

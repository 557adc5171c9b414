/** Leave on days of assessments, or just before them, for which the policy grants none. */
import { addCalendarDays, addSchoolDays, type IsoDate, type SchoolCalendar, schoolDaysOf } from '../../attendance';
import type { PolicyView } from '../../policy/resolve';
import { breach, unknown } from '../check';
import { EXAMPLE_CALENDAR } from '../example';
import type { RequestExample } from '../example-of-record';
import { defineLeaveCheck } from '../leave-check';
import { firstDayOf, lastDayOf } from '../leave-days';
import { isOpen, REFUSE_OR_RECORD } from '../leave-decision';
import { isGeneralLeave } from '../leave-kind';

type Assessment = NonNullable<SchoolCalendar['assessments']>[number];

/** How long "just before" is, which no policy says: our own choice, which a school can set. */
const USUAL_BEFORE = 5;

const KINDS: readonly Assessment['kind'][] = ['statutory', 'public', 'internal'];

export default defineLeaveCheck({
  on: 'request',
  id: 'leave-assessment-window',
  page: 'leave',
  severity: 'error',
  audience: 'leadership',
  needs: ['leaveDates', 'calendar', 'assessments', 'year', 'leaveType'],
  title: 'Leave during assessments',
  policy: ({ policy }) => policy.rule('leave-assessment-window', 'leave.never.assessment'),
  run(subject, rule) {
    const { request, policy, calendar, pupil } = subject;
    const kind = isGeneralLeave(request, policy);
    if (!isOpen(subject) || kind === 'no') return null;
    const from = firstDayOf(request, calendar);
    if (from === null) return unknown('leaveDates');
    if (calendar === null) return unknown('calendar');
    const { assessments } = calendar;
    const last = lastDayOf(request);
    if (assessments === undefined) return unknown('assessments');
    const said = String(rule.value);
    const length = lengthBefore(policy, said);
    const touched = assessments
      .filter((one) => said.includes(one.kind))
      .map((one) => ({ one, opens: daysBefore(one.from, length, calendar) }))
      .filter(({ one, opens }) => from <= one.to && (last ?? from) >= opens)
      // on its days first, then just before it
      .sort((a, b) => Number(isOn(b.one)) - Number(isOn(a.one)));
    const sat = touched.find(({ one }) => isFor(one, pupil.year) === true);
    if (sat === undefined) {
      if (touched.some(({ one }) => isFor(one, pupil.year) === null)) return unknown('year');
      // of a year that the calendar does not hold nobody entered them
      const known = schoolDaysOf(calendar);
      if (from < known.first || (last ?? from) > known.last) return unknown('assessments');
      const mayReach = last === null && assessments.some((one) => said.includes(one.kind) && one.to >= from);
      return mayReach ? unknown('leaveDates') : null;
    }
    if (kind === 'unsure') return unknown('leaveType');
    const { one } = sat;
    const dates = one.from === one.to ? one.from : `${one.from} to ${one.to}`;
    const where = isOn(one) ? 'On days of' : 'Just before';
    return breach({
      // what "immediately before" means is open
      severity: isOn(one) ? 'error' : 'warning',
      message: `${where} ${one.kind} assessments, ${dates}. The policy grants no leave then.`,
      action: REFUSE_OR_RECORD,
      policy: rule,
      facts: { kind: one.kind, from: one.from, to: one.to, before: !isOn(one) },
    });

    function isOn({ from: opens, to }: Assessment): boolean {
      return (from as IsoDate) <= to && (last ?? (from as IsoDate)) >= opens;
    }
  },
  conditions(subject, rule) {
    const { request, policy, calendar } = subject;
    if (!isOpen(subject) || isGeneralLeave(request, policy) === 'no') return [];
    const said = String(rule.value);
    const kinds = KINDS.filter((kind) => said.includes(kind));
    // what the policy has in other words, no calendar tells
    if (kinds.length === 0) return [{ title: 'Not during assessments', toJudge: `for a person to judge: ${said}` }];
    const from = firstDayOf(request, calendar);
    const last = lastDayOf(request) ?? from;
    const days = from === last ? `on ${from}` : `from ${from} to ${last}`;
    const title = `Not during ${kinds.join(' or ')} assessments${said.includes('before') ? ', or just before' : ''}`;
    return [{ title, met: `none that the pupil sits ${days}` }];
  },
});

function lengthBefore(policy: PolicyView, said: string): number {
  if (!said.includes('before')) return 0;
  const own = policy.own('leave.never.assessmentBefore')?.value;
  return typeof own === 'number' ? own : USUAL_BEFORE;
}

/** So many school days before an assessment; where the calendar does not reach so far, at least as many days. */
function daysBefore(date: IsoDate, length: number, calendar: SchoolCalendar): IsoDate {
  return length === 0 ? date : (addSchoolDays(date, -length, calendar) ?? addCalendarDays(date, -length));
}

/** Whether a year group sits it; null where the page does not say which this is. */
function isFor({ years }: Assessment, year: string | null): boolean | null {
  if (years === undefined) return true;
  return year === null || year === '' ? null : years.includes(year);
}

/** Statutory tests in May for Year 6, public examinations for Year 11, internal ones for all. */
const WITH_ASSESSMENTS: SchoolCalendar = Object.assign({}, EXAMPLE_CALENDAR, {
  assessments: [
    { from: '2027-05-10', to: '2027-05-13', kind: 'statutory', years: ['6', '8'] },
    { from: '2027-05-13', to: '2027-06-18', kind: 'public', years: ['11'] },
    { from: '2026-12-07', to: '2026-12-11', kind: 'internal' },
  ],
} satisfies Pick<SchoolCalendar, 'assessments'>);
const calendar = WITH_ASSESSMENTS;
const on = (from: string, to = from) => ({ from, to, requestedOn: '2026-11-02' });

export const examples: RequestExample[] = [
  {
    policy: 'wessex',
    calendar,
    request: on('2027-05-13', '2027-05-14'),
    expect: { severity: 'error', says: 'On days of statutory assessments', facts: { before: false } },
    why: 'the last day of them is one',
  },
  { policy: 'wessex', calendar, request: on('2027-05-14'), expect: null, why: 'the day after' },
  {
    policy: 'wessex',
    calendar,
    request: on('2027-05-07'),
    expect: { severity: 'warning', says: 'Just before', facts: { before: true } },
    why: 'the Friday before; how long "just before" is the policy does not say',
  },
  {
    policy: 'ludlow',
    year: '6',
    calendar,
    request: on('2027-04-30'),
    expect: { severity: 'warning' },
    why: 'five school days before 10 May, with a bank holiday between',
  },
  { policy: 'ludlow', year: '6', calendar, request: on('2027-04-29'), expect: null, why: 'six school days before' },
  {
    policy: 'ludlow',
    year: '6',
    school: { 'leave.never.assessmentBefore': 1 },
    calendar,
    request: on('2027-05-06'),
    expect: null,
    why: 'the school made it one day',
  },
  {
    policy: 'wessex',
    calendar,
    request: on('2027-05-06', '2027-05-10'),
    expect: { severity: 'error' },
    why: 'both before and on: the graver one',
  },
  { policy: 'ludlow', year: '4', calendar, request: on('2027-05-11'), expect: null, why: 'Year 4 sits none' },
  { policy: 'wessex', calendar, request: on('2026-12-07'), expect: null, why: 'its rule is about statutory ones only' },
  {
    policy: 'jtmat',
    calendar,
    request: on('2026-12-11'),
    expect: { severity: 'error', facts: { kind: 'internal' } },
    why: 'internal ones count, and the pupil sits them; T-31',
  },
  {
    policy: 'jtmat',
    year: '11',
    calendar,
    request: on('2027-06-18', '2027-06-21'),
    expect: { facts: { kind: 'public' } },
    why: 'public examinations of Year 11',
  },
  { policy: 'jtmat', calendar, request: on('2027-06-18'), expect: null, why: 'Year 8 sits none of them' },
  { policy: 'jtmat', calendar, request: on('2026-12-04'), expect: null, why: 'its rule has no days before' },
  {
    policy: 'jtmat',
    year: '11',
    calendar,
    request: Object.assign({ type: 'study' as const }, on('2027-06-07', '2027-06-11')),
    expect: null,
    why: 'study leave is for just these days',
  },
  {
    policy: 'wessex',
    calendar,
    request: Object.assign({ type: 'medical' as const }, on('2027-05-11')),
    expect: null,
    why: 'an appointment is no leave of this kind',
  },
  { policy: 'keystone', calendar, request: on('2027-05-11'), expect: null, why: 'silent' },
  { policy: 'otw', calendar, request: on('2027-05-11'), expect: null, why: 'silent' },
  {
    policy: 'wessex',
    calendar,
    request: Object.assign({ decision: 'granted' as const }, on('2027-05-11')),
    expect: null,
    why: 'decided',
  },
  {
    policy: 'wessex',
    year: null,
    calendar,
    request: on('2027-05-11'),
    expect: { outcome: 'indeterminate', missing: ['year'] },
    why: 'the page does not say whether the pupil sits them',
  },
  {
    policy: 'wessex',
    calendar,
    request: { from: '2027-05-05', to: null },
    expect: { severity: 'warning' },
    why: 'the first day tells enough',
  },
  {
    policy: 'wessex',
    calendar,
    request: { from: '2027-04-20', to: null },
    expect: { outcome: 'indeterminate', missing: ['leaveDates'] },
    why: 'until when?',
  },
  {
    policy: 'wessex',
    calendar,
    request: { from: null, to: null },
    expect: { outcome: 'indeterminate', missing: ['leaveDates'] },
    why: 'for which days?',
  },
  {
    policy: 'wessex',
    calendar,
    request: Object.assign({ type: null, reason: 'Diwali' }, on('2027-05-11')),
    expect: { outcome: 'indeterminate', missing: ['leaveType'] },
    why: 'it may be religious observance',
  },
  {
    policy: 'wessex',
    calendar,
    request: on('2027-11-08'),
    expect: { outcome: 'indeterminate', missing: ['assessments'] },
    why: 'next school year is not in the calendar yet',
  },
  {
    policy: 'wessex',
    request: on('2027-05-11'),
    expect: { outcome: 'indeterminate', missing: ['assessments'] },
    why: 'the calendar names none',
  },
  {
    policy: 'wessex',
    calendar: null,
    request: on('2027-05-11'),
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'no calendar',
  },
];

/** Less education planned during a performance than the policy asks for, or more in a day than it allows. */
import type { PolicyView, ResolvedValue } from '../../policy/resolve';
import { breach, unknown } from '../check';
import type { RequestExample } from '../example-of-record';
import { defineLeaveCheck } from '../leave-check';
import { isOpen } from '../leave-decision';
import { isOfType } from '../leave-kind';

type Hours = { perDay?: number; perWeek?: number };
type Limit = { key: string; side: 'least' | 'most'; per: 'perDay' | 'perWeek' };

const LIMITS: readonly Limit[] = [
  { key: 'leave.education.dayMin', side: 'least', per: 'perDay' },
  { key: 'leave.education.dayMax', side: 'most', per: 'perDay' },
  { key: 'leave.education.week', side: 'least', per: 'perWeek' },
];

export default defineLeaveCheck({
  on: 'request',
  id: 'leave-performance-education',
  page: 'leave',
  severity: 'warning',
  audience: 'leadership',
  needs: ['leaveType', 'answers'],
  title: 'Education during a performance',
  national: 'leave.performance',
  compulsoryAgeOnly: true,
  policy: ({ policy }) => policy.rule('leave-performance-education', 'leave.education.dayMin'),
  run(subject, rule) {
    const { request, policy } = subject;
    if (!isOpen(subject)) return null;
    const isPerformance = isOfType(request, 'performance');
    if (isPerformance !== 'yes') return isPerformance === 'unsure' ? unknown('leaveType') : null;
    const { licence, educationHours: hours = {} } = request.answers ?? {};
    // leave-performance-licence speaks of it
    if (licence === 'none') return null;
    const limits = limitsOf(policy);
    const missed = limits.find((limit) => misses(hours[limit.per], limit));
    if (missed !== undefined)
      return breach({
        message: `The plan has ${said(hours[missed.per] as number, missed)}; the policy asks for ${missed.side === 'least' ? 'at least' : 'at most'} ${missed.value.value}.`,
        action: 'Ask the local authority that gave the licence, and the family, for a plan that fits.',
        policy: missed.value,
        facts: { ...hours },
      });
    if (limits.length === 0 && (hours.perDay === 0 || hours.perWeek === 0))
      return breach({
        message: 'No education is planned during the performance. The policy asks whether there will be.',
        action: 'Talk it over with the family; the head decides.',
        policy: rule,
        facts: { ...hours },
      });
    const isAnswered = limits.length === 0 ? Object.keys(hours).length > 0 : limits.every(({ per }) => per in hours);
    return isAnswered ? null : unknown('answers');
  },
  conditions(subject) {
    const { request, policy } = subject;
    const { licence, educationHours = {} } = request.answers ?? {};
    if (!isOpen(subject) || licence === 'none' || isOfType(request, 'performance') === 'no') return [];
    const wanted = limitsOf(policy).map((limit) => `at ${limit.side} ${said(Number(limit.value.value), limit)}`);
    const planned = PARTS.flatMap((per) => {
      const hours = educationHours[per];
      return hours === undefined ? [] : [said(hours, { per })];
    });
    const title = wanted.length > 0 ? `Education planned: ${wanted.join(', ')}` : 'Education planned meanwhile';
    const words = `the plan has ${planned.join(', ')}`;
    return [{ title, met: words, broken: words }];
  },
});

const PARTS = ['perDay', 'perWeek'] as const;

function limitsOf(policy: PolicyView): (Limit & { value: ResolvedValue })[] {
  return LIMITS.flatMap((limit) => {
    const value = policy.own(limit.key);
    return typeof value?.value === 'number' ? [{ ...limit, value }] : [];
  });
}

function misses(hours: Hours['perDay'], { side, value }: Limit & { value: ResolvedValue }): boolean {
  if (hours === undefined) return false;
  return side === 'least' ? hours < Number(value.value) : hours > Number(value.value);
}

const said = (hours: number, { per }: Pick<Limit, 'per'>): string =>
  `${hours} ${hours === 1 ? 'hour' : 'hours'} a ${per === 'perDay' ? 'day' : 'week'}`;

const plan = (educationHours?: Hours) => ({
  type: 'performance' as const,
  answers: Object.assign({ licence: 'dated' as const }, educationHours ? { educationHours } : {}),
});

export const examples: RequestExample[] = [
  {
    policy: 'wessex',
    request: plan({ perDay: 2.5 }),
    expect: { severity: 'warning', says: '2.5 hours a day; the policy asks for at least 3' },
    why: 'three hours a day (7.4)',
  },
  { policy: 'wessex', request: plan({ perDay: 3 }), expect: null, why: 'three are three' },
  { policy: 'ludlow', year: '5', request: plan({ perDay: 3, perWeek: 6 }), expect: null, why: 'both at their least' },
  {
    policy: 'ludlow',
    year: '5',
    request: plan({ perDay: 3, perWeek: 5 }),
    expect: { says: '5 hours a week; the policy asks for at least 6' },
    why: 'six hours a week (§6)',
  },
  {
    policy: 'ludlow',
    year: '5',
    request: plan({ perDay: 5, perWeek: 20 }),
    expect: null,
    why: 'five a day are allowed',
  },
  {
    policy: 'ludlow',
    year: '5',
    request: plan({ perDay: 6, perWeek: 20 }),
    expect: { says: 'at most 5' },
    why: 'more than five a day are not',
  },
  {
    policy: 'keystone',
    request: plan({ perDay: 0 }),
    expect: { says: 'whether there will be' },
    why: 'none by the employer',
  },
  { policy: 'keystone', request: plan({ perDay: 1 }), expect: null, why: 'it names no hours' },
  { policy: 'otw', request: plan({ perDay: 1 }), expect: null, why: 'silent' },
  { policy: 'jtmat', request: plan({ perDay: 1 }), expect: null, why: 'silent' },
  { policy: 'wessex', request: { answers: { educationHours: { perDay: 1 } } }, expect: null, why: 'no performance' },
  { policy: 'wessex', year: '13', request: plan({ perDay: 1 }), expect: null, why: 'past compulsory school age' },
  {
    policy: 'wessex',
    request: Object.assign({ decision: 'granted' as const }, plan({ perDay: 1 })),
    expect: null,
    why: 'T-31: decided',
  },
  {
    policy: 'ludlow',
    year: '5',
    request: plan({ perDay: 4 }),
    expect: { outcome: 'indeterminate', missing: ['answers'] },
    why: 'how many a week the form does not say',
  },
  {
    policy: 'wessex',
    request: plan({ perWeek: 15 }),
    expect: { outcome: 'indeterminate', missing: ['answers'] },
    why: 'hours a week do not tell hours a day',
  },
  {
    policy: 'keystone',
    request: plan(),
    expect: { outcome: 'indeterminate', missing: ['answers'] },
    why: 'the form does not ask for it',
  },
  {
    policy: 'wessex',
    request: { reason: 'Theatre, three weeks' },
    expect: { outcome: 'indeterminate', missing: ['leaveType'] },
    why: 'it may be a performance',
  },
];

/** A period of watching attendance is over, and nobody has written down how it went. */
import { addCalendarDays, type IsoDate, summarise } from '../../attendance';
import type { PolicyView } from '../../policy/resolve';
import { breach, defineCheck, unknown, type Verdict } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays } from '../example';
import { hasOutcome, isAbout, type Subject } from '../log-words';
import { PENALTY_DECISION } from '../penalty-case';
import type { Plan } from '../pupil-history';

const OTHER_PLANS: readonly Subject[] = ['part-time', 'section 19', 'leaving'];

export default defineCheck({
  on: 'pupil',
  id: 'monitoring-period-ended',
  page: 'history',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['plans'],
  title: 'Watch period without an outcome',
  policy: ({ policy }) => policy.rule('monitoring-period-ended'),
  run({ facts, history, policy, now }, rule) {
    const plans = history?.plans;
    if (plans === undefined) return unknown('plans');
    const watches = plans.filter(isWatch).sort((a, b) => (a.from < b.from ? -1 : 1));
    const legalAfter = policy.own('legalAfter')?.value;
    return watches.map((plan, index): Verdict => {
      const lastDay = plan.to ?? plan.reviewOn ?? endByPolicy(plan, index, policy);
      if (lastDay === null || lastDay >= now.date || hasOutcome(plan)) return null;
      const { attended, possible } = summarise(facts.marks, { from: plan.from, to: lastDay });
      const shown = possible > 0 ? ` Attended in it: ${attended} of ${possible} sessions.` : '';
      return breach({
        message: `The watch period from ${plan.from} ended on ${lastDay}, without an outcome.${shown}`,
        action: `Record whether attendance improved.${legalAfter ? ` Legal steps come no sooner than after ${legalAfter} without effect.` : ''}`,
        policy: rule,
        at: { date: lastDay },
        facts: { from: plan.from, to: lastDay, attended, possible },
        notes: possible > 0 ? facts.notes : [],
      });
    });
  },
});

/** Fewer hours, education elsewhere, leaving, a decision on a penalty: those have ends of their own. */
function isWatch({ kind }: Plan): boolean {
  return kind !== PENALTY_DECISION && !OTHER_PLANS.some((subject) => isAbout(subject, kind));
}

/** The last day of a period without one, where the policy says how many weeks the first, second, … period runs. */
function endByPolicy(plan: Plan, index: number, policy: PolicyView): IsoDate | null {
  const weeks = policy.own('ladderWeeks')?.value;
  if (!Array.isArray(weeks)) return null;
  const count: unknown = weeks[Math.min(index, weeks.length - 1)];
  return typeof count === 'number' ? addCalendarDays(plan.from, count * 7 - 1) : null;
}

const watch = (from: IsoDate, to: IsoDate | null, outcome: string | null = null): Plan => ({
  kind: 'monitoring',
  from,
  to,
  outcome,
});

export const examples: PupilExample[] = [
  {
    policy: 'ludlow',
    marks: onWeekdays('2026-11-02', 10, '/ I'),
    history: { plans: [watch('2026-11-02', '2026-11-13')] },
    expect: { severity: 'warning', says: '10 of 20', facts: { to: '2026-11-13' } },
    why: 'two weeks, over for a week; T-35: legal steps wait for the term as well',
  },
  {
    policy: 'ludlow',
    history: { plans: [watch('2026-11-02', null)] },
    expect: { says: '2026-11-15', facts: { to: '2026-11-15' } },
    why: 'its first watch runs for two weeks',
  },
  {
    policy: 'ludlow',
    history: { plans: [watch('2026-10-05', null, 'not improved'), watch('2026-11-02', null)] },
    expect: null,
    why: 'the second runs for four weeks, T-35',
  },
  {
    policy: 'ludlow',
    history: { plans: [watch('2026-09-07', '2026-09-18'), watch('2026-09-21', '2026-10-16')] },
    expect: [{ facts: { to: '2026-09-18' } }, { facts: { to: '2026-10-16' } }],
    why: 'two without an outcome',
  },
  {
    policy: 'otw',
    history: { plans: [watch('2026-09-07', '2026-10-23')] },
    expect: {},
    why: 'over with the half term',
  },
  { policy: 'otw', history: { plans: [watch('2026-11-02', null)] }, expect: null, why: 'no end is set yet' },
  {
    policy: 'wessex',
    history: { plans: [{ ...watch('2026-10-05', null), reviewOn: '2026-11-09' }] },
    expect: { facts: { to: '2026-11-09' } },
    why: 'the day of its review is past',
  },
  {
    policy: 'wessex',
    history: { plans: [watch('2026-11-02', '2026-11-20')] },
    expect: null,
    why: 'its last day is today',
  },
  {
    policy: 'wessex',
    history: { plans: [watch('2026-11-02', '2026-11-13', 'improved')] },
    expect: null,
    why: 'recorded',
  },
  {
    policy: 'wessex',
    history: { plans: [{ ...watch('2026-09-07', '2026-10-23'), kind: 'part-time timetable' }] },
    expect: null,
    why: 'a part-time timetable has a review of its own',
  },
  { policy: 'keystone', history: { plans: [watch('2026-11-02', '2026-11-13')] }, expect: null, why: 'silent' },
  { policy: 'jtmat', history: { plans: [watch('2026-11-02', '2026-11-13')] }, expect: null, why: 'silent' },
  { policy: 'otw', history: {}, expect: { outcome: 'indeterminate', missing: ['plans'] }, why: 'no plans are known' },
];

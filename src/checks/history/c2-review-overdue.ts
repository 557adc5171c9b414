/** A part-time timetable without an end or a review, past either, or in the register without any plan. */
import { addCalendarDays, type IsoDate } from '../../attendance';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays } from '../example';
import { isAbout } from '../log-words';
import type { Plan } from '../pupil-history';

/** A C2 of the last four weeks says that the timetable is still in use. */
const STILL_IN_USE_DAYS = 28;

export default defineCheck({
  on: 'pupil',
  id: 'c2-review-overdue',
  page: 'history',
  severity: 'warning',
  audience: 'leadership',
  needs: ['mark', 'date', 'plans'],
  title: 'Part-time timetable without end or review',
  national: 'leave.partTime',
  policy: ({ policy }) => policy.rule('c2-review-overdue', undefined, 'leave.partTime'),
  run({ facts, history, now }, rule) {
    const lastC2 = facts.marksOf('C2').at(-1)?.date ?? null;
    const isInUse = lastC2 !== null && lastC2 >= addCalendarDays(now.date, -STILL_IN_USE_DAYS);
    if (history?.plans === undefined) return isInUse ? unknown('plans') : null;
    const plan = history.plans
      .filter(({ kind, from }) => isAbout('part-time', kind) && from <= now.date)
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .at(-1);
    const problems =
      plan === undefined ? (isInUse ? ['no plan is on record'] : []) : problemsOf(plan, now.date, lastC2);
    if (problems.length === 0) return null;
    return breach({
      message: `Part-time timetable (C2): ${problems.join('; ')}.`,
      action:
        'Set an end and a review, agree both with a parent the pupil lives with, and plan the way back to full time.',
      policy: rule,
      at: { date: plan?.from ?? lastC2 ?? undefined },
      facts: { from: plan?.from, to: plan?.to, reviewOn: plan?.reviewOn, lastC2 },
    });
  },
});

function problemsOf({ to, reviewOn, outcome }: Plan, today: IsoDate, lastC2: IsoDate | null): string[] {
  if (to !== null && lastC2 !== null && lastC2 > to) return [`it ended on ${to}, and C2 stands on ${lastC2}`];
  const isOver = (outcome ?? null) !== null || (to !== null && to < today);
  if (isOver) return [];
  const problems: string[] = [];
  if (to === null) problems.push('it has no end');
  if (!reviewOn) problems.push('it has no review');
  else if (reviewOn < today) problems.push(`its review was due on ${reviewOn}`);
  return problems;
}

const C2_AFTERNOONS = onWeekdays('2026-11-02', 15, '/ C2');
const PLAN = { kind: 'part-time', from: '2026-11-02', to: '2026-12-18', reviewOn: '2026-12-01' };

export const examples: PupilExample[] = [
  {
    policy: 'jtmat',
    marks: C2_AFTERNOONS,
    history: { plans: [{ ...PLAN, to: null, reviewOn: null }] },
    expect: { severity: 'warning', says: 'it has no end; it has no review' },
    why: 'neither; law trap 5: C2 lowers attendance by design',
  },
  { policy: 'jtmat', marks: C2_AFTERNOONS, history: { plans: [PLAN] }, expect: null, why: 'an end and a review ahead' },
  {
    policy: 'jtmat',
    marks: C2_AFTERNOONS,
    history: { plans: [{ ...PLAN, kind: 'Part-time timetable' }] },
    expect: null,
    why: 'the same plan in the words that somebody typed',
  },
  {
    policy: 'otw',
    marks: C2_AFTERNOONS,
    history: { plans: [{ ...PLAN, to: null }] },
    expect: { says: 'no end' },
    why: 'limited in time, says the policy',
  },
  {
    policy: 'wessex',
    marks: C2_AFTERNOONS,
    history: { plans: [{ ...PLAN, reviewOn: '2026-11-19' }] },
    expect: { says: 'review was due' },
    why: 'yesterday, with no outcome on record',
  },
  {
    policy: 'wessex',
    marks: C2_AFTERNOONS,
    history: { plans: [{ ...PLAN, reviewOn: '2026-11-20' }] },
    expect: null,
    why: 'the review is today',
  },
  {
    policy: 'ludlow',
    year: '6',
    marks: C2_AFTERNOONS,
    history: { plans: [{ ...PLAN, to: '2026-11-13' }] },
    expect: { says: 'it ended on 2026-11-13' },
    why: 'C2 goes on after the end',
  },
  {
    policy: 'ludlow',
    year: '6',
    marks: C2_AFTERNOONS,
    history: { plans: [] },
    expect: { says: 'no plan' },
    why: 'C2 and no plan at all',
  },
  {
    policy: 'wessex',
    history: { plans: [{ ...PLAN, to: null, reviewOn: null, outcome: 'full time since October' }] },
    expect: null,
    why: 'it is over',
  },
  {
    policy: 'keystone',
    marks: C2_AFTERNOONS,
    history: { plans: [] },
    expect: null,
    why: 'its policy says nothing of part-time timetables; T-05: nor of C2',
  },
  {
    policy: 'jtmat',
    marks: C2_AFTERNOONS,
    expect: { outcome: 'indeterminate', missing: ['plans'] },
    why: 'whether there is a plan is not known',
  },
  { policy: 'jtmat', marks: onWeekdays('2026-11-02', 15, '/ I'), expect: null, why: 'no C2, no question' },
];

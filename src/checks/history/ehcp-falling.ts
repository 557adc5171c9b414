/** A pupil with an EHC plan whose attendance has gone down. */
import { compareRate, percentWords } from '../attendance-rate';
import { attendanceTrend } from '../attendance-trend';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays } from '../example';

export default defineCheck({
  on: 'pupil',
  id: 'ehcp-falling',
  page: 'history',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['attendance', 'flags', 'before'],
  title: 'EHC plan, attendance falling',
  policy: ({ policy }) => policy.rule('ehcp-falling', 'LA.ehcp'),
  run(subject, rule) {
    const { facts, history, policy } = subject;
    const flags = history?.flags;
    if (flags !== undefined && !flags.includes('ehc-plan')) return null;
    if (facts.isNothingPossible) return null;
    const trend = attendanceTrend(subject);
    if (trend?.hasFallen === 'no') return null;
    if (facts.rate !== null && compareRate(facts.rate, '=', 100) === 'yes') return null;
    if (flags === undefined) return unknown('flags');
    if (trend === null) return unknown(facts.rate === null ? 'attendance' : 'before');
    if (trend.hasFallen === 'unsure') return unknown('exact figures');
    const { since, before, now } = trend;
    return breach({
      message: `Attendance went from ${percentWords(before)} on ${since} to ${percentWords(now)}, with an EHC plan in place.`,
      action:
        policy.own('LA.ehcp') === null
          ? 'Look at the adjustments in the plan with those who know the pupil, and tell the local authority.'
          : 'Tell the local authority, and what the barriers are.',
      policy: rule,
      facts: { since, before, now },
      notes: ['equality', ...(facts.marks.length > 0 ? facts.notes : [])],
    });
  },
});

const WITH_PLAN = { flags: ['ehc-plan' as const] };

export const examples: PupilExample[] = [
  {
    policy: 'otw',
    printed: { percent: '91.2' },
    history: { ...WITH_PLAN, before: [{ on: '2026-10-16', printed: { percent: '95.0' } }] },
    expect: { severity: 'warning', notes: ['equality'], says: 'Tell the local authority, and' },
    why: 'its policy tells the local authority',
  },
  {
    policy: 'wessex',
    printed: { attended: 95, possible: 104 },
    history: { ...WITH_PLAN, before: [{ on: '2026-10-16', printed: { attended: 57, possible: 60 } }] },
    expect: { says: 'adjustments' },
    why: 'its policy speaks of adjustments',
  },
  {
    policy: 'jtmat',
    marks: { ...onWeekdays('2026-09-07', 30, '/ \\'), ...onWeekdays('2026-11-02', 5, 'I I') },
    history: WITH_PLAN,
    expect: { facts: { since: '2026-10-23' } },
    why: 'from marks: 100 % four weeks ago',
  },
  {
    policy: 'jtmat',
    marks: { ...onWeekdays('2026-09-07', 5, 'I I'), ...onWeekdays('2026-09-14', 40, '/ \\') },
    history: WITH_PLAN,
    expect: null,
    why: 'low, but rising',
  },
  {
    policy: 'ludlow',
    printed: { attended: 96, possible: 100 },
    history: { ...WITH_PLAN, before: [{ on: '2026-10-16', printed: { attended: 97, possible: 100 } }] },
    expect: {},
    why: 'a whole point down',
  },
  {
    policy: 'ludlow',
    printed: { attended: 961, possible: 1000 },
    history: { ...WITH_PLAN, before: [{ on: '2026-10-16', printed: { attended: 97, possible: 100 } }] },
    expect: null,
    why: 'less than a point is no trend',
  },
  {
    policy: 'keystone',
    printed: { percent: '94.0' },
    history: { ...WITH_PLAN, before: [{ on: '2026-10-16', printed: { percent: '95.0' } }] },
    expect: { outcome: 'indeterminate', severity: 'info', missing: ['exact figures'] },
    why: 'two rounded figures, and a point between them',
  },
  {
    policy: 'keystone',
    printed: { percent: '92.0' },
    history: {
      ...WITH_PLAN,
      before: [
        { on: '2026-11-13', printed: { percent: '92.1' } },
        { on: '2026-09-30', printed: { percent: '97.0' } },
        { on: '2026-07-10', printed: { percent: '99.0' } },
      ],
    },
    expect: { facts: { since: '2026-09-30' } },
    why: 'four weeks back, and not into the year before',
  },
  {
    policy: 'otw',
    printed: { percent: '91.2' },
    history: { flags: [], before: [{ on: '2026-10-16', printed: { percent: '95.0' } }] },
    expect: null,
    why: 'no plan',
  },
  {
    policy: 'otw',
    printed: { percent: '91.2' },
    history: { before: [{ on: '2026-10-16', printed: { percent: '95.0' } }] },
    expect: { outcome: 'indeterminate', missing: ['flags'] },
    why: 'falling, and nobody knows of a plan',
  },
  {
    policy: 'otw',
    printed: { percent: '95.0' },
    history: { before: [{ on: '2026-10-16', printed: { percent: '95.0' } }] },
    expect: null,
    why: 'not falling: a plan would change nothing',
  },
  {
    policy: 'otw',
    printed: { percent: '91.2' },
    history: WITH_PLAN,
    expect: { outcome: 'indeterminate', missing: ['before'] },
    why: 'no earlier figure',
  },
];

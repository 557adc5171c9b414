/** E on more school days in a row than a suspension may last before education is due: a question of what was arranged. */
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays, together } from '../example';
import { isIndependent } from '../penalty-case';
import { isOver, orUsual } from '../rule-number';

/** Where a policy has the rule in words only. */
const USUAL_DAYS = 5;

export default defineCheck({
  on: 'pupil',
  id: 'suspension-beyond-5-days',
  page: 'history',
  severity: 'info',
  audience: 'leadership',
  needs: ['mark', 'date', 'calendar'],
  title: 'E beyond the first days of a suspension',
  national: 'suspension.firstDays',
  compulsoryAgeOnly: true,
  policy: ({ policy }) => policy.rule('suspension-beyond-5-days', 'suspension.firstDays'),
  run({ facts, policy }, rule) {
    const limit = orUsual(rule, USUAL_DAYS);
    if (isIndependent(policy) || !isOver(facts.marksOf('E').length / 2, limit, '>')) return null;
    const runs = facts.runsOf('E');
    if (runs === null) return unknown('calendar');
    const latest = runs.filter(({ to, days }) => to >= facts.yearFrom && isOver(days, limit, '>')).at(-1);
    if (latest === undefined) return null;
    const { from, to, days } = latest;
    return breach({
      message: `E on ${days} school days in a row, ${from} to ${to}.`,
      // law: the sixth day is certain, which code goes from then on is not
      action: `Look at what was arranged: education is due after ${limit.value} school days of a suspension, and another code may then fit. Several suspensions may also follow each other here.`,
      policy: limit,
      at: { date: to },
      facts: { days, from, to },
      notes: facts.notes,
    });
  },
});

export const examples: PupilExample[] = [
  {
    policy: 'otw',
    marks: onWeekdays('2026-11-09', 6, 'E E'),
    expect: { severity: 'info', says: 'E on 6 school days in a row', facts: { from: '2026-11-09', to: '2026-11-16' } },
    why: 'law trap 39: a sixth day; a prompt to look, never an error',
  },
  { policy: 'otw', marks: onWeekdays('2026-11-09', 5, 'E E'), expect: null, why: 'five days need no provision' },
  {
    policy: 'wessex',
    marks: together({ '2026-11-06': '/ E' }, onWeekdays('2026-11-09', 5, 'E E')),
    expect: { facts: { days: 5.5 } },
    why: 'sent home at noon: the sixth day is half gone',
  },
  {
    policy: 'jtmat',
    marks: together(onWeekdays('2026-11-09', 5, 'E E'), { '2026-11-16': 'B B' }),
    expect: null,
    why: 'provision from the sixth day',
  },
  {
    policy: 'ludlow',
    year: '5',
    marks: together(onWeekdays('2026-10-21', 3, 'E E'), onWeekdays('2026-11-02', 3, 'E E')),
    expect: { facts: { days: 6 } },
    why: 'half-term neither breaks nor extends a run',
  },
  {
    policy: 'keystone',
    marks: together(onWeekdays('2026-11-02', 3, 'E E'), onWeekdays('2026-11-16', 3, 'E E')),
    expect: null,
    why: 'two short ones, weeks apart',
  },
  {
    policy: 'otw',
    year: '12',
    marks: onWeekdays('2026-11-09', 6, 'E E'),
    expect: null,
    why: 'the duty is towards pupils of compulsory school age',
  },
  {
    policy: 'otw',
    school: { 'school.type': 'independent' },
    marks: onWeekdays('2026-11-09', 6, 'E E'),
    expect: null,
    why: 'what binds an independent school here was not seen',
  },
  {
    policy: 'wessex',
    calendar: null,
    marks: onWeekdays('2026-11-09', 6, 'E E'),
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'school days in a row need a calendar',
  },
];

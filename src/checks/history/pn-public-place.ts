/** The first days of a suspension, in which a notice for being in a public place is possible: a matter of its own. */
import { schoolDaysBetween } from '../../attendance';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays } from '../example';
import { isIndependent } from '../penalty-case';

/** Days of a suspension for which the law has this notice. */
const USUAL_DAYS = 5;

export default defineCheck({
  on: 'pupil',
  id: 'pn-public-place',
  page: 'history',
  severity: 'info',
  audience: 'leadership',
  needs: ['mark', 'date', 'calendar'],
  title: 'First days of a suspension',
  national: 'penalty.publicPlaceDays',
  compulsoryAgeOnly: true,
  policy: ({ policy }) => policy.rule('pn-public-place', 'penalty.publicPlaceDays'),
  run({ facts, policy, calendar, now }, rule) {
    if (isIndependent(policy) || facts.marks.at(-1)?.code !== 'E') return null;
    const run = facts.runsOf('E')?.at(-1);
    if (calendar === null || run === undefined) return unknown('calendar');
    const before = schoolDaysBetween(run.from, now.date, calendar);
    if (before === null) return unknown('calendar');
    const day = before + 1;
    const last = typeof rule.value === 'number' ? rule.value : USUAL_DAYS;
    if (!run.open || day > last) return null;
    return breach({
      message: `Day ${day} of a suspension: in days 1 to ${last} parents keep the pupil out of public places in school hours.`,
      action: 'Keep this apart: a notice about it belongs neither to the ten sessions nor to the number of notices.',
      // an amount that a policy names has no place beside a pupil (law trap 19)
      policy: { ...rule, value: last },
      at: { date: run.from },
      facts: { day, from: run.from },
      notes: facts.notes,
    });
  },
});

export const examples: PupilExample[] = [
  {
    policy: 'otw',
    marks: onWeekdays('2026-11-19', 2, 'E E'),
    expect: { severity: 'info', says: 'Day 2' },
    why: 'suspended yesterday; law trap 19: no amount',
  },
  {
    policy: 'jtmat',
    marks: onWeekdays('2026-11-16', 5, 'E E'),
    expect: { facts: { day: 5 } },
    why: 'the fifth day is the last',
  },
  {
    policy: 'jtmat',
    marks: onWeekdays('2026-11-13', 6, 'E E'),
    expect: null,
    why: 'day 6: now provision is due (law trap 39)',
  },
  {
    policy: 'otw',
    marks: { ...onWeekdays('2026-11-16', 3, 'E E'), '2026-11-19': '/ \\' },
    expect: null,
    why: 'back in school',
  },
  {
    policy: 'otw',
    now: '2026-11-03',
    marks: { '2026-10-22': 'E E', '2026-10-23': 'E E', '2026-11-02': 'E E', '2026-11-03': 'E E' },
    expect: { facts: { day: 4 } },
    why: 'half-term days are no days of it',
  },
  { policy: 'wessex', marks: onWeekdays('2026-11-19', 2, 'E E'), expect: null, why: 'its policy says nothing of it' },
  { policy: 'jtmat', year: '13', marks: onWeekdays('2026-11-19', 2, 'E E'), expect: null, why: 'not of school age' },
  {
    policy: 'otw',
    school: { 'school.type': 'independent' },
    marks: onWeekdays('2026-11-19', 2, 'E E'),
    expect: null,
    why: 'T-42: no notices for independent schools',
  },
  {
    policy: 'otw',
    calendar: null,
    marks: onWeekdays('2026-11-19', 2, 'E E'),
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'days of a suspension are school days',
  },
];

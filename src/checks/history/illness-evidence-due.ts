/** An illness as long as the policy waits before it asks for evidence. Where it asks on doubt only, this check is off. */
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays, together } from '../example';
import { sickDays } from '../illness';
import { isOver, withNumber } from '../rule-number';

export default defineCheck({
  on: 'pupil',
  id: 'illness-evidence-due',
  page: 'history',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'calendar'],
  title: 'Evidence of illness',
  policy: ({ policy }) => withNumber(policy.rule('illness-evidence-due', 'evidenceDays')),
  run({ facts }, limit) {
    const runs = facts.runsOf('I');
    if (runs === null) return isOver(sickDays(facts.marks).length, limit) ? unknown('calendar') : null;
    // a short illness later on does not settle the question about a long one
    const latest = runs.filter(({ to, days }) => to >= facts.yearFrom && isOver(days, limit)).at(-1);
    if (latest === undefined) return null;
    return breach({
      message: `Ill for ${latest.days} school days, from ${latest.from} to ${latest.to}: the policy asks for evidence now.`,
      // T-21: never a step towards O of its own accord
      action:
        'Ask the parent for what they have, such as a prescription or an appointment card. Leave the code as it is: a person decides, and tells the parent first.',
      policy: limit,
      at: { date: latest.to },
      facts: { days: latest.days, from: latest.from, to: latest.to },
      notes: facts.notes,
    });
  },
});

export const examples: PupilExample[] = [
  { id: 'V-35', policy: 'jtmat', marks: onWeekdays('2026-11-17', 4, 'I I'), expect: null, why: 'day 4' },
  {
    id: 'V-35',
    policy: 'jtmat',
    marks: onWeekdays('2026-11-16', 5, 'I I'),
    expect: { severity: 'warning' },
    why: 'day 5; T-21: a prompt, never O',
  },
  { id: 'V-35', policy: 'otw', marks: onWeekdays('2026-11-16', 5, 'I I'), expect: null, why: 'five are not over five' },
  { id: 'V-35', policy: 'otw', marks: onWeekdays('2026-11-13', 6, 'I I'), expect: {}, why: 'day 6; T-21' },
  {
    policy: 'otw',
    marks: together(onWeekdays('2026-11-13', 5, 'I I'), { '2026-11-20': 'I .' }),
    expect: { facts: { days: 5.5 } },
    why: 'five and a half are over five',
  },
  {
    policy: 'jtmat',
    marks: together(onWeekdays('2026-11-09', 5, 'I I'), { '2026-11-16': '/ \\', '2026-11-18': 'I /' }),
    expect: { facts: { days: 5, to: '2026-11-13' } },
    why: 'a short illness later on does not settle the question',
  },
  { policy: 'wessex', marks: onWeekdays('2026-11-09', 10, 'I I'), expect: null, why: 'on doubt only; T-53' },
  { policy: 'keystone', marks: onWeekdays('2026-11-09', 10, 'I I'), expect: null, why: 'on doubt only' },
  { policy: 'ludlow', year: '5', marks: onWeekdays('2026-11-09', 10, 'I I'), expect: null, why: 'on doubt only' },
  {
    policy: 'jtmat',
    marks: together(onWeekdays('2026-11-16', 4, 'I I'), { '2026-11-20': 'M M' }),
    expect: null,
    why: 'law trap 14: an appointment is no illness',
  },
  {
    policy: 'jtmat',
    marks: together(onWeekdays('2026-10-21', 3, 'I I'), onWeekdays('2026-11-02', 2, 'I I')),
    now: '2026-11-03',
    expect: {},
    why: 'half-term does not break a run',
  },
  {
    policy: 'jtmat',
    calendar: null,
    marks: onWeekdays('2026-11-16', 5, 'I I'),
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'school days need a calendar',
  },
];

/** Absent for more school days in a row than the policy lets pass without a letter from the parent. */
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays, together } from '../example';
import { isOver } from '../rule-number';

export default defineCheck({
  on: 'pupil',
  id: 'consecutive-absence-letter',
  page: 'history',
  severity: 'warning',
  audience: 'office',
  needs: ['mark', 'date', 'calendar'],
  title: 'Letter for an absence in a row',
  policy: ({ policy }) => policy.rule('consecutive-absence-letter', 'letterConsecutive'),
  run({ facts }, limit) {
    // in how many days these sessions lie takes a calendar, unless there are too few for any
    if (facts.runs === null) return isOver(facts.summary.absent / 2, limit) ? unknown('calendar') : null;
    // a short absence later on does not settle the letter for a long one
    const latest = facts.runs.filter(({ to, days }) => to >= facts.yearFrom && isOver(days, limit)).at(-1);
    if (latest === undefined) return null;
    const open = latest.sessions.filter(({ code }) => code === 'N').length;
    const isProvisional = !isOver(latest.days - open / 2, limit);
    return breach({
      message: `${latest.days} school days in a row, from ${latest.from} to ${latest.to}.`,
      // T-53: the letter explains; medical proof is another question, which doubt alone opens
      action: 'Ask the parent for a signed letter that explains the absence. Do not ask for medical proof in it.',
      policy: limit,
      at: { date: latest.to },
      facts: { days: latest.days, from: latest.from, to: latest.to },
      notes: [...(isProvisional ? (['provisional'] as const) : []), ...facts.notes],
    });
  },
});

export const examples: PupilExample[] = [
  { id: 'V-33', policy: 'wessex', marks: onWeekdays('2026-11-16', 3, 'I I'), expect: null, why: 'Mon to Wed: 3 days' },
  { id: 'V-33', policy: 'wessex', marks: onWeekdays('2026-11-16', 4, 'I I'), expect: {}, why: 'more than 3; T-53' },
  { id: 'V-33', policy: 'ludlow', marks: onWeekdays('2026-11-16', 4, 'O O'), expect: {}, why: 'more than 3' },
  {
    policy: 'wessex',
    marks: together(onWeekdays('2026-11-16', 3, 'I I'), { '2026-11-19': 'I /' }),
    expect: {},
    why: '3.5 days are more than 3',
  },
  { policy: 'otw', marks: onWeekdays('2026-11-09', 8, 'I I'), expect: null, why: 'its policy asks for no letter' },
  {
    policy: 'wessex',
    marks: together(onWeekdays('2026-11-09', 4, 'I I'), { '2026-11-13': '/ \\', '2026-11-16': 'O /' }),
    expect: { facts: { days: 4, to: '2026-11-12' } },
    why: 'a short absence later on does not settle the letter',
  },
  {
    policy: 'wessex',
    marks: together(onWeekdays('2026-07-20', 2, 'I I'), onWeekdays('2026-09-04', 2, 'I I')),
    now: '2026-09-08',
    expect: { facts: { days: 4 } },
    why: 'the summer holiday neither breaks nor extends a run',
  },
  {
    policy: 'wessex',
    marks: together(onWeekdays('2026-11-16', 3, 'I I'), { '2026-11-19': 'N N' }),
    expect: { notes: ['provisional'] },
    why: 'law trap 15: the N may turn out to be attended',
  },
  {
    policy: 'wessex',
    marks: onWeekdays('2027-09-06', 4, 'I I'),
    now: '2027-09-10',
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'a calendar that ends before the absence shows no run',
  },
  {
    policy: 'wessex',
    calendar: null,
    marks: onWeekdays('2026-11-16', 4, 'I I'),
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'school days need a calendar',
  },
  {
    policy: 'wessex',
    calendar: null,
    marks: onWeekdays('2026-11-16', 3, 'I I'),
    expect: null,
    why: 'three days are not more than 3, however they lie',
  },
];

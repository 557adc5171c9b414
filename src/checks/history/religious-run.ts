/** Religious observance on school days that follow each other: only the days that are set apart are R, others need leave. */
import { type IsoDate, schoolDaysBetween } from '../../attendance';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays } from '../example';
import { isFor, isGranted } from '../leave-log';

export default defineCheck({
  on: 'pupil',
  id: 'religious-run',
  page: 'history',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'calendar'],
  title: 'Religious observance on days in a row',
  national: 'leave.religious',
  policy: ({ policy }) => policy.rule('religious-run', 'leave.religiousExtraDays', 'leave.religious'),
  run({ facts, history, calendar }, rule) {
    // a policy that grants more days has no question here
    if (rule.value === true) return null;
    const marks = facts.marksOf('R');
    const days = [...new Set(marks.map(({ date }) => date))];
    if (days.length < 2) return null;
    if (calendar === null || facts.runs === null) return unknown('calendar');
    const isSetApart = (date: IsoDate) =>
      marks
        .filter((mark) => mark.date === date)
        .every((mark) =>
          history?.leave?.some(
            (request) => isGranted(request) && request.answers?.setApart === true && isFor(request, mark),
          ),
        );
    const runs: IsoDate[][] = [];
    for (const day of days) {
      const before = runs.at(-1)?.at(-1);
      if (before !== undefined && schoolDaysBetween(before, day, calendar) === 1) runs.at(-1)?.push(day);
      else runs.push([day]);
    }
    return runs
      .filter((run) => run.length >= 2 && !run.every(isSetApart))
      .map((run) =>
        breach({
          message: `${run.length} days of R in a row, from ${run[0]} to ${run.at(-1)}. R is for days exclusively set apart.`,
          action: 'Keep R for the days set apart, and ask the religious body if in doubt; other days need leave.',
          policy: rule,
          at: { date: run[0] },
          facts: { days: run.length, from: run[0], to: run.at(-1) },
          notes: facts.notes,
        }),
      );
  },
});

const TWO_DAYS = onWeekdays('2026-11-16', 2, 'R R');
const GRANTED = {
  pupil: { name: 'Ash, Amy', id: '101', year: '8' },
  type: 'religious' as const,
  from: '2026-11-16',
  to: '2026-11-17',
  requestedOn: '2026-10-19',
  reason: 'observance',
  decision: 'granted' as const,
};

export const examples: PupilExample[] = [
  { policy: 'wessex', marks: TWO_DAYS, expect: { severity: 'warning', facts: { days: 2 } }, why: 'Monday and Tuesday' },
  { policy: 'jtmat', marks: TWO_DAYS, expect: {}, why: 'no days beyond the one set apart' },
  { policy: 'keystone', marks: { '2026-11-16': 'R R' }, expect: null, why: 'one day' },
  {
    policy: 'otw',
    marks: { '2026-11-13': 'R R', '2026-11-16': '/ R' },
    expect: { facts: { days: 2 } },
    why: 'Friday and the Monday after are school days in a row',
  },
  {
    policy: 'ludlow',
    year: '5',
    marks: { '2026-11-16': 'R R', '2026-11-17': '/ \\', '2026-11-18': 'R R' },
    expect: null,
    why: 'a day in school between',
  },
  {
    policy: 'wessex',
    marks: TWO_DAYS,
    history: { leave: [{ ...GRANTED, answers: { setApart: true } }] },
    expect: null,
    why: 'granted, and both days are set apart',
  },
  {
    policy: 'wessex',
    marks: TWO_DAYS,
    history: { leave: [GRANTED] },
    expect: {},
    why: 'granted, and nobody said that the days are set apart',
  },
  {
    policy: 'wessex',
    now: '2026-11-16',
    marks: TWO_DAYS,
    expect: null,
    why: 'law trap 28: the second day is still to come',
  },
  {
    policy: 'wessex',
    calendar: null,
    marks: TWO_DAYS,
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'school days in a row need a calendar',
  },
];

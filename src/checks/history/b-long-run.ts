/** B on whole days for weeks on end: right where the activity is approved, supervised and in person, so worth a look. */
import { codeClass, type IsoDate, type Mark, type SchoolCalendar, schoolDaysOf, sessionsOn } from '../../attendance';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays, together } from '../example';

/** Two school weeks: our own choice, the law names no figure. */
const FEWEST_DAYS = 10;

export default defineCheck({
  on: 'pupil',
  id: 'b-long-run',
  page: 'history',
  severity: 'info',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'calendar'],
  title: 'Long run of B',
  national: 'register.remoteEducation',
  policy: ({ policy }) => policy.rule('b-long-run', 'register.remoteEducation'),
  run({ facts, calendar, now }, rule) {
    const marks = facts.marksOf('B');
    const daysWithB = new Set(marks.map(({ date }) => date)).size;
    if (daysWithB < FEWEST_DAYS) return null;
    if (calendar === null || (marks.at(-1)?.date ?? '') > schoolDaysOf(calendar).last) return unknown('calendar');
    const latest = runsOfB(facts.marks, facts.yearFrom, now.date, calendar)
      .filter(({ length }) => length >= FEWEST_DAYS)
      .at(-1);
    if (latest === undefined) return null;
    const [from, to] = [latest[0], latest.at(-1)];
    return breach({
      message: `B on ${latest.length} school days in a row, ${from} to ${to}.`,
      // law trap 38: a long run is no sign that anything is wrong
      action: 'Make sure that it is still approved, in person and supervised; learning at home takes another code.',
      policy: rule,
      at: { date: to },
      facts: { days: latest.length, from, to },
      notes: facts.notes,
    });
  },
});

/** Stretches of school days with B in every session that was possible. A day that nobody knows ends one. */
function runsOfB(marks: readonly Mark[], from: IsoDate, to: IsoDate, calendar: SchoolCalendar): IsoDate[][] {
  const codes = new Map(marks.map(({ date, session, code }) => [date + session, code]));
  const school = schoolDaysOf(calendar);
  const runs: IsoDate[][] = [[]];
  for (const day of school.days) {
    if (day < from || day > to) continue;
    const ofDay = sessionsOn(day, school).map((session) => codes.get(day + session));
    const possible = ofDay.filter((code) => code === undefined || !isOutside(code, day));
    if (possible.length === 0) continue;
    if (possible.every((code) => code === 'B')) runs.at(-1)?.push(day);
    else runs.push([]);
  }
  return runs;
}

/** Neither breaks nor extends a run. */
function isOutside(code: string, on: IsoDate): boolean {
  const kind = codeClass(code, on);
  return kind === 'not-possible' || kind === 'administrative';
}

const TWO_WEEKS = onWeekdays('2026-11-02', 10, 'B B');

export const examples: PupilExample[] = [
  {
    policy: 'wessex',
    marks: TWO_WEEKS,
    expect: { severity: 'info', says: 'B on 10 school days in a row', facts: { to: '2026-11-13' } },
    why: 'law trap 38: flag a long run, accuse nobody',
  },
  { policy: 'ludlow', year: '5', marks: TWO_WEEKS, expect: {}, why: 'its policy marks remote learners absent' },
  { policy: 'otw', marks: onWeekdays('2026-11-02', 9, 'B B'), expect: null, why: 'nine days are no long run' },
  {
    policy: 'keystone',
    marks: together(TWO_WEEKS, { '2026-11-05': 'Y2 Y2' }, onWeekdays('2026-11-16', 1, 'B B')),
    expect: { facts: { days: 10 } },
    why: 'a day that was not possible neither breaks nor extends it',
  },
  {
    policy: 'jtmat',
    marks: together(onWeekdays('2026-11-02', 14, 'B B'), { '2026-11-11': '/ \\' }),
    expect: null,
    why: 'in school in between',
  },
  {
    policy: 'jtmat',
    marks: onWeekdays('2026-11-02', 14, 'B \\'),
    expect: null,
    why: 'mornings elsewhere and afternoons in school',
  },
  {
    policy: 'wessex',
    marks: together(onWeekdays('2026-11-02', 5, 'B B'), onWeekdays('2026-11-10', 5, 'B B')),
    expect: null,
    why: 'nobody knows the Monday in between',
  },
  {
    policy: 'wessex',
    marks: onWeekdays('2026-11-02', 14, 'K K'),
    expect: null,
    why: 'the local authority may arrange tuition at home',
  },
  {
    policy: 'wessex',
    calendar: null,
    marks: TWO_WEEKS,
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'school days in a row need a calendar',
  },
];

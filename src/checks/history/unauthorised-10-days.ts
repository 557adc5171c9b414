/** Ten days of absence without leave or explanation, counted as the policy does: the local authority is told. */
import type { Mark } from '../../attendance';
import { breach, defineCheck, type PupilSubject, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays, together } from '../example';
import { isOver, withNumber } from '../rule-number';

const UNAUTHORISED = 'GNOU';
/** Nobody gave a reason: N, and the O that an N becomes. A holiday (G) and a late arrival (U) are explained. */
const UNEXPLAINED = 'NO';

export default defineCheck({
  on: 'pupil',
  id: 'unauthorised-10-days',
  page: 'history',
  severity: 'error',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'calendar'],
  title: 'Return of unauthorised absence',
  national: 'unauthLA',
  compulsoryAgeOnly: true,
  // a policy that speaks of the return and names no number ("termly") leaves the national one
  policy: ({ policy }) => {
    const rule = policy.rule('unauthorised-10-days', 'unauthLA');
    return rule === null ? null : (withNumber(rule) ?? policy.national('unauthLA'));
  },
  run(subject, limit) {
    const { facts } = subject;
    const isUnexplained = limit.unit?.includes('unexplained') === true;
    const isCumulative = limit.unit?.includes('cumulative') === true;
    const codes = isUnexplained ? UNEXPLAINED : UNAUTHORISED;
    const absence = isCumulative ? totalOfYear(subject) : lastLongRun(subject, codes, (days) => isOver(days, limit));
    if (absence === null)
      return isOver(facts.marks.filter(({ code }) => codes.includes(code)).length / 2, limit)
        ? unknown('calendar')
        : null;
    const days = absence.length / 2;
    if (!isOver(days, limit)) return null;
    const provisional = absence.filter(({ code }) => code === 'N').length;
    const isProvisional = !isOver(days - provisional / 2, limit);
    const [from, to] = [absence[0]?.date, absence.at(-1)?.date];
    const what = isUnexplained ? 'without an explanation' : 'without authorisation';
    return breach({
      message: `${days} days ${what}, ${isCumulative ? 'in all this school year' : `running from ${from} to ${to}`}.`,
      action:
        provisional > 0
          ? `Settle the ${provisional} N first, then tell the local authority.`
          : 'Tell the local authority, with what the school has done so far.',
      policy: limit,
      at: { date: to },
      facts: { days, provisional, from, to, isCumulative },
      notes: [...(isProvisional ? (['provisional'] as const) : []), ...facts.notes],
    });
  },
});

function totalOfYear({ facts }: PupilSubject): readonly Mark[] {
  return facts.marksOf(...UNAUTHORISED);
}

/** The last run of this school year that is long enough: each new one is a return of its own. Null without a calendar. */
function lastLongRun({ facts }: PupilSubject, codes: string, isLong: (days: number) => boolean): Mark[] | null {
  const runs = facts.runsOf(codes);
  if (runs === null) return null;
  return runs.filter(({ to, days }) => to >= facts.yearFrom && isLong(days)).at(-1)?.sessions ?? [];
}

const TEN_DAYS = onWeekdays('2026-11-09', 10, 'O O');

export const examples: PupilExample[] = [
  { policy: 'otw', marks: TEN_DAYS, expect: { severity: 'error', facts: { days: 10 } }, why: 'ten days running' },
  {
    policy: 'otw',
    marks: together(onWeekdays('2026-11-09', 9, 'O G'), { '2026-11-20': 'U /' }),
    expect: null,
    why: 'nine and a half',
  },
  {
    policy: 'otw',
    marks: together(onWeekdays('2026-11-09', 9, 'O G'), { '2026-11-20': 'O N' }),
    expect: { notes: ['provisional'], says: 'Settle the 1 N' },
    why: 'any mix of G N O U; an open N decides',
  },
  {
    policy: 'otw',
    marks: together(onWeekdays('2026-11-02', 5, 'O O'), { '2026-11-09': '/ \\' }, onWeekdays('2026-11-10', 9, 'O O')),
    expect: null,
    why: 'T-49: continuous, and a day in school was between',
  },
  {
    policy: 'ludlow',
    year: '5',
    marks: together(onWeekdays('2026-09-14', 5, 'O O'), onWeekdays('2026-11-09', 5, 'O O')),
    expect: { says: 'in all', facts: { isCumulative: true } },
    why: 'T-49: its policy counts them together',
  },
  {
    policy: 'keystone',
    marks: together(onWeekdays('2026-11-09', 5, 'O O'), onWeekdays('2026-11-16', 5, 'N N')),
    expect: { says: 'without an explanation', notes: ['provisional'] },
    why: 'T-49: unexplained, settled or not',
  },
  { policy: 'keystone', marks: onWeekdays('2026-11-09', 10, 'G G'), expect: null, why: 'T-49: a holiday is explained' },
  { policy: 'jtmat', marks: TEN_DAYS, expect: {}, why: 'its policy is silent: national' },
  { policy: 'wessex', marks: TEN_DAYS, expect: {}, why: 'its policy says termly and no number: national' },
  {
    policy: 'otw',
    marks: onWeekdays('2026-11-09', 9, 'O O'),
    expect: null,
    why: 'law trap 22: the ten sessions of a penalty notice are another count',
  },
  { policy: 'otw', year: '13', marks: TEN_DAYS, expect: null, why: 'the return is for compulsory school age' },
  {
    policy: 'otw',
    calendar: null,
    marks: TEN_DAYS,
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'days in a row need a calendar',
  },
  {
    policy: 'ludlow',
    year: '5',
    calendar: null,
    marks: TEN_DAYS,
    expect: {},
    why: 'a total needs no calendar',
  },
];

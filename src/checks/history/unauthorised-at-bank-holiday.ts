/** Unauthorised absence a day short of the penalty notice threshold, right beside a bank holiday. It may be chance. */
import { addCalendarDays, type IsoDate, type SchoolCalendar, schoolDaysOf } from '../../attendance';
import { breach, defineCheck, unknown } from '../check';
import { EXAMPLE_CALENDAR, onWeekdays, type PupilExample, together } from '../example';
import { isIndependent } from '../penalty-case';

/** What a week with a bank holiday has: four school days. */
const WEEK_WITHOUT_A_DAY = 8;
/** Where the policy has no threshold of its own and no national one is known. */
const USUAL_THRESHOLD = 10;
/** School days further apart than this have a holiday between them, and no single day off. */
const LONGEST_GAP_DAYS = 6;

export default defineCheck({
  on: 'pupil',
  id: 'unauthorised-at-bank-holiday',
  page: 'history',
  severity: 'info',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'calendar'],
  title: 'Unauthorised absence beside a bank holiday',
  national: 'penalty.sessions',
  compulsoryAgeOnly: true,
  policy: ({ policy }) => policy.rule('unauthorised-at-bank-holiday', 'pn.avoidance'),
  run({ facts, policy, calendar }, rule) {
    // U is an arrival and N may still be explained: neither is an absence that somebody planned
    if (isIndependent(policy) || facts.marksOf('G', 'O').length < WEEK_WITHOUT_A_DAY) return null;
    const { window } = facts;
    const runs = facts.runsOf('GO');
    if (calendar === null || window === null || runs === null) return unknown('calendar');
    if (window.met) return null;
    const threshold = Number(policy.get('penalty.sessions')?.value ?? USUAL_THRESHOLD);
    const since = window.weeks[0]?.monday ?? '';
    const short = runs.filter(
      ({ from, sessions: { length } }) => from >= since && length >= WEEK_WITHOUT_A_DAY && length < threshold,
    );
    if (short.length === 0) return null;
    const daysOff = bankHolidaysOf(calendar);
    if (daysOff === null) return unknown('calendar');
    const found = short
      .flatMap((run) => {
        const dayOff = daysOff.find((day) => isBeside(day, run, calendar));
        return dayOff === undefined ? [] : [{ ...run, dayOff }];
      })
      .at(-1);
    if (found === undefined) return null;
    const { from, to, sessions, dayOff } = found;
    return breach({
      message: `${sessions.length} unauthorised sessions in a row, ${from} to ${to}, beside the bank holiday on ${dayOff}; the threshold is ${threshold}.`,
      action:
        'Look at the reasons first: it may be chance. The local authority decides whether to act before the threshold.',
      policy: rule,
      at: { date: to },
      facts: { sessions: sessions.length, from, to, bankHoliday: dayOff, threshold },
      notes: facts.notes,
    });
  },
});

/** The bank holidays that a calendar lists; null where it lists none, so that nobody knows. */
function bankHolidaysOf({ bankHolidays, closed }: SchoolCalendar): IsoDate[] | null {
  const days = [...(bankHolidays ?? [])];
  for (const entry of closed) if (typeof entry !== 'string' && entry.kind === 'bank-holiday') days.push(entry.date);
  return days.length === 0 ? null : days.sort();
}

/** A single day off with school before and after it, within the absence or next to it. */
function isBeside(dayOff: IsoDate, { from, to }: { from: IsoDate; to: IsoDate }, calendar: SchoolCalendar): boolean {
  const { days } = schoolDaysOf(calendar);
  const next = days.findIndex((day) => day > dayOff);
  const [before, after] = [days[next - 1], days[next]];
  if (before === undefined || after === undefined || after > addCalendarDays(before, LONGEST_GAP_DAYS)) return false;
  return (from < dayOff && dayOff < to) || after === from || before === to;
}

const FOUR_DAYS = onWeekdays('2027-05-04', 4, 'G G');
const AFTER = { now: '2027-05-14' };

export const examples: PupilExample[] = [
  {
    policy: 'jtmat',
    ...AFTER,
    marks: FOUR_DAYS,
    expect: {
      severity: 'info',
      says: '8 unauthorised sessions in a row',
      facts: { bankHoliday: '2027-05-03', threshold: 10 },
    },
    why: '§14: the four days after the bank holiday on Monday; said as it is, without a reason for it',
  },
  {
    policy: 'jtmat',
    ...AFTER,
    marks: together(onWeekdays('2027-04-29', 2, 'O O'), onWeekdays('2027-05-04', 2, 'O O')),
    expect: { facts: { from: '2027-04-29', to: '2027-05-05' } },
    why: 'two days before it and two after',
  },
  {
    policy: 'jtmat',
    now: '2027-05-21',
    marks: onWeekdays('2027-05-11', 4, 'G G'),
    expect: null,
    why: 'four days of another week',
  },
  {
    policy: 'jtmat',
    ...AFTER,
    marks: together(FOUR_DAYS, { '2027-05-10': 'G G' }),
    expect: null,
    why: 'ten sessions: the threshold is met, and another check says so',
  },
  {
    policy: 'jtmat',
    ...AFTER,
    marks: onWeekdays('2027-05-04', 4, 'I I'),
    expect: null,
    why: 'illness is authorised',
  },
  {
    policy: 'jtmat',
    ...AFTER,
    marks: onWeekdays('2027-05-04', 4, 'N N'),
    expect: null,
    why: 'law trap 15: not settled',
  },
  {
    policy: 'jtmat',
    now: '2027-06-18',
    calendar: { ...EXAMPLE_CALENDAR, bankHolidays: ['2027-05-31'] },
    marks: onWeekdays('2027-06-07', 4, 'G G'),
    expect: null,
    why: 'the bank holiday lay in half-term',
  },
  { policy: 'jtmat', year: '13', ...AFTER, marks: FOUR_DAYS, expect: null, why: 'no notices after compulsory age' },
  { policy: 'otw', ...AFTER, marks: FOUR_DAYS, expect: null, why: 'its policy says nothing of it' },
  { policy: 'wessex', ...AFTER, marks: FOUR_DAYS, expect: null, why: 'silent, and national rules too' },
  {
    policy: 'jtmat',
    ...AFTER,
    calendar: null,
    marks: FOUR_DAYS,
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'bank holidays need a calendar',
  },
  {
    policy: 'jtmat',
    ...AFTER,
    calendar: { terms: EXAMPLE_CALENDAR.terms, closed: [] },
    marks: FOUR_DAYS,
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'a calendar without any bank holiday does not tell',
  },
];

/** A pupil who came to or under one of the policy's lines since the last look. */
import { addCalendarDays, schoolDaysOf, summarise } from '../../attendance';
import { attendanceAt, both, ownLines, preciseWords, standingWords } from '../attendance-line';
import { type AttendanceRate, type Comparison, meetsLine } from '../attendance-rate';
import { breach, defineCheck, unknown } from '../check';
import { onWeekdays, together } from '../example';
import type { CohortExample } from '../example-of-record';
import { printedRate } from '../facts';
import type { CohortRowSubject } from '../record-subjects';

/** Lists are looked through every week: so far back marks are held against, where no earlier figure is on record. */
const A_WEEK = 7;

/** A report that begins later than this after the first school day is of a part of the year, and no figure to date. */
const LATEST_START_DAYS = 14;

const NOT: Record<Comparison, Comparison> = { yes: 'no', no: 'yes', unsure: 'unsure' };

export default defineCheck({
  on: 'cohort-row',
  id: 'cohort-new-crossings',
  page: 'cohort',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['attendance', 'before'],
  title: 'Crossed a line since the last look',
  policy: ({ policy }) => {
    const lines = policy.rule('cohort-new-crossings') === null ? [] : ownLines(policy);
    return lines.length === 0 ? null : lines;
  },
  run(subject, lines) {
    const { facts, history } = subject;
    const looks = latestLooks(subject);
    if (looks === 'nothing possible') return null;
    if (looks === 'no figure') return unknown('attendance');
    if (looks === 'no earlier figure') return unknown(history === null ? 'history' : 'before');
    const { since, before, now } = looks;
    const crossings = lines.map((line) => both(meetsLine(now, line), NOT[meetsLine(before, line)]));
    const crossed = lines.filter((_, index) => crossings[index] === 'yes');
    const last = crossed.at(-1);
    const deepest = crossed.find((line) => last !== undefined && attendanceAt(line) === attendanceAt(last));
    if (deepest === undefined) return crossings.includes('unsure') ? unknown('exact figures') : null;
    const percents = [...new Set(crossed.map(attendanceAt))].map((percent) => `${percent} %`);
    return breach({
      message: `Crossed ${percents.join(' and ')} since ${since}: ${preciseWords(before)} then, now ${standingWords(now)}.`,
      action: 'Open the pupil’s page, and look at what changed and what would help.',
      policy: deepest,
      facts: { since, before, now, lines: [...new Set(crossed.map(attendanceAt))] },
      notes: ['equality', ...(now.kind === 'exact' && looks.from === 'marks' ? facts.notes : [])],
    });
  },
});

type Looks = { since: string; before: AttendanceRate; now: AttendanceRate; from: 'printed' | 'marks' };

/** Now and the latest time before: figures as pages printed them, else what the pupil's marks were a week ago. */
function latestLooks(subject: CohortRowSubject): Looks | 'nothing possible' | 'no figure' | 'no earlier figure' {
  const { row, reading, facts, history, now: clock } = subject;
  const isToDate = isOfYearToDate(subject);
  const printed = isToDate ? printedRate(row.printed) : null;
  const byMarks = facts.marks.length > 0 ? facts.rate : null;
  const now = printed ?? byMarks;
  if (now === null) return facts.isNothingPossible ? 'nothing possible' : 'no figure';

  const end = isToDate && reading.to !== null && reading.to < clock.date ? reading.to : clock.date;
  const earlier = (history?.before ?? [])
    .filter(({ on, printed: figures }) => facts.yearFrom <= on && on < end && printedRate(figures) !== null)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
  const before = printedRate(earlier?.printed);
  if (earlier !== undefined && before !== null)
    return { since: earlier.on, before, now, from: printed === null ? 'marks' : 'printed' };

  const since = addCalendarDays(clock.date, -A_WEEK);
  const { attended, possible } = summarise(facts.marks, { from: facts.yearFrom, to: since });
  if (byMarks === null || possible === 0) return 'no earlier figure';
  return { since, before: { kind: 'exact', attended, possible }, now: byMarks, from: 'marks' };
}

/** Whether the report's figures are of this school year so far: figures of a week or of last year cross no line. */
function isOfYearToDate({ reading: { from, to }, facts: { yearFrom }, calendar }: CohortRowSubject): boolean {
  const first = calendar === null ? undefined : schoolDaysOf(calendar).days.find((day) => day >= yearFrom);
  const latest = addCalendarDays(first ?? yearFrom, LATEST_START_DAYS);
  return (from === null || (yearFrom <= from && from <= latest)) && (to === null || to >= yearFrom);
}

const snapshot = (attended: number, possible: number, on = '2026-10-23') => ({
  before: [{ on, printed: { attended, possible } }],
});

export const examples: CohortExample[] = [
  {
    policy: 'wessex',
    row: { printed: { attended: 95, possible: 100 } },
    history: snapshot(78, 80),
    expect: {
      severity: 'warning',
      says: 'Crossed 96 % since 2026-10-23: 97.5 % then, now 95.0 %',
      facts: { lines: [96] },
      notes: ['equality'],
    },
    why: 'its first line (5.6)',
  },
  {
    policy: 'wessex',
    row: { printed: { attended: 96, possible: 100 } },
    history: snapshot(78, 80),
    expect: null,
    why: 'exactly 96 is not below 96',
  },
  {
    policy: 'wessex',
    row: { printed: { attended: 90, possible: 100 } },
    history: snapshot(73, 80),
    expect: { says: 'Crossed 90 %', facts: { lines: [90] } },
    why: 'T-12: missing exactly 10 % is persistent absence; T-29: authorised and unauthorised absence together',
  },
  {
    policy: 'ludlow',
    year: '4',
    row: { printed: { attended: 84, possible: 100 } },
    history: snapshot(78, 80),
    expect: { says: 'Crossed 96 % and 90 % and 85 %', facts: { lines: [96, 90, 85] } },
    why: 'three lines at once, the deepest one cited',
  },
  {
    policy: 'otw',
    row: { printed: { attended: 93, possible: 100 } },
    history: snapshot(76, 80),
    expect: { facts: { lines: [94] } },
    why: 'from 95 to 93: under 96 before, under 94 now',
  },
  {
    policy: 'jtmat',
    row: { printed: { attended: 95, possible: 100 } },
    history: snapshot(78, 80),
    expect: null,
    why: 'its lines are 90, 75 and 50',
  },
  {
    policy: 'jtmat',
    row: { printed: { attended: 75, possible: 100 } },
    history: snapshot(61, 80),
    expect: { facts: { lines: [75] } },
    why: '75 or less',
  },
  {
    policy: 'keystone',
    row: { printed: { attended: 191, possible: 200 } },
    history: snapshot(77, 80),
    expect: { facts: { lines: [96] } },
    why: 'T-13: 95.5 is in none of its printed bands, and under 96; T-37: its table of days is not used',
  },
  {
    policy: 'wessex',
    row: { printed: { attended: 95, possible: 100 } },
    history: snapshot(76, 80),
    expect: null,
    why: 'it was under 96 before',
  },
  {
    policy: 'wessex',
    row: { printed: { attended: 97, possible: 100 } },
    history: snapshot(70, 80),
    expect: null,
    why: 'upwards is no crossing to act on',
  },
  {
    policy: 'wessex',
    row: { printed: { percent: '95.0' } },
    history: { before: [{ on: '2026-11-13', printed: { percent: '96.4' } }] },
    expect: { says: 'since 2026-11-13: 96.4 % then, now 95.0 %' },
    why: 'printed percentages that are far from the line tell enough',
  },
  {
    policy: 'wessex',
    row: { printed: { percent: '96.0' } },
    history: { before: [{ on: '2026-11-13', printed: { percent: '96.4' } }] },
    expect: { outcome: 'indeterminate', severity: 'info', missing: ['exact figures'] },
    why: 'law trap 2: a printed 96.0 may be just under 96',
  },
  {
    policy: 'wessex',
    row: { printed: { percent: '89.9' } },
    history: { before: [{ on: '2026-11-13', printed: { percent: '90.0' } }] },
    expect: { outcome: 'indeterminate', severity: 'info', missing: ['exact figures'] },
    why: 'the earlier 90.0 may have been 10 % missed already',
  },
  {
    policy: 'wessex',
    row: { printed: { percent: '94.0' } },
    history: {
      before: [
        { on: '2026-10-23', printed: { percent: '97.0' } },
        { on: '2026-11-13', printed: { percent: '95.0' } },
        { on: '2026-06-30', printed: { percent: '99.0' } },
      ],
    },
    expect: null,
    why: 'the latest of them counts, and last year’s none',
  },
  {
    policy: 'wessex',
    from: '2026-11-16',
    row: { printed: { attended: 8, possible: 10 } },
    history: snapshot(78, 80),
    expect: { outcome: 'indeterminate', missing: ['attendance'] },
    why: 'figures of one week are not attendance to date',
  },
  {
    policy: 'wessex',
    row: { printed: {} },
    history: { marks: onWeekdays('2026-09-04', 55, '/ \\'), complete: false },
    expect: null,
    why: 'full attendance by marks, a week ago and now',
  },
  {
    policy: 'wessex',
    row: { printed: {} },
    history: { marks: together(onWeekdays('2026-11-02', 10, '/ \\'), onWeekdays('2026-11-16', 5, 'I I')) },
    expect: { says: 'since 2026-11-13', facts: { lines: [96, 90] } },
    why: 'by marks: full attendance a week ago, five days away since',
  },
  {
    policy: 'wessex',
    row: { printed: { attended: 0, possible: 0 } },
    expect: null,
    why: 'law trap 3: nothing was possible',
  },
  {
    policy: 'wessex',
    row: { printed: { attended: 95, possible: 100 } },
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'nothing earlier is known of the pupil',
  },
  {
    policy: 'wessex',
    row: { printed: { attended: 95, possible: 100 } },
    history: {},
    expect: { outcome: 'indeterminate', missing: ['before'] },
    why: 'known, yet no earlier figure of this year',
  },
  {
    policy: 'wessex',
    row: { printed: { attended: 95, possible: 100 } },
    others: [{ printed: { attended: 98, possible: 100 } }, { printed: { attended: 99, possible: 100 } }],
    expect: { outcome: 'indeterminate', says: '3 of the 3 pupils here', facts: { pupils: 3, of: 3 } },
    why: 'a first look at a list is said once for the page, not pupil by pupil',
  },
];

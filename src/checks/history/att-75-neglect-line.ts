/** Attendance at or under the line that the policy draws for safeguarding, over the three full terms of a school year. */
import { type IsoDate, type SchoolCalendar, schoolYearStart, type Term, termsOf } from '../../attendance';
import { asLine, attendanceAt, judgeRate } from '../attendance-line';
import { meetsLine } from '../attendance-rate';
import { breach, defineCheck, unknown } from '../check';
import { onWeekdays, type PupilExample } from '../example';

const TERMS_OF_A_YEAR = 3;

export default defineCheck({
  on: 'pupil',
  id: 'att-75-neglect-line',
  page: 'history',
  severity: 'error',
  audience: 'leadership',
  needs: ['attendance', 'calendar'],
  title: 'Attendance at the safeguarding line',
  policy: ({ policy }) => asLine(policy.rule('att-75-neglect-line', 'neglect')),
  run({ facts, calendar, history, now }, line) {
    const terms = calendar === null ? null : termsOfYear(calendar, now.date);
    if (terms !== null && !areOver(terms, now.date)) return null;
    return judgeRate(
      facts,
      (rate) => meetsLine(rate, line),
      (standing) => {
        if (terms === null) return unknown('calendar');
        const { marks } = facts;
        const isWholeYear =
          marks.length === 0 || terms.every(({ from, to }) => marks.some(({ date }) => from <= date && date <= to));
        // a pupil who came during the year has no three terms here; whose earlier marks are not known, may have
        if (!isWholeYear) return history?.complete ? null : unknown('history');
        return breach({
          message: `${standing.words}: ${attendanceAt(line)} % or less over three terms.`,
          action: 'Talk with the safeguarding lead. People decide what follows; nothing is referred by itself.',
          policy: line,
          facts: { ...standing.facts, line: attendanceAt(line), terms: terms.length },
          notes: standing.notes,
        });
      },
    );
  },
});

function termsOfYear(calendar: SchoolCalendar, today: IsoDate): Term[] {
  const year = schoolYearStart(today);
  return termsOf(calendar).filter(({ to }) => schoolYearStart(to) === year);
}

function areOver(terms: readonly Term[], today: IsoDate): boolean {
  const last = terms.at(-1);
  return terms.length >= TERMS_OF_A_YEAR && last !== undefined && last.to <= today;
}

const summerEnds = '2027-07-21';

export const examples: PupilExample[] = [
  {
    id: 'V-19',
    policy: 'jtmat',
    now: summerEnds,
    printed: { attended: 240, possible: 320 },
    expect: { severity: 'error', says: 'nothing is referred', notes: ['equality'] },
    why: '75.0 over three terms: at the line counts',
  },
  {
    id: 'V-19',
    policy: 'jtmat',
    now: '2027-03-25',
    printed: { attended: 240, possible: 320 },
    expect: null,
    why: 'two terms only',
  },
  { policy: 'jtmat', now: '2027-07-20', printed: { attended: 240, possible: 320 }, expect: null, why: 'third is open' },
  { policy: 'jtmat', now: summerEnds, printed: { attended: 241, possible: 320 }, expect: null, why: 'over 75' },
  {
    policy: 'jtmat',
    now: summerEnds,
    marks: {
      ...onWeekdays('2026-11-02', 20, '/ O'),
      ...onWeekdays('2027-01-04', 20, '/ \\'),
      ...onWeekdays('2027-06-07', 20, 'I \\'),
    },
    expect: { facts: { attended: 80, possible: 120 } },
    why: 'marks in each of the three terms',
  },
  {
    policy: 'jtmat',
    now: summerEnds,
    marks: onWeekdays('2027-06-07', 20, 'I \\'),
    history: { complete: true },
    expect: null,
    why: 'law trap 26: came in the summer, so there are no three terms',
  },
  {
    policy: 'jtmat',
    now: summerEnds,
    marks: onWeekdays('2027-06-07', 20, 'I \\'),
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'only the summer is shown',
  },
  { policy: 'wessex', now: summerEnds, printed: { attended: 200, possible: 320 }, expect: null, why: 'no such line' },
  {
    policy: 'jtmat',
    now: summerEnds,
    calendar: null,
    printed: { attended: 240, possible: 320 },
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'nobody knows how many terms these sessions are',
  },
  {
    policy: 'jtmat',
    calendar: null,
    printed: { attended: 300, possible: 320 },
    expect: null,
    why: 'over the line, whatever the terms are',
  },
];

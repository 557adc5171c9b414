/**
 * From our figure to the Department's own method, step by step, each with what it changes. Owns those steps: most change
 * nothing, since ours is that method, and a step says so. How far a pupil is in the Department's figures at all stands here too.
 *
 * Sources: the Department's methodology of absence statistics (ages 5 to 15 at 31 August, per enrolment, Year 11 without the
 * second half of the summer term) and its monitoring tool (from admission, to leaving, up to the latest session).
 */
import { isLater, type Mark, type SchoolCalendar, type SessionAt, summarise } from '../attendance';
import type { Counts } from './explain-reasons';

export type MethodStep = { id: string; words: string; sessions: number; attended: number; possible: number };

export type Department = { steps: MethodStep[]; counts: Counts; scope: string };

export type ForDepartment = {
  /** This school year's, up to now. */
  marks: readonly Mark[];
  calendar: SchoolCalendar | null;
  asOf: SessionAt;
  onRollFrom: string | null;
  onRollTo: string | null;
  /** '8', '11'; null where it is not known. */
  year: string | null;
};

/** The steps in order, and the counts that they lead to. */
export function towardsDepartment(input: ForDepartment): Department {
  const { marks, asOf, onRollFrom, onRollTo, year } = input;
  let left = marks;
  const steps: MethodStep[] = [];
  const leaveOut = (id: string, words: string, isOut: (mark: Mark) => boolean): void => {
    const kept = left.filter((mark) => !isOut(mark));
    steps.push({ id, words, sessions: left.length - kept.length, ...lost(left, kept) });
    left = kept;
  };
  const saidOnly = (id: string, words: string, codes: readonly string[]): void => {
    const sessions = left.filter(({ code }) => codes.includes(code)).length;
    steps.push({ id, words, sessions, attended: 0, possible: 0 });
  };
  leaveOut('to-now', 'Sessions after now are left out', (mark) => isLater(mark, asOf));
  leaveOut('admission', 'It begins with the day of admission', ({ date }) => onRollFrom !== null && date < onRollFrom);
  leaveOut('leaving', 'It ends with the day of leaving', ({ date }) => onRollTo !== null && date > onRollTo);
  saidOnly('dual', 'D is no possible session in either', ['D']);
  saidOnly('withdrawn', 'The withdrawn H, J and Y keep their old class in both', ['H', 'J', 'Y']);
  saidOnly('n', 'N is an unauthorised absence in both until it is settled', ['N']);
  const study = year === '11' ? secondHalfOfSummer(input) : null;
  if (year === '11')
    leaveOut(
      'year-11',
      'Year 11: the second half of the summer term is left out',
      ({ date }) => study !== null && study.from <= date && date <= study.to,
    );
  steps.push({
    id: 'rounding',
    words: 'Rounded half up in both, and never before it is compared',
    sessions: 0,
    attended: 0,
    possible: 0,
  });
  const { attended, possible } = summarise(left);
  return { steps, counts: { attended, possible }, scope: scopeOf(year) };
}

function lost(before: readonly Mark[], after: readonly Mark[]): Counts {
  const [a, b] = [summarise(before), summarise(after)];
  return { attended: b.attended - a.attended, possible: b.possible - a.possible };
}

/** The last half of the calendar's that begins after Easter; null where terms are not given by halves. */
function secondHalfOfSummer({ calendar }: ForDepartment): { from: string; to: string } | null {
  const half = calendar?.terms
    .filter(({ from, half }) => half === 2 && from.slice(5) >= '05-15' && from.slice(5) < '08-01')
    .at(-1);
  return half ?? null;
}

const OUTSIDE: readonly string[] = ['-1', '12', '13', '14'];

function scopeOf(year: string | null): string {
  const all = 'The Department’s figures count pupils aged 5 to 15 on 31 August, at each school where they are on roll.';
  if (year === null) return `${all} The year group is not known here.`;
  if (OUTSIDE.includes(year)) return `${all} This year group is outside them.`;
  return year === '0' ? `${all} In reception that is those who were 5 by then.` : all;
}

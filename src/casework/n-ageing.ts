/**
 * Open N marks by age, towards the day by which each has to be settled. Owns that list; which limit goes is the policy's
 * (`nLimit`, else the national five school days), and how it is counted stands in `policy/n-limit.ts`.
 */
import {
  addSchoolDays,
  dayWords,
  type IsoDate,
  type Mark,
  type SchoolCalendar,
  type Session,
  schoolDaysBetween,
  standingMarks,
} from '../attendance';
import { isSurelyWithin, nDueOn, nLimitWords } from '../policy/n-limit';
import type { ResolvedValue } from '../policy/resolve';

export type PupilMarks = { pupil: string | null; marks: readonly Mark[] };

export type OpenN = {
  pupil: string | null;
  date: IsoDate;
  session: Session;
  /** School days since; null where the calendar does not tell. */
  age: number | null;
  /** The last day on which it may stand; null where that cannot be told. */
  dueOn: IsoDate | null;
  /** `soon`: the next school day is the last one. `unknown`: the calendar would be needed. */
  state: 'over' | 'today' | 'soon' | 'within' | 'unknown';
  /** "3 of 5 school days, by Fri 20 Nov" */
  words: string;
};

/** The limit by which N marks age: the policy's own number, else the national one; null where neither is there. */
export function nLimitFrom(policy: {
  own(key: string): ResolvedValue | null;
  national(key: string): ResolvedValue | null;
}): ResolvedValue | null {
  const own = policy.own('nLimit');
  return typeof own?.value === 'number' ? own : policy.national('nLimit');
}

/** Every N up to today that nobody settled: what is over its limit first, then by the day it is due. */
export function openNs(
  pupils: readonly PupilMarks[],
  limit: ResolvedValue,
  today: IsoDate,
  calendar: SchoolCalendar | null,
): OpenN[] {
  const next = calendar === null ? null : addSchoolDays(today, 1, calendar);
  const all = pupils.flatMap(({ pupil, marks }) =>
    standingMarks(marks)
      .filter(({ code, date }) => code === 'N' && date <= today)
      .map(({ date, session }) => ({ pupil, date, session, ...ageOf(date) })),
  );
  return all.sort((a, b) => (a.dueOn ?? a.date).localeCompare(b.dueOn ?? b.date) || a.date.localeCompare(b.date));

  function ageOf(date: IsoDate): Pick<OpenN, 'age' | 'dueOn' | 'state' | 'words'> {
    const age = calendar === null ? null : schoolDaysBetween(date, today, calendar);
    const dueOn = nDueOn(date, limit, calendar);
    const isWithin = dueOn === null && isSurelyWithin(date, limit, calendar, today);
    const state = dueOn === null ? (isWithin ? 'within' : 'unknown') : stateOf(dueOn);
    return { age, dueOn, state, words: wordsOf(age, dueOn) };
  }

  function stateOf(dueOn: IsoDate): OpenN['state'] {
    if (dueOn < today) return 'over';
    if (dueOn === today) return 'today';
    // a limit in working days may end in a holiday: the last day of school before it is the day to settle it
    return next !== null && next >= dueOn ? 'soon' : 'within';
  }

  function wordsOf(age: number | null, dueOn: IsoDate | null): string {
    const most = nLimitWords(limit);
    const isCounted = age !== null && (limit.unit ?? 'school days') === 'school days';
    const stands = isCounted ? `${age} of ${most}` : `limit ${most}`;
    if (dueOn === null) return `${stands}: the calendar does not tell the day`;
    return `${stands}, ${dueOn < today ? 'over since' : 'by'} ${dayWords(dueOn)}`;
  }
}

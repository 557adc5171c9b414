/**
 * When a step is due: from what its checklist says, the case's start, what was done before, the school's calendar, and what a
 * person set. Owns that reckoning, and whether and by how much something is overdue. Knows no words for it, and no clock of
 * its own.
 */
import {
  addMinutes,
  addSchoolDays,
  type Instant,
  type IsoDate,
  londonTime,
  type SchoolCalendar,
  schoolDaysBetween,
  schoolDaysOf,
} from '../attendance';
import type { ChecklistStep, Due } from '../policy/checklist';
import {
  type Counted,
  endOfHalfTerm,
  endOfTerm,
  monthsAfter,
  type NoDayWhy,
  schoolDaysAfter,
  schoolWeeksAfter,
} from './due-count';
import type { Case } from './records';

export type { NoDayWhy } from './due-count';

/** What a case's due dates are counted from. */
export type CaseDates = Pick<Case, 'startsOn' | 'startedAt' | 'restartedOn' | 'steps' | 'dueSet'>;

export type StepDue = {
  on: IsoDate | null;
  /** The moment, where it is due to the minute. */
  at: Instant | null;
  /** Why there is no day: the policy gives none, a step before it is not done yet, or the calendar does not tell. */
  why: 'none' | 'step-not-done' | NoDayWhy | null;
  /** The step that has to be done first. */
  waitsFor: string | null;
  /** A person set the day. */
  isSet: boolean;
};

/** School days are null where the calendar does not tell how many they are; minutes where it is due by the day. */
export type Overdue = { schoolDays: number | null; minutes: number | null };

const MINUTE = 60_000;
const NO_DAY = { on: null, at: null, waitsFor: null, isSet: false };

/**
 * When a step is due. A step that was skipped, or not needed, counts from that day as if it was done then. A repeating step
 * is due again from the day it was last done; a day that a person set for it goes until it is done once more.
 */
export function dueOf(step: ChecklistStep, dates: CaseDates, calendar: SchoolCalendar | null): StepDue {
  const { due, id } = step;
  const isRepeating = due !== null && 'every' in due;
  const done = dates.steps[id];
  const lastDone = isRepeating && done !== undefined ? londonTime(done.at).date : null;
  const set = dates.dueSet[id];
  if (set !== undefined && (lastDone === null || set > lastDone)) return { ...NO_DAY, on: set, why: null, isSet: true };
  if (due === null) return { ...NO_DAY, why: 'none' };
  const before = due.after === 'start' ? undefined : dates.steps[due.after];
  if (due.after !== 'start' && before === undefined) return { ...NO_DAY, why: 'step-not-done', waitsFor: due.after };
  const start = before?.at ?? dates.startedAt;
  const day = before === undefined ? countsFrom(dates) : londonTime(before.at).date;
  if ('minutes' in due) return dueAt(new Date(Date.parse(start) + due.minutes * MINUTE).toISOString());
  if ('time' in due) return dueAt(instantOf(day, due.time));
  const counted = counting(due, lastDone ?? day, lastDone !== null, calendar);
  return 'on' in counted ? { ...NO_DAY, on: counted.on, why: null } : { ...NO_DAY, why: counted.why };
}

/** The day that offsets count from: the start, or the day on which the checklist began again. */
export function countsFrom({ startsOn, restartedOn }: Pick<Case, 'startsOn' | 'restartedOn'>): IsoDate {
  return restartedOn ?? startsOn;
}

function counting(
  due: Exclude<Due, { minutes: number } | { time: string }>,
  day: IsoDate,
  isAgain: boolean,
  calendar: SchoolCalendar | null,
): Counted {
  if ('schoolDays' in due) return schoolDaysAfter(day, due.schoolDays, calendar);
  if ('weeks' in due) return schoolWeeksAfter(day, due.weeks, calendar);
  if ('halfTerms' in due) return endOfHalfTerm(day, due.halfTerms, calendar);
  // what is due once a term is due by the end of this one; once done, by the end of the next
  const ends = isAgain ? due.every + 1 : due.every;
  switch (due.of) {
    case 'school-days':
      return schoolDaysAfter(day, due.every, calendar);
    case 'weeks':
      return schoolWeeksAfter(day, due.every, calendar);
    case 'half-terms':
      return endOfHalfTerm(day, ends, calendar);
    case 'terms':
      return endOfTerm(day, ends, calendar);
    case 'months':
      return monthsAfter(day, due.every, calendar);
  }
}

function dueAt(at: Instant): StepDue {
  return { ...NO_DAY, on: londonTime(at).date, at, why: null };
}

/** The moment at which the London clock shows a time. */
function instantOf(date: IsoDate, time: string): Instant {
  const inWinter = `${date}T${time}:00Z`;
  return londonTime(inWinter).time === time ? inWinter : `${date}T${addMinutes(time, -60) ?? time}:00Z`;
}

/**
 * By how much something is overdue; null where it is not. A day that passed with no school after it yet is not overdue: a
 * step due on Friday is not late on Sunday.
 */
export function overdueBy(due: StepDue, now: Instant, calendar: SchoolCalendar | null): Overdue | null {
  if (due.on === null) return null;
  const today = londonTime(now).date;
  if (due.at !== null) {
    const minutes = Math.floor((Date.parse(now) - Date.parse(due.at)) / MINUTE);
    return minutes < 1 ? null : { schoolDays: daysOver(due.on, today, calendar), minutes };
  }
  if (today <= due.on) return null;
  const schoolDays = daysOver(due.on, today, calendar);
  return schoolDays === 0 ? null : { schoolDays, minutes: null };
}

/**
 * The day before which something had to be due to be overdue by now, by `overdueBy`: the last school day up to today, or
 * today where the calendar does not tell.
 */
export function overdueBefore(today: IsoDate, calendar: SchoolCalendar | null): IsoDate {
  if (calendar === null || schoolDaysOf(calendar).indexOfDay.has(today)) return today;
  return addSchoolDays(today, -1, calendar) ?? today;
}

/** Under which the least is overdue today: whose a locked case is, nobody can tell. Null where there is none. */
export function mildestCalendar(calendars: readonly (SchoolCalendar | null)[], today: IsoDate): SchoolCalendar | null {
  const known = calendars.filter((calendar) => calendar !== null);
  return known.sort((a, b) => (overdueBefore(today, a) < overdueBefore(today, b) ? -1 : 1))[0] ?? null;
}

function daysOver(on: IsoDate, today: IsoDate, calendar: SchoolCalendar | null): number | null {
  return calendar === null ? null : schoolDaysBetween(on, today, calendar);
}

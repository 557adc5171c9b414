/** Due dates in words. Owns the wording; when something is due is reckoned in `due-date.ts`. */
import { dayWords, type Instant, type IsoDate, londonTime, type SchoolCalendar } from '../attendance';
import type { Checklist, ChecklistStep, Due } from '../policy/checklist';
import { type Overdue, overdueBy, type StepDue } from './due-date';

/** "1 day over", "Today", "Mon 23 Nov". */
export type DueTag = { words: string; tone: 'over' | 'today' | 'later' };

/** A due date as it stands beside a step in a list; null where there is none. */
export function dueTag(due: StepDue, now: Instant, calendar: SchoolCalendar | null): DueTag | null {
  if (due.on === null) return null;
  const over = overdueBy(due, now, calendar);
  if (over !== null) return { words: overWords(over, due.on), tone: 'over' };
  const isNow = due.on <= londonTime(now).date;
  const time = due.at === null ? '' : ` ${londonTime(due.at).time}`;
  const isToday = due.on === londonTime(now).date;
  return { words: `${isToday ? 'Today' : dayWords(due.on)}${time}`, tone: isNow ? 'today' : 'later' };
}

/** "Due Thu 19 Nov, 1 school day over", "Due today", "Due Thu 26 Nov"; '' where there is no day. */
export function dueLine(due: StepDue, now: Instant, calendar: SchoolCalendar | null): string {
  if (due.on === null) return '';
  const over = overdueBy(due, now, calendar);
  const isToday = due.on === londonTime(now).date;
  const day = due.at === null ? (isToday ? 'today' : dayWords(due.on)) : momentWords(due.at, isToday);
  return over === null ? `Due ${day}` : `Due ${day}, ${overInFull(over)}`;
}

/** The same for a day that stands in clear, as of a locked case: '' and null are no day. */
export function dayTag(on: IsoDate, now: Instant, calendar: SchoolCalendar | null): DueTag | null {
  const due = { on: on === '' ? null : on, at: null, why: null, waitsFor: null, isSet: false };
  return dueTag(due, now, calendar);
}

/**
 * Where a due date comes from, or why there is none: "8 school days after the start", "calendar not set: no due date". An
 * offset that no policy gives says so.
 */
export function dueWhy(step: ChecklistStep, due: StepDue, checklist: Pick<Checklist, 'steps'>): string {
  if (due.isSet) return 'set by hand';
  switch (due.why) {
    case 'none':
      return '';
    case 'calendar-not-set':
      return `${offsetWords(step.due, checklist)}; calendar not set: no due date`;
    case 'beyond-calendar':
      return `${offsetWords(step.due, checklist)}; the calendar does not reach that far: no due date`;
    case 'halves-not-set':
      return `${offsetWords(step.due, checklist)}; the calendar has no half terms: no due date`;
    default:
      return `${offsetWords(step.due, checklist)}${step.isDueOurs ? ', our default: the policy gives none' : ''}`;
  }
}

/** "8 school days after the start", "every 10 school days", "by the end of the half term"; '' for none. */
export function offsetWords(due: Due | null, checklist: Pick<Checklist, 'steps'>): string {
  if (due === null) return '';
  const index = checklist.steps.findIndex(({ id }) => id === due.after);
  const after = index < 0 ? 'after the start' : `after step ${index + 1}`;
  if ('schoolDays' in due) {
    if (due.schoolDays > 0) return `${counted(due.schoolDays, 'school day')} ${after}`;
    return index < 0 ? 'on the first day' : `on the day of step ${index + 1}`;
  }
  if ('weeks' in due) return `${counted(due.weeks, 'school week')} ${after}`;
  if ('halfTerms' in due) {
    if (due.halfTerms === 1) return 'by the end of the half term';
    return due.halfTerms === 2 ? 'by the end of the next half term' : `by the end of ${due.halfTerms} half terms`;
  }
  if ('minutes' in due) return `${counted(due.minutes, 'minute')} ${after}`;
  if ('time' in due) return `by ${due.time}`;
  return `every ${due.every === 1 ? UNITS[due.of] : counted(due.every, UNITS[due.of])}`;
}

const UNITS = {
  'school-days': 'school day',
  weeks: 'school week',
  'half-terms': 'half term',
  terms: 'term',
  months: 'month',
} as const;

const counted = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;

function momentWords(at: Instant, isToday: boolean): string {
  const { date, time } = londonTime(at);
  return isToday ? time : `${dayWords(date)} ${time}`;
}

function overWords({ schoolDays, minutes }: Overdue, on: IsoDate): string {
  if (schoolDays !== null && schoolDays > 0) return `${counted(schoolDays, 'day')} over`;
  return minutes === null ? `Over since ${dayWords(on)}` : `${minutes} min over`;
}

function overInFull({ schoolDays, minutes }: Overdue): string {
  if (schoolDays !== null && schoolDays > 0) return `${counted(schoolDays, 'school day')} over`;
  return minutes === null ? 'overdue' : `${minutes} min over`;
}

/**
 * Counting in a school's own calendar: so many school days, school weeks, half terms, terms or months after a day. Owns that
 * counting and why a day cannot be told; knows nothing of checklists.
 */
import { addMonths, lightFormat, parseISO } from 'date-fns';
import {
  addCalendarDays,
  addSchoolDays,
  type IsoDate,
  mondayOf,
  type SchoolCalendar,
  schoolDaysOf,
  termsOf,
} from '../attendance';

/** Why a day cannot be told: no calendar is set, it ends before that day, or its terms are not split into halves. */
export type NoDayWhy = 'calendar-not-set' | 'beyond-calendar' | 'halves-not-set';
export type Counted = { on: IsoDate } | { why: NoDayWhy };

const NOT_SET: Counted = { why: 'calendar-not-set' };
const BEYOND: Counted = { why: 'beyond-calendar' };
const orBeyond = (on: IsoDate | null | undefined): Counted => (on == null ? BEYOND : { on });

/** The n-th school day after a day; for 0 the day itself, or the next school day where it is known to be none. */
export function schoolDaysAfter(date: IsoDate, n: number, calendar: SchoolCalendar | null): Counted {
  if (n === 0) return { on: schoolDayFrom(date, calendar) };
  if (calendar === null) return NOT_SET;
  return orBeyond(addSchoolDays(date, n, calendar));
}

/**
 * The same weekday so many school weeks later, a school week being one with any school day in it. Where there is no school
 * on that weekday, the last school day before it in that week, else the first after it. From a day without school the
 * counting begins on the next school day.
 */
export function schoolWeeksAfter(date: IsoDate, n: number, calendar: SchoolCalendar | null): Counted {
  if (calendar === null) return NOT_SET;
  const { first, last, days, mondays, indexOfDay, weekOfDay } = schoolDaysOf(calendar);
  if (date < first || date > last) return BEYOND;
  const from = schoolDayFrom(date, calendar);
  const index = indexOfDay.get(from);
  const week = index === undefined ? undefined : (weekOfDay[index] as number) + n;
  const monday = week === undefined ? undefined : mondays[week];
  if (monday === undefined) return BEYOND;
  const weekday = (Date.parse(from) - Date.parse(mondayOf(from))) / 86_400_000;
  const wanted = addCalendarDays(monday, weekday);
  const ofWeek = days.filter((_, day) => weekOfDay[day] === week);
  return orBeyond(ofWeek.findLast((day) => day <= wanted) ?? ofWeek[0]);
}

/** The last school day of the half term that holds a day or comes next after it (1), or of the n-th. */
export function endOfHalfTerm(date: IsoDate, n: number, calendar: SchoolCalendar | null): Counted {
  if (calendar === null) return NOT_SET;
  if (date < schoolDaysOf(calendar).first) return BEYOND;
  const halves = [...calendar.terms].sort((a, b) => (a.from < b.from ? -1 : 1));
  const index = halves.findIndex(({ to }) => to >= date);
  if (index < 0) return BEYOND;
  const counted = halves.slice(index, index + n);
  if (counted.some(({ half }) => half === undefined)) return { why: 'halves-not-set' };
  return orBeyond(lastSchoolDay(counted[n - 1], calendar));
}

/** The last school day of the term that holds a day or comes next after it (1), or of the n-th. */
export function endOfTerm(date: IsoDate, n: number, calendar: SchoolCalendar | null): Counted {
  if (calendar === null) return NOT_SET;
  if (date < schoolDaysOf(calendar).first) return BEYOND;
  const terms = termsOf(calendar).filter(({ to }) => to >= date);
  return orBeyond(lastSchoolDay(terms[n - 1], calendar));
}

/** So many months later by the wall calendar; on the school day before where there is no school then, as far as is known. */
export function monthsAfter(date: IsoDate, n: number, calendar: SchoolCalendar | null): Counted {
  const on = lightFormat(addMonths(parseISO(date), n), 'yyyy-MM-dd');
  if (calendar === null || schoolDaysOf(calendar).indexOfDay.has(on)) return { on };
  const before = addSchoolDays(on, -1, calendar);
  return { on: before !== null && before > date ? before : on };
}

/** The day itself, or the next school day where the calendar knows it to be none. */
function schoolDayFrom(date: IsoDate, calendar: SchoolCalendar | null): IsoDate {
  if (calendar === null || schoolDaysOf(calendar).indexOfDay.has(date)) return date;
  return addSchoolDays(date, 1, calendar) ?? date;
}

function lastSchoolDay(part: { from: IsoDate; to: IsoDate } | undefined, calendar: SchoolCalendar): IsoDate | null {
  if (part === undefined) return null;
  if (schoolDaysOf(calendar).indexOfDay.has(part.to)) return part.to;
  const before = addSchoolDays(part.to, -1, calendar);
  return before !== null && before >= part.from ? before : null;
}

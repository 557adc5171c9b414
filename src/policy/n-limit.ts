/**
 * When an N has to be settled. Owns the counting of each policy's limit, in school days, working days or weeks; whether a
 * check fires, and what a list says of it, is their business.
 */
import {
  addCalendarDays,
  addSchoolDays,
  addWorkingDays,
  type IsoDate,
  type SchoolCalendar,
  schoolDaysBetween,
} from '../attendance';
import type { ResolvedValue } from './resolve';

/** "5 working days", "1 week" */
export function nLimitWords({ value, unit = 'school days' }: ResolvedValue): string {
  return `${value} ${unit}`;
}

/** The last day on which an N may still stand; null where the calendar is needed for that and does not tell. */
export function nDueOn(date: IsoDate, limit: ResolvedValue, calendar: SchoolCalendar | null): IsoDate | null {
  const count = Number(limit.value);
  const unit = limit.unit ?? 'school days';
  if (unit.startsWith('week')) return addCalendarDays(date, 7 * count);
  if (calendar === null) return null;
  return unit.startsWith('working') ? addWorkingDays(date, count, calendar) : addSchoolDays(date, count, calendar);
}

/** Whether an N is surely still within its limit, even where the day it is due cannot be told. */
export function isSurelyWithin(
  date: IsoDate,
  limit: ResolvedValue,
  calendar: SchoolCalendar | null,
  today: IsoDate,
): boolean {
  // so many school days are never fewer days on the wall
  if (today <= addCalendarDays(date, Number(limit.value))) return true;
  const passed = calendar === null ? null : schoolDaysBetween(date, today, calendar);
  return passed !== null && passed <= Number(limit.value);
}

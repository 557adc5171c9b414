/** School years, September to August, and their months. Owns these dates; knows no school. */
import { lastDayOfMonth, lightFormat, parseISO } from 'date-fns';
import type { IsoDate, SchoolCalendar } from '../../../src/attendance';
import { daysAway } from './closed-days';

/** A school year goes by the year it begins in. */
export const schoolYearOf = (date: IsoDate): number => Number(date.slice(0, 4)) - (date.slice(5, 7) >= '09' ? 0 : 1);

export const schoolYearWords = (year: number): string => `${year}/${String(year + 1).slice(2)}`;

/** The school years a person may look at: those with terms, this one and the next. */
export function schoolYears(calendar: SchoolCalendar, today: IsoDate): number[] {
  const years = calendar.terms.flatMap(({ from, to }) => [schoolYearOf(from), schoolYearOf(to)]);
  const now = schoolYearOf(today);
  return [...new Set([...years, now, now + 1])].sort((a, b) => a - b);
}

export type Month = {
  /** YYYY-MM */
  id: string;
  name: string;
  days: IsoDate[];
  /** Monday to Sunday; null where the day belongs to another month. */
  weeks: (IsoDate | null)[][];
};

const NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function monthsOf(schoolYear: number): Month[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = ((index + 8) % 12) + 1;
    return monthOf(`${index < 4 ? schoolYear : schoolYear + 1}-${String(month).padStart(2, '0')}`);
  });
}

function monthOf(id: string): Month {
  const first = `${id}-01`;
  const last = lightFormat(lastDayOfMonth(parseISO(first)), 'yyyy-MM-dd');
  const days = Array.from({ length: Number(last.slice(8)) }, (_, index) => daysAway(first, index));
  const before = (parseISO(first).getDay() + 6) % 7;
  const cells: (IsoDate | null)[] = [...Array<null>(before).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return { id, name: NAMES[Number(id.slice(5)) - 1] ?? id, days, weeks };
}

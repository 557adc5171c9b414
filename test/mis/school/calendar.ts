/** Owns the school's calendar: terms, closed days, school days, and how a date is written. */

export type SessionName = 'AM' | 'PM';

export interface Term {
  name: string;
  start: string;
  end: string;
}

export const terms: readonly Term[] = [
  { name: 'Autumn 1', start: '2026-09-03', end: '2026-10-23' },
  { name: 'Autumn 2', start: '2026-11-02', end: '2026-12-18' },
];

export const closedDays: readonly string[] = ['2026-11-02'];

export const sessionNames: readonly SessionName[] = ['AM', 'PM'];

function utc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

export function addDays(date: string, days: number): string {
  const at = utc(date);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
function weekday(date: string): number {
  return utc(date).getUTCDay() || 7;
}

export function isSchoolDay(date: string): boolean {
  if (weekday(date) > 5 || closedDays.includes(date)) return false;
  return terms.some((term) => date >= term.start && date <= term.end);
}

function allSchoolDays(): string[] {
  const days: string[] = [];
  for (const term of terms) {
    for (let date = term.start; date <= term.end; date = addDays(date, 1)) if (isSchoolDay(date)) days.push(date);
  }
  return days;
}

export const schoolDays: readonly string[] = allSchoolDays();

export function schoolDaysBefore(date: string, count: number): string[] {
  const before = schoolDays.filter((day) => day < date);
  return before.slice(before.length - Math.min(count, before.length));
}

export interface SchoolWeek {
  monday: string;
  /** Monday to Friday, school days or not. */
  days: readonly string[];
  /** No school day in it at all: half term. */
  empty: boolean;
}

function allWeeks(): SchoolWeek[] {
  const first = schoolDays[0] ?? '';
  const last = schoolDays.at(-1) ?? '';
  const weeks: SchoolWeek[] = [];
  for (let monday = addDays(first, 1 - weekday(first)); monday <= last; monday = addDays(monday, 7)) {
    const days = [0, 1, 2, 3, 4].map((offset) => addDays(monday, offset));
    weeks.push({ monday, days, empty: !days.some(isSchoolDay) });
  }
  return weeks;
}

export const schoolWeeks: readonly SchoolWeek[] = allWeeks();

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const monthNames = [
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

export interface DateWords {
  day: string;
  shortDay: string;
  number: number;
  month: string;
  shortMonth: string;
  year: string;
}

export function dateWords(date: string): DateWords {
  const day = dayNames[weekday(date) - 1] ?? '';
  const month = monthNames[Number(date.slice(5, 7)) - 1] ?? '';
  return {
    day,
    shortDay: day.slice(0, 3),
    number: Number(date.slice(8)),
    month,
    shortMonth: month.slice(0, 3),
    year: date.slice(0, 4),
  };
}

/** Friday 20 November 2026 */
export function longDate(date: string): string {
  const w = dateWords(date);
  return `${w.day} ${w.number} ${w.month} ${w.year}`;
}

/** 7 Sep 2026 */
export function mediumDate(date: string): string {
  const w = dateWords(date);
  return `${w.number} ${w.shortMonth} ${w.year}`;
}

/** Mon 16 Nov */
export function shortDate(date: string): string {
  const w = dateWords(date);
  return `${w.shortDay} ${w.number} ${w.shortMonth}`;
}

/** 20/11/2026 */
export function ukDate(date: string): string {
  return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(utc(text).getTime());
}

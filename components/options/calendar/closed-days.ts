/**
 * Days of a school's calendar: what each is, and what pressing it makes of it. Owns the order open, INSET, holiday, open;
 * closures of one session or of some year groups are shown and left as they are. Counts nothing.
 */
import { addDays, eachDayOfInterval, isWeekend, lightFormat, parseISO } from 'date-fns';
import type { Closure, IsoDate, SchoolCalendar } from '../../../src/attendance';

export type DayKind = 'school' | 'inset' | 'holiday' | 'bank-holiday' | 'closed' | 'weekend' | 'outside';

export type DayState = {
  kind: DayKind;
  /** Closures of this day that close it for some only. */
  partly: readonly Closure[];
};

export type ClosedKind = 'inset' | 'holiday' | 'bank-holiday' | 'closed';

export const DAY_WORDS: Record<DayKind, string> = {
  school: 'school day',
  inset: 'closed, INSET',
  holiday: 'closed, holiday',
  'bank-holiday': 'closed, bank holiday',
  closed: 'closed',
  weekend: 'weekend',
  outside: 'outside the terms',
};

const isWhole = (entry: Closure): boolean => entry.session === undefined && entry.years === undefined;
const asClosure = (entry: IsoDate | Closure): Closure => (typeof entry === 'string' ? { date: entry } : entry);

/** A reader of days, made once per calendar. */
export function daysOf(calendar: SchoolCalendar): (date: IsoDate) => DayState {
  const closures = new Map<IsoDate, Closure[]>();
  for (const entry of calendar.closed.map(asClosure))
    closures.set(entry.date, [...(closures.get(entry.date) ?? []), entry]);
  const bankHolidays = new Set(calendar.bankHolidays);
  return (date) => {
    const here = closures.get(date) ?? [];
    const whole = here.find(isWhole);
    const partly = here.filter((entry) => !isWhole(entry));
    return { kind: kindOf(calendar, date, whole, bankHolidays.has(date)), partly };
  };
}

function kindOf(calendar: SchoolCalendar, date: IsoDate, whole: Closure | undefined, isBankHoliday: boolean): DayKind {
  if (isWeekend(parseISO(date))) return 'weekend';
  if (isBankHoliday) return 'bank-holiday';
  if (!calendar.terms.some(({ from, to }) => from <= date && date <= to)) return 'outside';
  if (whole === undefined) return 'school';
  return whole.kind === undefined || whole.kind === 'closure' ? 'closed' : whole.kind;
}

/** The calendar after a press on a day. */
export function pressed(calendar: SchoolCalendar, date: IsoDate): SchoolCalendar {
  switch (daysOf(calendar)(date).kind) {
    case 'weekend':
    case 'outside':
      return calendar;
    case 'school':
      return closeDays(calendar, date, date, 'inset');
    case 'inset':
      return closeDays(opened(calendar, [date]), date, date, 'holiday');
    default:
      return opened(calendar, [date]);
  }
}

/** Closes the weekdays from one date to another, both included. */
export function closeDays(calendar: SchoolCalendar, from: IsoDate, to: IsoDate, kind: ClosedKind): SchoolCalendar {
  const dates = weekdays(from, to);
  const cleared = opened(calendar, dates);
  if (kind === 'bank-holiday') return { ...cleared, bankHolidays: [...(cleared.bankHolidays ?? []), ...dates].sort() };
  const entries = dates.map((date) => (kind === 'closed' ? date : { date, kind }));
  return { ...cleared, closed: byDate([...cleared.closed, ...entries]) };
}

/** Opens whole days again; closures of a session or of year groups stay. */
export function opened(calendar: SchoolCalendar, dates: readonly IsoDate[]): SchoolCalendar {
  const gone = new Set(dates);
  return {
    ...calendar,
    closed: calendar.closed.filter((entry) => !gone.has(asClosure(entry).date) || !isWhole(asClosure(entry))),
    ...(calendar.bankHolidays ? { bankHolidays: calendar.bankHolidays.filter((date) => !gone.has(date)) } : {}),
  };
}

/** Days in a row that are closed for the same reason; weekends do not part them. */
export type ClosedRun = { from: IsoDate; to: IsoDate; dates: IsoDate[]; kind: ClosedKind };

/** Whole days closed between two dates, both included, by date. */
export function closedRuns(calendar: SchoolCalendar, from: IsoDate, to: IsoDate): ClosedRun[] {
  const bank = (calendar.bankHolidays ?? []).map((date): [IsoDate, ClosedKind] => [date, 'bank-holiday']);
  const closed = calendar.closed
    .map(asClosure)
    .filter(isWhole)
    .map(({ date, kind }): [IsoDate, ClosedKind] => [date, kind === undefined || kind === 'closure' ? 'closed' : kind]);
  const runs: ClosedRun[] = [];
  for (const [date, kind] of [...bank, ...closed].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (date < from || date > to) continue;
    const last = runs.at(-1);
    if (last && last.kind === kind && (last.to === date || nextWeekday(last.to) === date)) {
      last.to = date;
      last.dates.push(date);
    } else runs.push({ from: date, to: date, dates: [date], kind });
  }
  return runs;
}

/** Closures of one session or of some year groups, by date. */
export function partClosures(calendar: SchoolCalendar, from: IsoDate, to: IsoDate): Closure[] {
  return byDate(calendar.closed.map(asClosure))
    .map(asClosure)
    .filter((entry) => !isWhole(entry) && from <= entry.date && entry.date <= to);
}

export function weekdays(from: IsoDate, to: IsoDate): IsoDate[] {
  return eachDayOfInterval({ start: parseISO(from), end: parseISO(to) })
    .filter((day) => !isWeekend(day))
    .map(iso);
}

/** The date so many days away. */
export const daysAway = (date: IsoDate, count: number): IsoDate => iso(addDays(parseISO(date), count));

const iso = (day: Date): IsoDate => lightFormat(day, 'yyyy-MM-dd');

function nextWeekday(date: IsoDate): IsoDate {
  let next = daysAway(date, 1);
  while (isWeekend(parseISO(next))) next = daysAway(next, 1);
  return next;
}

const byDate = (entries: readonly (IsoDate | Closure)[]): (IsoDate | Closure)[] =>
  [...entries].sort((a, b) => (asClosure(a).date < asClosure(b).date ? -1 : 1));

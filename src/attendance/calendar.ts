/**
 * A school's own calendar: school days, the sessions of each, and school weeks.
 * Owns what counts as a school day; knows nothing of pupils or marks.
 */
import { eachDayOfInterval, isValid, isWeekend, lightFormat, parseISO, startOfISOWeek } from 'date-fns';
import type { IsoDate, Session } from './mark';

/** A day, or a session of it, on which the school is closed to everybody or to some year groups. */
export type Closure = {
  date: IsoDate;
  session?: Session;
  /** Counts only where the pupil's year is known: in `calendarOfYear`. The other functions here know no pupil and leave it out. */
  years?: string[];
  kind?: 'inset' | 'holiday' | 'bank-holiday' | 'closure';
};

export type SchoolCalendar = {
  /** Inclusive. Weekends are never school days. An entry is a whole term or, with `half`, one half of it. */
  terms: { from: IsoDate; to: IsoDate; name?: string; half?: 1 | 2 }[];
  closed: (IsoDate | Closure)[];
  /** Neither school days nor working days. */
  bankHolidays?: IsoDate[];
  assessments?: { from: IsoDate; to: IsoDate; kind: 'statutory' | 'public' | 'internal'; years?: string[] }[];
};

/** A calendar worked out once: all school days in order, and the school week each belongs to. */
export type SchoolDays = {
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** School days, ascending. */
  readonly days: readonly IsoDate[];
  readonly indexOfDay: ReadonlyMap<IsoDate, number>;
  /** Mondays of the school weeks: Monday to Sunday with at least one school day. Ascending. */
  readonly mondays: readonly IsoDate[];
  /** Index into `mondays`, for each entry of `days`. */
  readonly weekOfDay: readonly number[];
  /** Days that are closed for one session only. */
  readonly closedSession: ReadonlyMap<IsoDate, Session>;
};

const workedOut = new WeakMap<SchoolCalendar, { size: number; days: SchoolDays }>();

/**
 * Works a calendar out, once per calendar object. Treat a calendar as immutable: entries added or removed are noticed,
 * an entry edited in place is not.
 * @throws RangeError naming the entry that is no date.
 */
export function schoolDaysOf(calendar: SchoolCalendar): SchoolDays {
  const size = calendar.terms.length * 1e6 + calendar.closed.length * 1e3 + (calendar.bankHolidays?.length ?? 0);
  const known = workedOut.get(calendar);
  if (known?.size === size) return known.days;
  const days = workOut(calendar);
  workedOut.set(calendar, { size, days });
  return days;
}

function workOut(calendar: SchoolCalendar): SchoolDays {
  const { closedDays, closedSession } = closures(calendar);
  const open = new Map<IsoDate, Date>();
  let first = '';
  let last = '';
  for (const term of calendar.terms) {
    const start = dateOf(term.from, 'term');
    const end = dateOf(term.to, 'term');
    if (first === '' || term.from < first) first = term.from;
    if (term.to > last) last = term.to;
    if (end < start) throw new RangeError(`calendar: a term ends ${term.to}, before it begins ${term.from}`);
    for (const day of eachDayOfInterval({ start, end })) {
      const iso = lightFormat(day, 'yyyy-MM-dd');
      if (!isWeekend(day) && !closedDays.has(iso)) open.set(iso, day);
    }
  }
  const days = [...open.keys()].sort();
  const mondays: IsoDate[] = [];
  const weekOfDay = days.map((iso) => {
    const monday = lightFormat(startOfISOWeek(open.get(iso) as Date), 'yyyy-MM-dd');
    if (mondays.at(-1) !== monday) mondays.push(monday);
    return mondays.length - 1;
  });
  const indexOfDay = new Map(days.map((iso, index) => [iso, index]));
  return { first, last, days, indexOfDay, mondays, weekOfDay, closedSession };
}

function closures(calendar: SchoolCalendar): {
  closedDays: Set<IsoDate>;
  closedSession: Map<IsoDate, Session>;
} {
  const closedDays = new Set<IsoDate>();
  const closedSession = new Map<IsoDate, Session>();
  for (const day of calendar.bankHolidays ?? []) closedDays.add(checked(day, 'bank holiday'));
  for (const entry of calendar.closed) {
    if (typeof entry === 'string') closedDays.add(checked(entry, 'closed day'));
    else if (entry.years === undefined) closeDay(entry);
  }
  return { closedDays, closedSession };

  function closeDay({ date, session }: Closure): void {
    checked(date, 'closed day');
    const other = closedSession.get(date);
    if (session === undefined || (other !== undefined && other !== session)) closedDays.add(date);
    else closedSession.set(date, session);
  }
}

function checked(iso: IsoDate, what: string): IsoDate {
  dateOf(iso, what);
  return iso;
}

function dateOf(iso: IsoDate, what: string): Date {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? parseISO(iso) : new Date(Number.NaN);
  if (!isValid(date)) throw new RangeError(`calendar: ${what} '${iso}' is no date (wanted YYYY-MM-DD)`);
  return date;
}

const ofYears = new WeakMap<SchoolCalendar, Map<string, SchoolCalendar>>();

/**
 * The calendar of one year group from a day on: what the school closed to it alone is closed too. The school's own where nothing
 * was; made once, as `schoolDaysOf` needs it.
 */
export function calendarOfYear(calendar: SchoolCalendar, year: string, from: IsoDate): SchoolCalendar {
  const isOfYear = (entry: IsoDate | Closure): entry is Closure =>
    typeof entry !== 'string' && entry.date >= from && entry.years?.includes(year) === true;
  if (!calendar.closed.some(isOfYear)) return calendar;
  const key = `${year} ${from} ${calendar.closed.length}`;
  const made = ofYears.get(calendar) ?? new Map<string, SchoolCalendar>();
  ofYears.set(calendar, made);
  const known = made.get(key);
  if (known !== undefined) return known;
  const closed = calendar.closed.map((entry): IsoDate | Closure => {
    if (!isOfYear(entry)) return entry;
    const { years, ...everybody } = entry;
    return everybody;
  });
  const own: SchoolCalendar = { ...calendar, closed };
  made.set(key, own);
  return own;
}

/** The sessions in which the school is open on a day: both, one, or none where it is no school day. */
export function sessionsOn(date: IsoDate, calendar: SchoolDays): readonly Session[] {
  if (!calendar.indexOfDay.has(date)) return [];
  switch (calendar.closedSession.get(date)) {
    case 'AM':
      return ['PM'];
    case 'PM':
      return ['AM'];
    default:
      return ['AM', 'PM'];
  }
}

/** How many of the sorted entries are at or before `date`. */
export function countUpTo(sorted: readonly IsoDate[], date: IsoDate): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as IsoDate) <= date) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The n-th school day after `date` (before it, for a negative n); `date` itself for 0.
 * Null where `date` or the answer lies outside the calendar's first and last day.
 * INSET days, holidays and weekends do not count: five school days after the Tuesday before half-term is the Wednesday
 * of the second week after it (guidance on code N, "school days").
 */
export function addSchoolDays(date: IsoDate, n: number, calendar: SchoolCalendar): IsoDate | null {
  if (n === 0) return date;
  const { first, last, days } = schoolDaysOf(calendar);
  if (date < first || date > last) return null;
  const upTo = countUpTo(days, date);
  const before = days[upTo - 1] === date ? upTo - 1 : upTo;
  return days[n > 0 ? upTo + n - 1 : before + n] ?? null;
}

/**
 * School days after `a` up to and including `b`; negative when `b` comes first.
 * Null where either lies outside the calendar's first and last day.
 */
export function schoolDaysBetween(a: IsoDate, b: IsoDate, calendar: SchoolCalendar): number | null {
  const { first, last, days } = schoolDaysOf(calendar);
  if (a < first || a > last || b < first || b > last) return null;
  return countUpTo(days, b) - countUpTo(days, a);
}

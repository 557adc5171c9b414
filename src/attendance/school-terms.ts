/** Terms, weeks and breaks of a school year, from its calendar. Owns what lies beside what; counts no attendance. */
import { addDays, lightFormat, parseISO, startOfISOWeek } from 'date-fns';
import { type SchoolCalendar, schoolDaysOf } from './calendar';
import type { IsoDate } from './mark';

export type Term = { name: string | null; from: IsoDate; to: IsoDate };

const iso = (date: Date): IsoDate => lightFormat(date, 'yyyy-MM-dd');

/** The term that holds a date, both halves of it as one; null between terms. */
export function termOf(date: IsoDate, calendar: SchoolCalendar): Term | null {
  return termsOf(calendar).find(({ from, to }) => from <= date && date <= to) ?? null;
}

/** Whole terms in order: halves of one name that follow each other are one. */
export function termsOf(calendar: SchoolCalendar): Term[] {
  const terms: (Term & { half?: 1 | 2 })[] = [];
  for (const { from, to, name, half } of [...calendar.terms].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = terms.at(-1);
    if (last && last.half === 1 && half === 2 && name !== undefined && last.name === name) {
      last.to = to;
      last.half = 2;
    } else terms.push({ name: name ?? null, from, to, ...(half ? { half } : {}) });
  }
  return terms.map(({ name, from, to }) => ({ name, from, to }));
}

/** The Monday of the week that holds a date. */
export function mondayOf(date: IsoDate): IsoDate {
  return iso(startOfISOWeek(parseISO(date)));
}

const DAY = 86_400_000;

/** So many days on the wall calendar later; earlier for a negative number. */
export function addCalendarDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** 1 September of the school year that holds a date; it ends on 31 August. */
export function schoolYearStart(date: IsoDate): IsoDate {
  const year = Number(date.slice(0, 4));
  return date.slice(5) >= '09-01' ? `${year}-09-01` : `${year - 1}-09-01`;
}

/** Working days: Monday to Friday that are no bank holidays, of which the calendar knows those it lists. */
export function addWorkingDays(date: IsoDate, n: number, calendar: SchoolCalendar): IsoDate {
  const bankHolidays = new Set(calendar.bankHolidays ?? []);
  for (const closed of calendar.closed)
    if (typeof closed !== 'string' && closed.kind === 'bank-holiday') bankHolidays.add(closed.date);
  let day = parseISO(date);
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (day.getDay() % 6 !== 0 && !bankHolidays.has(iso(day))) left -= 1;
  }
  return iso(day);
}

/** A stretch without school of at least this many days is a holiday; a weekend, even with a day off beside it, is none. */
const FEWEST_HOLIDAY_DAYS = 7;

/**
 * Whether a school day is the last before a holiday or the first after one, half-terms included; null where it is neither,
 * or no school day. Before the first and after the last day of the calendar nothing is known.
 */
export function besideHoliday(date: IsoDate, calendar: SchoolCalendar): 'before' | 'after' | null {
  let edges = holidayEdges.get(calendar);
  if (edges === undefined) {
    edges = edgesOf(schoolDaysOf(calendar).days);
    holidayEdges.set(calendar, edges);
  }
  return edges.get(date) ?? null;
}

type Edges = ReadonlyMap<IsoDate, 'before' | 'after'>;

/** Worked out once for a calendar: a school asks it for every pupil. */
const holidayEdges = new WeakMap<SchoolCalendar, Edges>();

function edgesOf(days: readonly IsoDate[]): Edges {
  const edges = new Map<IsoDate, 'before' | 'after'>();
  for (let index = 1; index < days.length; index++) {
    const [last, first] = [days[index - 1] as IsoDate, days[index] as IsoDate];
    if (first <= addCalendarDays(last, FEWEST_HOLIDAY_DAYS)) continue;
    edges.set(last, 'before');
    edges.set(first, 'after');
  }
  return edges;
}

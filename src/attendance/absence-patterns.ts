/**
 * On which half-days a pupil is absent or late: by weekday, beside days off, by week. Owns the sorting of marks into those
 * groups; each group's totals are `summary`'s. That a pattern means anything is for a person to say.
 */
import { type SchoolCalendar, schoolDaysOf } from './calendar';
import { type IsoDate, type Mark, type Session, standingMarks } from './mark';
import { addCalendarDays, mondayOf, termOf } from './school-terms';
import { type Summary, summarise } from './summary';

/** 1 is Monday, 5 is Friday. */
export type WeekdayPart = { weekday: number; session: Session; summary: Summary };

const WEEKDAYS = [1, 2, 3, 4, 5] as const;
const SESSIONS = ['AM', 'PM'] as const;

const weekdayOf = (date: IsoDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** Ten half-days, Monday AM to Friday PM. Marks on a Saturday or Sunday are in none. */
export function weekdayPattern(marks: readonly Mark[]): WeekdayPart[] {
  const standing = standingMarks(marks);
  return WEEKDAYS.flatMap((weekday) =>
    SESSIONS.map((session) => ({
      weekday,
      session,
      summary: summarise(standing.filter((mark) => mark.session === session && weekdayOf(mark.date) === weekday)),
    })),
  );
}

export type DayOff = 'holiday' | 'half-term' | 'bank-holiday' | 'inset' | 'closed-day';
export type Edge = { side: 'before' | 'after'; of: DayOff };

/** A stretch without school of so many days is more than a weekend with a day off beside it. */
const FEWEST_HOLIDAY_DAYS = 7;

/** School days that are the last before, or the first after, days off other than a weekend. */
export function edgesOfDaysOff(calendar: SchoolCalendar): ReadonlyMap<IsoDate, Edge[]> {
  const known = workedOut.get(calendar);
  if (known !== undefined) return known;
  const { days } = schoolDaysOf(calendar);
  const edges = new Map<IsoDate, Edge[]>();
  const add = (date: IsoDate, edge: Edge) => edges.set(date, [...(edges.get(date) ?? []), edge]);
  for (let index = 1; index < days.length; index++) {
    const [last, first] = [days[index - 1] as IsoDate, days[index] as IsoDate];
    const of = dayOffBetween(last, first, calendar);
    if (of === null) continue;
    add(last, { side: 'before', of });
    add(first, { side: 'after', of });
  }
  workedOut.set(calendar, edges);
  return edges;
}

/** Once for a calendar: a school asks it for every pupil. */
const workedOut = new WeakMap<SchoolCalendar, ReadonlyMap<IsoDate, Edge[]>>();

function dayOffBetween(last: IsoDate, first: IsoDate, calendar: SchoolCalendar): DayOff | null {
  if (first > addCalendarDays(last, FEWEST_HOLIDAY_DAYS))
    return termOf(last, calendar)?.from === termOf(first, calendar)?.from ? 'half-term' : 'holiday';
  const off: IsoDate[] = [];
  for (let day = addCalendarDays(last, 1); day < first; day = addCalendarDays(day, 1))
    if (weekdayOf(day) % 6 !== 0) off.push(day);
  if (off.length === 0) return null;
  const kinds = off.map((day) => kindOf(day, calendar));
  return kinds.find((kind) => kind === 'bank-holiday') ?? kinds[0] ?? null;
}

function kindOf(day: IsoDate, { closed, bankHolidays }: SchoolCalendar): DayOff {
  if (bankHolidays?.includes(day)) return 'bank-holiday';
  const entry = closed.find((one) => (typeof one === 'string' ? one : one.date) === day);
  const kind = typeof entry === 'object' ? entry.kind : undefined;
  return kind === 'inset' || kind === 'bank-holiday' || kind === 'holiday' ? kind : 'closed-day';
}

export type EdgePart = Edge & { summary: Summary };

/** Totals of the marks on each kind of edge, in a fixed order; kinds that have had no such day are left out. */
export function edgePattern(marks: readonly Mark[], calendar: SchoolCalendar): { edges: EdgePart[]; rest: Summary } {
  const ofDay = edgesOfDaysOff(calendar);
  const groups = new Map<string, { edge: Edge; marks: Mark[] }>();
  const rest: Mark[] = [];
  for (const mark of standingMarks(marks)) {
    const edges = ofDay.get(mark.date);
    if (edges === undefined) rest.push(mark);
    for (const edge of edges ?? []) {
      const key = `${edge.of} ${edge.side}`;
      const group = groups.get(key) ?? { edge, marks: [] };
      group.marks.push(mark);
      groups.set(key, group);
    }
  }
  const order = DAYS_OFF.flatMap((of) => [`${of} before`, `${of} after`]);
  const edges = order.flatMap((key) => {
    const group = groups.get(key);
    return group === undefined ? [] : [{ ...group.edge, summary: summarise(group.marks) }];
  });
  return { edges, rest: summarise(rest) };
}

const DAYS_OFF: readonly DayOff[] = ['holiday', 'half-term', 'bank-holiday', 'inset', 'closed-day'];

export type LateWeek = { monday: IsoDate; late: number; afterClose: number };

/** L and U by school week, every school week from one day to another; without a calendar those weeks that have a mark. */
export function latesByWeek(
  marks: readonly Mark[],
  calendar: SchoolCalendar | null,
  from: IsoDate,
  to: IsoDate,
): LateWeek[] {
  const within = standingMarks(marks).filter(({ date }) => from <= date && date <= to);
  const mondays =
    calendar === null
      ? within.map(({ date }) => mondayOf(date))
      : schoolDaysOf(calendar).mondays.filter((monday) => mondayOf(from) <= monday && monday <= to);
  const weeks = new Map<IsoDate, LateWeek>();
  for (const monday of mondays) weeks.set(monday, { monday, late: 0, afterClose: 0 });
  for (const { date, code } of within) {
    if (code !== 'L' && code !== 'U') continue;
    const monday = mondayOf(date);
    const week = weeks.get(monday) ?? { monday, late: 0, afterClose: 0 };
    if (code === 'L') week.late += 1;
    else week.afterClose += 1;
    weeks.set(monday, week);
  }
  return [...weeks.values()].sort((a, b) => (a.monday < b.monday ? -1 : 1));
}

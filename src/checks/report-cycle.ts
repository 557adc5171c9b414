/**
 * When a report that comes round is due: at the end of a week, a half term, a term or a year, or as a month begins. Owns that
 * reading of the school's calendar; whether a report was made is known to nobody here.
 */
import {
  besideHoliday,
  type IsoDate,
  mondayOf,
  type SchoolCalendar,
  schoolDaysBetween,
  schoolDaysOf,
  schoolYearStart,
  termsOf,
} from '../attendance';

/** How many school days ahead each is spoken of. */
const AHEAD = { week: 0, month: 5, 'half-term': 5, term: 10, year: 10 } as const;

export type Cycle = keyof typeof AHEAD;

export const isCycle = (name: unknown): name is Cycle => typeof name === 'string' && Object.hasOwn(AHEAD, name);

/** The day on which a report is next due; null where the calendar does not reach it. */
export function nextDue(cycle: Cycle, today: IsoDate, calendar: SchoolCalendar): IsoDate | null {
  return dueDays(cycle, today, calendar).find((day) => day >= today) ?? null;
}

/** Whether it is time to speak of a due day. */
export function isNear(cycle: Cycle, due: IsoDate, today: IsoDate, calendar: SchoolCalendar): boolean {
  const left = schoolDaysBetween(today, due, calendar);
  return left !== null && left <= AHEAD[cycle] && (cycle !== 'week' || due === today);
}

function dueDays(cycle: Cycle, today: IsoDate, calendar: SchoolCalendar): readonly IsoDate[] {
  const { days } = schoolDaysOf(calendar);
  const lastUpTo = (to: IsoDate) => days.filter((day) => day <= to).slice(-1);
  switch (cycle) {
    case 'week':
      return days.filter((day) => mondayOf(day) === mondayOf(today)).slice(-1);
    case 'month':
      return days.filter((day, index) => day.slice(0, 7) !== days[index - 1]?.slice(0, 7));
    case 'half-term':
      return days.filter((day, index) => index === days.length - 1 || besideHoliday(day, calendar) === 'before');
    case 'term':
      return termsOf(calendar).flatMap(({ to }) => lastUpTo(to));
    case 'year':
      // a calendar that ends before June does not know the year's last day
      return days
        .filter((day) => schoolYearStart(day) === schoolYearStart(today))
        .slice(-1)
        .filter((day) => day.slice(5) >= '06-01');
  }
}

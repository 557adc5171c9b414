/**
 * The days that a leave request is for, as school days. Owns that reading: where the calendar does not tell, it says what is
 * missing and guesses nothing.
 */
import { addCalendarDays, type IsoDate, type Mark, type SchoolCalendar, schoolDaysOf, sessionsOn } from '../attendance';
import type { LeaveRequest } from '../pages/reading';
import type { Need } from './missing';

type Asked = Pick<LeaveRequest, 'from' | 'to' | 'sessions'>;
type AskedSession = Pick<Mark, 'date' | 'session'>;

/** No leave is longer; what claims to be is a slip of the pen. */
const MOST_DAYS = 400;
const DAY = 86_400_000;

/** The first day away from school: a Saturday before it is no school missed. Null where the page does not say. */
export function firstDayOf(request: Asked, calendar: SchoolCalendar | null): IsoDate | null {
  const days = daysOn(request, request.to ?? request.from);
  return days.find((day) => mayBeSchoolDay(day, calendar)) ?? days[0] ?? null;
}

/** The last day that is asked for; null where the page does not say. */
export function lastDayOf({ to, sessions }: Asked): IsoDate | null {
  return (
    to ??
    sessions
      ?.map(({ date }) => date)
      .sort()
      .at(-1) ??
    null
  );
}

/** The school days that are asked for, in order; or what is wanting to tell them. */
export function schoolDaysAsked(request: Asked, calendar: SchoolCalendar | null): IsoDate[] | Need {
  const last = lastDayOf(request);
  const days = last === null ? [] : daysOn(request, last);
  if (days.length === 0) return 'leaveDates';
  if (request.sessions?.length) return days.filter((day) => mayBeSchoolDay(day, calendar));
  if (calendar === null) return 'calendar';
  const school = schoolDaysOf(calendar);
  if ((days[0] as IsoDate) < school.first || (days.at(-1) as IsoDate) > school.last) return 'calendar';
  return days.filter((day) => school.indexOfDay.has(day));
}

/** The sessions that are asked for, in order; or what is wanting to tell them. */
export function sessionsAsked(request: Asked, calendar: SchoolCalendar | null): AskedSession[] | Need {
  const days = schoolDaysAsked(request, calendar);
  if (typeof days === 'string') return days;
  const { sessions } = request;
  if (sessions?.length) return sessions.filter(({ date }) => days.includes(date));
  if (calendar === null) return 'calendar';
  const school = schoolDaysOf(calendar);
  return days.flatMap((date) => sessionsOn(date, school).map((session) => ({ date, session })));
}

function daysOn({ from, sessions }: Asked, last: IsoDate | null): IsoDate[] {
  if (sessions?.length) return [...new Set(sessions.map(({ date }) => date))].sort();
  if (from === null || last === null) return [];
  const days: IsoDate[] = [];
  for (let day = from; day <= last && days.length < MOST_DAYS; day = addCalendarDays(day, 1)) days.push(day);
  return days;
}

/** Where the calendar does not reach, any weekday may be one. */
function mayBeSchoolDay(day: IsoDate, calendar: SchoolCalendar | null): boolean {
  if (new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0) return false;
  if (calendar === null) return true;
  const school = schoolDaysOf(calendar);
  return day < school.first || day > school.last || school.indexOfDay.has(day);
}

export type Ahead = { days: number; first: IsoDate };

/** How many days on the wall lie between the request and the first day away; or what is wanting to tell. */
export function daysAhead(request: LeaveRequest, calendar: SchoolCalendar | null): Ahead | Need[] {
  const { requestedOn } = request;
  const first = firstDayOf(request, calendar);
  if (requestedOn === null || first === null)
    return [
      ...(requestedOn === null ? (['requestedOn'] as const) : []),
      ...(first === null ? (['leaveDates'] as const) : []),
    ];
  return { days: Math.round((Date.parse(first) - Date.parse(requestedOn)) / DAY), first };
}

/** Asked for on the first day away, or afterwards. */
export const isAskedTooLate = ({ days }: Ahead): boolean => days <= 0;

/**
 * Whether nothing is missing among the marks seen of a pupil. Owns that claim, which lets counts be exact: it is made only
 * with the school's calendar, when each session of each school day up to yesterday has a mark that nobody disputes, from the
 * beginning of the school year or of the ten school weeks before today, whichever is earlier.
 *
 * Today is left out, since the page that is open shows it. A pupil who came during the year, and a school whose calendar
 * begins late or has ended, are in doubt: counts are "at least" then.
 */
import {
  addCalendarDays,
  type IsoDate,
  type Mark,
  mondayOf,
  type SchoolCalendar,
  schoolDaysOf,
  schoolYearStart,
} from '../attendance';

export type WantedSessions = readonly Pick<Mark, 'date' | 'session'>[];

/** A calendar that begins later than this after 1 September leaves out a part of the year. */
const LATEST_START_DAYS = 21;
const WEEKS = 10;

/** Every session that must have a mark; null where no calendar tells. */
export function wantedSessions(calendar: SchoolCalendar | null, today: IsoDate): WantedSessions | null {
  if (calendar === null) return null;
  const { first, last, days, mondays, closedSession } = schoolDaysOf(calendar);
  const year = schoolYearStart(today);
  if (days.length === 0 || first > addCalendarDays(year, LATEST_START_DAYS) || last < addCalendarDays(today, -1))
    return null;
  const weeks = mondays.filter((monday) => monday <= mondayOf(today));
  const ofWindow = weeks.at(-WEEKS) ?? weeks[0] ?? year;
  const [from = year] = [ofWindow, year].sort();
  return days
    .filter((day) => from <= day && day < today)
    .flatMap((date) =>
      (['AM', 'PM'] as const)
        .filter((session) => closedSession.get(date) !== session)
        .map((session) => ({ date, session })),
    );
}

/** Whether each wanted session has a mark that nobody disputes. Marks are in order. */
export function areComplete(marks: readonly Mark[], wanted: WantedSessions | null, disputed: WantedSessions): boolean {
  if (wanted === null || wanted.length === 0) return false;
  let next = 0;
  for (const { date, session, code } of marks) {
    const want = wanted[next];
    if (want === undefined) break;
    if (date !== want.date || session !== want.session) continue;
    if (code === '' || disputed.some((one) => one.date === date && one.session === session)) return false;
    next += 1;
  }
  return next === wanted.length;
}

/** Dates as they stand on paper. Owns the wording; nothing is read back from it. Knows no pupil. */
import { dayWords, type Instant, type IsoDate, londonTime } from '../attendance';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
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

type Parts = { weekday: string; day: number; month: string; year: string };

function partsOf(date: IsoDate): Parts {
  const day = new Date(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(day.getTime()))
    throw new RangeError(`no date: '${date}' (wanted YYYY-MM-DD)`);
  return {
    weekday: WEEKDAYS[day.getUTCDay()] as string,
    day: day.getUTCDate(),
    month: MONTHS[day.getUTCMonth()] as string,
    year: date.slice(0, 4),
  };
}

/** "20 Nov" */
export function dayAndMonth(date: IsoDate): string {
  const { day, month } = partsOf(date);
  return `${day} ${month.slice(0, 3)}`;
}

/** "Fri 20 Nov" */
export const shortDay = (date: IsoDate): string => dayWords(date);

/** "Fri 20 November 2026" */
export function dayWithYear(date: IsoDate): string {
  const { weekday, day, month, year } = partsOf(date);
  return `${weekday.slice(0, 3)} ${day} ${month} ${year}`;
}

/** "20 November 2026", as a letter says it. */
export function letterDay(date: IsoDate): string {
  const { day, month, year } = partsOf(date);
  return `${day} ${month} ${year}`;
}

/** "9 Sep to 20 Nov 2026", "26 to 30 Oct 2026": what both days share is said once. */
export function daySpan(from: IsoDate, to: IsoDate): string {
  if (from === to) return `${dayAndMonth(to)} ${to.slice(0, 4)}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${partsOf(from).day} to ${dayAndMonth(to)} ${to.slice(0, 4)}`;
  const isOtherYear = from.slice(0, 4) !== to.slice(0, 4);
  return `${dayAndMonth(from)}${isOtherYear ? ` ${from.slice(0, 4)}` : ''} to ${dayAndMonth(to)} ${to.slice(0, 4)}`;
}

/** The day, on the London clock, of something that has an hour too. */
export const dayOf = (at: Instant): IsoDate => londonTime(at).date;

/** "Fri 20 November 2026, 09:52" */
export function dayAndTime(at: Instant): string {
  const { date, time } = londonTime(at);
  return `${dayWithYear(date)}, ${time}`;
}

/** "one, two and three" */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "1 session", "2 sessions" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

type At = { date: IsoDate; session: 'AM' | 'PM' };

/** "Fri 13 Nov AM and PM and Wed 14 Oct PM": sessions by day, in the order given. */
export function sessionWords(sessions: readonly At[]): string {
  const days = new Map<IsoDate, string[]>();
  for (const { date, session } of sessions) days.set(date, [...(days.get(date) ?? []), session]);
  return listed([...days].map(([date, parts]) => `${shortDay(date)} ${listed(parts)}`));
}

/** The same with "and 12 more" after the first few. */
export function fewSessions(sessions: readonly At[], most = 8): string {
  const more = sessions.length - most;
  return more <= 0 ? sessionWords(sessions) : `${sessionWords(sessions.slice(0, most))} and ${more} more`;
}

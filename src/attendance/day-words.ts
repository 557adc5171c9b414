/** Dates as people here write them. Owns the wording; a date is never read back from it. */
import type { IsoDate } from './mark';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Fri 20 Nov" for '2026-11-20'. */
export function dayWords(date: IsoDate): string {
  const day = new Date(`${date}T00:00:00Z`);
  return `${WEEKDAYS[day.getUTCDay()]} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]}`;
}

/** A sentence in which dates stand as programs write them, in people's words. */
export const withDays = (words: string): string => words.replace(/\b\d{4}-\d\d-\d\d\b/g, (date) => dayWords(date));

/** "Fri 20 Nov 2026" */
export function dayWordsWithYear(date: IsoDate): string {
  return `${dayWords(date)} ${date.slice(0, 4)}`;
}

/**
 * School time. Owns the reading of an instant on the London clock, whatever the device says, through daylight-saving
 * changes too. Never asks what time it is: `now` is always an argument.
 */
import type { Instant, IsoDate, Time } from './mark';

/** What the London clock shows: the date, the minute, and the seconds into that minute. */
export type LondonTime = { date: IsoDate; time: Time; seconds: number };

/**
 * The London date and time of an instant.
 * @throws RangeError when `instant` is no ISO 8601 instant.
 */
export function londonTime(instant: Instant): LondonTime {
  const utc = Date.parse(instant);
  if (Number.isNaN(utc)) throw new RangeError(`no instant: '${instant}' (wanted ISO 8601 with offset or Z)`);
  const clock = new Date(isSummerTime(utc) ? utc + HOUR : utc).toISOString();
  return { date: clock.slice(0, 10), time: clock.slice(11, 16), seconds: Number(clock.slice(17, 19)) };
}

const HOUR = 3_600_000;

/**
 * British Summer Time: from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October (Summer Time
 * Act 1972, as amended by SI 2002/262). By rule, since a formatter with a time zone costs 30 ms of each page's start.
 */
function isSummerTime(utc: number): boolean {
  const year = new Date(utc).getUTCFullYear();
  return utc >= lastSundayOf(year, 2) + HOUR && utc < lastSundayOf(year, 9) + HOUR;
}

/** Midnight UTC on the last Sunday of a month of 31 days (0 for January). */
function lastSundayOf(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31));
  return last.getTime() - last.getUTCDay() * 24 * HOUR;
}

/** `HH:MM` plus minutes; null when that leaves the day. */
export function addMinutes(time: Time, minutes: number): Time | null {
  const total = minutesOf(time) + minutes;
  if (total < 0 || total >= 24 * 60) return null;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** Whole minutes from `a` to `b` on one day; negative when `b` comes first. */
export function minutesBetween(a: Time, b: Time): number {
  return minutesOf(b) - minutesOf(a);
}

function minutesOf(time: Time): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

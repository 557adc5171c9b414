/**
 * School time. Owns the reading of an instant on the London clock, whatever the device says, through daylight-saving
 * changes too. Never asks what time it is: `now` is always an argument.
 */
import type { Instant, IsoDate, Time } from './mark';

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** What the London clock shows: the date, the minute, and the seconds into that minute. */
export type LondonTime = { date: IsoDate; time: Time; seconds: number };

let lastInstant: Instant | undefined;
let lastAnswer: LondonTime | undefined;

/**
 * The London date and time of an instant.
 * @throws RangeError when `instant` is no ISO 8601 instant.
 */
export function londonTime(instant: Instant): LondonTime {
  if (instant === lastInstant && lastAnswer) return lastAnswer;
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) throw new RangeError(`no instant: '${instant}' (wanted ISO 8601 with offset or Z)`);
  const part: Record<string, string> = {};
  for (const { type, value } of london.formatToParts(date)) part[type] = value;
  lastInstant = instant;
  lastAnswer = {
    date: `${part.year}-${part.month}-${part.day}`,
    time: `${part.hour}:${part.minute}`,
    seconds: Number(part.second),
  };
  return lastAnswer;
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

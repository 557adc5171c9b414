/**
 * Times of arrival and minutes late inside a page's words. Owns the few wordings it takes; anything else is not a time
 * of arrival, since forms, messages and calls have times too.
 */
import type { Time } from '../../attendance';

export type Lateness = { arrival?: Time; minutesLate?: number };

const TIME = /\b([01]?\d|2[0-3])[:.h]([0-5]\d)\s?(am|pm)?\b/;
const ARRIVED =
  /\b(?:arr(?:ived?|ival)?|signed[ -]in|sign[ -]in|came in|time in|in at|in school at|clocked in|swiped in|entered)\b[^0-9]{0,20}/;
const MINUTES = /(?:\+\s?)?\b(\d{1,3})\s?(?:min(?:ute)?s?\b|m\b|['′](?![\w]))/;
const LATE = /\blate\b/;
/** Words of other days, and of sums. */
const ELSEWHEN = /\b(?:tomorrow|(?:yester|mon|tues|wednes|thurs|fri)day|last|week|times|total|term)\b/;
const MINUTES_ALONE = /^\+?(\d{1,3})\s?(?:m|mins?|minutes?)?(?: late)?$/;

/** `HH:MM` from the ways a page writes a time; null for anything that is no time of day. */
export function timeIn(text: string): Time | null {
  const match = text.length < 4 ? null : TIME.exec(text.toLowerCase());
  if (match === null) return null;
  let hours = Number(match[1]);
  const half = match[3];
  if (half === 'pm' && hours < 12) hours += 12;
  if (half === 'am' && hours === 12) hours = 0;
  return `${String(hours).padStart(2, '0')}:${match[2]}`;
}

/** What a comment or tooltip says of a late arrival: "Signed in 09:20, office", "12 mins late". */
export function latenessInWords(words: string): Lateness {
  const found: Lateness = {};
  if (!/\d/.test(words)) return found;
  const text = words.toLowerCase();
  if (ELSEWHEN.test(text)) return found;
  const arrived = ARRIVED.exec(text);
  if (arrived !== null) {
    const time = timeIn(text.slice(arrived.index + arrived[0].length, arrived.index + arrived[0].length + 9));
    if (time !== null) found.arrival = time;
  }
  const minutes = MINUTES.exec(text);
  if (minutes !== null && LATE.test(text)) found.minutesLate = Number(minutes[1]);
  return found;
}

/** A cell that holds minutes late and nothing else: "12", "12 min", "12 min late". Null for an empty or other one. */
export function minutesIn(text: string): number | null {
  const match = /^\d|^\+/.test(text) ? MINUTES_ALONE.exec(text.toLowerCase()) : null;
  return match ? Number(match[1]) : null;
}

/**
 * Splits what a mark cell shows into the mark and the lateness beside it: "L 09:07", "Late (12 mins)", "Late, 12 minutes".
 * A bare number beside a letter is left alone: it may be a second character of a code.
 */
export function splitLateness(shown: string): { mark: string; lateness: Lateness } {
  const lateness: Lateness = {};
  if (!/\d/.test(shown)) return { mark: shown, lateness };
  let mark = shown;
  const time = TIME.exec(mark.toLowerCase());
  if (time !== null) {
    const arrival = timeIn(time[0]);
    if (arrival !== null) lateness.arrival = arrival;
    mark = `${mark.slice(0, time.index)} ${mark.slice(time.index + time[0].length)}`;
  }
  const minutes = MINUTES.exec(mark.toLowerCase());
  if (minutes !== null) {
    lateness.minutesLate = Number(minutes[1]);
    // "Present, 8 minutes late": the last word belongs to the minutes, not to the mark
    mark = `${mark.slice(0, minutes.index)} ${mark.slice(minutes.index + minutes[0].length).replace(/^\s*late\b/i, '')}`;
  }
  if (time === null && minutes === null) return { mark: shown, lateness };
  const rest = mark
    .replace(/[(),·–-]+\s*$|\(\s*\)/g, ' ')
    .replace(/\b(?:arrived(?: at)?|arr\.?|at|by|in)\s*$/i, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:(–-]+$/, '')
    .trim();
  return rest === '' ? { mark: shown, lateness: {} } : { mark: rest, lateness };
}

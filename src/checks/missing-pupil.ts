/**
 * A pupil who was in school and cannot be found: since when, in minutes on the school's clock. Owns that counting, and when a
 * row no longer says so; knows no policy.
 */
import { type Instant, type LondonTime, londonTime, minutesBetween } from '../attendance';
import type { Need } from './check';
import type { AbsenceSubject } from './record-subjects';

export type MissingPupil = {
  since: LondonTime;
  /** Whole ones. */
  minutes: number;
};

/** Since when the pupil is missed; null where nobody is; a need where it cannot be counted. */
export function missingPupil({ row, now }: AbsenceSubject): MissingPupil | null | Need {
  const { missingSince, arrivedAt, signedOut, date } = row;
  if (missingSince === undefined || missingSince === null) return null;
  if (date !== null && date !== now.date) return null;
  const since = momentOf(missingSince);
  // a list of this day that says since another one is a leftover, or a slip
  if (since === null || since.date < now.date) return 'missingSince';
  if (isAfter(since, now)) return 'clock';
  // found since, or out with somebody's knowledge since
  const seen = [arrivedAt, signedOut?.backAt, signedOut?.at];
  if (seen.some((time) => typeof time === 'string' && time !== '' && time >= since.time)) return null;
  const seconds = minutesBetween(since.time, now.time) * 60 + now.seconds - since.seconds;
  return { since, minutes: Math.floor(seconds / 60) };
}

/** Whether the pupil is looked for at this moment. */
export function isMissingNow(subject: AbsenceSubject): boolean {
  const missing = missingPupil(subject);
  return missing !== null && typeof missing !== 'string';
}

function momentOf(instant: Instant): LondonTime | null {
  return Number.isNaN(Date.parse(instant)) ? null : londonTime(instant);
}

function isAfter(a: LondonTime, b: LondonTime): boolean {
  if (a.date !== b.date) return a.date > b.date;
  return a.time === b.time ? a.seconds > b.seconds : a.time > b.time;
}

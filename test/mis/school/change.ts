/** Owns how a change from a page becomes an entry: what the page sent, over what stood there. */

import type { SessionName } from './calendar.ts';
import { type Entry, lateAfter } from './entry.ts';

export interface Change {
  code: string;
  /** Undefined: the page did not say. */
  arrival?: number | null;
  minutesLate?: number | null;
  comment?: string;
}

function arrivalAfter(before: Entry | null, change: Change, session: SessionName): number | null {
  if (change.arrival !== undefined) return change.arrival;
  const known = before?.arrival ?? null;
  if (change.minutesLate === undefined) return known;
  if (change.minutesLate !== null) return lateAfter[session] + change.minutesLate;
  // An arrival in good time shows as no minutes at all, so an empty box says nothing about it.
  return known !== null && known < lateAfter[session] && before?.code === change.code ? known : null;
}

export function changed(before: Entry | null, change: Change, session: SessionName, by: string): Entry | null {
  if (change.code === '') return null;
  const arrival = arrivalAfter(before, change, session);
  const comment = change.comment ?? before?.comment ?? '';
  const recordedBy = before?.code === change.code ? before.recordedBy : by;
  return { code: change.code, arrival, comment, recordedBy, planned: false };
}

/** "12" -> 12, "" -> null; anything else is not a number of minutes and is dropped. */
export function minutesFrom(text: string): number | null {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : null;
}

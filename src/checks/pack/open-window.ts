/**
 * How long a pack leaves each session's register open. Owns the pairing of a beginning with the close, year group by
 * year group; gives no verdict.
 */
import { minutesBetween, type Session, type Time } from '../../attendance';
import type { StatedValue } from '../../policy/pack';
import { type LintSubject, sessionKey } from './lint-check';

/** `year`: null for everybody. `minutes` is negative where the close comes first. */
export type OpenWindow = { year: string | null; from: Time; close: Time; minutes: number };

const isTime = (value: unknown): value is Time => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

/** Whether it names a time, for everybody or for some year groups. */
export function hasTime(found: StatedValue | null): found is StatedValue {
  return found !== null && [found.value, ...Object.values(found.by ?? {})].some(isTime);
}

/**
 * The windows of one session, from the first of `beginnings` that the pack states ('opens', 'lateAfter') to its close:
 * one, or one for each year group that has times of its own. None where either end is not stated.
 */
export function openWindows(
  { stated }: LintSubject,
  session: Session,
  beginnings: readonly ('opens' | 'lateAfter')[],
): OpenWindow[] {
  const start = beginnings.map((name) => stated(sessionKey(session, name))).find(hasTime);
  const end = stated(sessionKey(session, 'close'));
  if (start === undefined || !hasTime(end)) return [];
  const years = new Set([...Object.keys(start.by ?? {}), ...Object.keys(end.by ?? {})]);
  return [null, ...years].flatMap((year) => {
    const from = timeFor(start, year);
    const close = timeFor(end, year);
    return isTime(from) && isTime(close) ? [{ year, from, close, minutes: minutesBetween(from, close) }] : [];
  });
}

function timeFor(found: StatedValue, year: string | null): unknown {
  return (year === null ? undefined : found.by?.[year]) ?? found.value;
}

/**
 * One change of a register as its log tells it: which mark, when, and whether the register was still open. Owns that
 * reading, which all checks of a log share; decides nothing, and never looks at who made the change.
 */
import { type IsoDate, londonTime, type Time } from '../attendance';
import type { AmendmentEntry } from '../pages/reading';
import { sideOfClose } from '../policy/register-times';
import type { ResolvedValue } from '../policy/resolve';
import { closeOf } from './closing-time';
import type { Need } from './missing';
import type { EntrySubject } from './record-subjects';

/** "2026-11-16 AM", as far as the log says. */
export function markWords({ date, session }: Pick<AmendmentEntry, 'date' | 'session'>): string {
  return [date, session].filter(Boolean).join(' ') || 'a day that is not shown';
}

/** When a change was made, in school time; the time is null where the log has the day only. */
export function changedAt({ amendedOn }: Pick<AmendmentEntry, 'amendedOn'>): {
  date: IsoDate;
  time: Time | null;
} | null {
  if (amendedOn === null || amendedOn === '') return null;
  if (amendedOn.length === 10) return { date: amendedOn, time: null };
  const { date, time } = londonTime(amendedOn);
  return { date, time };
}

/** "2026-11-18 at 09:40" */
export function changedWords({ date, time }: NonNullable<ReturnType<typeof changedAt>>): string {
  return time === null ? date : `${date} at ${time}`;
}

/** The first of some parts of an entry that its log does not show; null where it shows them all. */
export function firstLacking(
  entry: AmendmentEntry,
  ...parts: ('original' | 'amended' | 'date' | 'session' | 'reason' | 'amendedOn')[]
): Need | null {
  return parts.find((part) => entry[part] === null) ?? null;
}

type RegisterMoment =
  | { side: 'before' | 'at' | 'after'; close: ResolvedValue<Time> | null }
  | { lacks: Need }
  /** The policy has no time at which this register closes. */
  | null;

/** On which side of the close of its register a change was made. A change on a later day is after it, whatever the policy. */
export function sideOfRegister(subject: EntrySubject): RegisterMoment {
  const { entry } = subject;
  const at = changedAt(entry);
  if (at === null) return { lacks: 'amendedOn' };
  if (entry.date === null) return { lacks: 'date' };
  if (at.date !== entry.date) return { side: at.date > entry.date ? 'after' : 'before', close: null };
  if (entry.session === null) return { lacks: 'session' };
  const close = closeOf(subject, entry.session);
  if (close === null || subject.times === null) return null;
  if (close === 'year') return { lacks: 'year' };
  if (at.time === null) return { lacks: 'amendedOn' };
  return { side: sideOfClose(at.time, close.value, subject.times.boundary), close };
}

const DAY = 86_400_000;

/** Days on the wall from one date to another. */
export function daysFrom(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

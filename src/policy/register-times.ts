/**
 * What a policy says about one session's register: when lateness begins, when the register closes, and on which side of
 * the closing minute an arrival falls. Owns that reading of the pack's keys; gives no verdict about a mark.
 */
import type { Session, Time } from '../attendance';
import type { PolicyView, ResolvedValue } from './resolve';

export type Boundary = 'exclusive' | 'inclusive' | 'ambiguous';

export type RegisterTimes = {
  /** In by this minute is on time. */
  lateAfter: ResolvedValue<Time> | null;
  /** Named as late at the gate, before L is stated (matrix T-08). */
  gateLateAfter: ResolvedValue<Time> | null;
  close: ResolvedValue<Time> | null;
  /** Whether the closing minute itself is still inside. Silent counts as ambiguous: no verdict at that minute. */
  boundary: Boundary;
  /** Marking and closing fall on one minute, so that no L can exist (matrix T-01). */
  isWindowEmpty: boolean;
  /** When the register is due; null where the policy leaves register times to its schools. */
  markedBy: ResolvedValue<Time> | null;
  /** False where the policy states a time to arrive but no register of its own (matrix, keystone). */
  statesRegisterTimes: boolean;
  /** The policy has these times per year group and the pupil's year is not known. */
  needsYear: boolean;
  /** What minutes late are counted from. */
  minutesLateFrom: Time | null;
};

/** The keys that `registerTimes` looks up: what a page's own script needs of a policy to check a register. */
export const REGISTER_TIME_KEYS: readonly string[] = [
  ...['am', 'pm'].flatMap((session) =>
    ['lateAfter', 'gateLateAfter', 'close', 'boundary', 'markedBy', 'opens', 'sessionStart', 'minutesLateFrom'].map(
      (key) => `${session}.${key}`,
    ),
  ),
  'day.start',
  'minutesLateFrom',
];

/** Reads the times of one session from a policy that is already resolved for a year group and a date. */
export function registerTimes(policy: PolicyView, session: Session): RegisterTimes {
  const prefix = session === 'AM' ? 'am' : 'pm';
  const time = (key: string) => asTime(policy.get(`${prefix}.${key}`));
  const lateAfter = time('lateAfter');
  const close = time('close');
  const statesRegisterTimes = asTime(policy.get('am.close')) !== null || asTime(policy.get('pm.close')) !== null;
  return {
    lateAfter,
    gateLateAfter: time('gateLateAfter'),
    close,
    boundary: asBoundary(policy.get(`${prefix}.boundary`)),
    isWindowEmpty: lateAfter !== null && close !== null && lateAfter.value >= close.value,
    markedBy: statesRegisterTimes ? markedBy(time('markedBy'), lateAfter, close) : null,
    statesRegisterTimes,
    needsYear: policy.needsYear(`${prefix}.lateAfter`) || policy.needsYear(`${prefix}.close`),
    minutesLateFrom: minutesLateFrom(policy, session, lateAfter),
  };
}

/**
 * Where the document gives one minute both as the start and as the end of taking the register, the close is when it is
 * overdue (matrix T-09).
 */
function markedBy(
  stated: ResolvedValue<Time> | null,
  lateAfter: ResolvedValue<Time> | null,
  close: ResolvedValue<Time> | null,
): ResolvedValue<Time> | null {
  if (stated === null) return lateAfter;
  return stated.certainty === 'conflict' ? close : stated;
}

/**
 * The minute from which the MIS counts minutes late, by the policy value `minutesLateFrom` (of the session, or of both).
 * A clock time goes only for the half of the day it lies in. Null means unset: an arrival is then never worked out.
 */
function minutesLateFrom(policy: PolicyView, session: Session, lateAfter: ResolvedValue<Time> | null): Time | null {
  const prefix = session === 'AM' ? 'am' : 'pm';
  const base = (policy.get(`${prefix}.minutesLateFrom`) ?? policy.get('minutesLateFrom'))?.value;
  if (base === 'lateAfter') return lateAfter?.value ?? null;
  if (base === 'sessionStart') {
    const start = policy.get(`${prefix}.sessionStart`) ?? policy.get(`${prefix}.opens`);
    return asTime(start ?? (session === 'AM' ? policy.get('day.start') : null))?.value ?? null;
  }
  if (typeof base !== 'string' || !isTime(base)) return null;
  return base < '12:00' === (session === 'AM') ? base : null;
}

/** On which side of the close a time of arrival falls, to the minute; 'at' where the policy leaves the minute open. */
export function sideOfClose(arrival: Time, close: Time, boundary: Boundary): 'before' | 'at' | 'after' {
  if (arrival !== close) return arrival < close ? 'before' : 'after';
  if (boundary === 'ambiguous') return 'at';
  return boundary === 'inclusive' ? 'before' : 'after';
}

const isTime = (value: unknown): value is Time => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

function asTime(found: ResolvedValue | null): ResolvedValue<Time> | null {
  return found !== null && isTime(found.value) ? (found as ResolvedValue<Time>) : null;
}

function asBoundary(found: ResolvedValue | null): Boundary {
  return found?.value === 'exclusive' || found?.value === 'inclusive' ? found.value : 'ambiguous';
}

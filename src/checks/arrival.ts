/**
 * When a pupil came in, as far as the page and the policy tell. Owns the working out of an arrival; judges nothing.
 */
import { addMinutes, type Instant, type IsoDate, londonTime, minutesBetween, type Time } from '../attendance';
import type { Cell } from '../pages/reading';
import { type RegisterTimes, sideOfClose } from '../policy/register-times';

export type Arrival =
  /** A time the page prints, or minutes late on the policy's own base. */
  | { known: 'yes'; time: Time; from: 'printed' | 'minutes late'; minutesLate?: number; agrees?: boolean }
  /** Only when the mark was made in this browser is known: it came in then, or earlier. */
  | { known: 'entered'; time: Time }
  /** The page says nothing, or minutes late whose base the policy does not say. */
  | { known: 'no'; missing: 'arrival' | 'minutesLateFrom' | 'year' }
  /** Printed time and minutes late say different things on different sides of the close. */
  | { known: 'conflict'; printed: Time; byMinutes: Time };

/**
 * Works out the arrival for a cell.
 * A printed time goes before minutes late; minutes late count only from a base that the policy states
 * (`minutesLateFrom`), never from a guess; `enteredAt` counts only on the day of the mark itself.
 */
export function arrivalOf(cell: Cell, times: RegisterTimes): Arrival {
  const byMinutes =
    cell.minutesLate !== undefined && times.minutesLateFrom !== null
      ? addMinutes(times.minutesLateFrom, cell.minutesLate)
      : null;
  if (cell.arrival !== undefined) {
    if (byMinutes === null) return { known: 'yes', time: cell.arrival, from: 'printed' };
    const agrees = Math.abs(minutesBetween(cell.arrival, byMinutes)) <= 1;
    if (!agrees && changesSide(cell.arrival, byMinutes, times))
      return { known: 'conflict', printed: cell.arrival, byMinutes };
    return { known: 'yes', time: cell.arrival, from: 'printed', minutesLate: cell.minutesLate, agrees };
  }
  if (byMinutes !== null) return { known: 'yes', time: byMinutes, from: 'minutes late', minutesLate: cell.minutesLate };
  const entered = enteredOnTheDay(cell.enteredAt, cell.date);
  if (entered !== null) return { known: 'entered', time: entered };
  if (cell.minutesLate === undefined) return { known: 'no', missing: 'arrival' };
  return { known: 'no', missing: times.needsYear ? 'year' : 'minutesLateFrom' };
}

function changesSide(a: Time, b: Time, { close, boundary, lateAfter }: RegisterTimes): boolean {
  const lateness = (time: Time) => (lateAfter !== null ? time > lateAfter.value : null);
  const side = (time: Time) => (close !== null ? sideOfClose(time, close.value, boundary) : null);
  return side(a) !== side(b) || lateness(a) !== lateness(b);
}

function enteredOnTheDay(enteredAt: Instant | undefined, date: IsoDate | null): Time | null {
  if (enteredAt === undefined) return null;
  const entered = londonTime(enteredAt);
  return entered.date === date ? entered.time : null;
}

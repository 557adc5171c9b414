/** Attendance at a later day, under an assumption. Owns the arithmetic, on integers; which assumption is plain is not its business. */

/** So many sessions attended of those possible. */
export type AttendedShare = { attended: number; possible: number };

/** Every session from now on is attended. */
export const ATTENDS_ALL: AttendedShare = { attended: 1, possible: 1 };

/**
 * What attendance becomes when `left` further sessions are possible and attended at a rate: `attended` of `possible`, both
 * multiplied by the rate's own `possible`, so that they stay whole numbers. Null where the rate is of no session.
 *
 * (88 + 38 × 60/70) of (102 + 38) is 8440 of 9800.
 */
export function projectedShare(soFar: AttendedShare, left: number, rate: AttendedShare): AttendedShare | null {
  if (rate.possible === 0 || soFar.possible + left === 0) return null;
  return {
    attended: soFar.attended * rate.possible + left * rate.attended,
    possible: (soFar.possible + left) * rate.possible,
  };
}

/**
 * The only caller of `Date.now`. Owns the present moment; demonstration and test builds can shift it, release builds
 * have no code for that.
 */
import type { Instant } from './attendance';

/** True in demonstration and test builds only; replaced when bundling, so that a release holds nothing of what it guards. */
declare const __SHIFTABLE_CLOCK__: boolean;

let shift = 0;

/** The present moment. */
export function now(): Instant {
  return new Date(Date.now() + shift).toISOString();
}

/** Moves the clock by milliseconds. Does nothing in a release. */
export function shiftClock(milliseconds: number): void {
  if (typeof __SHIFTABLE_CLOCK__ !== 'undefined' && __SHIFTABLE_CLOCK__) shift = milliseconds;
}

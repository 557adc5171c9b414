/**
 * How much of a page's time looking at it may take. Owns that measure: a few looks in a row come at once, a page that draws
 * itself anew all the time is looked at less often. Asks no clock: milliseconds come in.
 */

/** Of all time, in the long run. */
const SHARE = 0.012;
/** Milliseconds of looking that may come in one go. */
const BURST = 600;

export class ScanBudget {
  #left = BURST;
  #at = 0;

  /** A look that took so long has ended at `now`. */
  spend(milliseconds: number, now: number): void {
    this.#refill(now);
    this.#left -= milliseconds;
  }

  /** Milliseconds to wait before the next look; 0 when it may come at once. */
  wait(now: number): number {
    this.#refill(now);
    return this.#left >= 0 ? 0 : -this.#left / SHARE;
  }

  /** A person moved the page: it is looked at again at once, as often as they do. */
  forgive(): void {
    this.#left = Math.max(this.#left, BURST / 2);
  }

  #refill(now: number): void {
    this.#left = Math.min(BURST, this.#left + (now - this.#at) * SHARE);
    this.#at = now;
  }
}

/**
 * Work that can be done in steps, so that a page stays alive beside it, or all at once. Owns the second; how long a step may
 * take is the caller's.
 */

/** One step after another; what comes of the work is its last word. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all of it now. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

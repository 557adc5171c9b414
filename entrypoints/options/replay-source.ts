/** What was seen, as checks are counted over it. Owns the shape in which it comes, part by part. */
import type { History } from '../../src/checks/pupil-history';
import type { PageReading } from '../../src/pages/reading';
import type { School } from '../../src/rollout/school';

/**
 * One part of what was seen: of one pupil or one page all that is counted together. It is forgotten once it is counted, so a
 * school need never be in memory at once.
 */
export type ReplayPart = {
  readings: readonly PageReading[];
  /** What is known of the pupils in them beyond these pages; found by id, as the readings have it. */
  histories: readonly History[];
  /** How many parts there are in all, where that is known. */
  of?: number;
};

/** All that was seen of a school, oldest first where parts are of the same pupils. */
export type ReplaySource = (school: School) => AsyncIterable<ReplayPart>;

/** Where nothing is kept. */
export const nothingSeen: ReplaySource = () => ({
  [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) }),
});

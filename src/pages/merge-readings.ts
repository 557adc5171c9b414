/** Joins two looks at one grid or list, whatever it holds. Owns the choice of how. */
import { mergeMarks } from './merge';
import { mergeRecords } from './merge-records';
import { isMarksReading, type PageReading } from './reading';

/**
 * The reading of a grid or list after another look at it. Both must be of one grid; of different kinds, the newer one
 * stands alone.
 */
export function mergeReadings(before: PageReading, after: PageReading): PageReading {
  if (before.kind !== after.kind) return after;
  if (isMarksReading(before) && isMarksReading(after)) return mergeMarks(before, after);
  return mergeRecords(before, after);
}

/** Minutes from one moment to another. */
import type { Instant } from '../../src/attendance';

const MINUTE = 60_000;

/** Whole minutes, begun ones counted; negative when the second is earlier. */
export function minutesBetweenInstants(from: Instant, to: Instant): number {
  return Math.ceil((Date.parse(to) - Date.parse(from)) / MINUTE);
}

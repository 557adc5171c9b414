/**
 * Writes ZIP files that come out the same, byte for byte, whenever and wherever they are made. Owns that sameness only: which
 * files go in is the caller's.
 */
import { zipSync } from 'fflate';

/** By the clock on the wall, as ZIP keeps it: the same fields in every time zone. */
const MADE = new Date(2020, 0, 1, 0, 0, 0);

/** Files by their path with `/`; written in the order of their names. */
export function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: MADE, os: 3, attrs: 0o644 << 16 });
}

/**
 * What the small reading script says to the background, in plain texts that need no parsing: which other script it wants in
 * its frame, and which page maps are for its address. Owns these words and what may come back.
 */
import type { PageMap } from '../pages/map-schema';

export const CALL_FOR_LENS = 'register-lens: something to check';
/** The page may hold lists of records: the script that reads these is wanted. */
export const CALL_FOR_RECORDS = 'register-lens: lists to read';
/** The page may hold marks in no grid: the script that reads these is wanted. */
export const CALL_FOR_LOOSE = 'register-lens: marks in no grid';
/** A map says where the grid of this page is: the script that reads by it is wanted. */
export const CALL_FOR_MAPPER = 'register-lens: a map to read by';
/** Page maps for the sender's own address are wanted. */
export const CALL_FOR_MAPS = 'register-lens: page maps';

/** The maps in an answer. The background parsed each of them; an answer that holds none is no fault. */
export function mapsInAnswer(answer: unknown): PageMap[] {
  return Array.isArray(answer) ? (answer as PageMap[]) : [];
}

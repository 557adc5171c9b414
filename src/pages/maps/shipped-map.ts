/**
 * What all maps that ship have alike. Owns their format and how a fact is written down: what was seen in its source is kept
 * apart from what only follows or is remembered.
 */
import type { PageMap } from '../map-schema';
import { READER_VERSION } from '../reader-version';

type Fact = PageMap['facts'][number];

export function shippedMap(map: Omit<PageMap, 'format' | 'reader' | 'by'>): PageMap {
  return { format: 1, reader: READER_VERSION, by: 'shipped', ...map };
}

/** A fact that its source says. */
export function seen(says: string, source: string): Fact {
  return { says, source, mark: 'seen' };
}

/** A fact that was not seen: likely, or remembered. */
export function inferred(says: string, source: string): Fact {
  return { says, source, mark: 'inferred' };
}

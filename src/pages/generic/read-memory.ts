/**
 * What is remembered between one look at a page and the next: which kinds of element are hidden, and under which key a
 * row without an id is known. Lives as long as the page; never leaves it.
 */
import type { IsoDate } from '../../attendance';
import type { People } from './people';
import { newSight, type SightMemory } from './text';

export type ReadMemory = {
  sight: SightMemory;
  /** Row keys by name and occurrence, so that keys hold no name. */
  rowKeys: Map<string, string>;
  /** The register was seen saved while this page was open: a later "not saved" speaks of edits, not of defaults. */
  wasSaved: boolean;
  /** The day in London on which the page is read. */
  today?: IsoDate;
  /** What finds out whose page it is, where that is needed. */
  people?: People;
};

export function newReadMemory(): ReadMemory {
  return { sight: newSight(), rowKeys: new Map(), wasSaved: false };
}

/** A short key for a row that has no id: the same for the same name, or place, for as long as the page is open. */
export function rowKeyOf(memory: ReadMemory, whatNamesIt: string): string {
  const known = memory.rowKeys.get(whatNamesIt);
  if (known !== undefined) return known;
  const key = `row:${memory.rowKeys.size + 1}`;
  memory.rowKeys.set(whatNamesIt, key);
  return key;
}

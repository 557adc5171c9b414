/** A document read as a whole and in one go, for whoever has it in hand. Owns what belongs to a page besides its document. */
import { framesIn } from './generic/frames';
import { looseMarks } from './generic/loose';
import { shadowRootsIn } from './generic/page-roots';
import { people } from './generic/people';
import { newReadMemory, type ReadMemory } from './generic/read-memory';
import { mapTools } from './maps/map-tools';
import { mapsForAddress } from './maps/match-map';
import type { PageReading } from './reading';
import { findRecords } from './records/find-records';
import { type ReadOptions, scanPage } from './scan-page';

/**
 * Every grid, list or form of the page that is one of the six kinds, best first; none is an empty list. Open shadow roots
 * and frames of the same origin are parts of the page. One snapshot in one task: what is virtual or on another page of a
 * grid is not in it, and `coverage` says so.
 */
export function readPage(root: Document, options: ReadOptions): PageReading[] {
  const own = readDocument(root, options);
  const inner = framesIn(root, options.url, options.outerTexts).flatMap(({ document, url, outerTexts }) =>
    readPage(document, { ...options, url, outerTexts }),
  );
  return [...own, ...inner];
}

/** A row without an id keeps its key from one look to the next, so that two looks at a page can be joined. */
const rowKeys = new WeakMap<Document, ReadMemory['rowKeys']>();

function readDocument(root: Document, options: ReadOptions): PageReading[] {
  const memory = { ...newReadMemory(), rowKeys: rowKeys.get(root) ?? new Map<string, string>() };
  rowKeys.set(root, memory.rowKeys);
  const maps = mapsForAddress(options.maps ?? [], options.url);
  const slices = scanPage(root, { ...options, maps }, memory, shadowRootsIn(root), {
    findRecords,
    mapTools,
    loose: looseMarks,
    people,
  });
  let step = slices.next();
  while (!step.done) step = slices.next();
  return step.value.readings.map(({ reading }) => reading);
}

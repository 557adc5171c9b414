/**
 * Whether a page is still as it was taught. Owns that judgement: rows with names and marks where the map says, or in words
 * what has changed.
 */
import type { PageRoots } from '../generic/page-roots';
import { newReadMemory } from '../generic/read-memory';
import type { PageMap } from '../map-schema';
import { mappedCandidate } from '../maps/apply-map';
import { codeMapOf } from '../maps/map-words';

/** Of rows that have a name, so many must have a place for the mark too. */
const MOST_MARKED = 0.5;

/** 'fits', or why a taught map does no longer. */
export function taughtMapState(map: PageMap, roots: PageRoots): 'fits' | { why: string } {
  const memory = newReadMemory();
  memory.sight.hasShadows = roots.shadows.length > 0;
  const candidate = mappedCandidate(map, roots, memory, codeMapOf([map]));
  if (candidate === null) return 'fits';
  if ('why' in candidate) return candidate;
  const { grid, columns } = candidate;
  const name = columns.find(({ role }) => role === 'name' || role === 'surname');
  const marks = columns.filter(({ role }) => role === 'mark');
  if (name === undefined) return { why: 'names are not where they were' };
  if (marks.length === 0) return { why: 'marks are not where they were' };
  const named = grid.rows.filter(({ cells }) => cells[name.index] != null);
  const marked = named.filter(({ cells }) => marks.some(({ index }) => cells[index] != null));
  if (named.length < grid.rows.length * MOST_MARKED) return { why: 'most rows have no name where names were' };
  return marked.length < named.length * MOST_MARKED ? { why: 'most rows have no mark where marks were' } : 'fits';
}

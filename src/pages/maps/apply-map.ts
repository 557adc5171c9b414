/**
 * A page as its map says it is to be read. Owns how a map corrects what the generic reader would make of the same grid:
 * columns that the map does not name are judged as ever, and where the page contradicts its map nothing is read by it.
 */
import type { CodeMap } from '../generic/code-words';
import type { Column } from '../generic/columns';
import type { Grid } from '../generic/grid';
import type { PageRoots } from '../generic/page-roots';
import type { ReadMemory } from '../generic/read-memory';
import type { PageMap } from '../map-schema';
import { mappedColumns } from './mapped-columns';
import { mappedGrid } from './mapped-grid';

export type MappedCandidate = { grid: Grid; columns: Column[] };

/**
 * The grid that a map points at, with the meaning of its columns; `why` where the page no longer is what the map says;
 * null for a map that says nothing of a grid. For kinds without marks the columns are left to the readers of records.
 * `known` are the page's grids, where they have been looked for already.
 */
export function mappedCandidate(
  map: PageMap,
  roots: PageRoots,
  memory: ReadMemory,
  codeMap?: CodeMap,
  known?: readonly Grid[],
): MappedCandidate | { why: string } | null {
  if (map.page === undefined) return null;
  const { page } = map;
  const grid = mappedGrid(page, roots, memory.sight, known);
  if (typeof grid === 'string') return misfit(map, grid);
  if (page.kind !== 'register' && page.kind !== 'history') return { grid, columns: [] };
  const columns = mappedColumns(page, grid, memory.sight, codeMap);
  return typeof columns === 'string' ? misfit(map, columns) : { grid, columns };
}

/** A map that a person taught has a name that says nothing to anybody. */
function misfit({ name, by }: PageMap, what: string): { why: string } {
  return { why: by === 'shipped' ? `the map ‘${name}’ no longer fits: ${what}` : what };
}

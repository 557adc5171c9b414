/**
 * One grid that a page draws as two side by side, such as frozen names beside marks. Owns when two halves belong together: by
 * what their rows say of each other, else by where they stand; never by guess.
 */
import type { Grid, GridRow } from './grid';
import { commonAncestor, isNear } from './join-grids';

/** Pixels by which the tops of two halves of one row may differ. */
const SAME_TOP = 3;

/**
 * Two halves of one grid side by side as one. Null where they do not belong together; a reason where they look as if they
 * did and nothing says which row goes with which.
 */
export function joinHalves(left: Grid, right: Grid): Grid | { why: string } | null {
  if (left.rows.length !== right.rows.length || left.rows.length === 0) return null;
  if (!isNear(left.element, right.element) || left.element.contains(right.element)) return null;
  const pairs = byName(left, right) ?? byPlace(left, right);
  if (pairs === null) return null;
  if (pairs === 'unknown')
    return { why: 'names and marks stand in two tables, and nothing says which row goes with which' };
  const rows = pairs.map(
    ([one, other]): GridRow => ({
      element: one.element,
      parts: [...one.parts, ...other.parts],
      cells: [...one.cells, ...other.cells],
      name: one.name ?? other.name,
      place: placeOf(one),
    }),
  );
  return {
    shape: left.shape,
    element: commonAncestor(left.element, right.element),
    columns: [...left.columns, ...right.columns],
    rows,
    total: left.total ?? right.total,
    reckonedTotal: left.reckonedTotal ?? right.reckonedTotal ?? null,
  };
}

type Pair = readonly [GridRow, GridRow];

/** Each half says which row it is a part of. */
function byName(left: Grid, right: Grid): Pair[] | null {
  const known = new Map(right.rows.flatMap((row) => (placeOf(row) === null ? [] : [[placeOf(row), row] as const])));
  if (known.size !== right.rows.length) return null;
  const pairs = left.rows.flatMap((row): Pair[] => {
    const other = known.get(placeOf(row));
    return other ? [[row, other]] : [];
  });
  return pairs.length === left.rows.length ? pairs : null;
}

function placeOf({ place, name }: GridRow): string | null {
  return place ?? name;
}

/** Each row of one half stands at the height of exactly one row of the other. */
function byPlace(left: Grid, right: Grid): Pair[] | 'unknown' | null {
  const tops = (grid: Grid) => grid.rows.map(({ element }) => element.getBoundingClientRect());
  const lefts = tops(left);
  const rights = tops(right);
  if ([...lefts, ...rights].every(({ height, top }) => height === 0 && top === 0)) return 'unknown';
  const pairs: Pair[] = [];
  for (const [index, rect] of lefts.entries()) {
    const at = rights.flatMap((other, place) =>
      Math.abs(other.top - rect.top) <= SAME_TOP && other.height > 0 ? [place] : [],
    );
    if (at.length !== 1) return null;
    pairs.push([left.rows[index] as GridRow, right.rows[at[0] as number] as GridRow]);
  }
  return pairs;
}

/**
 * How many rows a scrolled grid has that draws only some of them and does not say so. Owns that reckoning, from the height
 * of what is scrolled; null wherever it does not come out even.
 */
import type { GridRow } from './grid';
import { parentAcross } from './page-roots';

const FEWEST_ROWS = 8;
/** How far up a row the element may stand that scrolls. */
const NEAR = 10;
/** In rows: headings and borders inside the scrolled part. */
const MOST_UNEVEN = 0.35;

/** Rows there are in all; null where all of them are drawn, or nobody can tell. */
export function virtualTotal(rows: readonly GridRow[]): number | null {
  const first = rows[0]?.element;
  if (first === undefined || rows.length < FEWEST_ROWS) return null;
  const scroller = scrollerOf(first);
  if (scroller === null) return null;
  const heights = rows.map(({ element }) => element.getBoundingClientRect().height);
  const height = heights[0] ?? 0;
  if (height <= 0 || heights.some((one) => Math.abs(one - height) > 1)) return null;
  const exact = scroller.scrollHeight / height;
  const total = Math.round(exact);
  if (total <= rows.length + 1 || Math.abs(exact - total) > MOST_UNEVEN) return null;
  return total;
}

function scrollerOf(row: Element): Element | null {
  let at = parentAcross(row);
  for (let level = 0; level < NEAR && at !== null && at.tagName !== 'BODY'; level++, at = parentAcross(at))
    if (at.clientHeight > 0 && at.scrollHeight > at.clientHeight + 4) {
      const overflow = getComputedStyle(at).overflowY;
      if (overflow === 'auto' || overflow === 'scroll') return at;
    }
  return null;
}

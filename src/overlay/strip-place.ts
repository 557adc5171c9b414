/**
 * Where the strip stands: in the free space above the grid, else below it, else at an edge of the window. Owns that
 * choice; it never covers a control while any place is free of them.
 */
import { isFreeGround, rectOf, viewport } from './measure';
import { box, type Rect } from './rects';

const HEIGHT = 30;
const SPACE = 4;
const EDGE = 8;
/** Points of the strip that are looked at: close enough together that no button fits between them. */
const ACROSS = Array.from({ length: 33 }, (_, i) => i / 32);
const POINTS: [number, number][] = ACROSS.flatMap((across): [number, number][] => [
  [Math.min(Math.max(across, 0.002), 0.998), 0.1],
  [Math.min(Math.max(across, 0.002), 0.998), 0.5],
  [Math.min(Math.max(across, 0.002), 0.998), 0.9],
]);

export type StripPlace = { left: number; top: number; width: number | null };

/**
 * `needed` is the width the strip's content takes. A place is taken again while it is still free, so that the strip does
 * not wander while people work.
 */
export function placeStrip(grid: Element, host: Element, needed: number, before: StripPlace | null): StripPlace {
  const window = viewport();
  const rect = rectOf(grid);
  const widest = Math.min(needed, window.right - 2 * EDGE);
  const left = Math.min(Math.max(rect.left, EDGE), Math.max(EDGE, window.right - EDGE - widest));
  const byGrid = [box(left, rect.top - HEIGHT - SPACE, widest, HEIGHT), box(left, rect.bottom + SPACE, widest, HEIGHT)];
  const atEdges = edges(window, widest);
  const free = [...byGrid, ...atEdges].find((place) => isFreeGround(place, host, POINTS));
  if (free) return { left: free.left, top: free.top, width: null };
  if (before !== null && before.top >= 0 && before.top + HEIGHT <= window.bottom && isAtEdge(before, window))
    return before;
  const last = atEdges[0] as Rect;
  return { left: last.left, top: last.top, width: null };
}

function edges(window: Rect, width: number): Rect[] {
  const middle = (window.right - width) / 2;
  const bottom = window.bottom - HEIGHT - EDGE;
  return [
    box(window.right - width - EDGE, bottom, width, HEIGHT),
    box(EDGE, bottom, width, HEIGHT),
    box(middle, bottom, width, HEIGHT),
    box(middle, EDGE, width, HEIGHT),
    box(window.right - width - EDGE, EDGE, width, HEIGHT),
  ];
}

function isAtEdge({ top }: StripPlace, window: Rect): boolean {
  return top <= EDGE || top + HEIGHT >= window.bottom - EDGE;
}

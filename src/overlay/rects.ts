/** Plain rectangles in pixels of the window. Owns their arithmetic; asks the page nothing. */

export type Rect = { left: number; top: number; right: number; bottom: number };

export const width = (r: Rect): number => r.right - r.left;
export const height = (r: Rect): number => r.bottom - r.top;

/** Whether two rectangles overlap; touching edges do not. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function within(inner: Rect, outer: Rect): boolean {
  return (
    inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom
  );
}

export function square(centreX: number, centreY: number, size: number): Rect {
  const half = size / 2;
  return { left: centreX - half, top: centreY - half, right: centreX + half, bottom: centreY + half };
}

export function box(left: number, top: number, w: number, h: number): Rect {
  return { left, top, right: left + w, bottom: top + h };
}

export function centre(r: Rect): { x: number; y: number } {
  return { x: (r.left + r.right) / 2, y: (r.top + r.bottom) / 2 };
}

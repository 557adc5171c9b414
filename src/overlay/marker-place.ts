/**
 * Where a marker stands beside a mark: in the cell's free edge, else just outside it, never over a control. Owns the
 * geometry; measuring the page is for `measure.ts`.
 */
import { box, centre, height, overlaps, type Rect, square, width } from './rects';

export const SHAPE = 18;
export const NARROW_SHAPE = 14;
const TARGET = 24;
const GAP = 3;
const NARROW_CELL = 46;
const LOW_CELL = 22;
/** As wide as "+1" is drawn. */
const MORE_WIDTH = 19;

/** A place for the shape. `isInside` tells whether it stands on the cell, or on what lies beside it. */
export type Spot = { shape: Rect; isNarrow: boolean; isInside: boolean };

/**
 * Places to try, best first. `controls` must stay free; `texts` are only avoided while there is a choice.
 * All rectangles are in pixels of the window.
 */
export function spotsFor(cell: Rect, controls: readonly Rect[], texts: readonly Rect[]): Spot[] {
  const isNarrow = width(cell) < NARROW_CELL || height(cell) < LOW_CELL;
  const size = isNarrow ? NARROW_SHAPE : SHAPE;
  const middle = centre(cell).y - size / 2;
  const spots = (shapes: Rect[], isInside: boolean, asNarrow = isNarrow) =>
    shapes.map((shape): Spot => ({ shape, isNarrow: asNarrow, isInside }));
  const inside = [
    box(cell.right - size - GAP, middle, size, size),
    box(cell.left + GAP, middle, size, size),
    ...besideControls(cell, controls, size, middle),
  ];
  const small = NARROW_SHAPE;
  const corners = [
    box(cell.right - small - 1, cell.top + 1, small, small),
    box(cell.left + 1, cell.top + 1, small, small),
  ];
  const outside = [
    box(cell.right + 2, middle, size, size),
    box(cell.left - size - 2, middle, size, size),
    box(cell.right - size, cell.top - size - 1, size, size),
    box(cell.right - size, cell.bottom + 1, size, size),
  ];
  const isFree = ({ shape }: Spot, obstacles: readonly Rect[]) =>
    !obstacles.some((obstacle) => overlaps(shape, obstacle));
  const fits = ({ shape }: Spot) => width(cell) >= width(shape) + 2 && height(cell) >= height(shape) - 2;
  const onCell = [...spots(inside, true), ...spots(corners, true, true)].filter(fits);
  return [
    ...onCell.filter((spot) => isFree(spot, [...controls, ...texts])),
    ...spots(outside, false).filter((spot) => isFree(spot, controls)),
    ...onCell.filter((spot) => isFree(spot, controls)),
  ];
}

/** Where "+1" goes left of a shape: the better side while it is a free part of the cell. */
export function placeBefore({ left, top, bottom }: Rect): Rect {
  return { left: left - MORE_WIDTH, top, right: left, bottom };
}

/** Right after and right before each control that leaves room in the cell. */
function besideControls(cell: Rect, controls: readonly Rect[], size: number, middle: number): Rect[] {
  return controls
    .flatMap((control) => [
      box(control.right + GAP, middle, size, size),
      box(control.left - size - GAP, middle, size, size),
    ])
    .filter((shape) => shape.left >= cell.left && shape.right <= cell.right);
}

/**
 * The pointer's target round a shape: 24 px, or as much of it as stays off every control and every other marker.
 * Each side gives way on its own.
 */
export function targetFor(shape: Rect, obstacles: readonly Rect[]): Rect {
  const { x, y } = centre(shape);
  const target = { ...square(x, y, TARGET) };
  for (const obstacle of obstacles) {
    if (!overlaps(target, obstacle) || overlaps(shape, obstacle)) continue;
    // the side on which the obstacle lies off the shape gives way
    if (obstacle.left >= shape.right) target.right = Math.min(target.right, obstacle.left);
    else if (obstacle.right <= shape.left) target.left = Math.max(target.left, obstacle.right);
    else if (obstacle.top >= shape.bottom) target.bottom = Math.min(target.bottom, obstacle.top);
    else if (obstacle.bottom <= shape.top) target.top = Math.max(target.top, obstacle.bottom);
  }
  return target;
}

/**
 * Places all markers that are in view. Owns the order of things: everything is measured first, then spots are tried
 * against what the page really shows there. Writes nothing.
 */
import type { MarkerPlace } from '../../components/overlay/marker';
import type { MarkerView } from '../../components/overlay/overlay-view';
import { closestAcross, containsAcross } from '../pages/generic/page-roots';
import { placeBefore, type Spot, spotsFor, targetFor } from './marker-place';
import { controlsNear, hitAt, isHit, rectOf, showsTextIn, textsIn, viewport } from './measure';
import { centre, height, overlaps, type Rect, width, within } from './rects';

/** Of these, halves of one row may stand side by side, but cards of a list are different pupils. */
const ROW = 'tr, [role=row], li';

type Measured = { key: string; cell: Element; rect: Rect; controls: Rect[]; texts: Rect[] };

/** Places by cell key; a mark that is covered, scrolled away or has no room gets none. */
export function placeMarkers(
  markers: readonly MarkerView[],
  cellOf: (key: string) => Element | null,
  host: Element,
): Map<string, MarkerPlace> {
  const window = viewport();
  const measured: Measured[] = [];
  for (const { cell: key } of markers) {
    const cell = cellOf(key);
    if (cell === null) continue;
    const rect = rectOf(cell);
    if (width(rect) === 0 || height(rect) === 0 || !overlaps(rect, window)) continue;
    measured.push({ key, cell, rect, controls: controlsNear(cell), texts: textsIn(cell) });
  }
  const places = new Map<string, MarkerPlace>();
  const taken: Rect[] = [];
  for (const mark of measured) {
    const spots = spotsFor(mark.rect, mark.controls, mark.texts).filter(
      ({ shape }) => within(shape, window) && !taken.some((other) => overlaps(shape, other)),
    );
    const spot =
      spots.find((one) => isUsable(one, mark, host, true)) ?? spots.find((one) => isUsable(one, mark, host, false));
    if (spot === undefined) continue;
    taken.push(spot.shape);
    const target = targetFor(spot.shape, [...mark.controls, ...taken]);
    const before = placeBefore(spot.shape);
    places.set(mark.key, {
      left: target.left,
      top: target.top,
      width: width(target),
      height: height(target),
      shapeLeft: spot.shape.left - target.left,
      shapeTop: spot.shape.top - target.top,
      isNarrow: spot.isNarrow,
      isMoreBefore:
        within(before, mark.rect) && ![...mark.controls, ...mark.texts].some((one) => overlaps(one, before)),
    });
  }
  return places;
}

/** `strictly`: leaves the page's words free too, and not only its controls. */
function isUsable({ shape, isInside }: Spot, mark: Measured, host: Element, strictly: boolean): boolean {
  if (strictly && mark.texts.some((text) => overlaps(text, shape))) return false;
  return isInside ? isHit(shape, mark.cell, host) : isFreeBeside(shape, mark, host, strictly);
}

function isFreeOfText(shape: Rect, host: Element): boolean {
  const { y } = centre(shape);
  return [shape.left + 1, centre(shape).x, shape.right - 1].every((x) => {
    const ground = hitAt(x, y, host);
    return ground !== null && !showsTextIn(ground, shape);
  });
}

/** Beside a cell there must be no control, and the cell itself must be in sight there: not under a header or a menu. */
function isFreeBeside(shape: Rect, { cell, rect }: Measured, host: Element, strictly: boolean): boolean {
  const { x, y } = centre(shape);
  const ground = hitAt(x, y, host);
  if (ground === null || ground.closest('button, a, input, select, textarea, label, [role=button]') !== null)
    return false;
  // above and below may be another pupil: the more so in a row that is cut off at the grid's edge
  const row = closestAcross(ground, ROW) ?? ground;
  const isLevel = y > rect.top && y < rect.bottom && row.tagName !== 'LI';
  if (!isLevel && !containsAcross(row, cell)) return false;
  if (strictly && !isFreeOfText(shape, host)) return false;
  const edgeX = Math.min(Math.max(x, rect.left + 2), rect.right - 2);
  const edgeY = Math.min(Math.max(y, rect.top + 2), rect.bottom - 2);
  const seen = hitAt(edgeX, edgeY, host);
  return seen !== null && (cell.contains(seen) || seen === cell);
}

/** Whether nothing moved: what did not move is not drawn again. */
export function isSamePlaces(a: ReadonlyMap<string, MarkerPlace>, b: ReadonlyMap<string, MarkerPlace>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, place] of a) {
    const other = b.get(key);
    if (other === undefined) return false;
    for (const field of Object.keys(place) as (keyof MarkerPlace)[]) if (place[field] !== other[field]) return false;
  }
  return true;
}

/** Where a card opens: beside its marker, on the first side with room, and never over the control that is being edited. */
import { computePosition, offset, type Placement, type Platform, shift } from '@floating-ui/core';
import { box, overlaps, type Rect, within } from './rects';

const SIDES: Placement[] = ['right-start', 'left-start', 'bottom-start', 'top-start'];
const SPACE = 10;
const EDGE = 8;

/** Top left of the card. `avoid` is what must stay visible: the mark itself, and an open editor. */
export async function placeCard(
  marker: Rect,
  card: { width: number; height: number },
  window: Rect,
  avoid: readonly Rect[],
): Promise<{ left: number; top: number }> {
  let fallback: Rect | null = null;
  for (const placement of SIDES) {
    const { x, y } = await computePosition(marker, card, {
      placement,
      strategy: 'fixed',
      platform: platformFor(marker, card, window),
      middleware: [offset(SPACE), shift({ padding: EDGE })],
    });
    const place = box(x, y, card.width, card.height);
    const isClear = !avoid.some((rect) => overlaps(place, rect));
    if (isClear && within(place, window)) return { left: x, top: y };
    if (isClear || fallback === null) fallback ??= place;
  }
  const left = Math.min(Math.max((fallback as Rect).left, EDGE), Math.max(EDGE, window.right - card.width - EDGE));
  const top = Math.min(Math.max((fallback as Rect).top, EDGE), Math.max(EDGE, window.bottom - card.height - EDGE));
  return { left, top };
}

/** Everything is known in pixels of the window, so that the library need not ask the page again. */
function platformFor(marker: Rect, card: { width: number; height: number }, window: Rect): Platform {
  const sized = (rect: Rect) => ({
    x: rect.left,
    y: rect.top,
    width: rect.right - rect.left,
    height: rect.bottom - rect.top,
  });
  return {
    getElementRects: () => ({ reference: sized(marker), floating: { x: 0, y: 0, ...card } }),
    getDimensions: () => card,
    getClippingRect: () => sized(window),
  };
}

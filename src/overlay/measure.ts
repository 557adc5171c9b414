/**
 * Asks the page where things are. Owns every read of layout: rectangles in one batch, and what is really hit at a point,
 * so that nothing is drawn over a sticky header, a pinned column or a dialog. Writes nothing.
 */
import { box, centre, type Rect, within } from './rects';

const CONTROLS =
  'input:not([type=hidden]), select, textarea, button, a[href], [role=button], [role=combobox], [contenteditable=true]';

export function rectOf(element: Element): Rect {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}

export function viewport(): Rect {
  const { clientWidth, clientHeight } = document.documentElement;
  return box(0, 0, clientWidth || innerWidth, clientHeight || innerHeight);
}

/** The controls in a cell and in the cells beside it, which a marker must not cover. */
export function controlsNear(cell: Element): Rect[] {
  const near = [cell, cell.previousElementSibling, cell.nextElementSibling];
  const found: Rect[] = [];
  for (const element of near) {
    if (element === null) continue;
    if (element.matches(CONTROLS)) found.push(rectOf(element));
    for (const control of element.querySelectorAll(CONTROLS)) found.push(rectOf(control));
  }
  return found.filter(({ left, right }) => right > left);
}

/** Where a cell's own text stands. */
export function textsIn(cell: Element): Rect[] {
  const range = document.createRange();
  const found: Rect[] = [];
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < 6 && walker.nextNode(); count++) {
    if ((walker.currentNode.nodeValue ?? '').trim() === '') continue;
    range.selectNodeContents(walker.currentNode);
    const { left, top, right, bottom } = range.getBoundingClientRect();
    if (right > left) found.push({ left, top, right, bottom });
  }
  return found;
}

/** The page's own element at a point, below whatever is ours; null outside the window. */
export function hitAt(x: number, y: number, host: Element): Element | null {
  for (const element of document.elementsFromPoint(x, y)) if (element !== host) return element;
  return null;
}

/** Whether the middle of a rectangle shows this element, or a part of it. */
export function isHit(rect: Rect, element: Element, host: Element): boolean {
  const { x, y } = centre(rect);
  const hit = hitAt(x, y, host);
  return hit !== null && (element.contains(hit) || (hit.contains(element) && hit.tagName === 'LABEL'));
}

/** Whether a rectangle lies on the page without a control or a text of it under it. */
export function isFreeGround(rect: Rect, host: Element, points: readonly [number, number][]): boolean {
  if (!within(rect, viewport())) return false;
  return points.every(([across, down]) => {
    const hit = hitAt(rect.left + (rect.right - rect.left) * across, rect.top + (rect.bottom - rect.top) * down, host);
    if (hit === null) return false;
    if (hit.closest(CONTROLS) !== null || hit.closest('label, [role=menu], [role=dialog], dialog') !== null)
      return false;
    return !showsTextIn(hit, rect) && !PICTURES.has(hit.tagName);
  });
}

const PICTURES = new Set(['IMG', 'SVG', 'svg', 'CANVAS', 'VIDEO', 'IFRAME', 'use', 'path', 'TD', 'TH']);

function showsTextIn(element: Element, rect: Rect): boolean {
  const range = document.createRange();
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE || (node.nodeValue ?? '').trim() === '') continue;
    range.selectNodeContents(node);
    for (const { left, top, right, bottom } of range.getClientRects())
      if (left < rect.right && rect.left < right && top < rect.bottom && rect.top < bottom) return true;
  }
  return false;
}

/**
 * Asks the page where things are. Owns every read of layout: rectangles in one batch, and what is really hit at a point,
 * so that nothing is drawn over a sticky header, a pinned column or a dialog. Writes nothing.
 */
import { closestAcross, containsAcross, parentAcross } from '../pages/generic/page-roots';
import { box, centre, type Rect, square, within } from './rects';

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

/** Where a cell's own text and pictures stand: what a marker should leave to be seen. */
export function textsIn(cell: Element): Rect[] {
  if (isPicture(cell)) return [rectOf(cell)];
  const range = document.createRange();
  const found: Rect[] = [...cell.querySelectorAll('svg, img, [role=img]')].slice(0, 4).map(rectOf);
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < 6 && walker.nextNode(); count++) {
    if ((walker.currentNode.nodeValue ?? '').trim() === '') continue;
    range.selectNodeContents(walker.currentNode);
    const { left, top, right, bottom } = range.getBoundingClientRect();
    if (right > left) found.push({ left, top, right, bottom });
  }
  return found.filter(({ left, right }) => right > left);
}

function isPicture(element: Element): boolean {
  return PICTURES.has(element.tagName.toUpperCase()) || element.getAttribute('role') === 'img';
}

/** The page's own element at a point, below whatever is ours, in open shadow roots too; null outside the window. */
export function hitAt(x: number, y: number, host: Element): Element | null {
  const isOurs = (element: Element) => element.localName === host.localName;
  const top = document.elementFromPoint(x, y);
  // all elements at a point cost several times as much, and are needed only below our own
  const hit = top !== null && isOurs(top) ? document.elementsFromPoint(x, y).find((element) => !isOurs(element)) : top;
  return hit ? innermost(hit, x, y) : null;
}

function innermost(hit: Element, x: number, y: number): Element {
  let at = hit;
  for (let root = at.shadowRoot; root !== null; root = at.shadowRoot) {
    const inner = root.elementFromPoint(x, y);
    if (inner === null || inner.getRootNode() !== root) break;
    at = inner;
  }
  return at;
}

/** Whether the middle of a rectangle shows this element, or a part of it. */
export function isHit(rect: Rect, element: Element, host: Element): boolean {
  const { x, y } = centre(rect);
  const hit = hitAt(x, y, host);
  if (hit === null || containsAcross(element, hit)) return hit !== null;
  return (hit.contains(element) && hit.tagName === 'LABEL') || isInUntouchable(element, hit, square(x, y, 0));
}

/** Grids that take no pointer while they scroll are not hit themselves: what holds them is, wherever they are in sight. */
function isInUntouchable(element: Element, hit: Element, point: Rect): boolean {
  for (let at: Element | null = element; at !== null && within(point, rectOf(at)); at = parentAcross(at))
    if (getComputedStyle(at).pointerEvents !== 'none') return at === hit;
  return false;
}

/** Points are looked at this far apart: no button fits between them. */
const STEP = 14;
const NOT_GROUND = 'td, th, label, [role=gridcell], [role=columnheader], [role=menu], [role=dialog], dialog, summary';
const PICTURES = new Set(['IMG', 'SVG', 'CANVAS', 'VIDEO', 'IFRAME', 'USE', 'PATH']);

/**
 * Whether a rectangle lies on bare ground: inside the window, with no control, text or picture of the page under it.
 * A layout cell that holds the grid itself is ground.
 */
export function isFreeGround(rect: Rect, host: Element, grid: Element | null): boolean {
  if (!within(rect, viewport())) return false;
  const seen = new Map<Element, boolean>();
  for (const y of steps(rect.top + 1, rect.bottom - 1))
    for (const x of steps(rect.left + 1, rect.right - 1)) {
      const hit = hitAt(x, y, host);
      if (hit === null) return false;
      const known = seen.get(hit) ?? isGround(hit, rect, grid);
      seen.set(hit, known);
      if (!known) return false;
    }
  return true;
}

function steps(from: number, to: number): number[] {
  const count = Math.max(1, Math.ceil((to - from) / STEP));
  return Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);
}

function isGround(hit: Element, rect: Rect, grid: Element | null): boolean {
  if (closestAcross(hit, CONTROLS) !== null || PICTURES.has(hit.tagName.toUpperCase())) return false;
  const cell = closestAcross(hit, NOT_GROUND);
  if (cell !== null && !(grid !== null && cell.contains(grid) && cell !== grid)) return false;
  return !showsTextIn(hit, rect);
}

/** Whether an element's own text lies in a rectangle. */
export function showsTextIn(element: Element, rect: Rect): boolean {
  const range = document.createRange();
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE || (node.nodeValue ?? '').trim() === '') continue;
    range.selectNodeContents(node);
    for (const { left, top, right, bottom } of range.getClientRects())
      if (left < rect.right && rect.left < right && top < rect.bottom && rect.top < bottom) return true;
  }
  return false;
}

/**
 * Cells that show something without saying it: a colour, an icon without a label. Owns telling them from empty cells; what
 * they mean nobody can read, so they are never a code and never "no mark".
 */
import type { SightMemory } from './text';

const PICTURES = 'svg, img, canvas, i[class], [class*=icon i], [class*=glyph i]';
/** Of 255: how far the channels of a colour differ before it is more than a shade. */
const COLOURFUL = 70;

/** Whether a cell without words shows a picture, or a colour that is no mere shading. */
export function isDrawn(cell: Element, memory: SightMemory): boolean {
  if (cell.firstElementChild !== null && cell.querySelector(PICTURES) !== null) return true;
  if (isColoured(cell, memory)) return true;
  for (const child of cell.querySelectorAll('*')) if (isColoured(child, memory)) return true;
  return false;
}

function isColoured(element: Element, { coloured }: SightMemory): boolean {
  const own = `${element.getAttribute('class') ?? ''}|${element.getAttribute('style') ?? ''}`;
  // out of the page nothing has a colour, and that must not be remembered
  if (own === '|' || !element.isConnected) return false;
  const kind = `${element.tagName}|${own}|${element.parentElement?.getAttribute('class') ?? ''}`;
  const known = coloured.get(kind);
  if (known !== undefined) return known;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const is = style !== undefined && (isColourful(style.backgroundColor) || style.backgroundImage.startsWith('url('));
  coloured.set(kind, is);
  return is;
}

function isColourful(colour: string): boolean {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return alpha > 0.2 && Math.max(red, green, blue) - Math.min(red, green, blue) >= COLOURFUL;
}

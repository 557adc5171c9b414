/**
 * Cells that show something without saying it: a colour, an icon without a label, a letter that only the style sheet
 * knows. Owns telling them from empty cells; what they mean nobody can read, so they are never a code and never "no mark".
 */
import { isNoteHint } from './note-hint';
import { type SightMemory, within } from './text';

const PICTURES = 'svg, img, canvas, i[class], [class*=icon i], [class*=glyph i]';
/** Of 255: how far the channels of a colour differ before it is more than a shade, and before it is a shade at all. */
const COLOURFUL = 70;
const SHADED = 12;

/** Something that nobody can read. */
export const PICTURE = 'picture';

/** What a cell without words looks like: PICTURE, the pale colour that it is shaded with, or '' for nothing. */
export function lookOf(cell: Element, memory: SightMemory): string {
  if (within(cell, PICTURES, memory).some((picture) => !isOfNote(picture))) return PICTURE;
  const looks = [cell, ...within(cell, '*', memory)].map((part) => lookOfPart(part, memory));
  return looks.includes(PICTURE) ? PICTURE : (looks.find((look) => look !== '') ?? '');
}

/** In a button that is for something else than the mark. */
function isOfNote(picture: Element): boolean {
  const button = picture.closest('button, a');
  return button !== null && isNoteHint(`${button.getAttribute('title')} ${button.ariaLabel}`);
}

function lookOfPart(element: Element, { looks }: SightMemory): string {
  const view = element.ownerDocument.defaultView;
  // out of the page nothing has a look, and that must not be remembered
  if (view === null || !element.isConnected) return '';
  if (isSealed(element)) return PICTURE;
  const kind = kindOf(element) + kindOf(element.parentElement);
  let look = looks.get(kind);
  if (look === undefined) {
    const style = view.getComputedStyle(element);
    const { backgroundColor: colour, borderTopColor, borderTopWidth } = style;
    const isPicture =
      colourOf(colour) >= COLOURFUL ||
      style.backgroundImage.startsWith('url(') ||
      (Number.parseFloat(borderTopWidth) > 2 && colourOf(borderTopColor) >= COLOURFUL) ||
      ['::before', '::after'].some((part) => draws(view.getComputedStyle(element, part)));
    look = isPicture ? PICTURE : colourOf(colour) >= SHADED ? colour : '';
    looks.set(kind, look);
  }
  return look;
}

/** An element of the page's own making that takes up room and lets nobody look into it. */
function isSealed(element: Element): boolean {
  if (!element.tagName.includes('-') || element.shadowRoot !== null || element.childElementCount > 0) return false;
  return (element as HTMLElement).offsetWidth * (element as HTMLElement).offsetHeight > 0;
}

/** What a style sheet may go by; numbers are left out, as each cell has its own. */
function kindOf(element: Element | null): string {
  let kind = `<${element?.tagName}`;
  for (const { name, value } of element?.attributes ?? [])
    if (!/\d\d/.test(value) || ['class', 'style', 'bgcolor'].includes(name)) kind += ` ${name}=${value}`;
  return kind;
}

function draws({ content, display }: CSSStyleDeclaration): boolean {
  return display !== 'none' && !/^(?:none|normal|["'\s\-–—·.]*)$/.test(content);
}

function colourOf(colour: string): number {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return alpha > 0.2 ? Math.max(red, green, blue) - Math.min(red, green, blue) : 0;
}

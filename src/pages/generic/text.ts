/**
 * The text that a person sees in an element. Owns what counts as visible; gives no meaning to it.
 * Reads only: computed styles are asked for sparingly and remembered per kind of element, never per cell.
 */

const NOT_TEXT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'SELECT', 'TEXTAREA', 'OPTION', 'DATALIST']);
const HIDDEN_BY_CLASS =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|hidden-clip|offscreen|a11y-hidden)(?:$|[\s_-])/i;

const UNTIDY = /\s\s|[^\S ]|\u00ad|\u200b|\u200c|\u200d|\ufeff/;

/** White space folded to single spaces, none at the ends; zero-width characters gone. */
export function tidy(text: string): string {
  const trimmed = text.trim();
  if (!UNTIDY.test(trimmed)) return trimmed;
  return trimmed
    .replace(/\u00ad|\u200b|\u200c|\u200d|\ufeff/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What is known of a page's looks: which kinds of element are out of sight, or drawn, and whether parts of it are shadow roots. */
export type SightMemory = { hidden: Map<string, boolean>; looks: Map<string, string>; hasShadows: boolean };

export function newSight(): SightMemory {
  return { hidden: new Map(), looks: new Map(), hasShadows: false };
}

/** Descendants that fit, in shadow roots too where the page has any. */
export function within(element: Element, selector: string, { hasShadows }: SightMemory): Element[] {
  const found = [...element.querySelectorAll(selector)];
  return hasShadows ? [...found, ...inShadowsOf(element, selector)] : found;
}

function inShadowsOf(element: Element, selector: string): Element[] {
  const roots = [element, ...element.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return roots.flatMap((root) => [
    ...root.querySelectorAll(selector),
    ...[...root.children].flatMap((child) => inShadowsOf(child, selector)),
  ]);
}

/** Nothing but text in it: no element, no shadow root of its own. */
export function isBare(element: Element): boolean {
  return element.firstElementChild === null && element.shadowRoot === null;
}

/**
 * The visible text of an element, without what scripts, styles and visually hidden helpers put there and without the
 * options of drop-downs. `except` leaves out one descendant, such as a superscript that is read on its own.
 */
export function visibleText(element: Element, memory: SightMemory, except?: Element | null): string {
  if (isBare(element)) return tidy(element.textContent ?? '');
  let text = '';
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    else if (node.nodeType === Node.ELEMENT_NODE && node !== except) {
      const child = node as Element;
      if (NOT_TEXT.has(child.tagName) || isOutOfSight(child, memory)) return;
      const label = child.getAttribute('role') === 'img' ? child.getAttribute('aria-label') : null;
      // a tick with a label is a picture: its label is what it says
      if (label) text += label;
      else if (isBare(child) && child.tagName !== 'SLOT') text += child.textContent ?? '';
      else walkAll(child);
      if (breaksLine(child)) text += ' ';
    }
  };
  const walkAll = (parent: Element): void => {
    const slotted = parent.tagName === 'SLOT' ? (parent as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
    if (slotted.length > 0) for (const node of slotted) walk(node);
    else for (let node = (parent.shadowRoot ?? parent).firstChild; node !== null; node = node.nextSibling) walk(node);
  };
  walkAll(element);
  return tidy(text);
}

const INLINE = new Set([
  'A',
  'ABBR',
  'B',
  'BDI',
  'EM',
  'FONT',
  'I',
  'LABEL',
  'MARK',
  'S',
  'SMALL',
  'SPAN',
  'STRONG',
  'SUP',
  'SUB',
  'U',
]);

/** Elements that usually stand apart: without a space "Mon" and "AM" of two blocks would read "MonAM". */
function breaksLine(element: Element): boolean {
  return !INLINE.has(element.tagName);
}

/**
 * Whether an element is out of sight: hidden outright, or clipped away for screen readers only.
 * Remembered by tag, class, inline style and the class of its parent.
 */
export function isOutOfSight(element: Element, memory: SightMemory): boolean {
  if (element.hasAttribute('hidden')) return true;
  const ownClass = element.getAttribute('class') ?? '';
  const inline = element.getAttribute('style') ?? '';
  if (ownClass === '' && inline === '') return false;
  if (HIDDEN_BY_CLASS.test(ownClass)) return true;
  const kind = `${element.tagName}|${ownClass}|${inline}|${element.parentElement?.getAttribute('class') ?? ''}`;
  const known = memory.hidden.get(kind);
  if (known !== undefined) return known;
  if (!element.isConnected) return false;
  const hidden = looksHidden(element);
  memory.hidden.set(kind, hidden);
  return hidden;
}

function looksHidden(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  // a document that is not shown anywhere: only what the element says itself
  if (!style) return /display:\s*none|visibility:\s*hidden/.test(element.getAttribute('style') ?? '');
  if (style.display === 'none' || style.visibility === 'hidden' || style.visibility === 'collapse') return true;
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  return style.clip === 'rect(0px, 0px, 0px, 0px)' || style.clipPath === 'inset(50%)' || style.width === '1px';
}

/**
 * What a page says around its grids: headings, controls, address, short texts. Owns the gathering, in order of how much a
 * text has to say about the grid; gives no meaning to any of it.
 */
import { HOST_TAG } from '../../host-tag';
import { datesInParts } from './date-in-parts';
import { type PageRoots, parentAcross } from './page-roots';
import { type SightMemory, tidy, visibleText } from './text';

export type TextSource = 'caption' | 'heading' | 'control' | 'address' | 'title' | 'text';

export type PageText = {
  text: string;
  from: TextSource;
  element: Element | null;
  /** For a control: what names it, from its label, name and id. */
  label?: string;
  /** It stands below the last grid, where events and notes have dates of their own. */
  isBelow?: true;
};

const SKIP = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'SELECT',
  'TEXTAREA',
  'SVG',
  'svg',
  'OPTION',
  HOST_TAG.toUpperCase(),
]);
const HEADINGS = 'h1, h2, h3, h4, [role=heading]';
/** More than this are cards or tiles: their labels speak of themselves, not of the page. */
const MOST_GRIDS = 10;
const MOST_TEXTS = 4000;
const LONGEST_TEXT = 160;
/** Signs by which a button shows that it opens a choice: what it says is what was chosen. */
const OPENS = /[▾▼⌄˅]/;
const CHOOSERS = 'button, [role=combobox], [aria-haspopup], [role=tab], [aria-current]';
const IN_LINE = new Set(['SPAN', 'B', 'STRONG', 'EM', 'I', 'SMALL', 'OUTPUT']);
const MOST_IN_LINE = 8;

/**
 * Gathers the texts around the grids of a page, leaving out the grids themselves and what is out of sight. `mostLoose` texts
 * that are neither headings nor controls are enough.
 */
export function pageTexts(
  roots: PageRoots,
  url: string,
  grids: readonly Element[],
  memory: SightMemory,
  mostLoose = MOST_TEXTS,
): PageText[] {
  const texts: PageText[] = [];
  const lines = new Set<Element>();
  const gridSet = new Set(grids);
  const inGrid = (element: Element) => {
    for (let at: Element | null = element; at !== null; at = parentAcross(at)) if (gridSet.has(at)) return true;
    return false;
  };
  const last = grids.at(-1);
  const add = (text: string, from: TextSource, element: Element | null, label?: string) => {
    const tidied = tidy(text);
    if (tidied === '' || tidied.length > LONGEST_TEXT) return;
    const isBelow = element !== null && last !== undefined && standsBelow(element, last);
    texts.push({ text: tidied, from, element, label, ...(isBelow ? { isBelow } : {}) });
  };

  for (const grid of grids) {
    const caption = (grid as HTMLTableElement).caption;
    if (caption) add(visibleText(caption, memory), 'caption', caption);
    const label = grid.tagName === 'TABLE' || grid.hasAttribute('role') ? grid.getAttribute('aria-label') : null;
    if (label && grids.length < MOST_GRIDS) add(label, 'caption', grid);
  }
  for (const heading of roots.queryAll(HEADINGS))
    if (!inGrid(heading) && isShown(heading)) add(visibleText(heading, memory), 'heading', heading);
  const controls = roots.queryAll('select, input:not([type=hidden])').filter((control) => !inGrid(control));
  for (const control of controls) addControl(control);
  for (const button of roots.queryAll(CHOOSERS)) {
    const said = button.tagName === 'INPUT' || inGrid(button) ? '' : visibleText(button, memory);
    const isChosen =
      button.ariaSelected === 'true' || button.ariaPressed === 'true' || (button.ariaCurrent ?? 'false') !== 'false';
    if (said !== '' && (isChosen || button.hasAttribute('aria-haspopup') || OPENS.test(said)))
      add(said.replace(OPENS, ''), 'control', button, isChosen ? '' : 'date');
  }
  for (const { text, control } of datesInParts(controls.map((one) => ({ shown: shownBy(one), control: one }))))
    add(text, 'control', control, `date ${labelOf(control as HTMLInputElement, memory)}`);
  for (const hidden of roots.queryAll('input[type=hidden]'))
    if (!inGrid(hidden) && /date|session/i.test(hidden.getAttribute('name') ?? '')) addControl(hidden);
  add(addressWords(url), 'address', null);
  if ('title' in roots.main) add(roots.main.title, 'title', null);
  addLooseTexts();
  return texts;

  function addControl(control: Element): void {
    const shown = shownBy(control);
    if (shown === '' || /checkbox|radio|password|submit|button/.test((control as HTMLInputElement).type)) return;
    add(shown, 'control', control, labelOf(control as HTMLInputElement, memory));
  }

  function addLooseTexts(): void {
    const body = 'body' in roots.main ? roots.main.body : roots.main;
    let left = body ? addTextsIn(body, mostLoose) : mostLoose;
    for (const shadow of roots.shadows) if (left > 0 && !inGrid(shadow.host)) left = addTextsIn(shadow, left);
    // "<b>240</b> students": words in one line that stand in several elements, after all others since these have an order
    for (const line of lines) add(visibleText(line, memory), 'text', line);
  }

  function addTextsIn(node: HTMLElement | ShadowRoot, most: number): number {
    const document = node.ownerDocument as Document;
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
      if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      const element = node as Element;
      if (SKIP.has(element.tagName) || gridSet.has(element)) return NodeFilter.FILTER_REJECT;
      return NodeFilter.FILTER_SKIP;
    });
    let left = most;
    for (; left > 0 && walker.nextNode(); left--) {
      const { nodeValue, parentElement } = walker.currentNode;
      if (nodeValue && nodeValue.length <= LONGEST_TEXT * 2) add(nodeValue, 'text', parentElement);
      const line = parentElement && IN_LINE.has(parentElement.tagName) ? parentElement.parentElement : null;
      if (line && line.childNodes.length <= MOST_IN_LINE && (line.textContent ?? '').length <= LONGEST_TEXT)
        lines.add(line);
    }
    return left;
  }
}

function shownBy(control: Element): string {
  return control.tagName === 'SELECT'
    ? ((control as HTMLSelectElement).selectedOptions[0]?.text ?? '')
    : (control as HTMLInputElement).value;
}

function labelOf(control: HTMLInputElement, memory: SightMemory): string {
  const label = control.labels?.[0];
  return tidy(
    [
      label ? visibleText(label, memory) : '',
      control.getAttribute('aria-label') ?? '',
      control.getAttribute('name') ?? '',
      control.id,
      control.getAttribute('placeholder') ?? '',
    ].join(' '),
  );
}

/** The path and query of an address as words: '/registers/8-Birch/2026-11-20/AM' reads as any other text. */
function addressWords(url: string): string {
  const at = url.indexOf('/', url.indexOf('//') + 2);
  const path = at < 0 ? '' : url.slice(at);
  return safelyDecoded(path)
    .replace(/[/?&#=+_]+/g, ' ')
    .slice(0, LONGEST_TEXT);
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // not every address is well encoded; its plain letters will do
  }
}

function standsBelow(element: Element, grid: Element): boolean {
  const place = grid.compareDocumentPosition(element);
  return (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (place & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0;
}

/** Whether a person can see the element. */
export function isShown(element: Element): boolean {
  return element.ownerDocument.defaultView !== null && typeof element.checkVisibility === 'function'
    ? element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    : element.closest('[hidden]') === null;
}

/** Short words such as a button's own are not statements about the page. */
export function isSaidByControl(element: Element | null): boolean {
  return (
    element?.closest('button, a, [role=button], [role=menuitem], [role=tab], [role=option], label, option') != null
  );
}

const OTHER_DAY = /\b(?:yesterday|tomorrow|(?:previous|next|last) (?:day|week|session|register|lesson))\b/;

/** It names a day, and not by its date. */
export function isOtherDay(text: string): boolean {
  return OTHER_DAY.test(text.toLowerCase());
}

/** The parts of a heading: MISs join them by all kinds of signs. */
export function headingSegments(text: string): string[] {
  return text
    .split(/\s*[|·•:()–—]\s*|\s+-\s+|\s*›\s*|\s*»\s*|,\s+(?=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|\d))/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

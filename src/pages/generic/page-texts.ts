/**
 * What a page says around its grids: headings, controls, address, short texts. Owns the gathering, in order of how much a
 * text has to say about the grid; gives no meaning to any of it.
 */
import { HOST_TAG } from '../../host-tag';
import { type SightMemory, tidy, visibleText } from './text';

export type TextSource = 'caption' | 'heading' | 'control' | 'address' | 'title' | 'text';

export type PageText = {
  text: string;
  from: TextSource;
  element: Element | null;
  /** For a control: what names it, from its label, name and id. */
  label?: string;
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
const GRIDS = new Set(['TABLE']);
/** More than this are cards or tiles: their labels speak of themselves, not of the page. */
const MOST_GRIDS = 10;
const MOST_TEXTS = 4000;
const LONGEST_TEXT = 160;

/**
 * Gathers the texts around the grids of a page, leaving out the grids themselves and what is out of sight. `mostLoose` texts
 * that are neither headings nor controls are enough.
 */
export function pageTexts(
  root: Document | ShadowRoot,
  url: string,
  grids: readonly Element[],
  memory: SightMemory,
  mostLoose = MOST_TEXTS,
): PageText[] {
  const texts: PageText[] = [];
  const gridSet = new Set(grids);
  const inGrid = (element: Element) => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) if (gridSet.has(at)) return true;
    return false;
  };
  const add = (text: string, from: TextSource, element: Element | null, label?: string) => {
    const tidied = tidy(text);
    if (tidied !== '' && tidied.length <= LONGEST_TEXT) texts.push({ text: tidied, from, element, label });
  };

  for (const grid of grids) {
    const caption = (grid as HTMLTableElement).caption;
    if (caption) add(visibleText(caption, memory), 'caption', caption);
    const label = GRIDS.has(grid.tagName) || grid.hasAttribute('role') ? grid.getAttribute('aria-label') : null;
    if (label && grids.length < MOST_GRIDS) add(label, 'caption', grid);
  }
  for (const heading of root.querySelectorAll(HEADINGS))
    if (!inGrid(heading) && isShown(heading)) add(visibleText(heading, memory), 'heading', heading);
  for (const control of root.querySelectorAll('select, input:not([type=hidden])'))
    if (!inGrid(control)) addControl(control);
  for (const hidden of root.querySelectorAll('input[type=hidden]'))
    if (!inGrid(hidden) && /date|session/i.test(hidden.getAttribute('name') ?? '')) addControl(hidden);
  add(addressWords(url), 'address', null);
  if ('title' in root) add(root.title, 'title', null);
  addLooseTexts();
  return texts;

  function addControl(control: Element): void {
    const isSelect = control.tagName === 'SELECT';
    const shown = isSelect
      ? ((control as HTMLSelectElement).selectedOptions[0]?.text ?? '')
      : (control as HTMLInputElement).value;
    if (
      shown === '' ||
      ['checkbox', 'radio', 'password', 'submit', 'button'].includes((control as HTMLInputElement).type)
    )
      return;
    add(shown, 'control', control, labelOf(control as HTMLInputElement, memory));
  }

  function addLooseTexts(): void {
    const body = 'body' in root ? root.body : root;
    if (!body) return;
    const document = body.ownerDocument as Document;
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
      if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      const element = node as Element;
      if (SKIP.has(element.tagName) || gridSet.has(element)) return NodeFilter.FILTER_REJECT;
      return NodeFilter.FILTER_SKIP;
    });
    for (let count = 0; count < mostLoose && walker.nextNode(); count++) {
      const node = walker.currentNode;
      if (node.nodeValue && node.nodeValue.length <= LONGEST_TEXT * 2) add(node.nodeValue, 'text', node.parentElement);
    }
  }
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

/** Whether a person can see the element. */
export function isShown(element: Element): boolean {
  if (typeof element.checkVisibility === 'function')
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  return !element.hasAttribute('hidden');
}

/** Short words such as a button's own are not statements about the page. */
export function isSaidByControl(element: Element | null): boolean {
  return (
    element?.closest('button, a, [role=button], [role=menuitem], [role=tab], [role=option], label, option') != null
  );
}

/** The parts of a heading: MISs join them by all kinds of signs. */
export function headingSegments(text: string): string[] {
  return text
    .split(/\s*[|·•:()–—]\s*|\s+-\s+|\s*›\s*|\s*»\s*|,\s+(?=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|\d))/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

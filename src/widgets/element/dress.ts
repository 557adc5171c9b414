/**
 * Style sheets of a shadow root. Owns their making (adopted sheets need no permission of the page's), one of each a document,
 * and the two sets of colours: a page's own values for our custom properties win over both.
 */
import partsCss from '../../../components/styles/parts.css?inline';
import tokensCss from '../../../components/styles/tokens.css?inline';
import widgetCss from './widget.css?inline';

export type Theme = 'light' | 'dark';

/** The page's own content in a slot keeps the page's scheme. */
const TOKENS = tokensCss.replace(/color-scheme:\s*(light|dark)/g, '--rl-scheme:$1');
const DARK_BLOCK = /\[data-rl-theme=["']?dark["']?\]\s*\{([^}]*)\}/;
const COLOURS = TOKENS.replace(DARK_BLOCK, '');
/** Forced colours are the reader's own: no dark set over them. */
const DARK = `@media not (forced-colors: active){:host{${DARK_BLOCK.exec(TOKENS)?.[1] ?? ''}}}`;

const made = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Dresses a root of `document` in the parts that all elements share, an element's own styles, and a theme. */
export function dress(root: ShadowRoot, own: readonly string[], theme: Theme): void {
  const document = root.ownerDocument;
  const wanted = [COLOURS, ...(theme === 'dark' ? [DARK] : []), partsCss, widgetCss, ...own];
  root.adoptedStyleSheets = wanted.map((css) => sheetOf(document, css));
}

/** A sheet belongs to one document: an element that moves into another is dressed anew there. */
function sheetOf(document: Document, css: string): CSSStyleSheet {
  const sheets = made.get(document) ?? new Map<string, CSSStyleSheet>();
  made.set(document, sheets);
  const known = sheets.get(css);
  if (known !== undefined) return known;
  const sheet = new (document.defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}

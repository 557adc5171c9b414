/** What of the page is under a point, below everything of ours and inside its shadow roots. Owns only that look. */

/** The innermost element at a point; null where there is only ours: strip and markers lie there under the same tag. */
export function elementUnder(x: number, y: number, ours: Element): Element | null {
  let found = document.elementsFromPoint(x, y).find(({ localName }) => localName !== ours.localName) ?? null;
  while (found?.shadowRoot) {
    const inner = found.shadowRoot
      .elementsFromPoint(x, y)
      .find((element) => element.getRootNode() === found?.shadowRoot);
    if (inner === undefined) break;
    found = inner;
  }
  return found === document.documentElement || found === document.body ? null : found;
}

/** The element round which a wheel would scroll at a point. */
export function scrollerAround(element: Element | null): Element {
  for (let at = element; at !== null; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at);
    const scrolls = /auto|scroll/;
    if (scrolls.test(overflowY) && at.scrollHeight > at.clientHeight) return at;
    if (scrolls.test(overflowX) && at.scrollWidth > at.clientWidth) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}

/**
 * A page is one document and the open shadow roots in it. Owns looking through all of them as if they were one; which
 * roots there are is found out elsewhere, in idle time. Knows nothing of what is looked for.
 */

export class PageRoots {
  readonly main: Document | ShadowRoot;
  readonly shadows: readonly ShadowRoot[];

  constructor(main: Document | ShadowRoot, shadows: readonly ShadowRoot[] = []) {
    this.main = main;
    this.shadows = shadows;
  }

  /** Every element that fits, in the document first, then in one shadow root after another. */
  queryAll(selector: string): Element[] {
    const found = [...this.main.querySelectorAll(selector)];
    for (const shadow of this.shadows) found.push(...shadow.querySelectorAll(selector));
    return found;
  }

  /** The same inside one element, shadow roots of its descendants included. */
  queryWithin(element: Element, selector: string): Element[] {
    const found = [...element.querySelectorAll(selector)];
    for (const shadow of this.shadows)
      if (containsAcross(element, shadow.host)) found.push(...shadow.querySelectorAll(selector));
    return found;
  }
}

/** The element around another one; out of a shadow root it is the root's host. */
export function parentAcross(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Whether `element` is `inner` or stands around it, across shadow roots. */
export function containsAcross(element: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at !== null; ) {
    if (element.contains(at)) return true;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}

/** `closest` that goes on through the hosts of shadow roots. */
export function closestAcross(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at !== null; ) {
    const found = at.closest(selector);
    if (found !== null) return found;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** Elements that browsers let nobody attach a shadow root to, as far as pages have many of them. */
const WITHOUT_SHADOW =
  'td, th, tr, tbody, thead, table, option, select, input, button, label, a, li, ul, b, i, em, small, svg, svg *';

/** Every open shadow root below a node, the roots inside roots too. Goes through all elements: not for a hurry. */
export function shadowRootsIn(node: Document | ShadowRoot | Element): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  for (const element of node.querySelectorAll(`:not(${WITHOUT_SHADOW})`)) {
    if (element.shadowRoot === null) continue;
    found.push(element.shadowRoot, ...shadowRootsIn(element.shadowRoot));
  }
  return found;
}

/**
 * Selectors as page maps hold them: several in order of trust, the first that finds something counts. Owns that one which
 * is no selector finds nothing: a map comes from a file and may say anything.
 */
import { type SightMemory, within } from '../generic/text';

type Search = { selectors: readonly string[]; query: (selector: string) => readonly Element[] };

/** What the first of the selectors that finds anything finds. */
export function firstFound({ selectors, query }: Search): readonly Element[] {
  for (const selector of selectors) {
    const found = safely(query, selector);
    if (found.length > 0) return found;
  }
  return [];
}

/** The same below one element of a row. */
export function foundBelow(element: Element, selectors: readonly string[], sight: SightMemory): readonly Element[] {
  return firstFound({ selectors, query: (selector) => within(element, selector, sight) });
}

function safely(query: Search['query'], selector: string): readonly Element[] {
  try {
    return query(selector);
  } catch {
    return []; // no selector at all, or one that this browser does not know: the map then fits no page
  }
}

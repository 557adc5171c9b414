/**
 * Which page maps are for a page. Owns addresses with globs, the reader version and what must be in the page; what a map
 * then says of the page is for `apply-map.ts`. Used in pages and in the background alike.
 */
import type { PageRoots } from '../generic/page-roots';
import type { PageMap } from '../map-schema';
import { READER_VERSION } from '../reader-version';
import { firstFound } from './map-selectors';

/** What is nearest to the school speaks first. */
const NEARNESS: Readonly<Record<PageMap['by'], number>> = { taught: 0, trust: 1, shipped: 2 };

/** The maps for an address that this reader understands; a school's own before its trust's before those that ship. */
export function mapsForAddress(maps: readonly PageMap[], url: string): PageMap[] {
  return maps
    .filter((map) => map.reader <= READER_VERSION && isForAddress(map, url))
    .sort((a, b) => NEARNESS[a.by] - NEARNESS[b.by]);
}

/** Whether everything that a map asks for is in the page. */
export function isInPage({ match }: PageMap, roots: PageRoots): boolean {
  return (match.present ?? []).every(
    (selector) => firstFound({ selectors: [selector], query: (one) => roots.queryAll(one) }).length > 0,
  );
}

function isForAddress({ match }: PageMap, url: string): boolean {
  const address = parsed(url);
  if (address === null) return false;
  const fitsAny = (globs: readonly string[] | undefined, text: string) =>
    globs === undefined || globs.some((glob) => fitsGlob(glob, text));
  return (
    match.origins.some((glob) => fitsOrigin(glob.toLowerCase(), address.origin)) &&
    fitsAny(match.paths, address.pathname) &&
    fitsAny(match.queries, address.search.slice(1))
  );
}

function parsed(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null; // what is no address belongs to no map
  }
}

/** Part by part, so that no `*` reaches over a '/'. */
function fitsOrigin(glob: string, origin: string): boolean {
  const globs = glob.split('/');
  const parts = origin.split('/');
  return globs.length === parts.length && globs.every((one, index) => fitsGlob(one, parts[index] ?? ''));
}

/** Whether a text is as a glob says: literal, but for each `*` any run of characters. */
export function fitsGlob(glob: string, text: string): boolean {
  const [first = '', ...middle] = glob.split('*');
  const last = middle.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of middle) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** What the command evaluates in the page that it opened. Owns nothing: it is the library's reader with the maps that ship. */
import { shippedMaps } from '../../src/pages/maps';
import { readPage as read } from '../../src/pages/read-page';

/** The readings of the document, as JSON. */
export function readPage(url: string, now: string): string {
  return JSON.stringify(read(document, { url, now, maps: shippedMaps }));
}

/** Sites and the patterns that browsers name them by. Owns what an address, a site and a pattern are; asks no browser. */

/** The origin of an address that can be turned on, such as 'https://mis.example'; null for anything else. */
export function siteOf(url: string | undefined): string | null {
  if (url === undefined) return null;
  try {
    const { protocol, origin } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? origin : null;
  } catch {
    return null; // an address that is none belongs to no site
  }
}

/** The match pattern of a site; ports have no place in patterns. */
export function patternOf(site: string): string {
  const { protocol, hostname } = new URL(site);
  return `${protocol}//${hostname}/*`;
}

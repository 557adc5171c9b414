/**
 * The sites on which pages are read. Owns the asking for a site and the installing of the content script there; nothing
 * is injected anywhere else.
 */
import { browser } from 'wxt/browser';

const SCRIPT_ID = 'reader';
const READER = '/content-scripts/reader.js';
const LENS = '/content-scripts/lens.js';

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

/** Asks the browser for access to a site. Must be called at once from a click. */
export function askForSite(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(site)] });
}

export function hasSite(site: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(site)] });
}

/** Gives the browser's permission back. A host that the package itself requires stays, and that is no fault. */
export async function giveSiteUp(site: string): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const required = browser.runtime.getManifest().host_permissions ?? [];
  const pattern = patternOf(site);
  if (origins.includes(pattern) && !required.includes(pattern))
    await browser.permissions.remove({ origins: [pattern] });
}

let applying: Promise<void> = Promise.resolve();

/**
 * Has the content script run on exactly these sites, as far as the browser grants them. Calls wait for each other: two
 * registrations at once would collide.
 */
export function installOn(sites: readonly string[]): Promise<void> {
  applying = applying
    .then(() => register(sites))
    .catch((error: unknown) => {
      console.error('Register Lens: could not install its script on the allowed sites.', error);
    });
  return applying;
}

async function register(sites: readonly string[]): Promise<void> {
  const granted: string[] = [];
  for (const site of sites) if (await hasSite(site)) granted.push(patternOf(site));
  const matches = [...new Set(granted)];
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = { id: SCRIPT_ID, matches, js: [READER], allFrames: true, runAt: 'document_idle' as const };
  if (known.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Reads a tab that was open before its site was turned on. */
export async function installNowIn(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [READER] });
}

/** Brings the script that checks and shows into one frame. */
export async function installLensIn(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [LENS] });
}

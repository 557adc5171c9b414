/**
 * The sites on which pages are read. Owns the asking for a site and the installing of the content script there; nothing
 * is injected anywhere else.
 */
import { browser } from 'wxt/browser';
import { patternOf } from './site-patterns';

export { patternOf, siteOf } from './site-patterns';

const SCRIPT_ID = 'reader';
const READER = '/reader.js';
const LENS = '/lens.js';
const RECORDS = '/records.js';
const LOOSE = '/loose.js';
const MAPPER = '/mapper.js';
const TEACH = ['/teacher.js', '/teach.js'] as const;

/** Asks the browser for access to a site. Must be called at once from a click. */
export function askForSite(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(site)] });
}

export function hasSite(site: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(site)] });
}

/** Whether there is nothing to ask for: a trust's own package has its sites and may be given no other. */
export function hasOnlyItsOwnSites(): boolean {
  return (browser.runtime.getManifest().optional_host_permissions ?? []).length === 0;
}

/** Whether the browser has the reading script for a site; it may have it without the permission to run it. */
export async function hasScriptOn(site: string): Promise<boolean> {
  const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  return script?.matches?.includes(patternOf(site)) ?? false;
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
export function installOn(
  sites: readonly string[],
  /** What comes after, with the patterns of the sites that the browser grants. */
  then: (patterns: readonly string[]) => Promise<void>,
): Promise<void> {
  applying = applying
    .then(() => register(sites))
    .then(then)
    .catch((error: unknown) => {
      console.error('Register Lens: could not install its script on the allowed sites.', error);
    });
  return applying;
}

async function register(sites: readonly string[]): Promise<string[]> {
  const granted: string[] = [];
  for (const site of sites) {
    try {
      if (await hasSite(site)) granted.push(patternOf(site));
    } catch (error) {
      // an address that the browser has no pattern for must not take the other sites with it
      console.error(`Register Lens: ${site} cannot be a site in this browser.`, error);
    }
  }
  const matches = [...new Set(granted)];
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return matches;
  }
  const script = { id: SCRIPT_ID, matches, js: [READER], allFrames: true, runAt: 'document_idle' as const };
  if (known.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  return matches;
}

/** Reads a tab that was open before its site was turned on. */
export async function installNowIn(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [READER] });
}

/** Brings the script that checks and shows into one frame. */
export async function installLensIn(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [LENS] });
}

/** Brings the script that reads lists of records into one frame. */
export async function installRecordsIn(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [RECORDS] });
}

/** Brings the script that reads marks in no grid into one frame. */
export async function installLooseIn(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [LOOSE] });
}

/** Brings the script that reads by maps into one frame. */
export async function installMapperIn(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [MAPPER] });
}

const MOST_FRAMES = 8;

/** The frames beside one of a tab, as far as sites are turned on in them: date and class may stand in any of them. */
export async function otherFrames(tabId: number, frameId: number | undefined): Promise<number[]> {
  const frames = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => null });
  return frames
    .map((frame) => frame.frameId)
    .filter((other) => other !== frameId)
    .sort((a, b) => a - b)
    .slice(0, MOST_FRAMES);
}

/** Brings the scripts that teach a page into one frame; without a number, into the one that shows most of the tab. */
export async function installTeachIn(tabId: number, frameId: number | null): Promise<void> {
  const into = frameId ?? (await largestFrame(tabId));
  await browser.scripting.executeScript({ target: { tabId, frameIds: [into] }, files: [...TEACH] });
}

/** A register often fills a frame of a page that is nothing but a menu. Half of the tab is enough to be the one that is meant. */
async function largestFrame(tabId: number): Promise<number> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => innerWidth * innerHeight,
  });
  const whole = frames.find(({ frameId }) => frameId === 0)?.result ?? 0;
  const inner = frames.filter(({ frameId, result }) => frameId !== 0 && (result ?? 0) > whole / 2);
  return inner.sort((a, b) => (b.result ?? 0) - (a.result ?? 0))[0]?.frameId ?? 0;
}

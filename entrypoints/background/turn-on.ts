/**
 * Turning a site on. Owns that it comes to its end though the browser's question may close the page that asked: the wish
 * is kept, and the permission, when it comes, finds it.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { changeSetting } from '../../src/rollout/settings-store';
import { installNowIn, patternOf } from '../../src/rollout/sites';

const WISH = 'turningOn';
const wishSchema = z.object({ site: z.string(), tabId: z.nullable(z.number()) });
type Wish = z.output<typeof wishSchema>;

export async function rememberWish(wish: Wish): Promise<void> {
  await browser.storage.session.set({ [WISH]: wish });
}

export async function turnOn({ site, tabId }: Wish): Promise<void> {
  await browser.storage.session.remove(WISH);
  await changeSetting('sites', (sites) => (sites.includes(site) ? sites : [...sites, site]));
  if (tabId !== null) await installNowIn(tabId);
}

/** The browser has granted something: if that is what a person just wished for, it is turned on. */
export async function turnOnWhatWasWished(origins: readonly string[]): Promise<void> {
  const wish = wishSchema.safeParse((await browser.storage.session.get(WISH))[WISH]);
  if (wish.success && origins.includes(patternOf(wish.data.site))) await turnOn(wish.data);
}

/**
 * Pages that were open before their site was allowed, as when a browser policy comes seconds after the extension. Owns which
 * sites were served before: after an update of the extension their old scripts ask for a reload themselves.
 */
import { browser } from 'wxt/browser';
import { installNowIn } from './sites';

const KEY = 'servedSites';

/** Reads the open pages of the sites that were not served before; their match patterns, all of them. */
export async function readOpenPages(patterns: readonly string[]): Promise<void> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const before = new Set<unknown>(Array.isArray(stored) ? stored : []);
  const added = patterns.filter((pattern) => !before.has(pattern));
  if (added.length === 0 && before.size === patterns.length) return;
  await browser.storage.local.set({ [KEY]: patterns });
  if (added.length === 0) return;
  for (const { id } of await browser.tabs.query({ url: added })) {
    if (id === undefined) continue;
    await installNowIn(id).catch((error: unknown) => {
      // a tab may be closed meanwhile, or show the browser's own page about an error
      console.info('Register Lens: an open page could not be read; reloading it will do.', error);
    });
  }
}

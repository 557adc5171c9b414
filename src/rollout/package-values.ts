/**
 * What a trust's own package brings with it: settings in `trust.js`, a file of one line that the roll-out kit fills in and
 * that is empty in the store's package. Owns the form of that file and its keeping where every page of ours can read it.
 */
import { browser } from 'wxt/browser';

export const PACKAGE_VALUES = 'packageValues';
export const PACKAGE_SCRIPT = 'trust.js';

declare const importScripts: ((...scripts: string[]) => void) | undefined;

/**
 * Runs the package's own file in the worker. Browsers whose background is a page load it before, by the manifest.
 * Must be called while the worker starts: later it may not bring files in any more.
 */
export function loadPackageValues(): void {
  if (typeof importScripts !== 'function') return;
  try {
    importScripts(`/${PACKAGE_SCRIPT}`);
  } catch (error) {
    console.error('Register Lens: the settings of its own package could not be read; it goes on without.', error);
  }
}

/** Keeps what the package brings, since only the background can read it. A newer package takes the place of an older. */
export async function keepPackageValues(): Promise<void> {
  const brought = (globalThis as { registerLensTrust?: unknown }).registerLensTrust ?? {};
  const known = (await browser.storage.local.get(PACKAGE_VALUES))[PACKAGE_VALUES] ?? {};
  if (JSON.stringify(brought) !== JSON.stringify(known)) await browser.storage.local.set({ [PACKAGE_VALUES]: brought });
}

/**
 * Reads and writes settings in the browser. Owns the pattern that managed values arrive late: what was known last goes at
 * once, what the browser says now is looked at behind it, and a difference is told to whoever listens.
 */
import { browser } from 'wxt/browser';
import { mergeSettings, type ResolvedSettings, type SettingName, type Settings } from './settings';

const USER = 'settings';
const MANAGED_SEEN = 'managedSeen';
/** An empty answer may only mean "not loaded yet": it is believed after this many tries, a second and more apart. */
const TRIES_BEFORE_EMPTY = 4;

type Values = Record<string, unknown>;

/** The settings as known now, without waiting for the browser's policy. */
export async function readSettings(): Promise<ResolvedSettings> {
  const stored = await browser.storage.local.get([USER, MANAGED_SEEN]);
  return mergeSettings(asValues(stored[MANAGED_SEEN]), asValues(stored[USER]));
}

/**
 * Changes one of the user's own settings, one change after another over all windows: each sees what the one before it
 * wrote. A managed setting stays as it is: the change waits behind it.
 */
export async function changeSetting<Name extends SettingName>(
  name: Name,
  change: (current: Settings[Name]) => Settings[Name],
): Promise<void> {
  await inTurn(async () => {
    const user = asValues((await browser.storage.local.get(USER))[USER]);
    const { values } = mergeSettings({}, user);
    await browser.storage.local.set({ [USER]: { ...user, [name]: change(values[name]) } });
  });
}

/** Calls back whenever settings may have changed, from either side. */
export function onSettingsChanged(callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' || (area === 'local' && (USER in changes || MANAGED_SEEN in changes))) callback();
  });
}

/** Looks at the browser's policy and keeps what it says. True where that differs from what was known. */
export async function reconcileManaged(): Promise<boolean> {
  const seen = asValues((await browser.storage.local.get(MANAGED_SEEN))[MANAGED_SEEN]);
  const now = await managedValues(Object.keys(seen).length > 0);
  if (JSON.stringify(now) === JSON.stringify(seen)) return false;
  await browser.storage.local.set({ [MANAGED_SEEN]: now });
  return true;
}

async function managedValues(expectsSome: boolean): Promise<Values> {
  for (let attempt = 1; ; attempt++) {
    const values = await askBrowser();
    if (Object.keys(values).length > 0 || !expectsSome || attempt >= TRIES_BEFORE_EMPTY) return values;
    await new Promise((resolve) => setTimeout(resolve, attempt * 1000));
  }
}

async function askBrowser(): Promise<Values> {
  try {
    return asValues(await browser.storage.managed.get(null));
  } catch {
    return {}; // Firefox refuses where there is no policy at all
  }
}

let last: Promise<unknown> = Promise.resolve();

function inTurn(work: () => Promise<void>): Promise<unknown> {
  if (navigator.locks) return navigator.locks.request('register-lens settings', work);
  last = last.then(work, work);
  return last;
}

function asValues(stored: unknown): Values {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? (stored as Values) : {};
}

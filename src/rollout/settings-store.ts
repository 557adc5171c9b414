/**
 * Reads and writes settings in the browser. Owns the pattern that managed values arrive late: what was known last goes at
 * once, what the browser says now is looked at behind it, and a difference is told to whoever listens.
 */
import { browser } from 'wxt/browser';
import { now } from '../clock';
import { PACKAGE_VALUES } from './package-values';
import { isSamePolicy, type PolicyFault, type ReceivedPolicy, receivePolicy } from './receive-policy';
import { JOINED, mergeSettings, type ResolvedSettings, type SettingName, type Settings } from './settings';

const USER = 'settings';
const POLICY = 'managedPolicy';
/**
 * An empty answer may only mean "not loaded yet": it is believed after so many seconds. Browsers were seen to take up to
 * five at their start, and one to four after a first installation.
 */
const PATIENCE = { known: 10_000, first: 6000 };
const LOOK_EVERY = 1000;
const LONGEST_WAIT = 9000;

type Values = Record<string, unknown>;

/** What is known of the trust's browser policy. */
export type PolicyNews = {
  /** Waiting: the browser was just given this extension, and may not have brought the policy yet. */
  state: 'waiting' | 'none' | 'received';
  /** Since when it is as it is. */
  at: string | null;
  faults: PolicyFault[];
  /** The settings that it sets. */
  keys: string[];
};

/** The settings as known now, without waiting for the browser's policy. */
export async function readSettings(): Promise<ResolvedSettings & { policy: PolicyNews }> {
  const stored = await browser.storage.local.get([USER, POLICY, PACKAGE_VALUES]);
  const policy = asPolicy(stored[POLICY]);
  const settings = mergeSettings(policy?.good ?? {}, asValues(stored[USER]), asValues(stored[PACKAGE_VALUES]));
  const { faults = [], good = {}, at = null } = policy ?? {};
  const state = isWaiting(stored) ? 'waiting' : Object.keys(good).length + faults.length > 0 ? 'received' : 'none';
  return {
    ...settings,
    problems: [
      ...settings.problems,
      ...faults.map(({ key, message }) => ({ setting: key, from: 'managed' as const, message })),
    ],
    policy: { state, at, faults, keys: Object.keys(good) },
  };
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
    const stored = await browser.storage.local.get([USER, PACKAGE_VALUES]);
    const user = asValues(stored[USER]);
    const { values } = mergeSettings({}, user, JOINED.has(name) ? {} : asValues(stored[PACKAGE_VALUES]));
    await browser.storage.local.set({ [USER]: { ...user, [name]: change(values[name]) } });
  });
}

/** Calls back whenever settings may have changed, from either side. */
export function onSettingsChanged(callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const isOurs = area === 'local' && [USER, POLICY, PACKAGE_VALUES].some((key) => key in changes);
    if (area === 'managed' || isOurs) callback();
  });
}

/**
 * Comes back once it is known whether there is a policy: at once, but for the first seconds of a new installation. For
 * whatever would else show "nothing is set up" to somebody whose trust has set it up.
 */
export async function policyIsKnown(): Promise<void> {
  const keys = [USER, POLICY];
  if (!isWaiting(await browser.storage.local.get(keys))) return;
  await new Promise<void>((resolve) => {
    const heard = (changes: object, area: string) => {
      if (area === 'local' && keys.some((key) => key in changes)) done();
    };
    const done = () => {
      clearTimeout(timer);
      browser.storage.onChanged.removeListener(heard);
      resolve();
    };
    const timer = setTimeout(() => {
      isGivenUp = true;
      done();
    }, LONGEST_WAIT);
    browser.storage.onChanged.addListener(heard);
  });
}

/** The longest wait is over, and nobody has looked: then there is none as far as this page knows. */
let isGivenUp = false;

let looking: Promise<unknown> = Promise.resolve();

/**
 * Looks at the browser's policy and keeps what it says, one look after another. True where that comes to something else
 * than was known.
 */
export function reconcileManaged(): Promise<boolean> {
  const look = looking.then(lookAtPolicy, lookAtPolicy);
  looking = look;
  return look;
}

async function lookAtPolicy(): Promise<boolean> {
  const known = asPolicy((await browser.storage.local.get(POLICY))[POLICY]);
  const policy = receivePolicy(known, await managedValues(known), now());
  if (isSamePolicy(known, policy)) return false;
  await browser.storage.local.set({ [POLICY]: policy });
  return Object.keys(policy.good).length + Object.keys(known?.good ?? {}).length > 0;
}

async function managedValues(known: ReceivedPolicy | null): Promise<Values> {
  const began = performance.now();
  const patience = known === null ? PATIENCE.first : Object.keys(known.good).length > 0 ? PATIENCE.known : 0;
  for (;;) {
    const values = await askBrowser();
    if (values !== null && Object.keys(values).length > 0) return values;
    // a browser may take its time to answer at all, and has then looked
    const isBelieved = (values === null && known === null) || performance.now() - began >= patience;
    if (isBelieved) return {};
    await pause(LOOK_EVERY);
  }
}

/** Ends early when the browser has news. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const heard = (_: object, area: string) => {
      if (area === 'managed') done();
    };
    const done = () => {
      clearTimeout(timer);
      browser.storage.onChanged.removeListener(heard);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    browser.storage.onChanged.addListener(heard);
  });
}

/** Null where the browser refuses, as Firefox does where there is no policy at all. */
async function askBrowser(): Promise<Values | null> {
  try {
    return asValues(await browser.storage.managed.get(null));
  } catch {
    return null; // there is nothing to be told of: most browsers are nobody's
  }
}

let last: Promise<unknown> = Promise.resolve();

function inTurn(work: () => Promise<void>): Promise<unknown> {
  if (navigator.locks) return navigator.locks.request('register-lens settings', work);
  last = last.then(work, work);
  return last;
}

/** Whoever has set something up here is past the first seconds. */
function isWaiting(stored: Values): boolean {
  return !isGivenUp && asPolicy(stored[POLICY]) === null && stored[USER] === undefined;
}

function asPolicy(stored: unknown): ReceivedPolicy | null {
  const { at, good, faults } = asValues(stored);
  return typeof at === 'string' && Array.isArray(faults) ? { at, good: asValues(good), faults } : null;
}

function asValues(stored: unknown): Values {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? (stored as Values) : {};
}

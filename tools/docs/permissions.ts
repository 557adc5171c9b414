/** What the extension asks the browser for, and why. Owns the list: the manifests are made from it, and docs/permissions.md. */

export type Permission = {
  name: string;
  /** What it is used for. */
  why: string;
  /** What it would also allow, and is not used for. */
  notFor: string;
  /** What people are told of it at installation; null: nothing. */
  warning: string | null;
  browsers: readonly ('chrome' | 'edge' | 'firefox')[];
};

const EVERYWHERE = ['chrome', 'edge', 'firefox'] as const;

export const PERMISSIONS: readonly Permission[] = [
  {
    name: 'storage',
    why: 'Settings, and what a trust sets by browser policy (`storage.managed`). While casework is unlocked its key is in `storage.session`, which is gone when the browser is closed.',
    notFor: '`storage.sync`: nothing goes to a browser maker’s account.',
    warning: null,
    browsers: EVERYWHERE,
  },
  {
    name: 'unlimitedStorage',
    why: 'Browsers may empty a site’s databases when a disk is full. Casework must not go by itself; this exempts it.',
    notFor: 'Keeping more than docs/data-protection.md lists.',
    warning: null,
    browsers: EVERYWHERE,
  },
  {
    name: 'scripting',
    why: 'Brings the scripts of the package into pages of sites that were turned on, and nowhere else. The manifest has no content script: without a site nothing runs in any page.',
    notFor: 'Code from anywhere else. Everything that runs is in the package.',
    warning: null,
    browsers: EVERYWHERE,
  },
  {
    name: 'activeTab',
    why: 'When somebody presses the button of the browser: the address of that one tab, so that its site can be offered to be turned on.',
    notFor: 'Reading the page: that waits until the site is turned on.',
    warning: null,
    browsers: EVERYWHERE,
  },
  {
    name: 'alarms',
    why: 'Every half hour: what is due is counted anew, and casework that has been open too long is locked.',
    notFor: 'Anything on a network; there is no update check of our own.',
    warning: null,
    browsers: EVERYWHERE,
  },
  {
    name: 'idle',
    why: 'Locks casework when nobody touches the computer, or its screen is locked.',
    notFor: 'Counting who works when: nothing of it is kept.',
    warning: null,
    browsers: EVERYWHERE,
  },
  {
    name: 'sidePanel',
    why: 'The panel beside the page, where casework is. Firefox has a sidebar for it, which needs no permission.',
    notFor: 'Showing pages of others.',
    warning: null,
    browsers: ['chrome', 'edge'],
  },
];

/** Hosts that the store’s package may ask for, one by one; it has none by itself. */
export const OPTIONAL_HOSTS = ['https://*/*'] as const;

/** What pages of the extension may load and do: their own scripts, styles and pictures, and nothing else. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function permissionsFor(browser: string): string[] {
  return PERMISSIONS.filter(({ browsers }) => (browsers as readonly string[]).includes(browser)).map(
    ({ name }) => name,
  );
}

/**
 * The policy for Chrome, Chromium and Edge as data, from which each form of it is written: files, registry, profiles. Owns
 * what the browser is told; forms are the writers'.
 */
import { withPolicyKeys } from './policy-values';
import { updatesXmlUrl } from './rollout-addresses';
import type { PolicyGroup, PolicyValue, Rollout } from './trust-schema';

export type ChromiumBrowser = 'chrome' | 'edge';

export const BROWSER_NAMES: Readonly<Record<ChromiumBrowser, string>> = { chrome: 'Chrome', edge: 'Microsoft Edge' };

/** How the browser installs the extension: its own setting `ExtensionSettings`, for this extension. */
export type InstallSettings = Record<string, string | string[]>;

export function installSettings(rollout: Rollout, browser: ChromiumBrowser): InstallSettings {
  const { blockedHosts } = rollout.trust;
  return {
    installation_mode: 'force_installed',
    update_url: updatesXmlUrl(rollout),
    // people should find it without hunting
    ...(browser === 'chrome' ? { toolbar_pin: 'force_pinned' } : { toolbar_state: 'force_shown' }),
    ...(blockedHosts.length > 0 ? { runtime_blocked_hosts: blockedHosts } : {}),
  };
}

/** What the extension itself is told. */
export const managedValues = ({ values }: PolicyGroup): Record<string, PolicyValue> => withPolicyKeys(values);

/** The file for Linux, and what the browser's own page of policies shows. */
export function policyFile(rollout: Rollout, group: PolicyGroup, browser: ChromiumBrowser): string {
  return json({
    ExtensionSettings: { [rollout.id]: installSettings(rollout, browser) },
    '3rdparty': { extensions: { [rollout.id]: managedValues(group) } },
  });
}

/** What the Google Admin console takes as “Policy for extensions”; installing is set beside it. */
export function googleAdminFile(group: PolicyGroup): string {
  const values = Object.entries(managedValues(group));
  return json(Object.fromEntries(values.map(([key, Value]) => [key, { Value }])));
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

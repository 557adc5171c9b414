/**
 * The policy for Chrome and Edge as keys of the Windows registry. Owns where what stands there; the registry file and the
 * script for Intune both write these entries.
 */
import { type ChromiumBrowser, installSettings, managedValues } from './chromium-policies';
import type { PolicyGroup, Rollout } from './trust-schema';

export type RegistryValue = string | number;
/** One key and its values; a list is a key of its own whose values are numbered from 1. */
export type RegistryKey = { path: string; values: [string, RegistryValue][] };

const ROOTS: Readonly<Record<ChromiumBrowser, string>> = {
  chrome: 'SOFTWARE\\Policies\\Google\\Chrome',
  edge: 'SOFTWARE\\Policies\\Microsoft\\Edge',
};

/** The keys that belong to this extension alone. */
export function ownKeys({ id }: Pick<Rollout, 'id'>, browser: ChromiumBrowser): { install: string; managed: string } {
  return {
    install: `${ROOTS[browser]}\\ExtensionSettings\\${id}`,
    managed: `${ROOTS[browser]}\\3rdparty\\extensions\\${id}\\policy`,
  };
}

/**
 * What is emptied before it is written, so that nothing old stays. Never the key that installs: a browser that looked in
 * between would take the extension away, and its database. Settings may be missing for a moment, since the last ones go on.
 */
export function emptiedKeys(rollout: Pick<Rollout, 'id'>, browser: ChromiumBrowser): string[] {
  const { install, managed } = ownKeys(rollout, browser);
  return [`${install}\\runtime_blocked_hosts`, managed];
}

export function registryKeys(rollout: Rollout, group: PolicyGroup, browser: ChromiumBrowser): RegistryKey[] {
  const { install, managed } = ownKeys(rollout, browser);
  const values = managedValues({ ...group, values: withoutEmptyLists(group.values) });
  return [...keysOf(install, installSettings(rollout, browser)), ...keysOf(managed, values)];
}

/** The registry has no empty lists: a key without values says nothing, and would be missed as a setting that did not arrive. */
function withoutEmptyLists(values: PolicyGroup['values']): PolicyGroup['values'] {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
  );
}

function keysOf(path: string, values: Readonly<Record<string, string | number | boolean | string[]>>): RegistryKey[] {
  // lists first, and of them the names of all settings: whoever looks in between then knows what is still missing
  const single: RegistryKey = { path, values: [] };
  const lists: RegistryKey[] = [];
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value))
      lists.push({ path: `${path}\\${name}`, values: value.map((line, index) => [String(index + 1), line]) });
    else single.values.push([name, typeof value === 'boolean' ? Number(value) : value]);
  }
  return [...lists, single];
}

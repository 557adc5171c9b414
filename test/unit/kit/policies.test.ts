import { parse } from 'plist';
import { describe, expect, it } from 'vitest';
import { SETTING_DEFINITIONS } from '../../../src/rollout/setting-definitions';
import { type ChromiumBrowser, googleAdminFile, policyFile } from '../../../tools/kit/chromium-policies';
import { firefoxPolicies } from '../../../tools/kit/firefox-policies';
import { intuneRemoval, intuneScript } from '../../../tools/kit/intune-script';
import { macProfile } from '../../../tools/kit/mac-profile';
import { registryFile, removalFile } from '../../../tools/kit/registry-file';
import type { PolicyGroup, Rollout } from '../../../tools/kit/trust-schema';
import { chromiumUpdates, firefoxUpdates } from '../../../tools/kit/update-manifests';
import { AWKWARD, ID, rolloutOf, sampleTrust } from './made-up-trust';
import { type Registry, readRegistryFile, runScript } from './registry-text';

/** Every setting that there is, and a name with every sign that one of the forms treats in its own way. */
function everything(): { rollout: Rollout; group: PolicyGroup; values: Record<string, unknown> } {
  const trust = sampleTrust();
  const settings = SETTING_DEFINITIONS.filter(({ key }) => key !== 'policyKeys');
  trust.policy = Object.fromEntries(settings.map(({ key, example }) => [key, example]));
  trust.policy.policyName = AWKWARD.slice(0, 80);
  trust.policy.checksOff = [];
  trust.mis = ['https://ash.mis.example', 'https://ashdown.mis.example', 'https://birchwood.mis.example'];
  trust.blockedHosts = ['https://parents.mis.example'];
  const rollout = rolloutOf(trust);
  const [group] = rollout.groups;
  if (!group) throw new Error('there is no group for everybody');
  return { rollout, group, values: { ...group.values, policyKeys: Object.keys(group.values) } };
}

const install = (browser: ChromiumBrowser) => ({
  installation_mode: 'force_installed',
  update_url: 'https://rollout.thornmere.example/register-lens/updates.xml',
  ...(browser === 'chrome' ? { toolbar_pin: 'force_pinned' } : { toolbar_state: 'force_shown' }),
  runtime_blocked_hosts: ['https://parents.mis.example'],
});

/** How the browsers make values of the registry's: numbered keys are lists, switches are 0 and 1. */
function valuesIn(registry: Registry, path: string): Record<string, unknown> {
  const lists = Object.keys(registry).filter((key) => key.startsWith(`${path}\\`));
  const asList = (key: string) => Object.values(registry[key] ?? {});
  return {
    ...registry[path],
    ...Object.fromEntries(lists.map((key) => [key.slice(path.length + 1), asList(key)])),
  };
}
const asRegistry = (values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values)
      .map(([key, value]) => [key, typeof value === 'boolean' ? Number(value) : value])
      .map(([key, value]) => [
        key,
        key === 'policyKeys' ? (value as string[]).filter((one) => one !== 'checksOff') : value,
      ])
      .filter(([key]) => key !== 'checksOff'),
  );
const ROOTS = { chrome: 'SOFTWARE\\Policies\\Google\\Chrome', edge: 'SOFTWARE\\Policies\\Microsoft\\Edge' };
const BROWSERS = ['chrome', 'edge'] as const;

describe('every form of a policy says the same', () => {
  const { rollout, group, values } = everything();

  it.each(BROWSERS)('the file for Linux: %s', (browser) => {
    expect(JSON.parse(policyFile(rollout, group, browser))).toEqual({
      ExtensionSettings: { [ID]: install(browser) },
      '3rdparty': { extensions: { [ID]: values } },
    });
  });

  it('the Google Admin console', () => {
    const said = JSON.parse(googleAdminFile(group)) as Record<string, { Value: unknown }>;
    expect(Object.fromEntries(Object.entries(said).map(([key, { Value }]) => [key, Value]))).toEqual(values);
  });

  it.each(BROWSERS)('the registry file, without empty lists: %s', (browser) => {
    const registry = readRegistryFile(registryFile(rollout, group, browser));
    const root = ROOTS[browser];
    expect(valuesIn(registry, `${root}\\3rdparty\\extensions\\${ID}\\policy`)).toEqual(asRegistry(values));
    expect(valuesIn(registry, `${root}\\ExtensionSettings\\${ID}`)).toEqual(install(browser));
    expect(Object.keys(registry).every((key) => key.startsWith(`${root}\\`) && key.includes(ID))).toBe(true);
  });

  it.each(BROWSERS)('its removal takes away what it wrote, and nothing else: %s', (browser) => {
    expect(readRegistryFile(removalFile(rollout, browser))).toEqual({
      [`${ROOTS[browser]}\\ExtensionSettings\\${ID}`]: null,
      [`${ROOTS[browser]}\\3rdparty\\extensions\\${ID}\\policy`]: null,
    });
  });

  it('the script for Intune leaves what the registry files leave', () => {
    const script = intuneScript(rollout, group);
    const files = BROWSERS.map((browser) => readRegistryFile(registryFile(rollout, group, browser)));
    expect(runScript(script)).toEqual(Object.assign({}, ...files));
    expect(script).toContain('not run here');
  });

  it('the scripts for Intune take no parameters, and one of them takes everything away', () => {
    const files = BROWSERS.map((browser) => readRegistryFile(removalFile(rollout, browser)));
    expect(runScript(intuneRemoval(rollout))).toEqual(Object.assign({}, ...files));
    expect(intuneScript(rollout, group) + intuneRemoval(rollout)).not.toContain('param(');
  });

  it.each(BROWSERS)('never takes away what installs the extension, not for a moment: %s', (browser) => {
    const install = `${ROOTS[browser]}\\ExtensionSettings\\${ID}`;
    const file = Buffer.from(registryFile(rollout, group, browser)).toString('utf16le');
    expect(file).not.toContain(`[-HKEY_LOCAL_MACHINE\\${install}]`);
    expect(file).toContain(`[-HKEY_LOCAL_MACHINE\\${install}\\runtime_blocked_hosts]`);
    expect(intuneScript(rollout, group)).not.toContain(`Remove-Item -LiteralPath 'HKLM:\\${install}'`);
  });

  it.each(BROWSERS)('names all settings before it writes the first: %s', (browser) => {
    const file = Buffer.from(registryFile(rollout, group, browser)).toString('utf16le');
    const keys = [...file.matchAll(/^\[(?!-).*\\policy(?:\\(.*))?\]/gm)].map(([, key]) => key);
    expect([keys[0], keys.at(-1)]).toEqual(['policyKeys', undefined]);
  });

  it.each(BROWSERS)('the profile for macOS: %s', (browser) => {
    const profile = parse(macProfile(rollout, group, browser)) as Record<string, unknown>;
    const content = profile.PayloadContent as Record<string, unknown>[];
    const domain = browser === 'chrome' ? 'com.google.Chrome' : 'com.microsoft.Edge';
    expect(content.map(({ PayloadType }) => PayloadType)).toEqual([domain, `${domain}.extensions.${ID}`]);
    expect(content[0]?.ExtensionSettings).toEqual({ [ID]: install(browser) });
    const own = Object.entries(content[1] ?? {}).filter(([key]) => !key.startsWith('Payload'));
    expect(Object.fromEntries(own)).toEqual(values);
    for (const { PayloadUUID, PayloadVersion, PayloadIdentifier } of [profile, ...content]) {
      expect(PayloadUUID).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/);
      expect([PayloadVersion, typeof PayloadIdentifier]).toEqual([1, 'string']);
    }
    expect(new Set([profile, ...content].map(({ PayloadUUID }) => PayloadUUID)).size).toBe(3);
  });

  it('Firefox, with and without a signature', () => {
    const signed = JSON.parse(firefoxPolicies(rollout, group, true)).policies;
    const unsigned = JSON.parse(firefoxPolicies(rollout, group, false)).policies;
    expect(signed).toEqual({
      ExtensionSettings: {
        'register-lens@thornmere.example': {
          installation_mode: 'force_installed',
          install_url: 'https://rollout.thornmere.example/register-lens/register-lens-0.1.0.1.xpi',
        },
      },
      '3rdparty': { Extensions: { 'register-lens@thornmere.example': values } },
    });
    expect(unsigned).toEqual({
      ...signed,
      Preferences: { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } },
    });
  });
});

describe('the files that browsers ask for updates', () => {
  it('name the package, its version and its address', () => {
    const xml = chromiumUpdates({
      id: ID,
      version: '1.2.3.4',
      codebase: 'https://x.example/a&b.crx',
      minimumBrowser: '120',
    });
    expect(xml).toContain(`<app appid="${ID}">`);
    expect(xml).toContain('codebase="https://x.example/a&amp;b.crx" version="1.2.3.4" prodversionmin="120"');
    expect(JSON.parse(firefoxUpdates({ id: 'a@b', version: '1.2.3.4', link: 'https://x.example/a.xpi' }))).toEqual({
      addons: { 'a@b': { updates: [{ version: '1.2.3.4', update_link: 'https://x.example/a.xpi' }] } },
    });
  });
});

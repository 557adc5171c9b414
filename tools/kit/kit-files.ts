/**
 * All files of a roll-out, by their path in the folder. Owns which there are; each is written by its own module. Makes them
 * in memory, so that either all of them come to be or none.
 */

import { createHash } from 'node:crypto';
import { LEAST_CHROMIUM } from '../docs/least-browsers';
import { admlText, admxText } from './admx';
import { admxOf } from './admx-browsers';
import { type ChromiumBrowser, googleAdminFile, policyFile } from './chromium-policies';
import { signedPackage } from './crx';
import { firefoxPolicies } from './firefox-policies';
import { firefoxReadme } from './firefox-readme';
import { guideText } from './guide';
import { intuneRemoval, intuneScript } from './intune-script';
import { kitReadme } from './kit-readme';
import { macProfile } from './mac-profile';
import { type BuiltPackage, bytes, trustPackage } from './package-files';
import { registryFile, removalFile } from './registry-file';
import {
  crxName,
  crxUrl,
  UPDATES_JSON,
  UPDATES_XML,
  updatesJsonUrl,
  updatesXmlUrl,
  xpiName,
  xpiUrl,
} from './rollout-addresses';
import type { SigningKey } from './signing-key';
import type { PolicyGroup, PolicyValue, Rollout } from './trust-schema';
import { chromiumUpdates, firefoxUpdates } from './update-manifests';
import { verifyPowerShell, verifyShell } from './verify-scripts';
import { zipped } from './zip';

export type KitFiles = Map<string, Uint8Array>;

/** What says which files the kit wrote, and for which key, when it is run again. */
export const RECORD = 'kit.json';

const CHROMIUM: readonly ChromiumBrowser[] = ['chrome', 'edge'];

export async function kitFiles(
  rollout: Rollout,
  bakedIn: Readonly<Record<string, PolicyValue>>,
  built: { chrome: BuiltPackage; firefox: BuiltPackage },
  key: SigningKey,
): Promise<KitFiles> {
  const files: KitFiles = new Map();
  const write = (name: string, content: string | Uint8Array) =>
    files.set(name, typeof content === 'string' ? bytes(content) : content);

  write(`chrome/${crxName(rollout)}`, await chromePackage(rollout, bakedIn, built.chrome, key));
  write(`chrome/${UPDATES_XML}`, updatesXml(rollout, built.chrome));
  write(`firefox/${xpiName(rollout)}`, firefoxPackage(rollout, bakedIn, built.firefox));
  const { firefoxId } = rollout.trust.package;
  write(`firefox/${UPDATES_JSON}`, firefoxUpdates({ id: firefoxId, version: rollout.version, link: xpiUrl(rollout) }));
  write('firefox/README.md', firefoxReadme(rollout));
  for (const group of rollout.groups) for (const [name, content] of policiesOf(rollout, group)) write(name, content);
  for (const browser of CHROMIUM) write(`${browser}/remove.reg`, removalFile(rollout, browser));
  write('edge/intune-remove.ps1', intuneRemoval(rollout));
  write('admx/register-lens.admx', admxText(admxOf(rollout)));
  for (const language of ['en-GB', 'en-US']) write(`admx/${language}/register-lens.adml`, admlText(admxOf(rollout)));
  write('guide.html', guideText(rollout));
  write('README.md', kitReadme(rollout));
  write('verify.sh', verifyShell(rollout));
  write('verify.ps1', verifyPowerShell(rollout));
  write('SHA256SUMS', sums(files));
  write(RECORD, record(rollout, files));
  return files;
}

/** A group's files stand in a folder of its own, beside those that go for everybody. */
function policiesOf(rollout: Rollout, group: PolicyGroup): [string, string | Uint8Array][] {
  const at = (folder: string, file: string) => `${folder}/${group.id === null ? '' : `${group.id}/`}${file}`;
  return [
    ...CHROMIUM.flatMap((browser): [string, string | Uint8Array][] => [
      [at(browser, 'policy.json'), policyFile(rollout, group, browser)],
      [at(browser, 'policy.reg'), registryFile(rollout, group, browser)],
      [at('mac', `${browser}.mobileconfig`), macProfile(rollout, group, browser)],
    ]),
    [at('chrome', 'google-admin.json'), googleAdminFile(group)],
    [at('edge', 'intune.ps1'), intuneScript(rollout, group)],
    [at('firefox', 'policies.json'), firefoxPolicies(rollout, group, true)],
    [at('firefox', 'policies-unsigned-esr.json'), firefoxPolicies(rollout, group, false)],
  ];
}

function chromePackage(
  rollout: Rollout,
  bakedIn: Readonly<Record<string, PolicyValue>>,
  built: BuiltPackage,
  key: SigningKey,
): Promise<Uint8Array> {
  const files = trustPackage(built, rollout, bakedIn, (manifest) => ({
    ...manifest,
    key: key.publicKey,
    update_url: updatesXmlUrl(rollout),
  }));
  return signedPackage(zipped(files), key.pem);
}

function firefoxPackage(
  rollout: Rollout,
  bakedIn: Readonly<Record<string, PolicyValue>>,
  built: BuiltPackage,
): Uint8Array {
  const id = rollout.trust.package.firefoxId;
  const updates = updatesJsonUrl(rollout);
  const files = trustPackage(built, rollout, bakedIn, (manifest) => ({
    ...manifest,
    browser_specific_settings: {
      gecko: {
        ...manifest.browser_specific_settings?.gecko,
        id,
        // Firefox looks for updates over https only
        ...(updates.startsWith('https:') ? { update_url: updates } : {}),
      },
    },
  }));
  return zipped(files);
}

function updatesXml(rollout: Rollout, { manifest }: BuiltPackage): string {
  return chromiumUpdates({
    id: rollout.id,
    version: rollout.version,
    codebase: crxUrl(rollout),
    minimumBrowser: manifest.minimum_chrome_version ?? LEAST_CHROMIUM,
  });
}

/** In the form of `sha256sum`. */
function sums(files: KitFiles): string {
  return [...files]
    .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('');
}

function record({ id, version, trust }: Rollout, files: KitFiles): string {
  const names = [...files.keys(), RECORD].sort();
  return `${JSON.stringify({ id, firefoxId: trust.package.firefoxId, version, files: names }, null, 2)}\n`;
}

/** Configuration profiles for macOS (.mobileconfig), for Chrome and Edge. Owns their form. */
import { createHash } from 'node:crypto';
import { build } from 'plist';
import { BROWSER_NAMES, type ChromiumBrowser, installSettings, managedValues } from './chromium-policies';
import type { PolicyGroup, Rollout } from './trust-schema';

const DOMAINS: Readonly<Record<ChromiumBrowser, string>> = { chrome: 'com.google.Chrome', edge: 'com.microsoft.Edge' };

export function macProfile(rollout: Rollout, group: PolicyGroup, browser: ChromiumBrowser): string {
  const { trust, id } = rollout;
  const name = `uk.register-lens.${trust.trust.id}.${group.id ?? 'everyone'}.${browser}`;
  const payload = (type: string, part: string, title: string, content: Record<string, unknown>) => ({
    ...content,
    PayloadType: type,
    PayloadIdentifier: `${name}.${part}`,
    PayloadUUID: uuidOf(`${name}.${part}`),
    PayloadVersion: 1,
    PayloadEnabled: true,
    PayloadDisplayName: title,
  });
  return `${build({
    PayloadType: 'Configuration',
    PayloadIdentifier: name,
    PayloadUUID: uuidOf(name),
    PayloadVersion: 1,
    PayloadScope: 'System',
    PayloadOrganization: trust.trust.name,
    PayloadDisplayName: `Register Lens in ${BROWSER_NAMES[browser]}: ${group.name}`,
    PayloadDescription: `Installs Register Lens ${rollout.version} and its settings. Questions: ${trust.trust.contact}`,
    PayloadRemovalDisallowed: false,
    PayloadContent: [
      payload(DOMAINS[browser], 'install', 'Installation', {
        ExtensionSettings: { [id]: installSettings(rollout, browser) },
      }),
      payload(`${DOMAINS[browser]}.extensions.${id}`, 'settings', 'Settings', managedValues(group)),
    ],
  })}\n`;
}

/** The same for the same name, so that a new profile takes the old one's place. */
function uuidOf(name: string): string {
  const digits = [...createHash('sha256').update(`register-lens ${name}`).digest('hex').slice(0, 32)];
  digits[12] = '8';
  digits[16] = '89ab'[Number.parseInt(digits[16] ?? '0', 16) % 4] ?? '8';
  const hex = digits.join('').toUpperCase();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

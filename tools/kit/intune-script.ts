/**
 * The scripts that Intune runs on Windows computers, for Chrome and Edge at once: one that writes the policy and one that takes
 * it away, since Intune gives scripts no parameters. Owns their text.
 */
import { BROWSER_NAMES, type ChromiumBrowser } from './chromium-policies';
import { emptiedKeys, ownKeys, type RegistryKey, type RegistryValue, registryKeys } from './registry-entries';
import type { PolicyGroup, Rollout } from './trust-schema';

const BROWSERS: readonly ChromiumBrowser[] = ['chrome', 'edge'];
/** Intune takes no larger script. */
export const LARGEST_INTUNE_SCRIPT = 200_000;

export function intuneScript(rollout: Rollout, group: PolicyGroup): string {
  const { trust, version } = rollout;
  return script([
    `# Register Lens ${version} for ${trust.trust.name}: ${group.name}. Written by the roll-out kit; not run here.`,
    '# Run as SYSTEM, in the 64-bit PowerShell, as often as you like. What takes it away is intune-remove.ps1.',
    "$ErrorActionPreference = 'Stop'",
    ...BROWSERS.flatMap((browser) => [
      '',
      `# ${BROWSER_NAMES[browser]}`,
      ...emptiedKeys(rollout, browser).map(removal),
      ...registryKeys(rollout, group, browser).flatMap(linesOf),
    ]),
    '',
    `Write-Output 'Register Lens ${version}: policy written.'`,
    'exit 0',
  ]);
}

/** Takes the policy of every group away; the browser then takes the extension away, and its data. */
export function intuneRemoval(rollout: Rollout): string {
  const { trust, version } = rollout;
  return script([
    `# Takes Register Lens ${version} for ${trust.trust.name} away. Written by the roll-out kit; not run here.`,
    '# Browsers then delete its notes too: have backups made before. Run as SYSTEM, in the 64-bit PowerShell.',
    "$ErrorActionPreference = 'Stop'",
    ...BROWSERS.flatMap((browser) => [
      '',
      `# ${BROWSER_NAMES[browser]}`,
      ...Object.values(ownKeys(rollout, browser)).map(removal),
    ]),
    '',
    "Write-Output 'Register Lens: policy removed.'",
    'exit 0',
  ]);
}

const removal = (path: string): string =>
  `if (Test-Path -LiteralPath ${quoted(`HKLM:\\${path}`)}) { Remove-Item -LiteralPath ${quoted(`HKLM:\\${path}`)} -Recurse -Force }`;

function linesOf({ path, values }: RegistryKey): string[] {
  const key = quoted(`HKLM:\\${path}`);
  return [
    // over a key that is there it would put an empty one
    `if (-not (Test-Path -LiteralPath ${key})) { New-Item -Path ${key} -Force | Out-Null }`,
    ...values.map(
      ([name, value]) =>
        `New-ItemProperty -LiteralPath ${key} -Name ${quoted(name)} -PropertyType ${typed(value)} -Force | Out-Null`,
    ),
  ];
}

const typed = (value: RegistryValue): string =>
  typeof value === 'number' ? `DWord -Value ${value}` : `String -Value ${quoted(value)}`;

/** PowerShell takes the four curly signs for a quotation mark too. */
export const quoted = (text: string): string => `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;

/** With the mark by which Windows PowerShell knows UTF-8, and its line ends. */
export const script = (lines: readonly string[]): string => `\uFEFF${lines.join('\r\n')}\r\n`;

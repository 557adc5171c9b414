/** The script that Intune runs on Windows computers, for Chrome and Edge at once. Owns its text. */
import { BROWSER_NAMES, type ChromiumBrowser } from './chromium-policies';
import { ownKeys, type RegistryKey, type RegistryValue, registryKeys } from './registry-entries';
import type { PolicyGroup, Rollout } from './trust-schema';

const BROWSERS: readonly ChromiumBrowser[] = ['chrome', 'edge'];
/** Intune takes no larger script. */
export const LARGEST_INTUNE_SCRIPT = 200_000;

export function intuneScript(rollout: Rollout, group: PolicyGroup): string {
  const { trust, version } = rollout;
  return script([
    `# Register Lens ${version} for ${trust.trust.name}: ${group.name}. Written by the roll-out kit; not run here.`,
    '# Run as SYSTEM, in the 64-bit PowerShell. Give -Remove to take everything away again.',
    'param([switch]$Remove)',
    "$ErrorActionPreference = 'Stop'",
    ...BROWSERS.flatMap((browser) => [
      '',
      `# ${BROWSER_NAMES[browser]}`,
      ...Object.values(ownKeys(rollout, browser)).map((path) => `${removal(path)}`),
    ]),
    '',
    "if ($Remove) { Write-Output 'Register Lens: policy removed.'; exit 0 }",
    ...BROWSERS.flatMap((browser) => [
      '',
      `# ${BROWSER_NAMES[browser]}`,
      ...registryKeys(rollout, group, browser).flatMap(linesOf),
    ]),
    '',
    `Write-Output 'Register Lens ${version}: policy written.'`,
    'exit 0',
  ]);
}

const removal = (path: string): string =>
  `if (Test-Path -LiteralPath ${quoted(`HKLM:\\${path}`)}) { Remove-Item -LiteralPath ${quoted(`HKLM:\\${path}`)} -Recurse -Force }`;

function linesOf({ path, values }: RegistryKey): string[] {
  const key = quoted(`HKLM:\\${path}`);
  return [
    `New-Item -Path ${key} -Force | Out-Null`,
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

/** Registry files for Windows (.reg). Owns their form: quoting, line ends, encoding. */
import type { ChromiumBrowser } from './chromium-policies';
import { emptiedKeys, ownKeys, type RegistryValue, registryKeys } from './registry-entries';
import type { PolicyGroup, Rollout } from './trust-schema';

const HEAD = 'Windows Registry Editor Version 5.00';
const MACHINE = 'HKEY_LOCAL_MACHINE';

export function registryFile(rollout: Rollout, group: PolicyGroup, browser: ChromiumBrowser): Uint8Array {
  const keys = registryKeys(rollout, group, browser).flatMap(({ path, values }) => [
    '',
    `[${MACHINE}\\${path}]`,
    ...values.map(([name, value]) => `"${quoted(name)}"=${written(value)}`),
  ]);
  return encoded([HEAD, ...deleting(emptiedKeys(rollout, browser)), ...keys]);
}

/** Takes the policy away again; the browser then takes the extension away, and its data. */
export const removalFile = (rollout: Rollout, browser: ChromiumBrowser): Uint8Array =>
  encoded([HEAD, ...deleting(Object.values(ownKeys(rollout, browser)))]);

const deleting = (paths: readonly string[]): string[] => paths.flatMap((path) => ['', `[-${MACHINE}\\${path}]`]);

const written = (value: RegistryValue): string =>
  typeof value === 'number' ? `dword:${value.toString(16).padStart(8, '0')}` : `"${quoted(value)}"`;

const quoted = (text: string): string => text.replace(/[\\"]/g, '\\$&');

/** As Windows itself writes them: UTF-16 with its mark, since anything else loses letters on some computers. */
function encoded(lines: readonly string[]): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf16le'));
}

/** Reads registry files and the lines of our PowerShell scripts back, as plain as the programs that take them. For tests. */

/** Key → name → value. Keys that are deleted first are null until they are written. */
export type Registry = Record<string, Record<string, string | number> | null>;

/** @throws at any line that is none of a registry file */
export function readRegistryFile(content: Uint8Array): Registry {
  const text = Buffer.from(content).toString('utf16le');
  if (!text.startsWith('\uFEFFWindows Registry Editor Version 5.00\r\n')) throw new Error('this is no registry file');
  const registry: Registry = {};
  let key = '';
  for (const line of text.split('\r\n').slice(1)) {
    const [, minus, name] = /^\[(-?)HKEY_LOCAL_MACHINE\\(.+)\]$/.exec(line) ?? [];
    const [, value, word, string] =
      /^"((?:[^"\\]|\\.)*)"=(?:dword:([0-9a-f]{8})|"((?:[^"\\]|\\.)*)")$/.exec(line) ?? [];
    if (name !== undefined) {
      key = name;
      registry[key] = minus === '-' ? null : (registry[key] ?? {});
    } else if (value !== undefined)
      put(registry, key, plain(value), word === undefined ? plain(string ?? '') : Number.parseInt(word, 16));
    else if (line !== '') throw new Error(`no line of a registry file: ${line}`);
  }
  return registry;
}

const plain = (quoted: string): string => quoted.replace(/\\(.)/g, '$1');

/** A quoted text of PowerShell, in which any of its single quotation marks is doubled. */
const QUOTED = "'((?:[^'\\u2018-\\u201b]|['\\u2018-\\u201b]{2})*)'";
const REMOVAL = new RegExp(
  `^if \\(Test-Path -LiteralPath ${QUOTED}\\) \\{ Remove-Item -LiteralPath ${QUOTED} -Recurse -Force \\}$`,
);
const NEW_KEY = new RegExp(
  `^if \\(-not \\(Test-Path -LiteralPath ${QUOTED}\\)\\) \\{ New-Item -Path ${QUOTED} -Force \\| Out-Null \\}$`,
);
const NEW_VALUE = new RegExp(
  `^New-ItemProperty -LiteralPath ${QUOTED} -Name ${QUOTED} -PropertyType (?:DWord -Value (\\d+)|String -Value ${QUOTED}) -Force \\| Out-Null$`,
);
/** What else may stand in such a script. */
const OTHER = [/^#/, /^$/, /^\$ErrorActionPreference = 'Stop'$/, new RegExp(`^Write-Output ${QUOTED}$`), /^exit 0$/];

/** What a script leaves in the registry. @throws at any line that is not understood */
export function runScript(text: string): Registry {
  const registry: Registry = {};
  for (const line of text.replace(/^\uFEFF/, '').split('\r\n')) {
    const removed = REMOVAL.exec(line);
    const key = NEW_KEY.exec(line);
    const value = NEW_VALUE.exec(line);
    if (removed && removed[1] === removed[2]) registry[pathOf(removed[1])] = null;
    else if (key && key[1] === key[2]) registry[pathOf(key[1])] ??= {};
    else if (value) {
      const [, at, name, word, string] = value;
      put(registry, pathOf(at), unquoted(name), word === undefined ? unquoted(string) : Number(word));
    } else if (!OTHER.some((known) => known.test(line))) throw new Error(`not understood: ${line}`);
  }
  return registry;
}

const unquoted = (text = ''): string => text.replace(/(['\u2018-\u201b])\1/g, '$1');
const pathOf = (text?: string): string => unquoted(text).replace('HKLM:\\', '');

function put(registry: Registry, key: string, name: string, value: string | number): void {
  const values = registry[key];
  if (!values) throw new Error(`${name} stands in no key`);
  values[name] = value;
}

/**
 * Makes a roll-out in a folder. Owns the order: everything is read and checked before anything is written, a signing key is
 * never overwritten, and a package that browsers would never fetch is not written either.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LARGEST_INTUNE_SCRIPT } from './intune-script';
import { type KitFiles, kitFiles, RECORD } from './kit-files';
import { type BuiltPackage, readBuiltPackage, versionOf } from './package-files';
import { readTrust } from './read-trust';
import { isSignedOf } from './signed-xpi';
import { KEY_FILE, type SigningKey, signingKeyFor } from './signing-key';
import type { Rollout } from './trust-schema';

export type KitOptions = {
  /** The file `trust.json`. */
  trust: string;
  /** Where the roll-out is written. */
  out: string;
  /** The key that signed before. */
  key?: string;
  /** Folders of built packages. */
  chrome: string;
  firefox: string;
};

export type KitResult = { ok: boolean; said: string };

/** What is said is for people; with `ok` false nothing was written. */
export async function runKit(options: KitOptions): Promise<KitResult> {
  if (!existsSync(options.trust)) return refused(`There is no file ${options.trust}.`);
  const read = readTrust(readFileSync(options.trust, 'utf8'));
  if (!read.ok) return refused(faultsText(options.trust, read.faults));
  const before = recordOf(options.out);
  if (before === 'damaged')
    return refused(
      `Nothing was written: ${path.join(options.out, RECORD)} is damaged. Write into another folder, with --key.`,
    );
  const answer = signingKeyFor(options.out, options.key, before?.id ?? null);
  if (!answer.ok) return refused(`Nothing was written: ${answer.message}`);
  const { key } = answer;
  const built = { chrome: readBuiltPackage(options.chrome), firefox: readBuiltPackage(options.firefox) };
  const wrong = builtWrong(built);
  if (wrong !== null) return refused(`Nothing was written: ${wrong}`);
  const rollout: Rollout = {
    trust: read.trust,
    version: versionOf(built.chrome, read.trust.package.revision),
    id: key.id,
    groups: read.groups,
  };
  const files = await kitFiles(rollout, read.bakedIn, built, key);
  const signed = signedIn(options.out, files);
  const changed = before?.version === rollout.version ? changedPackage(options.out, files, signed) : null;
  if (changed !== null)
    return refused(
      `Nothing was written: ${changed} would be another package of the same version, which no browser would fetch. Count package.revision up.`,
    );
  write(options.out, new Map([...files].filter(([name]) => !signed.includes(name))), key, before);
  return { ok: true, said: report(options.out, rollout, files, key, signed) };
}

/** Packages of two versions, or one browser's in the other's place, would be signed as if nothing were. */
function builtWrong({ chrome, firefox }: Record<'chrome' | 'firefox', BuiltPackage>): string | null {
  if (chrome.manifest.browser_specific_settings || !firefox.manifest.browser_specific_settings)
    return 'the packages for Chrome and Firefox stand in each other’s place.';
  if (chrome.manifest.version !== firefox.manifest.version)
    return `the package for Chrome is ${chrome.manifest.version}, the one for Firefox ${firefox.manifest.version}. Run \`npm run build\` first.`;
  return null;
}

const refused = (said: string): KitResult => ({ ok: false, said });

function faultsText(file: string, faults: readonly { path: string; message: string }[]): string {
  return [
    `${file} cannot be used. Nothing was written.`,
    '',
    ...faults.map(({ path: at, message }) => `  ${at}: ${message}`),
    '',
    `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}. A complete example is docs/sample-trust.json.`,
  ].join('\n');
}

type KitRecord = { id: string; version: string; files: string[] };

/** What an earlier run left in the folder. */
function recordOf(folder: string): KitRecord | 'damaged' | null {
  const record = path.join(folder, RECORD);
  if (!existsSync(record)) return null;
  try {
    const { id, version, files } = JSON.parse(readFileSync(record, 'utf8')) as KitRecord;
    return { id: String(id), version: String(version), files: files.map(String) };
  } catch {
    return 'damaged';
  }
}

/** Packages that somebody has had signed by Mozilla and put into the place of ours: they stay. */
function signedIn(folder: string, made: KitFiles): string[] {
  return [...made].flatMap(([name, content]) => {
    const there = path.join(folder, name);
    return name.endsWith('.xpi') && existsSync(there) && isSignedOf(readFileSync(there), content) ? [name] : [];
  });
}

/** Browsers that have this version already would never fetch another package of the same version. */
function changedPackage(folder: string, made: KitFiles, signed: readonly string[]): string | null {
  for (const [name, content] of made) {
    const there = path.join(folder, name);
    if (!/\.(crx|xpi)$/.test(name) || signed.includes(name) || !existsSync(there)) continue;
    if (!readFileSync(there).equals(content)) return name;
  }
  return null;
}

function write(folder: string, made: KitFiles, key: SigningKey, before: KitRecord | null): void {
  mkdirSync(folder, { recursive: true });
  // a new key first: a package without its key would be worth nothing
  if (key.file === null) writeFileSync(path.join(folder, KEY_FILE), key.pem, { mode: 0o600, flag: 'wx' });
  for (const [name, content] of made) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  for (const name of before?.files ?? [])
    if (mayBeDeleted(folder, name) && !made.has(name)) rmSync(path.join(folder, name), { force: true });
}

/** A record that somebody changed must not have other files deleted; older packages may still be fetched. */
function mayBeDeleted(folder: string, name: string): boolean {
  const inside = path.relative(folder, path.join(folder, name));
  return !inside.startsWith('..') && !path.isAbsolute(inside) && inside !== KEY_FILE && !/\.(crx|xpi)$/.test(inside);
}

function report(
  folder: string,
  { trust, version, id, groups }: Rollout,
  made: KitFiles,
  key: SigningKey,
  signed: readonly string[],
): string {
  const shown = path.relative(process.cwd(), folder) || '.';
  const large = [...made].filter(([name, content]) => name.endsWith('.ps1') && content.length > LARGEST_INTUNE_SCRIPT);
  return [
    `Register Lens ${version} for ${trust.trust.name}: ${made.size} files in ${shown}`,
    '',
    `  Chrome and Edge   ${id}`,
    `  Firefox           ${trust.package.firefoxId}`,
    `  reads pages on    ${trust.mis.join(', ')}`,
    `  policies for      ${groups.map(({ name }) => name).join(', ')}`,
    '',
    ...keyText(shown, key.file),
    '',
    ...signed.map((name) => `${name} there is signed by Mozilla already, and stays as it is.\n`),
    ...large.map(
      ([name]) => `NOTE: ${name} is larger than Intune takes. Move schools or policies from "policy" to "bakedIn".\n`,
    ),
    `Next: open ${path.join(shown, 'guide.html')}. Not run here: Windows, macOS, Edge, Google Admin; those files were checked for form only.`,
  ].join('\n');
}

function keyText(shown: string, keyFile: string | null): string[] {
  if (keyFile !== null)
    return [
      `Signed with the key in ${keyFile}, which stays as it is.`,
      "It belongs into the trust's password store, never on the web server.",
    ];
  return [
    `A new signing key was made: ${path.join(shown, KEY_FILE)}`,
    "Put it into the trust's password store now, and a second copy elsewhere; never on the web server.",
    'Whoever has it can sign updates; without it there are none. It is never overwritten.',
  ];
}

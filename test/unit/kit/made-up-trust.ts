/** A made-up trust and made-up built packages, for tests of the roll-out kit. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll } from 'vitest';
import { readTrust } from '../../../tools/kit/read-trust';
import type { Rollout } from '../../../tools/kit/trust-schema';

export const SAMPLE = 'docs/sample-trust.json';
export const ID = 'abcdefghijklmnopabcdefghijklmnop';

/** Names with every sign that some form of a policy treats in its own way. */
export const AWKWARD = 'St Bede’s & “Oak” <Trust>, 100% \\ $(dir) `x` "y" \'z\'';

type Json = Record<string, unknown>;
export type TrustJson = { [Key in 'trust' | 'package' | 'bakedIn' | 'policy']: Json } & Json & { groups: Json[] };

export const sampleTrust = (): TrustJson => JSON.parse(readFileSync(SAMPLE, 'utf8'));

/** The sample as the writers get it, with changes. @throws where the changes make it faulty */
export function rolloutOf(trust: Json = sampleTrust()): Rollout {
  const read = readTrust(JSON.stringify(trust));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return { trust: read.trust, version: '0.1.0.1', id: ID, groups: read.groups };
}

/** Faults by their places. */
export function faultsOf(trust: unknown): Record<string, string> {
  const read = readTrust(typeof trust === 'string' ? trust : JSON.stringify(trust));
  return read.ok ? {} : Object.fromEntries(read.faults.map(({ path: at, message }) => [at, message]));
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'register-lens-kit-test-'));
  folders.push(folder);
  return folder;
}

const MANIFEST = {
  manifest_version: 3,
  name: 'Register Lens',
  version: '0.1.0',
  permissions: ['storage', 'scripting'],
  host_permissions: ['http://127.0.0.1/*'],
  optional_host_permissions: ['https://*/*'],
  background: { service_worker: 'background.js' },
};

/** Two built packages with nothing in them, and the file of a trust. */
export function kitInput(trust: Json = sampleTrust()): { trust: string; out: string; chrome: string; firefox: string } {
  const folder = newFolder();
  const chrome = path.join(folder, 'chrome');
  const firefox = path.join(folder, 'firefox');
  const gecko = { id: 'store@schools.example', strict_min_version: '140.0' };
  write(chrome, { ...MANIFEST, key: 'the store’s', minimum_chrome_version: '120' });
  write(firefox, { ...MANIFEST, browser_specific_settings: { gecko } });
  const file = path.join(folder, 'trust.json');
  writeFileSync(file, JSON.stringify(trust));
  return { trust: file, out: path.join(folder, 'out'), chrome, firefox };
}

function write(folder: string, manifest: Json): void {
  mkdirSync(path.join(folder, 'chunks'), { recursive: true });
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'trust.js'), 'globalThis.registerLensTrust = {};\n');
  writeFileSync(path.join(folder, 'background.js'), '// nothing\n');
  writeFileSync(path.join(folder, 'chunks/a.js'), '// nothing\n');
}

/** A package as it comes back from signing: with the files of a signature, which here sign nothing. */
export function signedByMozilla(xpi: Buffer, change = (manifest: string): string => manifest): Buffer {
  const { 'manifest.json': manifest = new Uint8Array(), ...files } = unzipSync(new Uint8Array(xpi));
  const signature = { 'META-INF/manifest.mf': strToU8('made up'), 'META-INF/mozilla.rsa': strToU8('made up') };
  return Buffer.from(zipSync({ ...files, 'manifest.json': strToU8(change(strFromU8(manifest))), ...signature }));
}

const keys: string[] = [];

/** The same keys in every test, since making one takes long. */
export function keyNumber(index: 0 | 1): string {
  const pem = keys[index] ?? newKey();
  keys[index] = pem;
  return pem;
}

const newKey = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** With a key in the folder, as after an earlier run. */
export function kitInputWithKey(trust: Json = sampleTrust(), index: 0 | 1 = 0): ReturnType<typeof kitInput> {
  const input = kitInput(trust);
  mkdirSync(input.out);
  writeFileSync(path.join(input.out, 'signing-key.pem'), keyNumber(index));
  return input;
}

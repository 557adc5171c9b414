/**
 * The trust's own package, made of a built one: nothing is compiled. Owns which lines of the manifest become the trust's, and
 * where its settings are put. The hosts it may read are exactly the trust's MIS, so that no click is needed and nothing more
 * is allowed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageScript } from '../../src/rollout/package-script';
import type { PolicyValue, Rollout } from './trust-schema';

/** The built package's file for a trust's settings. */
const VALUES_FILE = 'trust.js';

type Manifest = Record<string, unknown> & {
  version: string;
  minimum_chrome_version?: string;
  browser_specific_settings?: { gecko: Record<string, unknown> };
};

export type BuiltPackage = { files: Map<string, Uint8Array>; manifest: Manifest };

/** @throws where there is no built package in the folder, saying how to make one. */
export function readBuiltPackage(folder: string): BuiltPackage {
  if (!existsSync(path.join(folder, 'manifest.json')))
    throw new Error(`There is no built package in ${folder}. Run \`npm run build\` first.`);
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.set(path.relative(folder, file).split(path.sep).join('/'), new Uint8Array(readFileSync(file)));
  }
  const manifest = JSON.parse(text(files.get('manifest.json'))) as Manifest;
  if (!files.has(VALUES_FILE)) throw new Error(`The package in ${folder} has no ${VALUES_FILE}: build it anew.`);
  return { files, manifest };
}

/** The version of the trust's package: the built one's, and the trust's own count. */
export const versionOf = ({ manifest }: BuiltPackage, revision: number): string => `${manifest.version}.${revision}`;

/** @param forBrowser what differs between the browsers: key and update address, or the add-on's id */
export function trustPackage(
  { files, manifest }: BuiltPackage,
  rollout: Rollout,
  bakedIn: Readonly<Record<string, PolicyValue>>,
  forBrowser: (manifest: Manifest) => Manifest,
): Map<string, Uint8Array> {
  const { trust, version } = rollout;
  const { optional_host_permissions: optional, ...rest } = manifest;
  const own: Manifest = {
    ...rest,
    name: trust.package.name,
    version,
    host_permissions: trust.mis.map((address) => `${address}/*`),
    ...(trust.package.otherSites ? { optional_host_permissions: optional } : {}),
  };
  const made = new Map(files);
  made.set('manifest.json', bytes(JSON.stringify(forBrowser(own))));
  made.set(VALUES_FILE, bytes(packageScript(bakedIn)));
  return made;
}

const text = (content: Uint8Array | undefined): string => Buffer.from(content ?? []).toString('utf8');
export const bytes = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, 'utf8'));

/**
 * What a built folder becomes for a store, what has to be true of it, and what never goes along with the sources. Owns these
 * few rules; building and writing is done elsewhere.
 */
import path from 'node:path';
import { RECORD } from '../kit/kit-files';

/** A built manifest, as far as it is looked at. */
export type BuiltManifest = Record<string, unknown> & {
  version: string;
  permissions?: string[];
  host_permissions?: string[];
};

/** Chrome's store and Edge's refuse packages that bring a key of their own; they sign with theirs. */
export function storeManifest(manifest: BuiltManifest): BuiltManifest {
  const { key, ...rest } = manifest;
  return rest;
}

/** In words; empty where the package may go to its store. */
export function storeFaults(manifest: BuiltManifest, files: ReadonlyMap<string, Uint8Array>): string[] {
  const faults: string[] = [];
  const hosts = manifest.host_permissions ?? [];
  if (hosts.length > 0) faults.push(`requires hosts: ${hosts.join(', ')}`);
  if (manifest.content_scripts !== undefined) faults.push('has content scripts in its manifest');
  for (const part of ['web_accessible_resources', 'externally_connectable', 'update_url', 'key'])
    if (manifest[part] !== undefined) faults.push(`has ${part}`);
  const values = Buffer.from(files.get('trust.js') ?? [])
    .toString('utf8')
    .trim();
  if (!/^globalThis\.registerLensTrust = \{\};?$/.test(values))
    faults.push('brings settings of a trust, or no trust.js');
  const maps = [...files.keys()].filter((name) => name.endsWith('.map'));
  if (maps.length > 0) faults.push(`has source maps: ${maps.join(', ')}`);
  return faults;
}

/** As every tool writes one. In two parts, else this file would be taken for a key itself. */
const PRIVATE_KEY = new RegExp(`-----BEGIN [A-Z ]*${'PRIVATE'} KEY-----`);

/**
 * The sources that may be handed out: without roll-outs that somebody wrote into the project's own folder, and without any
 * private key. Whoever has a trust's key can sign an update for all its computers.
 */
export function withoutSecrets(files: ReadonlyMap<string, Uint8Array>): {
  kept: Map<string, Uint8Array>;
  leftOut: string[];
} {
  const rollouts = [...files.keys()]
    .filter((name) => path.posix.basename(name) === RECORD)
    .map((name) => `${path.posix.dirname(name)}/`);
  const isSecret = (name: string, content: Uint8Array) =>
    rollouts.some((folder) => name.startsWith(folder)) || PRIVATE_KEY.test(Buffer.from(content).toString('latin1'));
  const leftOut = [...files].filter(([name, content]) => isSecret(name, content)).map(([name]) => name);
  return { kept: new Map([...files].filter(([name]) => !leftOut.includes(name))), leftOut };
}

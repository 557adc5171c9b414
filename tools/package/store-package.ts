/**
 * What a built folder becomes for a store, and what has to be true of it. Owns these few rules; building and writing is done
 * elsewhere.
 */

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

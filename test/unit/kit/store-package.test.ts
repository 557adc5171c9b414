import { describe, expect, it } from 'vitest';
import { storeFaults, storeManifest, withoutSecrets } from '../../../tools/package/store-package';

const text = (content: string) => new Uint8Array(Buffer.from(content));
const files = (values = 'globalThis.registerLensTrust = {};\n') => new Map([['trust.js', text(values)]]);
const manifest = { version: '0.1.0', key: 'ours', permissions: ['storage'], host_permissions: [] };

describe('a package for a store', () => {
  it('has no key of ours and is otherwise what was built', () => {
    expect(storeManifest(manifest)).toEqual({ version: '0.1.0', permissions: ['storage'], host_permissions: [] });
    expect(storeFaults(storeManifest(manifest), files())).toEqual([]);
  });

  it('is refused where it may read anything by itself, can be found by pages, or is a trust’s', () => {
    const bad = {
      ...manifest,
      host_permissions: ['http://127.0.0.1/*'],
      content_scripts: [],
      web_accessible_resources: [],
      externally_connectable: {},
      update_url: 'https://rollout.thornmere.example/updates.xml',
    };
    const values = files('globalThis.registerLensTrust = {"role":"officer"};\n').set('background.js.map', text('{}'));
    expect(storeFaults(bad, values)).toEqual([
      'requires hosts: http://127.0.0.1/*',
      'has content scripts in its manifest',
      'has web_accessible_resources',
      'has externally_connectable',
      'has update_url',
      'has key',
      'brings settings of a trust, or no trust.js',
      'has source maps: background.js.map',
    ]);
    expect(storeFaults({ version: '1' }, new Map())).toEqual(['brings settings of a trust, or no trust.js']);
  });
});

describe('the sources that are handed out with a package', () => {
  it('hold no private key and no roll-out that lies in the project’s folder', () => {
    const key = `-----BEGIN ${'PRIVATE'} KEY-----\nmade up\n-----END ${'PRIVATE'} KEY-----\n`;
    const sources = new Map(
      Object.entries({
        'README.md': 'how it is built',
        'src/kit.ts': 'no roll-out',
        'rollout/kit.json': '{}',
        'rollout/guide.html': 'of a trust',
        'rollout/signing-key.pem': key,
        'rollouts.md': 'about roll-outs',
        'keys/thornmere.txt': key.replace('PRIVATE', 'RSA PRIVATE'),
      }).map(([name, content]) => [name, text(content)]),
    );
    const { kept, leftOut } = withoutSecrets(sources);
    expect([...kept.keys()]).toEqual(['README.md', 'src/kit.ts', 'rollouts.md']);
    expect(leftOut).toEqual([
      'rollout/kit.json',
      'rollout/guide.html',
      'rollout/signing-key.pem',
      'keys/thornmere.txt',
    ]);
  });
});

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runKit } from '../../../tools/kit/run-kit';
import { signingKeyFor } from '../../../tools/kit/signing-key';
import { kitInput, kitInputWithKey, newFolder, sampleTrust, signedByMozilla } from './made-up-trust';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
const contents = (folder: string) =>
  Object.fromEntries(filesIn(folder).map((file) => [file, readFileSync(path.join(folder, file)).toString('base64')]));
const withRevision = (revision: number) => {
  const trust = sampleTrust();
  trust.package.revision = revision;
  return trust;
};
/** The files of a package, be it signed or not. */
const unpacked = (file: string) => {
  const content = readFileSync(file);
  const zip = content.subarray(content.indexOf(Buffer.from('PK\u0003\u0004')));
  return Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(zip))).map(([name, text]) => [name, Buffer.from(text).toString('utf8')]),
  );
};

describe('the roll-out kit', () => {
  it('writes a folder ready for use, and prints where the new key belongs', async () => {
    const input = kitInput();
    const { ok, said } = await runKit(input);
    expect(ok).toBe(true);
    expect(said).toMatch(/new signing key.*\n.*password store.*never on the web server/);
    expect(said).toContain('Not run here: Windows, macOS, Edge');
    const everyone = filesIn(input.out).filter((file) => !/(offices|attendance-officers|headteachers)\//.test(file));
    expect(everyone).toEqual([
      'README.md',
      'SHA256SUMS',
      'admx/en-GB/register-lens.adml',
      'admx/en-US/register-lens.adml',
      'admx/register-lens.admx',
      'chrome/google-admin.json',
      'chrome/policy.json',
      'chrome/policy.reg',
      'chrome/register-lens-0.1.0.1.crx',
      'chrome/remove.reg',
      'chrome/updates.xml',
      'edge/intune-remove.ps1',
      'edge/intune.ps1',
      'edge/policy.json',
      'edge/policy.reg',
      'edge/remove.reg',
      'firefox/README.md',
      'firefox/policies-unsigned-esr.json',
      'firefox/policies.json',
      'firefox/register-lens-0.1.0.1.xpi',
      'firefox/updates.json',
      'guide.html',
      'kit.json',
      'mac/chrome.mobileconfig',
      'mac/edge.mobileconfig',
      'signing-key.pem',
      'verify.ps1',
      'verify.sh',
    ]);
    expect(statSync(path.join(input.out, 'signing-key.pem')).mode & 0o077).toBe(0);
  });

  it('gives the trust its own package: exactly its hosts, its settings, nothing else changed', async () => {
    const input = kitInputWithKey();
    await runKit(input);
    const chrome = unpacked(path.join(input.out, 'chrome/register-lens-0.1.0.1.crx'));
    const firefox = unpacked(path.join(input.out, 'firefox/register-lens-0.1.0.1.xpi'));
    const { id } = JSON.parse(readFileSync(path.join(input.out, 'kit.json'), 'utf8'));
    const key = signingKeyFor(input.out, undefined, id);
    const manifest = JSON.parse(chrome['manifest.json'] ?? '');
    expect(manifest).toEqual({
      manifest_version: 3,
      name: 'Register Lens for Thornmere',
      version: '0.1.0.1',
      permissions: ['storage', 'scripting'],
      host_permissions: ['https://ashdown.mis.example/*', 'https://birchwood.mis.example/*'],
      background: { service_worker: 'background.js' },
      minimum_chrome_version: '120',
      key: key.ok && key.key.publicKey,
      update_url: 'https://rollout.thornmere.example/register-lens/updates.xml',
    });
    expect(JSON.parse(firefox['manifest.json'] ?? '').browser_specific_settings.gecko).toEqual({
      id: 'register-lens@thornmere.example',
      strict_min_version: '140.0',
      update_url: 'https://rollout.thornmere.example/register-lens/updates.json',
    });
    for (const { 'trust.js': script = '', ...files } of [chrome, firefox]) {
      expect(Object.keys(files).sort()).toEqual(['background.js', 'chunks/a.js', 'manifest.json']);
      const values = JSON.parse(script.slice(script.indexOf('=') + 1, script.lastIndexOf(';')));
      expect(values.schools.map((line: string) => JSON.parse(line).name)).toEqual([
        'Ashdown School',
        'Birchwood Primary School',
      ]);
      expect(Object.keys(values)).toEqual(['schools', 'maps', 'letterHead']);
    }
  });

  it('makes the same bytes of the same input', async () => {
    const input = kitInputWithKey();
    await runKit(input);
    const out = path.join(newFolder(), 'out');
    const again = await runKit({ ...input, out, key: path.join(input.out, 'signing-key.pem') });
    expect(again.ok).toBe(true);
    const { 'signing-key.pem': key, ...made } = contents(input.out);
    expect(key).toBeTruthy();
    expect(contents(out)).toEqual(made);
  });

  it('writes nothing at all where something is wrong', async () => {
    const trust = sampleTrust();
    trust.policy.role = 'principal';
    const input = kitInput(trust);
    const { ok, said } = await runKit(input);
    expect(ok).toBe(false);
    expect(said).toContain('policy.role: one of teacher, office, officer, head');
    expect(said).toContain('Nothing was written');
    expect(existsSync(input.out)).toBe(false);
    expect((await runKit({ ...input, trust: 'not-there.json' })).said).toContain('There is no file');
  });

  it('keeps the key for the next version, and takes stale files away but no package', async () => {
    const input = kitInputWithKey();
    await runKit(input);
    const key = readFileSync(path.join(input.out, 'signing-key.pem'), 'utf8');
    const next = withRevision(2);
    next.groups = [];
    writeFileSync(input.trust, JSON.stringify(next));
    const { ok, said } = await runKit(input);
    expect([ok, said]).toEqual([true, expect.stringContaining('which stays as it is')]);
    expect(readFileSync(path.join(input.out, 'signing-key.pem'), 'utf8')).toBe(key);
    const files = filesIn(input.out);
    expect(files).toContain('chrome/register-lens-0.1.0.1.crx');
    expect(files).toContain('chrome/register-lens-0.1.0.2.crx');
    expect(files.filter((file) => file.includes('headteachers'))).toEqual([]);
    expect(readFileSync(path.join(input.out, 'chrome/updates.xml'), 'utf8')).toContain('version="0.1.0.2"');
  });

  it('refuses another key, a lost key, and another package of the same version', async () => {
    const input = kitInputWithKey();
    await runKit(input);
    const before = contents(input.out);
    const other = kitInputWithKey(sampleTrust(), 1);
    await runKit(other);
    const otherKey = path.join(other.out, 'signing-key.pem');
    expect((await runKit({ ...input, key: otherKey })).said).toContain('another key than the one that signed');
    const changed = sampleTrust();
    changed.bakedIn.letterHead = {};
    writeFileSync(input.trust, JSON.stringify(changed));
    expect((await runKit(input)).said).toContain('Count package.revision up');
    expect(contents(input.out)).toEqual(before);
    rmSync(path.join(input.out, 'signing-key.pem'));
    expect((await runKit(input)).said).toContain('signing-key.pem is gone');
    expect(existsSync(path.join(input.out, 'signing-key.pem'))).toBe(false);
  });

  it('leaves the Firefox package that somebody has had signed, as long as it is this one', async () => {
    const input = kitInputWithKey();
    await runKit(input);
    const xpi = path.join(input.out, 'firefox/register-lens-0.1.0.1.xpi');
    const signed = signedByMozilla(readFileSync(xpi));
    writeFileSync(xpi, signed);
    const next = sampleTrust();
    next.policy.role = 'office';
    writeFileSync(input.trust, JSON.stringify(next));
    expect(await runKit(input)).toMatchObject({
      ok: true,
      said: expect.stringContaining('is signed by Mozilla already'),
    });
    expect(readFileSync(xpi).equals(signed)).toBe(true);
    expect(readFileSync(path.join(input.out, 'firefox/policies.json'), 'utf8')).toContain('"role": "office"');
    writeFileSync(
      xpi,
      signedByMozilla(signed, (manifest) => manifest.replace('thornmere', 'other')),
    );
    expect((await runKit(input)).said).toContain('Count package.revision up');
  });

  it('signs no packages of two versions, and none in the place of the other browser’s', async () => {
    const input = kitInput();
    const swapped = await runKit({ ...input, chrome: input.firefox, firefox: input.chrome });
    expect(swapped).toMatchObject({ ok: false, said: expect.stringContaining('in each other’s place') });
    const manifest = path.join(input.firefox, 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"0.1.0"', '"0.0.9"'));
    expect((await runKit(input)).said).toContain('for Chrome is 0.1.0, the one for Firefox 0.0.9');
    expect(existsSync(input.out)).toBe(false);
  });

  it('never overwrites a key that lies in the folder', async () => {
    const input = kitInput();
    mkdirSync(input.out);
    writeFileSync(path.join(input.out, 'signing-key.pem'), 'somebody’s notes');
    expect((await runKit(input)).said).toContain('no private key');
    const other = kitInputWithKey(sampleTrust(), 1);
    await runKit(other);
    expect((await runKit({ ...input, key: path.join(other.out, 'signing-key.pem') })).said).toContain(
      'not overwritten',
    );
    expect((await runKit({ ...input, key: path.join(newFolder(), 'none.pem') })).said).toContain('there is no file');
    expect(contents(input.out)).toEqual({ 'signing-key.pem': Buffer.from('somebody’s notes').toString('base64') });
  });

  it('deletes nothing outside of its folder, whatever its record says', async () => {
    const input = kitInputWithKey();
    await runKit(input);
    const record = path.join(input.out, 'kit.json');
    const said = JSON.parse(readFileSync(record, 'utf8'));
    const outside = path.join(path.dirname(input.out), 'precious.txt');
    writeFileSync(outside, 'stays');
    writeFileSync(record, JSON.stringify({ ...said, files: [...said.files, '../precious.txt', 'signing-key.pem'] }));
    expect((await runKit(input)).ok).toBe(true);
    expect(existsSync(outside) && existsSync(path.join(input.out, 'signing-key.pem'))).toBe(true);
  });
});

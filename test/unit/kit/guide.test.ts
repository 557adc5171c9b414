import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { guideText } from '../../../tools/kit/guide';
import { runKit } from '../../../tools/kit/run-kit';
import { AWKWARD, kitInputWithKey, rolloutOf, sampleTrust, signedByMozilla } from './made-up-trust';

describe('the guide of one page', () => {
  it('has what a technician of this trust needs, and nothing from elsewhere', () => {
    const text = guideText(rolloutOf());
    for (const needed of [
      'abcdefghijklmnopabcdefghijklmnop',
      'register-lens@thornmere.example',
      'https://rollout.thornmere.example/register-lens/updates.xml',
      'register-lens-0.1.0.1.crx',
      'ict@thornmere.example',
      'School offices: <code>offices</code>',
      'not run here',
    ])
      expect(text).toContain(needed);
    expect(text).not.toMatch(/<(script|link|img|iframe)|url\(|@import/i);
  });

  it('writes names as they are, and no markup of theirs', () => {
    const trust = sampleTrust();
    trust.trust.name = `${AWKWARD}<script>`;
    const text = guideText(rolloutOf(trust));
    expect(text).toContain('St Bede’s &#38; “Oak” &#60;Trust&#62;');
    expect(text).not.toContain('<script');
  });
});

const hasCurl = spawnSync('curl', ['--version']).status === 0;
if (!hasCurl) console.warn('LEFT OUT: verify.sh is not run, since there is no curl here.');

describe.skipIf(!hasCurl)('the script that verifies a roll-out', () => {
  /** A roll-out whose web server is this one. */
  async function rolledOut(): Promise<{ folder: string; serve(served: Record<string, Buffer>): void; close(): void }> {
    let served: Record<string, Buffer> = {};
    const server = createServer(({ url = '' }, response) => {
      const content = served[path.basename(url)];
      response.writeHead(content ? 200 : 404).end(content);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const trust = sampleTrust();
    trust.package.servedAt = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const input = kitInputWithKey(trust);
    expect((await runKit(input)).ok).toBe(true);
    return {
      folder: input.out,
      serve: (files) => {
        served = files;
      },
      close: () => server.close(),
    };
  }

  const verify = (folder: string) =>
    new Promise<{ code: number | null; said: string }>((resolve) => {
      let said = '';
      const shell = spawn('sh', [path.join(folder, 'verify.sh')]);
      shell.stdout.on('data', (chunk) => {
        said += chunk;
      });
      shell.once('exit', (code) => resolve({ code, said }));
    });

  it('finds nothing wrong, then each thing that is', async () => {
    const { folder, serve, close } = await rolledOut();
    const crx = 'register-lens-0.1.0.1.crx';
    const file = (name: string) => readFileSync(path.join(folder, 'chrome', name));
    const right = { 'updates.xml': file('updates.xml'), [crx]: file(crx) };
    try {
      serve(right);
      const fine = await verify(folder);
      expect(fine.said).toContain('Everything is as it should be.');
      expect(fine.code).toBe(0);
      serve({});
      expect(await verify(folder)).toMatchObject({
        code: 1,
        said: expect.stringMatching(/updates.xml does not answer/),
      });
      serve({ ...right, 'updates.xml': Buffer.from(right['updates.xml'].toString().replace('0.1.0.1"', '0.1.0.0"')) });
      expect((await verify(folder)).said).toContain('offers another version than 0.1.0.1');
      serve({ ...right, [crx]: Buffer.from('something else') });
      expect((await verify(folder)).said).toContain('is not the package here');
      serve(right);
      mkdirSync(path.join(folder, 'chrome'), { recursive: true });
      writeFileSync(path.join(folder, 'chrome/policy.json'), '{}');
      const changed = await verify(folder);
      expect(changed.said).toMatch(/FAULT files were changed.*FAULT policy and update file/s);
      expect(changed.said).toContain('2 faults. Questions: Thornmere ICT');
    } finally {
      close();
    }
  });

  it('knows the Firefox package that came back from Mozilla with its signature', async () => {
    const { folder, serve, close } = await rolledOut();
    const xpi = 'register-lens-0.1.0.1.xpi';
    const there = path.join(folder, 'firefox', xpi);
    const file = (name: string) => readFileSync(path.join(folder, name));
    const right = {
      'updates.xml': file('chrome/updates.xml'),
      'updates.json': file('firefox/updates.json'),
      'register-lens-0.1.0.1.crx': file('chrome/register-lens-0.1.0.1.crx'),
    };
    const own = file(`firefox/${xpi}`);
    try {
      serve(right);
      expect((await verify(folder)).said).toMatch(
        /^note .*0\.1\.0\.1\.xpi is not signed yet: Firefox needs it signed/m,
      );
      const signed = signedByMozilla(own);
      writeFileSync(there, signed);
      expect(await verify(folder)).toMatchObject({
        code: 1,
        said: expect.stringMatching(/^FAULT http.*0\.1\.0\.1\.xpi is not the signed package here$/m),
      });
      serve({ ...right, [xpi]: signed });
      expect(await verify(folder)).toMatchObject({
        code: 0,
        said: expect.stringMatching(/^ok .*is signed, and is 0\.1\.0\.1 of register-lens@thornmere\.example$/m),
      });
      for (const [changed, said] of [
        [signedByMozilla(own, (text) => text.replace('0.1.0.1', '0.1.0.0')), 'another version than 0.1.0.1'],
        [signedByMozilla(own, (text) => text.replace('@thornmere', '@other')), 'for another id than register-lens@'],
        [Buffer.from(`${own.toString('latin1')} `, 'latin1'), 'was changed, and is not signed by Mozilla'],
      ] as const) {
        writeFileSync(there, changed);
        expect(await verify(folder)).toMatchObject({ code: 1, said: expect.stringContaining(said) });
      }
      rmSync(there);
      expect((await verify(folder)).said).toMatch(/^FAULT .*xpi is missing$/m);
    } finally {
      close();
    }
  });
});

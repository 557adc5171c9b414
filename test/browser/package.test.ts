/** The package as another project gets it: what is in it, how large it is, and that it works from there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsManifest } from '../../tools/elements/manifest.mjs';
import { withReference } from '../../tools/elements/reference.mjs';
import { SAMPLES } from '../../tools/gallery/samples';
import { startMis } from '../mis/server';

const DIST = path.resolve('dist');
const ELEMENTS = path.join(DIST, 'elements');
const MOST = { core: 20_000, more: 12_000, checks: 45_000 };
/** With all that is loaded by the time there is something to see: docs/widgets.md has these figures. */
const AT_WORK = { checks: 88_000, leave: 53_000 };
const POLICIES = ['national', 'wessex', 'keystone', 'otw', 'jtmat', 'ludlow'];
const TAGS = SAMPLES.map(({ tag }) => tag);
const read = (file: string) => readFileSync(path.join(DIST, file), 'utf8');
const json = (file: string) => JSON.parse(read(file));
const sizeOf = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;

/** A module with everything that it loads before it runs. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, to = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+)["'`]/g))
    loadedWith(path.resolve(path.dirname(file), to), found);
  return found;
}

/** The same with the chunks that it asks for later, by their names. */
function loadedAtWork(tag: string, later: readonly string[]): Set<string> {
  const found = loadedWith(path.join(ELEMENTS, `${tag}.js`));
  const chunks = readdirSync(path.join(ELEMENTS, 'chunks'));
  for (const name of later) {
    const [chunk, ...more] = chunks.filter((file) => file.replace(/-[\w-]{8}\.js$/, '') === name);
    if (chunk === undefined || more.length > 0) throw new Error(`${more.length + 1} chunks called ${name}`);
    loadedWith(path.join(ELEMENTS, 'chunks', chunk), found);
  }
  return found;
}

const isCore = (file: string) => path.basename(file).startsWith('core-');
const total = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + sizeOf(file), 0);

describe('what a page loads', () => {
  const core = readdirSync(path.join(ELEMENTS, 'chunks')).find(isCore) ?? '';

  it('what all elements share is at most 20 kB', () => {
    expect(sizeOf(path.join(ELEMENTS, 'chunks', core))).toBeLessThanOrEqual(MOST.core);
  });

  it.each(TAGS.filter((tag) => tag !== 'register-lens-checks'))('<%s> is at most 12 kB more', (tag) => {
    const files = [...loadedWith(path.join(ELEMENTS, `${tag}.js`))];
    expect(files.filter(isCore)).toHaveLength(1);
    expect(total(files.filter((file) => !isCore(file)))).toBeLessThanOrEqual(MOST.more);
  });

  it('<register-lens-checks> is at most 45 kB with it', () => {
    expect(total(loadedWith(path.join(ELEMENTS, 'register-lens-checks.js')))).toBeLessThanOrEqual(MOST.checks);
  });

  it.each(POLICIES)(
    '<register-lens-checks> over a register, with %s and all that it loads, is at most 88 kB',
    (policy) => {
      const later = ['checks-engine', 'pack-national-register', `pack-${policy}-register`];
      expect(total(loadedAtWork('register-lens-checks', later))).toBeLessThanOrEqual(AT_WORK.checks);
    },
  );

  it.each(POLICIES)('<leave-check> with a request, with %s and all that it loads, is at most 53 kB', (policy) => {
    const pack = policy === 'national' ? [] : [`pack-${policy}-leave`];
    const later = ['leave-engine', 'pack-national', ...pack];
    expect(total(loadedAtWork('leave-check', later))).toBeLessThanOrEqual(AT_WORK.leave);
  });

  it('the one file holds nothing that depends on the encoding of its page', () => {
    expect(read('register-lens-elements.js')).toMatch(/^[\0-\x7f]*$/);
  });

  it('a class comes without being registered', () => {
    for (const tag of TAGS) {
      expect(read(`elements/${tag}.class.js`), tag).not.toContain(`\`${tag}\``);
      expect(read(`elements/${tag}.js`), tag).toContain(`\`${tag}\``);
    }
  });
});

describe('what the package says of itself', () => {
  it('every hash is that of its file, and every file has one', () => {
    const { files } = json('sri.json');
    const there = readdirSync(ELEMENTS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    expect(Object.keys(files)).toHaveLength(there.length + 2);
    for (const [file, hash] of Object.entries(files))
      expect(
        `sha384-${createHash('sha384')
          .update(readFileSync(path.join(DIST, file)))
          .digest('base64')}`,
        file,
      ).toBe(hash);
  });

  it('the manifest names every element with each of its values, and so does the document', () => {
    const manifest = json('custom-elements.json');
    expect(manifest).toEqual(JSON.parse(JSON.stringify(elementsManifest(path.resolve('src/widgets')))));
    const document = readFileSync('docs/widgets.md', 'utf8');
    expect(withReference(document, manifest)).toBe(document);
    for (const { declarations } of manifest.modules) {
      const [{ tagName, members }] = declarations;
      const source = readFileSync(`src/widgets/${tagName}/${tagName}.class.tsx`, 'utf8');
      const declared = [...source.matchAll(/^ {2}declare (\w+):/gm)].map(([, name]) => name);
      expect(members.map(({ name }: { name: string }) => name).sort(), tagName).toEqual(declared.sort());
    }
  });
});

describe('in another project', () => {
  let project: string;
  const run = (args: string[], cwd = project) => spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });

  beforeAll(() => {
    project = mkdtempSync(path.join(tmpdir(), 'register-lens-pack-'));
    const [{ filename }] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project], { encoding: 'utf8' }),
    );
    const home = path.join(project, 'node_modules/register-lens');
    mkdirSync(home, { recursive: true });
    execFileSync('tar', ['-xzf', path.join(project, filename), '-C', home, '--strip-components=1']);
    // npm would bring the one dependency from a registry
    for (const name of Object.keys(JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')).dependencies))
      symlinkSync(path.resolve('node_modules', name), path.join(project, 'node_modules', name));
    cpSync('examples', path.join(project, 'examples'), { recursive: true });
    writeFileSync(path.join(project, 'package.json'), JSON.stringify({ type: 'module' }));
  }, 60_000);
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it('the examples run as the document says', () => {
    expect(run(['examples/check-in-node.mjs']).stdout).toMatch(
      /^error {2}late-l-after-close {2}U, not L: arrived 09:40/,
    );
    expect(run(['examples/figures-in-node.mjs']).stdout).toContain('2 of 10 unauthorised, 1 provisional');
  });

  it('elements can be imported where there is no page, and their types are found', () => {
    const imports = TAGS.map((tag) => `import 'register-lens/elements/${tag}.js';`).join('\n');
    writeFileSync(
      path.join(project, 'page.ts'),
      `${imports}
import { PenaltyWindowElement } from 'register-lens/elements/penalty-window.class.js';
import { checkReading, type Finding } from 'register-lens';
const window: PenaltyWindowElement = document.createElement('penalty-window');
window.marks = [{ date: '2026-11-20', session: 'AM', code: 'O' }];
// @ts-expect-error a session is AM or PM
window.marks = [{ date: '2026-11-20', session: 'XX', code: 'O' }];
export const found: (...given: Parameters<typeof checkReading>) => Finding[] = checkReading;
`,
    );
    const compilerOptions = {
      noEmit: true,
      strict: true,
      module: 'nodenext',
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable'],
      types: [],
    };
    writeFileSync(path.join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['page.ts'] }));
    const node = run([
      '--input-type=module',
      '-e',
      `${imports}\nimport 'register-lens/elements'; console.log('imported');`,
    ]);
    expect(node.stderr).toBe('');
    expect(node.stdout).toBe('imported\n');
    const types = run([path.resolve('node_modules/typescript-native/bin/tsc'), '-p', 'tsconfig.json']);
    expect([types.stdout, types.status]).toEqual(['', 0]);
  }, 60_000);

  it('the command reads a saved page offline: a table, JSON, and an exit code', async () => {
    const asked: string[] = [];
    const network = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => network.listen(0, '127.0.0.1', resolve));
    const elsewhere = `http://127.0.0.1:${(network.address() as AddressInfo).port}`;
    const mis = await startMis({});
    const page = await (await fetch(`${mis.url}/almanac/register?date=2026-11-20&session=AM&form=8-Birch`)).text();
    // a saved page that would ask the network, and a script that would take the register away
    const spying = `<img src="${elsewhere}/seen.png"><script>document.body.remove()</script><link rel="stylesheet" href="${elsewhere}/seen.css"><img src="file://elsewhere.example/seen.png"><img src="file:///a%2Fseen.png"><style>@keyframes spy { to { opacity: 0.9 } } #spy { animation: spy 20ms infinite }</style><i id="spy" onanimationiteration="document.body.remove()">.</i>`;
    writeFileSync(path.join(project, 'page.html'), page.replace('</body>', `${spying}</body>`));
    writeFileSync(path.join(project, 'empty.html'), '<p>Nothing here');
    const bin = path.join(
      project,
      'node_modules/register-lens',
      JSON.parse(readFileSync(path.join(project, 'node_modules/register-lens/package.json'), 'utf8')).bin[
        'register-lens'
      ],
    );
    const check = (...args: string[]) => run([bin, 'check', ...args, '--now', '2026-11-20T09:26:00Z']);
    const table = check('page.html', '--policy', 'ludlow');
    expect(table.stderr).toBe('');
    expect(table.status).toBe(1);
    expect(table.stdout).toContain('Register, 8 Birch: 30 of 30 rows read');
    expect(table.stdout).toMatch(/error +Kowalczyk, Filip +Fri 20 Nov AM +L, not U: arrived 09:10.* u-before-close/);
    const asJson = check('page.html', '--policy', 'wessex', '--json');
    expect(JSON.parse(asJson.stdout).readings[0]).toMatchObject({ kind: 'register', coverage: { read: 30 } });
    expect(asked).toEqual([]);
    const wrong = [
      [check('empty.html', '--policy', 'ludlow'), 'empty.html could not be read: no register'],
      [check('none.html', '--policy', 'ludlow'), 'There is no file none.html.'],
      [check('page.html', '--policy', 'hogwarts'), "No policy 'hogwarts' ships"],
      [check('page.html'), 'Which policy?'],
    ] as const;
    for (const [{ status, stderr }, words] of wrong) {
      expect(stderr).toContain(words);
      expect(status).toBe(2);
    }
    network.close();
    await mis.close();
  }, 60_000);
});

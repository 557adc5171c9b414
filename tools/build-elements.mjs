/**
 * The embeddable elements into dist/: a module each, one file with all of them, types, the manifest, the hashes for
 * `integrity`; and the command with what it reads pages with. The same source gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { elementsManifest } from './elements/manifest.mjs';
import { writeWholePaths } from './elements/type-paths.mjs';
import { ROOT, run, TSC } from './machine/packages.mjs';

const DIST = path.join(ROOT, 'dist');

for (const part of ['modules', 'bundle'])
  run('npx', ['vite', 'build', '--config', 'vite.elements.config.ts'], { ELEMENTS_PART: part });
writeAscii('register-lens-elements.js');
for (const part of ['command', 'reader'])
  run('npx', ['vite', 'build', '--config', 'vite.cli.config.ts'], { CLI_PART: part });
run('node', [TSC, '-p', 'tsconfig.elements.json']);
writeTypes();
writeWholePaths(DIST);
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
writeJson('custom-elements.json', elementsManifest(path.join(ROOT, 'src/widgets')));
writeJson('sri.json', { version, files: hashes() });

/** A plain script is read in the encoding of its page, which may be any: only ASCII is the same in all of them. */
function writeAscii(name) {
  const code = readFileSync(path.join(DIST, name), 'utf8');
  const escaped = code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  writeFileSync(path.join(DIST, name), escaped);
}

/** What each module says of itself, beside it. */
function writeTypes() {
  for (const name of readdirSync(path.join(DIST, 'elements')).filter((file) => file.endsWith('.js'))) {
    const module = name.replace(/\.js$/, '');
    const [tag] = module.split('.');
    writeFileSync(
      path.join(DIST, 'elements', `${module}.d.ts`),
      `export * from '../types-elements/src/widgets/${tag}/${module}';\n`,
    );
  }
  const tags = readdirSync(path.join(DIST, 'elements')).filter((file) => /^[a-z-]+\.js$/.test(file));
  const lines = tags.map((file) => `import './elements/${file}';\n`);
  writeFileSync(path.join(DIST, 'register-lens-elements.d.ts'), lines.join(''));
}

/** For `integrity`, by the path inside dist. */
function hashes() {
  const files = readdirSync(path.join(DIST, 'elements'), { recursive: true, encoding: 'utf8' })
    .map((file) => `elements/${file.split(path.sep).join('/')}`)
    .concat('register-lens-elements.js', 'register-lens.js')
    .filter((file) => file.endsWith('.js'))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      file,
      `sha384-${createHash('sha384')
        .update(readFileSync(path.join(DIST, file)))
        .digest('base64')}`,
    ]),
  );
}

function writeJson(name, value) {
  writeFileSync(path.join(DIST, name), `${JSON.stringify(value, null, 2)}\n`);
}

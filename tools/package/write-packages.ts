/**
 * Writes the stores' packages of what was built, and the sources. Owns names, places and what is said at the end; the same
 * build gives the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readBuiltPackage } from '../kit/package-files';
import { zipped } from '../kit/zip';
import { lint } from './lint';
import { storeFaults, storeManifest, withoutSecrets } from './store-package';

const ROOT = path.resolve(import.meta.dirname, '../..');
const OUT = path.join(ROOT, '.output/packages');
const BROWSERS = ['chrome', 'edge', 'firefox'] as const;

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
let isRight = true;
let version = '';
for (const browser of BROWSERS) {
  const { files, manifest } = readBuiltPackage(path.join(ROOT, '.output', `${browser}-mv3`));
  const own = storeManifest(manifest);
  version = own.version;
  const packed = new Map(files);
  packed.set('manifest.json', new Uint8Array(Buffer.from(JSON.stringify(own))));
  say(write(`register-lens-${version}-${browser}.zip`, zipped(packed)), storeFaults(own, files));
}
const { kept, leftOut } = withoutSecrets(sources());
say(write(`register-lens-${version}-sources.zip`, zipped(kept)), []);
if (leftOut.length > 0) console.log(`  left out, since they are a trust's own: ${leftOut.join(', ')}`);

const firefox = path.join(OUT, `register-lens-${version}-firefox.zip`);
const { errors, warnings } = await lint(firefox);
for (const { code, message, file } of [...errors, ...warnings])
  console.log(`  ${code}: ${message} (${file ?? 'manifest'})`);
console.log(`addons-linter: ${errors.length} errors, ${warnings.length} warnings`);
if (errors.length > 0) isRight = false;
process.exit(isRight ? 0 : 1);

function write(name: string, content: Uint8Array): { name: string; content: Uint8Array } {
  writeFileSync(path.join(OUT, name), content);
  return { name, content };
}

function say({ name, content }: { name: string; content: Uint8Array }, faults: readonly string[]): void {
  const sum = createHash('sha256').update(content).digest('hex');
  console.log(`${path.relative(ROOT, path.join(OUT, name))}  ${Math.round(content.length / 1024)} kB  sha256 ${sum}`);
  for (const fault of faults) console.error(`  FAULT: ${fault}`);
  if (faults.length > 0) isRight = false;
}

/** Everything that is kept under version control, as it lies here: what somebody else needs to build the same. */
function sources(): Map<string, Uint8Array> {
  const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  })
    .split('\0')
    .filter((name) => name !== '' && existsSync(path.join(ROOT, name)) && lstatSync(path.join(ROOT, name)).isFile());
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(path.join(ROOT, name)))]));
}

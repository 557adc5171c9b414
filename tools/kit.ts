/**
 * `npm run kit -- trust.json --out DIR`: a trust's own package and every file of its roll-out. Owns the command line; what is
 * made is `kit/`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runKit } from './kit/run-kit';

const ROOT = path.resolve(import.meta.dirname, '..');
/** What packages are built of. */
const SOURCES = ['src', 'components', 'entrypoints', 'public', 'wxt.config.ts', 'package.json', 'package-lock.json'];
const USAGE = `npm run kit -- trust.json --out DIR [--key signing-key.pem]

  --out DIR      where the roll-out is written; run again into the same folder for an update
  --key FILE     the key that signed the packages before; without it DIR's own, else a new one
  --chrome DIR   a built package for Chrome and Edge (.output/chrome-mv3)
  --firefox DIR  a built package for Firefox (.output/firefox-mv3)

A complete trust.json to begin with is docs/sample-trust.json.`;

const { values: given, positionals } = commandLine();
const [trust] = positionals;
if (!trust || !given.out) stop(USAGE);
try {
  const { ok, said } = await runKit({
    trust: path.resolve(trust),
    out: path.resolve(given.out),
    key: given.key && path.resolve(given.key),
    chrome: folderOf(given.chrome, 'chrome'),
    firefox: folderOf(given.firefox, 'firefox'),
  });
  if (!ok) stop(said);
  console.log(said);
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}

function commandLine() {
  const options = {
    out: { type: 'string' },
    key: { type: 'string' },
    chrome: { type: 'string' },
    firefox: { type: 'string' },
  } as const;
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : ''}\n\n${USAGE}`);
  }
}

function folderOf(given: string | undefined, browser: 'chrome' | 'firefox'): string {
  if (given !== undefined) return path.resolve(given);
  const own = path.join(ROOT, '.output', `${browser}-mv3`);
  if (isOlderThanSources(path.join(own, 'manifest.json'))) buildPackage(browser);
  return own;
}

/** Whether a package was never built, or before the project was brought up to date: it must not be signed as the new one. */
function isOlderThanSources(built: string): boolean {
  if (!existsSync(built)) return true;
  const { mtimeMs } = statSync(built);
  return SOURCES.flatMap((source) => filesIn(path.join(ROOT, source))).some((file) => statSync(file).mtimeMs > mtimeMs);
}

function filesIn(source: string): string[] {
  if (!existsSync(source)) return [];
  if (!statSync(source).isDirectory()) return [source];
  return readdirSync(source, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [path.join(entry.parentPath, entry.name)] : [],
  );
}

/** A technician who has just unpacked the project, or updated it, has built nothing yet. */
function buildPackage(browser: 'chrome' | 'firefox'): void {
  console.error(`Building the package for ${browser} …`);
  const { status } = spawnSync('npx', ['wxt', 'build', '-b', browser, '--mv3'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop(`The package for ${browser} could not be built. Nothing was written.`);
}

function stop(why: string): never {
  console.error(why);
  process.exit(1);
}

/** Installs the project's own packages where they are missing or out of date. Needs nothing but Node and npm. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureExtJs } from './extjs.mjs';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** Of two packages that bring a `tsc`, the fast one. */
export const TSC = path.join(ROOT, 'node_modules/typescript-native/bin/tsc');

/** Does nothing where the packages that are there are at least as new as the lock file. */
export function ensurePackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    stop(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
  const installed = path.join(ROOT, 'node_modules/.package-lock.json');
  const lock = path.join(ROOT, 'package-lock.json');
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
    console.error('Installing packages …');
    const done = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (done.status !== 0) stop('The packages could not be installed: `npm ci` failed, see above.');
  }
  try {
    ensureExtJs();
  } catch (error) {
    stop(error.message);
  }
  if (!existsSync(path.join(ROOT, '.wxt/tsconfig.json'))) run('npx', ['wxt', 'prepare']);
}

/** Runs a command of the project quietly; on failure shows what it said and stops. */
export function run(command, args, env = {}) {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) stop(`\`${command} ${args.join(' ')}\` failed:\n${done.stdout ?? ''}${done.stderr ?? ''}`);
  return done.stdout;
}

/** One clear sentence, and exit code 1. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/**
 * `npm run soak`: casework in a real browser as in `npm test`, for as long as it takes to believe it: killed 200 times while
 * writing, its worker stopped 100 times, 120 damaged backups; every page of the demonstration; and every pupil of its school drawn.
 * Prints a line `held: …` or `broken: …` for each promise; the exit code is the test runner's. Arguments go to it:
 * `npm run soak -- -t killed`.
 */
import { spawn } from 'node:child_process';
import { ensureChromium } from './machine/browsers.mjs';
import { ensurePackages, ROOT, run } from './machine/packages.mjs';

ensurePackages();
const chromium = ensureChromium();
console.error('Building …');
run('npx', ['wxt', 'build', '-b', 'chrome', '--mode', 'e2e']);
run('node', ['tools/build-library.mjs']);
const soak = spawn(
  'npx',
  [
    '--no-install',
    'vitest',
    'run',
    '--project',
    'browser',
    '--project',
    'components',
    `--reporter=${['.', 'test', 'soak', 'held-reporter.ts'].join('/')}`,
    'test/browser/casework-',
    'test/browser/truth-',
    'test/browser/score',
    'test/components/review/school-figures',
    ...process.argv.slice(2),
  ],
  {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, CHROMIUM_PATH: chromium, SOAK: 'yes' },
  },
);
soak.on('exit', (code) => process.exit(code ?? 1));

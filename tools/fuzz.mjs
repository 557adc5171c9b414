/**
 * `npm run fuzz [-- --rounds N] [-- --seed N]`: the changed pages of test/pages/mutations.test.ts, many more of them. Prints
 * progress and, of each wrong mark, the seed and the page; the exit code is the test runner's.
 */
import { spawn } from 'node:child_process';
import { ensureChromium } from './machine/browsers.mjs';
import { ensurePackages, ROOT } from './machine/packages.mjs';

const ROUNDS = 10_000;

const argument = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

ensurePackages();
const seed = argument('seed') ?? String(Math.floor(Math.random() * 1_000_000_000));
const rounds = argument('rounds') ?? String(ROUNDS);
console.log(`${rounds} rounds from seed ${seed}. One of them again: npm run fuzz -- --rounds 1 --seed SEED`);
const fuzz = spawn('npx', ['--no-install', 'vitest', 'run', '--project', 'pages', 'test/pages/mutations.test.ts'], {
  cwd: ROOT,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: {
    ...process.env,
    CHROMIUM_PATH: ensureChromium(),
    VITE_FUZZ_ROUNDS: rounds,
    VITE_FUZZ_SEED: seed,
    ...(rounds === '1' ? { VITE_FUZZ_HTML: 'yes' } : {}),
  },
});
fuzz.on('exit', (code) => process.exit(code ?? 1));

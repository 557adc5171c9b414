/**
 * `npm run fuzz [-- --rounds N] [-- --policies N] [-- --seed N]`: the changed pages of test/pages/mutations.test.ts and the
 * random policies of test/unit/rollout/random-policies.test.ts, many more of them. Prints progress and, of each wrong mark or
 * setting, the seed; the exit code is the test runner's, of the first that failed.
 */
import { spawn } from 'node:child_process';
import { ensureChromium } from './machine/browsers.mjs';
import { ensurePackages, ROOT } from './machine/packages.mjs';

const ROUNDS = 10_000;
const POLICIES = 100_000;

const argument = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

ensurePackages();
const seed = argument('seed') ?? String(Math.floor(Math.random() * 1_000_000_000));
const rounds = argument('rounds') ?? String(ROUNDS);
console.log(`${rounds} rounds from seed ${seed}. One of them again: npm run fuzz -- --rounds 1 --seed SEED`);
const policies = argument('policies') ?? argument('rounds') ?? String(POLICIES);

const pages = await run('pages', 'test/pages/mutations.test.ts', {
  CHROMIUM_PATH: ensureChromium(),
  VITE_FUZZ_ROUNDS: rounds,
  VITE_FUZZ_SEED: seed,
  ...(rounds === '1' ? { VITE_FUZZ_HTML: 'yes' } : {}),
});
console.log(`${policies} random policies from seed ${seed}.`);
const settings = await run('unit', 'test/unit/rollout/random-policies.test.ts', {
  FUZZ_POLICIES: policies,
  FUZZ_SEED: seed,
});
process.exit(pages || settings);

function run(project, file, env) {
  const child = spawn('npx', ['--no-install', 'vitest', 'run', '--project', project, file], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

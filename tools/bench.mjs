/** `npm run bench`: makes sure everything is there and built, then measures in a real browser and in Node. */
import { spawn } from 'node:child_process';
import { ensureChromium } from './machine/browsers.mjs';
import { ensurePackages, ROOT, run } from './machine/packages.mjs';

ensurePackages();
const chromium = ensureChromium();
console.error('Building …');
// what is measured is what is released: the views' own development checks are not
run('npx', ['wxt', 'build', '-b', 'chrome', '--mode', 'e2e'], { NODE_ENV: 'production' });
run('node', ['tools/build-library.mjs']);
const bench = spawn(process.execPath, ['--import', 'tsx', 'test/bench/main.ts', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: chromium },
});
bench.on('exit', (code) => process.exit(code ?? 1));

/** `npm run demo`: makes sure everything is there, then shows the main job in a real browser. */
import { spawn } from 'node:child_process';
import { ensureChromium } from './machine/browsers.mjs';
import { ensurePackages, ROOT, run } from './machine/packages.mjs';

ensurePackages();
const chromium = ensureChromium();
console.error('Building …');
run('npx', ['wxt', 'build', '--mode', 'demo']);
const demo = spawn(process.execPath, ['--import', 'tsx', 'tools/demo/demo.ts', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: chromium },
});
demo.on('exit', (code) => process.exit(code ?? 1));

/**
 * `npm run package`: the packages for the three stores, and the sources that Mozilla asks for, into .output/packages/. Builds
 * first; ends with code 1 where a package is not as it should be.
 */
import { spawnSync } from 'node:child_process';
import { ensurePackages, ROOT, run } from './machine/packages.mjs';

ensurePackages();
for (const [name, args] of [
  ['Chrome', ['-b', 'chrome']],
  ['Edge', ['-b', 'edge']],
  ['Firefox', ['-b', 'firefox', '--mv3']],
]) {
  console.error(`Building for ${name} …`);
  run('npx', ['wxt', 'build', ...args]);
}
const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/package/write-packages.ts'], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exit(status ?? 1);

/** `npm run build`: the extension for three browsers into .output/, the library with its types into dist/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensurePackages, ROOT, run } from './machine/packages.mjs';

ensurePackages();
run('npx', ['wxt', 'build', '-b', 'chrome']);
run('npx', ['wxt', 'build', '-b', 'edge']);
run('npx', ['wxt', 'build', '-b', 'firefox', '--mv3']);
run('npx', ['vite', 'build', '--config', 'vite.lib.config.ts']);
run('npx', ['tsc', '-p', 'tsconfig.lib.json']);
mkdirSync(path.join(ROOT, 'dist'), { recursive: true });
writeFileSync(path.join(ROOT, 'dist/register-lens.d.ts'), "export * from './types/index';\n");
console.log('Built .output/{chrome,edge,firefox}-mv3 and dist/register-lens.js');

/** The headless library with its types into dist/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, run } from './machine/packages.mjs';

run('npx', ['vite', 'build', '--config', 'vite.lib.config.ts']);
run('npx', ['tsc', '-p', 'tsconfig.lib.json']);
mkdirSync(path.join(ROOT, 'dist'), { recursive: true });
writeFileSync(path.join(ROOT, 'dist/register-lens.d.ts'), "export * from './types/index';\n");

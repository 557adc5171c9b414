/** The headless library with its types, the worked examples of its checks, the elements and the command, into dist/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, run, TSC } from './machine/packages.mjs';

for (const part of ['library', 'examples'])
  run('npx', ['vite', 'build', '--config', 'vite.lib.config.ts'], { LIBRARY_PART: part });
run('node', [TSC, '-p', 'tsconfig.lib.json']);
mkdirSync(path.join(ROOT, 'dist'), { recursive: true });
writeFileSync(path.join(ROOT, 'dist/register-lens.d.ts'), "export * from './types/index';\n");
writeFileSync(path.join(ROOT, 'dist/register-lens-examples.d.ts'), "export * from './types/check-examples';\n");
run('node', ['tools/build-elements.mjs']);

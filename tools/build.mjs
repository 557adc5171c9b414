/** `npm run build`: the extension for three browsers into .output/, the library with its types into dist/. */
import { ensurePackages, run } from './machine/packages.mjs';

ensurePackages();
run('npx', ['wxt', 'build', '-b', 'chrome']);
run('npx', ['wxt', 'build', '-b', 'edge']);
run('npx', ['wxt', 'build', '-b', 'firefox', '--mv3']);
run('node', ['tools/build-library.mjs']);
console.log('Built .output/{chrome,edge,firefox}-mv3 and dist/register-lens.js');

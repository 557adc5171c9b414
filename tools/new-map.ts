/** `npm run new:map NAME`: begins a page map with an example page and the reading expected of it. Overwrites nothing. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesOfMap, nameProblem, withMap } from './scaffold/map-files';

const ROOT = path.resolve(import.meta.dirname, '..');
const INDEX = path.join(ROOT, 'src/pages/maps/index.ts');

const name = process.argv[2] ?? '';
const problem = nameProblem(name);
if (problem !== null) fail(`npm run new:map NAME: the name is ${problem}.`);
const files = filesOfMap(name);
const standing = Object.keys(files).filter((file) => existsSync(path.join(ROOT, file)));
if (standing.length > 0) fail(`Nothing was written: ${standing.join(', ')} is there already.`);

for (const [file, text] of Object.entries(files)) {
  mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
  writeFileSync(path.join(ROOT, file), text);
}
writeFileSync(INDEX, withMap(readFileSync(INDEX, 'utf8'), name));
console.log(`Written: ${[...Object.keys(files), 'src/pages/maps/index.ts'].join(', ')}

Next:
1. src/pages/maps/${name}.ts: say the real addresses, and each fact with its source: seen() or inferred().
   A map only corrects. Leave out codes and page where the system's pages are read well without.
2. test/pages/maps/${name}: a page of your own making in that system's structure, with made-up pupils, and its reading.
3. npx vitest run --project pages test/pages/maps.test.ts
4. npm run docs`);

function fail(why: string): never {
  console.error(why);
  process.exit(1);
}

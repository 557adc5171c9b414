/**
 * `npm run new:fixture URL NAME`: keeps a page that is open to this machine as a fixture, without anybody's data. Owns the
 * arguments and the files; overwrites nothing. Whoever runs it reads both files before they go anywhere.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFixture } from './fixture/make-fixture';

const [url = '', name = ''] = process.argv.slice(2);
if (!/^https?:\/\//.test(url) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) {
  console.error('Usage: npm run new:fixture URL NAME (small letters, digits and hyphens)');
  process.exit(2);
}
const folder = path.resolve('test/pages/fixtures', name);
if (existsSync(folder)) {
  console.error(`${folder} is there already; nothing was changed.`);
  process.exit(1);
}
const { html, expected, people } = await makeFixture(url, name.replaceAll('-', ' '));
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'page.html'), html);
writeFileSync(path.join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
console.log(`${folder}: page.html and expected.json, ${people} names made up.`);
console.log('Names, notes and marks in it are to be checked by hand:');
for (const note of expected.checkByHand ?? []) console.log(`  ${note}`);

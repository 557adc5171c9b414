/** Types as Node's own way of resolving finds them. Owns the endings of paths in declaration files. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const IMPORTED = /(\bfrom\s*|\bimport\s*\(?\s*)(['"])(\.{1,2}\/[^'"]+)\2/g;

/** Writes the whole path wherever a declaration of the folder names another one. */
export function writeWholePaths(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.d.ts')) continue;
    const file = path.join(folder, name);
    const code = readFileSync(file, 'utf8');
    const whole = code.replace(IMPORTED, (_, before, quote, to) => `${before}${quote}${wholePath(file, to)}${quote}`);
    if (whole !== code) writeFileSync(file, whole);
  }
}

function wholePath(from, to) {
  const target = path.resolve(path.dirname(from), to);
  if (existsSync(`${target}.d.ts`)) return `${to}.js`;
  return existsSync(path.join(target, 'index.d.ts')) ? `${to}/index.js` : to;
}

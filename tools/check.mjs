/** `npm run check`: types, format and lint, import rules, unused code. Says which of them found something. */
import { spawn } from 'node:child_process';
import { ensurePackages, ROOT, TSC } from './machine/packages.mjs';

const CHECKS = [
  ['types', 'node', [TSC, '--noEmit']],
  ['format and lint', 'npx', ['--no-install', 'biome', 'check', '--error-on-warnings', '.']],
  [
    'import rules',
    'npx',
    [
      '--no-install',
      'depcruise',
      'src',
      'components',
      'entrypoints',
      'test',
      'tools',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  ],
  ['unused code', 'npx', ['--no-install', 'knip']],
];

ensurePackages();
const failed = [];
await Promise.all(
  CHECKS.map(async ([name, command, args]) => {
    const { code, said } = await quietly(command, args);
    if (code !== 0) failed.push(name);
    if (code !== 0) console.error(`\n— ${name} —\n${said}`);
  }),
);
console.log(
  failed.length === 0
    ? `${CHECKS.map(([name]) => name).join(', ')}: nothing found`
    : `Found something: ${failed.join(', ')}`,
);
process.exit(failed.length === 0 ? 0 : 1);

function quietly(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, shell: process.platform === 'win32' });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('exit', (code) => resolve({ code: code ?? 1, said }));
  });
}

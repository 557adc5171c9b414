/**
 * `npm test`: what the project promises, from a clean clone. Installs what is missing, checks and builds, runs every test,
 * names the ten slowest, and ends with a line `N passed, N failed`. Arguments go to the test runner.
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium, ensureFirefox } from './machine/browsers.mjs';
import { ensurePackages, ROOT } from './machine/packages.mjs';

const REPORT = path.join(ROOT, '.output/test-report.json');
const SLOWEST = 10;
/** Each of them keeps about one core busy. The longest first: a long one that comes last is waited for alone. */
const AT_A_TIME = 2;
const BEFORE_TESTS = [
  ['types, format, import rules, unused code', 'node', ['tools/check.mjs']],
  ['the library', 'node', ['tools/build-library.mjs']],
  ['Chrome', 'npx', ['wxt', 'build', '-b', 'chrome']],
  ['Chrome, for tests', 'npx', ['wxt', 'build', '-b', 'chrome', '--mode', 'e2e']],
  ['Edge', 'npx', ['wxt', 'build', '-b', 'edge']],
  ['Firefox', 'npx', ['wxt', 'build', '-b', 'firefox', '--mv3']],
  ['Firefox, for tests', 'npx', ['wxt', 'build', '-b', 'firefox', '--mv3', '--mode', 'e2e']],
];

ensurePackages();
if (!process.stdout.isTTY) process.env.NO_COLOR = '1';
process.env.CHROMIUM_PATH = ensureChromium();
const firefox = ensureFirefox();
if (firefox) process.env.FIREFOX_PATH = firefox;
else console.warn('LEFT OUT: no Firefox was found and none could be installed; nothing is tested in Firefox.');

let passed = 0;
let failed = 0;
console.log('Checking and building …');
const left = [...BEFORE_TESTS];
await Promise.all(Array.from({ length: AT_A_TIME }, checkAndBuild));
if (failed > 0) end();

rmSync(REPORT, { force: true });
const code = await loudly('npx', [
  'vitest',
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${REPORT}`,
  ...process.argv.slice(2),
]);
const { testResults, numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(REPORT, 'utf8'));
passed += numPassedTests;
// a file that could not even be loaded holds no test that could fail
failed +=
  numFailedTests + testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
if (code !== 0 && failed === 0) failed = 1;
printSlowest(testResults);
if (numPendingTests > 0) console.log(`${numPendingTests} left out, see above.`);
end();

/** Takes what is next until nothing is left. */
async function checkAndBuild() {
  for (let next = left.shift(); next !== undefined; next = left.shift()) {
    const [name, command, args] = next;
    const { code, said } = await quietly(command, args);
    if (code === 0) passed += 1;
    else {
      failed += 1;
      console.error(`\n✗ ${name}\n${said}`);
    }
  }
}

function printSlowest(files) {
  const tests = files
    .flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, duration }) => ({
        file: path.relative(ROOT, name),
        name: fullName,
        seconds: (duration ?? 0) / 1000,
      })),
    )
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, SLOWEST);
  console.log(`\nThe ${SLOWEST} slowest tests:`);
  for (const { file, name, seconds } of tests) console.log(`${seconds.toFixed(1).padStart(6)} s  ${file}  ${name}`);
}

function end() {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

function quietly(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, shell: process.platform === 'win32' });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += chunk;
      });
    child.on('exit', (exit) => resolve({ code: exit ?? 1, said }));
  });
}

function loudly(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('exit', (exit) => resolve(exit ?? 1));
  });
}

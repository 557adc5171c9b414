/**
 * `npm run lock`, after a dependency changed: adds the platform packages (macOS, Windows, …) that npm leaves out of
 * package-lock.json when the registry it asked does not offer them. Without them `npm ci` refuses on every machine.
 * Knows the lock file only; asks no network.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const operatingSystems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x'];
let added = 0;

for (const [path, owner] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
    if (lock.packages[`node_modules/${name}`] || lock.packages[`${path}/node_modules/${name}`]) continue;
    const words = name.split('/').pop().split('-');
    const os = operatingSystems.filter((each) => words.includes(each));
    const cpu = processors.filter((each) => words.includes(each));
    if (os.length !== 1 || cpu.length !== 1) {
      console.error(`${name}: its name does not tell which platform it is for; add it to package-lock.json by hand.`);
      process.exitCode = 1;
      continue;
    }
    const muslOrGlibc = words.some((word) => word.startsWith('musl'))
      ? ['musl']
      : words.some((word) => word.startsWith('gnu'))
        ? ['glibc']
        : undefined;
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu,
      ...(owner.dev && { dev: true }),
      ...(muslOrGlibc && os[0] === 'linux' && { libc: muslOrGlibc }),
      license: owner.license,
      optional: true,
      os,
      ...(owner.engines && { engines: owner.engines }),
    };
    added += 1;
  }
}

const root = lock.packages[''];
const sorted = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = { '': root, ...Object.fromEntries(sorted) };
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} platform packages added.`);

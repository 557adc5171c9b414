/**
 * Ext JS for the demonstration MIS, three files of the forty thousand of its package: installing all of them would take longer
 * than all other packages together. Owns where they are and that they are the right ones; it is GPL, and never bundled.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PACKAGE = 'extjs-gpl@6.2.0';
const INTEGRITY = 'sha512-A/l4PKXE89dojDoWkNKqr+2jryF9jX3KuuaXb3NWEKYAKipNyP4CZyVGj7HBJIZF9h/ioxaBm3YJdCklo+XDpQ==';
const WANTED = ['package/build/ext-all.js', 'package/build/classic/theme-neptune/resources'];
/** Goes with the other packages when they go. */
const FOLDER = fileURLToPath(new URL('../../node_modules/.extjs-gpl', import.meta.url));

/** Fetches it where it is missing. @throws with what to do, where it cannot */
export function ensureExtJs() {
  if (existsSync(FOLDER)) return;
  const work = mkdtempSync(path.join(tmpdir(), 'register-lens-extjs-'));
  try {
    command('npm', ['pack', PACKAGE, '--pack-destination', work, '--prefer-offline', '--loglevel=error']);
    const [file] = readdirSync(work);
    const packed = readFileSync(path.join(work, file));
    if (`sha512-${createHash('sha512').update(packed).digest('base64')}` !== INTEGRITY)
      throw new Error(`${PACKAGE} is not what it was: nothing of it is used. Ask whoever keeps your packages.`);
    const unpacked = path.join(work, 'unpacked');
    mkdirSync(unpacked);
    command('tar', ['-xzf', path.join(work, file), '-C', unpacked, ...WANTED]);
    mkdirSync(path.dirname(FOLDER), { recursive: true });
    moveTo(path.join(unpacked, 'package/build'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Two may have fetched it at the same time: then the other's stays. */
function moveTo(build) {
  const beside = `${FOLDER}-${process.pid}`;
  try {
    cpSync(build, beside, { recursive: true });
    renameSync(beside, FOLDER);
  } catch (error) {
    if (!existsSync(FOLDER)) throw error;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function command(name, args) {
  const { status, stderr } = spawnSync(name, args, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0)
    throw new Error(
      `Ext JS for the demonstration pages could not be fetched: \`${name} ${args.join(' ')}\` failed.\n${stderr}`,
    );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensureExtJs();

/** Finds a browser for tests and the demonstration, and installs Debian's where that is possible. Downloads nothing else. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CHROMIUM_PLACES } from './chromium-places.mjs';
import { stop } from './packages.mjs';

const FIREFOX_PLACES = {
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/usr/lib/firefox-esr/firefox-esr'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/** Chromium, Chrome for Testing, Chrome or Edge; `CHROMIUM_PATH` goes before all. */
export function ensureChromium() {
  const found = find(process.env.CHROMIUM_PATH, CHROMIUM_PLACES);
  if (found) return found;
  if (canInstall()) {
    install(['chromium', 'fonts-liberation']);
    const installed = find(undefined, CHROMIUM_PLACES);
    if (installed) return installed;
  }
  return stop(
    'No Chromium, Chrome for Testing, Chrome or Edge was found: install one, or set CHROMIUM_PATH to its program file.',
  );
}

/** Firefox, or null where there is none and none can be installed: the caller says loudly what it leaves out. */
export function ensureFirefox() {
  const found = find(process.env.FIREFOX_PATH, FIREFOX_PLACES);
  if (found || !canInstall()) return found;
  install(['firefox-esr']);
  return find(undefined, FIREFOX_PLACES);
}

function find(given, places) {
  return [given, ...(places[process.platform] ?? [])].find((file) => file && existsSync(file)) ?? null;
}

/** Debian and its relatives, as root. */
function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function install(packages) {
  console.error(`Installing ${packages.join(' and ')} …`);
  const apt = (...args) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=400', '-qq', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0;
  const installed = () => apt('install', '-y', '--no-install-recommends', ...packages);
  // a fresh machine has no package lists yet
  if (!installed() && !(apt('update') && installed()))
    console.error(`apt-get could not install ${packages.join(', ')}.`);
}

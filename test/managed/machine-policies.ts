/**
 * Policy files of this machine, for tests with browsers that an organisation manages. Owns that they are there only while a
 * test runs: they are machine-wide, so every browser started meanwhile sees them. Gone at the start, at the end, and when the
 * process ends in between.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const CHROMIUM_FOLDER = '/etc/chromium/policies/managed';
const FIREFOX_FOLDER = '/etc/firefox/policies';
const ROLL_OUT = path.join(CHROMIUM_FOLDER, 'register-lens-test.json');
/** Without it nobody may look into a forced extension. */
const LOOKING_IN = path.join(CHROMIUM_FOLDER, 'register-lens-test-tools.json');
const FIREFOX = path.join(FIREFOX_FOLDER, 'policies.json');
/** Stands in our Firefox policies, so that nobody else's are deleted. */
const OURS = 'register-lens';

/** Why nothing can be tested here; null where it can. */
export function whyNotHere(browser: string): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'this needs Linux and the right of root to write policies';
  if (!existsSync(browser)) return `${browser} does not exist`;
  if (browser.includes('firefox') && existsSync(FIREFOX) && !isOurs()) return `${FIREFOX} is somebody else's`;
  return null;
}

/** Debian's Chromium reads no other folder; Chrome and Edge have folders of their own. */
export function setChromiumPolicy(text: string): void {
  writeWhole(LOOKING_IN, JSON.stringify({ DeveloperToolsAvailability: 1 }));
  writeWhole(ROLL_OUT, text);
}

export const setFirefoxPolicy = (text: string): void => writeWhole(FIREFOX, text);

/** Takes every file of ours away, and the folders where nothing else is in them. */
export function removePolicies(): void {
  rmSync(ROLL_OUT, { force: true });
  rmSync(LOOKING_IN, { force: true });
  if (existsSync(FIREFOX) && isOurs()) rmSync(FIREFOX);
  for (const folder of [CHROMIUM_FOLDER, path.dirname(CHROMIUM_FOLDER), FIREFOX_FOLDER, path.dirname(FIREFOX_FOLDER)])
    removeWhereEmpty(folder);
}

process.once('exit', removePolicies);

const isOurs = (): boolean => readFileSync(FIREFOX, 'utf8').includes(OURS);

/**
 * A browser that watches the folder never sees half a file. Dated a minute back, since Chromium leaves a file alone that was
 * written within the last five seconds; on real computers policies are older than the browser.
 */
function writeWhole(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  const aMinuteAgo = Date.now() / 1000 - 60;
  utimesSync(`${file}.new`, aMinuteAgo, aMinuteAgo);
  renameSync(`${file}.new`, file);
}

function removeWhereEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // another policy is in it, or it never was
  }
}

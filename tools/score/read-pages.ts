/** Opens pages in Chromium and reads them with the built library. Owns the browser; compares nothing. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import type { PageReading } from '../../src/pages/reading';
import { QUIET_ARGS } from '../../test/browser/extension-browser';
import { FRIDAY_MORNING } from '../../test/pages/fixture';
import type { ScoredPage } from './pages-to-score';

export type ReadPage = { readings: PageReading[]; milliseconds: number };

const LIBRARY = path.resolve('dist/register-lens.js');

export async function startReading(): Promise<Browser> {
  if (!existsSync(LIBRARY)) throw new Error('There is no dist/register-lens.js: run `npm run build` first.');
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: QUIET_ARGS,
  });
}

/** A tab in which the library stands beside whatever page is opened. */
export async function tabWithLibrary(browser: Browser): Promise<Page> {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', bypassCSP: true });
  const scripts: Record<string, string> = {
    '/register-lens.js': readFileSync(LIBRARY, 'utf8'),
    '/register-lens-score.mjs': readFileSync(path.resolve('tools/score/in-page.mjs'), 'utf8'),
  };
  for (const [name, body] of Object.entries(scripts))
    await tab.route(`**${name}`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  return tab;
}

/** What the page says, frames of its own origin included. */
export async function readScoredPage(tab: Page, { url, html, expected }: ScoredPage): Promise<ReadPage> {
  if (html !== null) {
    await tab.unroute(isPage);
    await tab.route(isPage, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  }
  await tab.goto(url);
  return readOpenPage(tab, {
    codeMap: expected.codeMap,
    expected: sizeOf(expected),
    isWalked: html === null,
  });
}

/** Cells of marks, or records. */
function sizeOf({ rows, records }: ScoredPage['expected']): number {
  return records?.length ?? rows?.reduce((sum, { cells }) => sum + cells.length, 0) ?? 0;
}

/** What the page that is open says. `isWalked`: it may still be loading, or have more rows than it shows at a time. */
export async function readOpenPage(
  tab: Page,
  options: { codeMap?: Record<string, string>; expected: number; isWalked: boolean },
): Promise<ReadPage> {
  await tab.addScriptTag({ url: new URL('/register-lens-score.mjs', tab.url()).href, type: 'module' });
  await tab.waitForFunction('globalThis.registerLensScore !== undefined');
  const asked = JSON.stringify({ ...options, now: FRIDAY_MORNING });
  return (await tab.evaluate(`registerLensScore.readWhole(${asked})`)) as ReadPage;
}

const isPage = (url: URL): boolean =>
  url.origin === 'https://mis.example' && !url.pathname.startsWith('/register-lens');

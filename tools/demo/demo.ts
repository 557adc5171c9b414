/** The demonstration: every page of the truth opened in a real browser with the extension on, and what it says held against what was planted. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import type { PageReport } from '../../src/messaging/protocol';
import { type ExtensionBrowser, startExtensionBrowser } from '../../test/browser/extension-browser';
import { startMis } from '../../test/mis/server';
import type { ListPage, Truth, TruthPage } from '../../test/mis/truth-file';
import { type Comparison, compareList, compareWithTruth } from './compare';
import { readWholeGrid, waitForReading } from './read-whole-grid';
import { settingsFor } from './settings';
import { printFindings, printPages } from './tables';

const { values: given } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    /** Only pages whose title has this in it. */
    only: { type: 'string' },
  },
});

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = given.headless || !hasDisplay;
if (!given.headless && headless) console.error('There is no display here, so the browser runs without a window.');

const mis = await startMis({});
const browser = await startExtensionBrowser({
  extension: path.resolve('.output/chrome-mv3-demo'),
  headless,
  viewport: headless ? { width: 1440, height: 900 } : null,
});
const pictures = path.resolve('.output/demo');
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });

const results: { page: TruthPage | ListPage; url: string; report: PageReport; comparison: Comparison }[] = [];
try {
  await browser.set(settingsFor(mis.truth, mis.url), mis.truth.now);
  for (const page of mis.truth.pages) {
    if (given.only && !page.title.includes(given.only)) continue;
    results.push(await demonstrate(page));
  }
  // the same school for its attendance officer
  await browser.set(settingsFor(mis.truth, mis.url, 'officer'), mis.truth.now);
  for (const page of mis.truth.lists) {
    if (given.only && !page.title.includes(given.only)) continue;
    results.push(await demonstrate(page));
  }
} catch (error) {
  await finish();
  throw error;
}

const ok = results.every(({ comparison }) => comparison.missed.length === 0 && comparison.false.length === 0);
if (!given.json) {
  for (const { page, report } of results.slice(0, 1)) printFindings(page.title, report);
}
printPages(
  results.map(({ page, report, comparison }) => ({ title: page.title, report, comparison })),
  given.json,
);
console.error(`Pictures of every page: ${path.relative(process.cwd(), pictures)}/`);
if (given.json) {
  const pages = results.map(({ page, url, report, comparison }) => ({
    url,
    kind: page.kind,
    shape: page.shape,
    pupils: { found: report.pupils.found, read: report.pupils.read },
    planted: comparison.planted,
    missed: comparison.missed.length,
    false: comparison.false.length,
  }));
  console.log(JSON.stringify({ pages, ok }));
}
if (!headless) await leaveOpen(mis.truth);
await finish();
process.exit(ok ? 0 : 1);

async function demonstrate(page: TruthPage | ListPage) {
  const url = mis.url + page.path;
  const tab = await browser.context.newPage();
  await tab.goto(url);
  await waitForReading(tab, browser);
  await readWholeGrid(tab, browser);
  const report = await reportOf(tab);
  await photograph(tab, page);
  await tab.close();
  const comparison = 'compared' in page ? compareList(page, report) : compareWithTruth(page, report);
  return { page, url, report, comparison };
}

async function reportOf(tab: Page): Promise<PageReport> {
  const report = await browser.report(tab.url());
  if (report === null) throw new Error(`Register Lens says nothing about ${tab.url()}: no register was found there.`);
  return report;
}

/** The page as a teacher sees it: the first page of each system with its first card open. */
async function photograph(tab: Page, page: TruthPage | ListPage): Promise<void> {
  const isFirst = !results.some((result) => result.page.system === page.system);
  await tab.evaluate(() => window.scrollTo(0, 0));
  if (isFirst) {
    const late = tab.locator('[data-part=marker][data-check=late-l-after-close]').first();
    if ((await late.count()) > 0) await late.click();
  }
  await tab.waitForTimeout(250);
  const name = page.title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 70);
  await tab.screenshot({ path: path.join(pictures, `${name}.png`) });
}

/** Somebody is watching: the main registers stay open until the window is closed. */
async function leaveOpen(truth: Truth): Promise<void> {
  const mains = truth.pages.filter(
    (page, index, all) => all.findIndex(({ system }) => system === page.system) === index,
  );
  for (const page of mains) await (await browser.context.newPage()).goto(mis.url + page.path);
  console.error('The registers stay open. Close the browser to end.');
  await browser.context.waitForEvent('close', { timeout: 0 });
}

async function finish(): Promise<void> {
  await (browser satisfies ExtensionBrowser).close().catch(() => undefined);
  await mis.close();
}

/** Goes through a grid as a person would: scrolls a virtual one to its end, turns the pages of a paged one. */
import type { Page } from 'playwright';
import type { ExtensionBrowser } from '../../test/browser/extension-browser';

const PATIENCE = 8000;
const MOST_STEPS = 60;

/** Waits until the strip says what was read, or that the page cannot be read. */
export async function waitForReading(tab: Page, browser: ExtensionBrowser): Promise<void> {
  await tab.locator('register-lens-overlay .strip').waitFor({ timeout: PATIENCE });
  await settled(tab, browser);
}

export async function readWholeGrid(tab: Page, browser: ExtensionBrowser): Promise<void> {
  const scrolled = await tab.evaluate(() => document.querySelector('[role=grid] .ag-row') !== null);
  if (scrolled) await scrollToEnd(tab, browser);
  const next = tab.locator('.dt-paging-button.next:not(.disabled)');
  while ((await next.count()) > 0) await readAgainAfter(() => next.click(), tab, browser);
  const first = tab.locator('.dt-paging-button.first:not(.disabled)');
  if ((await first.count()) > 0) await readAgainAfter(() => first.click(), tab, browser);
}

async function scrollToEnd(tab: Page, browser: ExtensionBrowser): Promise<void> {
  const grid = tab.locator('[role=grid]').first();
  const box = await grid.boundingBox();
  if (box === null) return;
  await tab.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let step = 0; step < MOST_STEPS && !(await isAtEnd(tab)); step++) {
    await tab.mouse.wheel(0, 300);
    await tab.waitForTimeout(60);
  }
  await settled(tab, browser);
  await tab.mouse.wheel(0, -50_000);
  await settled(tab, browser);
}

function isAtEnd(tab: Page): Promise<boolean> {
  return tab.evaluate(() => {
    let around = document.querySelector('[role=grid] .ag-row')?.parentElement ?? null;
    while (around !== null && (around.clientHeight === 0 || around.scrollHeight <= around.clientHeight + 1))
      around = around.parentElement;
    return around === null || around.scrollTop + around.clientHeight >= around.scrollHeight - 1;
  });
}

/** Another page of a grid is another reading: nothing has settled before it. */
async function readAgainAfter(action: () => Promise<void>, tab: Page, browser: ExtensionBrowser): Promise<void> {
  const before = (await browser.report(tab.url()))?.readAt;
  await action();
  const until = Date.now() + PATIENCE;
  while (Date.now() < until && (await browser.report(tab.url()))?.readAt === before) await tab.waitForTimeout(30);
  await settled(tab, browser);
}

/** The report stays the same for a while: everything that was about to be read has been. */
async function settled(tab: Page, browser: ExtensionBrowser): Promise<void> {
  let before = '';
  let same = 0;
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    await tab.waitForTimeout(90);
    const now = JSON.stringify(await browser.report(tab.url()));
    same = now === before && now !== 'null' ? same + 1 : 0;
    if (same >= 3) return;
    before = now;
  }
}

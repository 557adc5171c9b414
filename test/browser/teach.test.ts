/** Teaching an odd page in a real browser: by mouse and by keyboard, without a word of it reaching the page. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { strip, useDemonstration } from './demonstration';

const demonstration = useDemonstration();
const axe = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');
const SOUP = '/odd/soup';

type StoredMap = {
  id: string;
  by: string;
  match: { origins: string[]; paths: string[] };
  codes?: Record<string, string>;
};

const lesson = (page: Page): FrameLocator => page.frameLocator('register-lens-overlay iframe');
const button = (page: Page, name: string) => lesson(page).getByRole('button', { name, exact: true });

/** As the popup asks for it. */
async function startTeaching(page: Page): Promise<void> {
  const popup = await demonstration.browser.context.newPage();
  await popup.goto(`chrome-extension://${await demonstration.browser.extensionId()}/options.html`);
  await popup.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one: { url?: string }) => one.url === url);
    await chrome.runtime.sendMessage({ registerLens: 'teach', payload: { tabId: tab?.id ?? null, frameId: null } });
  }, page.url());
  await popup.close();
  await page.bringToFront();
  await lesson(page).locator('.panel').waitFor();
}

/** A page that keeps count of every press, key and movement it hears of, whoever they were for. */
async function openListening(address: string): Promise<Page> {
  const page = await demonstration.browser.context.newPage();
  await page.addInitScript(() => {
    const heard: string[] = [];
    (window as unknown as { heard: string[] }).heard = heard;
    const types =
      'pointerdown pointerup pointermove mousedown mouseup mousemove click dblclick contextmenu wheel keydown keyup keypress beforeinput input change submit';
    for (const type of types.split(' ')) window.addEventListener(type, () => heard.push(type), true);
  });
  await page.goto(demonstration.mis.url + address);
  await page.locator('.soup').waitFor();
  return page;
}

const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard);

async function pressOn(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not in sight`);
  await page.mouse.move(box.x + 6, box.y + box.height / 2);
  await page.mouse.click(box.x + 6, box.y + box.height / 2);
}

async function explain(page: Page): Promise<void> {
  for (const [shown, code] of [
    ['Here', '/\\'],
    ['Tdy', 'L'],
    ['Away', 'O'],
  ] as const) {
    const meaning = lesson(page).getByLabel(`What ${shown} means`, { exact: true });
    if ((await meaning.count()) > 0) await meaning.selectOption(code);
  }
}

async function storedMaps(): Promise<StoredMap[]> {
  return (await demonstration.browser.worker()).evaluate(
    async () =>
      ((await chrome.storage.local.get('settings')) as { settings: { maps?: StoredMap[] } }).settings.maps ?? [],
  );
}

async function faults(page: Page): Promise<string[]> {
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (frame === undefined) throw new Error('there is no lesson');
  return frame.evaluate(async (source) => {
    const run = new Function(`${source}; return axe`);
    const result = await run().run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return result.violations.map(
      (one: { id: string; nodes: { html: string }[] }) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`,
    );
  }, axe);
}

beforeEach(() => demonstration.settings({ maps: [] }));
// a lesson is found by the address of its tab
afterEach(async () => {
  for (const page of demonstration.browser.context.pages().slice(1)) await page.close();
});

describe('a page that nothing but a person can explain', () => {
  it('is taught by mouse, in five steps, and the page hears nothing of it', async () => {
    const page = await openListening(SOUP);
    const before = await page.evaluate(() => document.body.outerHTML);
    await startTeaching(page);
    expect(await faults(page)).toEqual([]);
    await pressOn(page, '.item .who b');
    await pressOn(page, '.item .what');
    expect(await lesson(page).locator('.live').textContent()).toContain('Fri 20 Nov 2026, AM');
    await pressOn(page, '.for span');
    await explain(page);
    await expect.poll(() => lesson(page).locator('.step').textContent()).toMatch(/a mark: (\d+) of \1\./);
    expect(await faults(page)).toEqual([]);
    await button(page, 'This is right').click();
    expect(await faults(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await lesson(page).getByText('Export as a file').click();
    expect((await download).suggestedFilename()).toBe('page-map-127.0.0.1-'.concat(`${new URL(page.url()).port}.json`));
    await button(page, 'Save on this computer').click();
    await lesson(page).locator('.done').waitFor();
    await button(page, 'Close').click();
    await expect.poll(() => page.locator('register-lens-overlay iframe').count()).toBe(0);
    expect(await heard(page)).toEqual([]);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    const [map] = await storedMaps();
    expect(map).toMatchObject({ by: 'taught', match: { paths: ['/odd/soup'] }, codes: { Here: '/\\' } });
    const rows = await page.locator('.item b').allTextContents();
    expect(rows.filter((name) => JSON.stringify(map).includes(name))).toEqual([]);
  });

  it('is taught by keyboard alone', async () => {
    const page = await openListening(SOUP);
    await startTeaching(page);
    const said = () => lesson(page).locator('.now b').textContent();
    const walkTo = async (words: string | null) => {
      for (let step = 0; step < 20; step++) {
        await page.keyboard.press('ArrowDown');
        if ((await said()) === words) return;
      }
      throw new Error(`${words} was never proposed`);
    };
    await walkTo(await page.locator('.item b').first().textContent());
    await page.keyboard.press('Enter');
    await lesson(page).getByText('Point at the same pupil’s mark').waitFor();
    await walkTo(await page.locator('.item .what').first().textContent());
    await page.keyboard.press('Enter');
    await lesson(page).getByText('Point at the date of the register').waitFor();
    await walkTo('Friday 20 November 2026, AM');
    await page.keyboard.press('Enter');
    await explain(page);
    await button(page, 'This is right').press('Enter');
    await page.keyboard.press('Enter');
    await lesson(page).locator('.done').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('register-lens-overlay iframe').count()).toBe(0);
    expect(await heard(page)).toEqual([]);
    expect((await storedMaps()).map(({ by }) => by)).toEqual(['taught']);
  });

  it('can be left with Escape at any moment: nothing is kept, nothing stays', async () => {
    const page = await openListening(SOUP);
    await startTeaching(page);
    await pressOn(page, '.item .who b');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('register-lens-overlay').count()).toBe(0);
    expect(await storedMaps()).toEqual([]);
    await startTeaching(page);
    await page.keyboard.press('Escape');
  });

  it('is read at the next visit, and says so when its makers have changed it', async () => {
    const page = await openListening(SOUP);
    await startTeaching(page);
    await pressOn(page, '.item .who b');
    await pressOn(page, '.item .what');
    await button(page, 'Skip the date').click();
    await explain(page);
    await button(page, 'This is right').click();
    await button(page, 'Save on this computer').click();
    await lesson(page).locator('.done').waitFor();
    await page.goto(demonstration.mis.url + SOUP);
    await expect.poll(() => strip(page).textContent()).toMatch(/(\d+) of \1 pupils read/);
    await page.goto(`${demonstration.mis.url}${SOUP}?built=anew`);
    await expect.poll(() => strip(page).textContent()).toMatch(/this page was taught, and looks different now/i);
  });
});

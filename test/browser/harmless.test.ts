import { chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseInGrid, FOUR_SHAPES, markers, strip, useDemonstration } from './demonstration';
import { QUIET_ARGS } from './extension-browser';

const on = useDemonstration();
let plain: Awaited<ReturnType<typeof chromium.launch>>;

beforeAll(async () => {
  plain = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: QUIET_ARGS,
    chromiumSandbox: false,
  });
});
afterAll(() => plain.close());

async function openWithout(address: string): Promise<Page> {
  const page = await plain.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  await page.goto(on.mis.url + address);
  await page.waitForTimeout(900);
  return page;
}

/** Every node, attribute, inline style and live value of the page outside our one host element, and how many style sheets it has. */
function everything(
  page: Page,
): Promise<{ html: string; values: string[]; sheets: number; adopted: number; boxes: string }> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    copy.querySelector('register-lens-overlay')?.remove();
    const controls = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')];
    const boxes = [...document.querySelectorAll('body, table, tr, [role=grid], li, h1, button')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y, width, height].map(Math.round).join();
    });
    return {
      // grids number their own parts anew in each page load
      html: copy.outerHTML
        .replace(/ (?:comp-id|id|aria-labelledby|aria-describedby|aria-controls|for)="ag-?[^"]*\d+[^"]*"/g, '')
        .replace(/ comp-id="\d+"/g, '')
        .replace(/server time \d\d:\d\d/g, ''),
      values: controls.map((control) => `${control.name}=${control.value}/${control.checked}`),
      sheets: document.styleSheets.length,
      adopted: document.adoptedStyleSheets.length,
      boxes: boxes.join(' '),
    };
  });
}

describe.each(FOUR_SHAPES)('%s with the extension on', (name, address) => {
  it('has no node, attribute, style, value or place of its own changed', async () => {
    const withLens = await on.open(address);
    await markers(withLens).first().waitFor();
    await markers(withLens).first().click();
    await withLens.keyboard.press('Escape');
    await withLens.mouse.move(5, 5);
    await withLens.waitForTimeout(700);
    const without = await openWithout(address);
    await without.mouse.move(5, 5);
    expect(await everything(withLens)).toEqual(await everything(without));
    await Promise.all([withLens.close(), without.close()]);
  });

  it('adds exactly one element, outside the page’s body', async () => {
    const page = await on.open(address);
    const added = await page.evaluate(() => [...document.documentElement.children].map((element) => element.tagName));
    expect(added).toEqual(['HEAD', 'BODY', 'REGISTER-LENS-OVERLAY']);
    await page.close();
  });

  it('sends the same bytes on Save', async () => {
    const sent: string[][] = [];
    for (const open of [() => on.open(address), () => openWithout(address)]) {
      on.mis.reset();
      const page = await open();
      await work(page, name);
      sent.push(on.mis.posts.map(({ path: to, contentType, body }) => `${to} ${contentType}\n${body}`));
      await page.close();
    }
    expect(sent[0]?.length).toBeGreaterThan(0);
    expect(sent[0]).toEqual(sent[1]);
  });

  it('asks the network for nothing', async () => {
    const asked: string[] = [];
    const page = await on.browser.context.newPage();
    on.browser.context.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.goto(on.mis.url + address);
    await strip(page).waitFor();
    await markers(page).first().click();
    await page.waitForTimeout(500);
    const mine = [...new Set(asked)].sort();
    const without = await plain.newPage();
    const theirs = new Set<string>();
    without.on('request', (request) => theirs.add(`${request.method()} ${new URL(request.url()).pathname}`));
    await without.goto(on.mis.url + address);
    await without.waitForTimeout(900);
    expect(mine).toEqual([...theirs].sort());
    await Promise.all([page.close(), without.close()]);
  });
});

/** What a teacher does in each system: change two marks, save. */
async function work(page: Page, name: string): Promise<void> {
  switch (name) {
    case 'Almanac':
      await page.locator('select[name="mark[10760]"]').selectOption('N');
      await page.locator('select[name="mark[10853]"]').selectOption('U');
      await page.getByRole('button', { name: 'Save register' }).click();
      await page.waitForLoadState();
      break;
    case 'Meridian':
      await chooseInGrid(page, '10853', 'U');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.waitForTimeout(600);
      break;
    case 'Quillboard':
      await page.locator('input[name="mark_10853"]').fill('U');
      await page.locator('input[name="mark_10853"]').press('Tab');
      await page.waitForTimeout(300);
      await page.getByRole('button', { name: 'Complete register' }).click();
      await page.waitForTimeout(600);
      break;
    case 'Daybook':
      await page.locator('select[name="reason-10760"]').selectOption({ label: 'No reason yet' });
      await page.locator('select[name="reason-10853"]').selectOption({ label: 'Illness' });
      await page.getByRole('button', { name: 'Save' }).click();
      await page.waitForLoadState();
      break;
  }
}

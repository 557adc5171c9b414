/** The built elements as guests of a page in Chromium: what they leave behind, another version beside them, parts that do not come. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SAMPLES } from '../../tools/gallery/samples';
import { allDrawn, type GalleryPages, PATIENCE, startGalleryPages } from './widgets/gallery-pages';
import { countLeftovers } from './widgets/leftovers';
import { typedUntil } from './widgets/typed-until';

const { version: VERSION } = JSON.parse(readFileSync(path.resolve('package.json'), 'utf8'));

let gallery: GalleryPages;
beforeAll(async () => {
  gallery = await startGalleryPages();
});
afterAll(async () => {
  await gallery?.close();
});

it('an element that is removed leaves no listener, observer or timer behind, and works when put back', async () => {
  const context = await gallery.browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(countLeftovers);
  await page.goto(`${gallery.url}/gallery/`);
  await allDrawn(page);
  const left = await page.evaluate(async () => {
    const { leftovers } = globalThis as unknown as {
      leftovers: { since(): void; count(): Record<string, number> };
    };
    const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    const samples = [...document.querySelectorAll('.sample')].map(
      (place) => [place, place.children[0] as Element] as const,
    );
    // what an overlay says politely, a second later, is said by itself and ends
    const removed = async () => {
      for (const [, element] of samples) element.remove();
      await wait(1300);
    };
    await removed();
    leftovers.since();
    const drawn: Record<string, boolean> = {};
    for (const [place, element] of samples) place.append(element);
    await wait(700);
    const during = leftovers.count();
    for (const [, element] of samples)
      drawn[element.localName] = (element.shadowRoot?.querySelector('[part~=root], slot') ?? null) !== null;
    const shown = document.querySelectorAll('register-lens-overlay').length;
    await removed();
    return {
      during,
      drawn,
      shown,
      after: leftovers.count(),
      still: document.querySelectorAll('register-lens-overlay').length,
      mounted: samples.filter(([, { shadowRoot }]) => shadowRoot?.querySelector('[part]')).length,
    };
  });
  expect(left.during).toMatchObject({ listeners: expect.any(Number), observers: expect.any(Number) });
  for (const kind of ['listeners', 'observers', 'timers']) expect(left.during[kind], kind).toBeGreaterThan(0);
  expect(left.after).toEqual({ listeners: 0, observers: 0, timers: 0, frames: 0 });
  expect(Object.values(left.drawn)).toEqual(SAMPLES.map(() => true));
  expect([left.shown, left.still, left.mounted]).toEqual([1, 0, 0]);
  await context.close();
});

it('an element that is moved keeps what is open in it', async () => {
  const { page } = await gallery.open('/gallery/');
  await allDrawn(page);
  await page.locator('penalty-window').getByText('Show as table').click();
  const isTable = () => page.locator('penalty-window table.plain').isVisible();
  await expect.poll(isTable).toBe(true);
  await page.evaluate(() => {
    const window = document.querySelector('penalty-window');
    if (window) document.querySelector('main')?.append(window);
  });
  await page.waitForTimeout(50);
  expect(await isTable()).toBe(true);
  await page.context().close();
});

it('two versions on one page: the first stays, the second says so once and nothing fails', async () => {
  const { page, complaints } = await gallery.open('/gallery/');
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  await allDrawn(page);
  await page.route('**/another/**', async (route) => {
    const name = new URL(route.request().url()).pathname.replace('/another/', '');
    const code = readFileSync(path.resolve('dist', name), 'utf8').replaceAll(VERSION, '9.9.9');
    await route.fulfill({ contentType: 'text/javascript', body: code });
  });
  for (const name of ['elements/penalty-window.js', 'register-lens-elements.js'])
    await page.evaluate(`import('/another/${name}')`);
  await expect.poll(() => said.length, PATIENCE).toBe(1 + SAMPLES.length);
  expect(said[0]).toBe(
    `info: Register Lens: <penalty-window> is version ${VERSION} on this page; version 9.9.9 was not used.`,
  );
  expect(complaints).toEqual([]);
  expect(await page.locator('penalty-window').getByText('6 of 10').isVisible()).toBe(true);
  await page.context().close();
});

it('a part that did not come is said not to have come, and asked for again when the page’s data changes', async () => {
  const context = await gallery.browser.newContext();
  const page = await context.newPage();
  let isCut = true; // a route that is taken away may leave what was asked for unanswered
  await page.route('**/leave-engine*', (route) => (isCut ? route.abort() : route.continue()));
  await page.goto(`${gallery.url}/gallery/`);
  const check = page.locator('leave-check');
  await check.getByText('a part of Register Lens').waitFor(PATIENCE);
  isCut = false;
  await typedUntil(page.locator('#leave-check-reason'), check.getByText('Conditions of your policy'));
  await context.close();
});

it('adds nothing to the page’s own scope, by module or by the one file', async () => {
  const context = await gallery.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${gallery.url}/gallery/gallery.css`);
  const names = () => page.evaluate(() => Object.getOwnPropertyNames(globalThis).sort());
  const before = await names();
  await page.addScriptTag({ url: '/register-lens-elements.js' });
  await page.addScriptTag({ url: '/elements/penalty-window.js', type: 'module' });
  expect((await names()).filter((name) => !before.includes(name))).toEqual([]);
  await context.close();
});

it('five lines in a blank page, opened from the disk, are a working penalty window', async () => {
  const five = /```html\n([\s\S]*?)```/.exec(readFileSync(path.resolve('docs/widgets.md'), 'utf8'))?.[1]?.trim() ?? '';
  expect(five.split('\n')).toHaveLength(5);
  const folder = mkdtempSync(path.join(tmpdir(), 'register-lens-blank-'));
  writeFileSync(path.join(folder, 'blank.html'), five);
  cpSync(path.resolve('dist/register-lens-elements.js'), path.join(folder, 'register-lens-elements.js'));
  const page = await gallery.browser.newPage();
  await page.goto(pathToFileURL(path.join(folder, 'blank.html')).href);
  await page.locator('penalty-window').getByText('6 of 10 · 1 provisional').waitFor(PATIENCE);
  expect(await page.locator('penalty-window svg.pw').isVisible()).toBe(true);
  await page.close();
  rmSync(folder, { recursive: true });
});

/** The built elements in Chromium, on the gallery's page and inside the demonstration MIS, under strict policies. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES } from '../../tools/gallery/samples';
import { type Gallery, startGallery } from '../../tools/gallery/server';
import { QUIET_ARGS } from './extension-browser';
import { countLeftovers } from './widgets/leftovers';
import { typedUntil } from './widgets/typed-until';

const axe = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');
const { version: VERSION } = JSON.parse(readFileSync(path.resolve('package.json'), 'utf8'));
const REGISTER = '/almanac/register?date=2026-11-20&session=AM&form=8-Birch';
/** By then every element has loaded what it needs. */
const PATIENCE = { timeout: 20_000 };

let gallery: Gallery;
let browser: Browser;
beforeAll(async () => {
  gallery = await startGallery();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: QUIET_ARGS,
  });
});
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

type Opened = { page: Page; complaints: string[]; asked: string[] };

async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Opened> {
  const context = await browser.newContext({ bypassCSP: false, viewport: { width: 1000, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(gallery.url + address);
  return { page, complaints, asked };
}

const allDrawn = (page: Page) =>
  page.waitForFunction(
    (tags) =>
      tags.every((tag) => {
        const root = document.querySelector(tag)?.shadowRoot;
        return tag === 'register-lens-checks'
          ? document.querySelector('register-lens-overlay')?.shadowRoot?.querySelector('.strip .cnt')
          : root?.querySelector('[part~=root]');
      }),
    SAMPLES.map(({ tag }) => tag),
    PATIENCE,
  );

/** axe itself may write where the page's policy lets nobody. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: {
          run(
            root: Document,
          ): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[] }>;
        };
      }
    ).axe.run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
  });
}

describe('the gallery', () => {
  it.each([
    ['light', '/gallery/?scheme=light', {}],
    ['dark', '/gallery/?scheme=dark', {}],
    ['with forced colours', '/gallery/', { forcedColors: 'active' }],
    ['right to left', '/gallery/?dir=rtl', {}],
    ['with a root of 10 px', '/gallery/?root=10', { colorScheme: 'dark' }],
    ['320 px wide', '/gallery/', { viewport: { width: 320, height: 800 } }],
  ] as const)(
    '%s: every element is drawn, axe finds nothing, the page hears no complaint',
    async (_, address, options) => {
      const { page, complaints, asked } = await open(address, options);
      await allDrawn(page);
      expect(await faults(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(asked.filter((url) => !url.startsWith(gallery.url))).toEqual([]);
      const isSideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(isSideways).toBe(false);
      await page.context().close();
    },
  );

  it('looks the same whatever the size and direction of the page’s own type', async () => {
    const sizes = [];
    for (const address of ['/gallery/', '/gallery/?root=10', '/gallery/?dir=rtl']) {
      const { page } = await open(address);
      await allDrawn(page);
      sizes.push(
        await page.evaluate(() => {
          const root = document.querySelector('penalty-window')?.shadowRoot;
          const box = root?.querySelector('svg')?.getBoundingClientRect();
          const count = root?.querySelector('.count');
          return [
            box?.width,
            box?.height,
            count && getComputedStyle(count).fontSize,
            count && getComputedStyle(count).direction,
          ];
        }),
      );
      await page.context().close();
    }
    expect(sizes[1]).toEqual(sizes[0]);
    expect(sizes[2]).toEqual(sizes[0]);
  });

  it('a control changes its element, the code to copy and what the element says', async () => {
    const { page } = await open('/gallery/');
    await allDrawn(page);
    await page.fill('#attendance-meter-attended', '58');
    await page.press('#attendance-meter-attended', 'Tab');
    await page.locator('attendance-meter').getByText('50.0 %').waitFor(PATIENCE);
    expect(await page.locator('[data-code=attendance-meter]').textContent()).toContain('attended="58"');
    expect(await page.locator('[data-events=attendance-meter]').textContent()).toContain('"percent":50');
    await page.context().close();
  });

  it('follows the page into the dark and back, and a page’s own colours win', async () => {
    const { page } = await open('/gallery/?scheme=light');
    await allDrawn(page);
    const ground = () =>
      page.evaluate(() => {
        const root = document.querySelector('penalty-window')?.shadowRoot?.querySelector('[part=root]');
        return root ? getComputedStyle(root).backgroundColor : '';
      });
    expect(await ground()).toBe('rgb(255, 255, 255)');
    await page.evaluate(() => document.documentElement.setAttribute('data-scheme', 'dark'));
    await expect.poll(ground).toBe('rgb(23, 25, 26)');
    await page.evaluate(() => document.querySelector('penalty-window')?.setAttribute('theme', 'light'));
    await expect.poll(ground).toBe('rgb(255, 255, 255)');
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('penalty-window')?.style.setProperty('--rl-surface', 'rgb(1, 2, 3)'),
    );
    await expect.poll(ground).toBe('rgb(1, 2, 3)');
    await page.context().close();
  });

  it('a checklist is ticked with the keyboard and tells the page', async () => {
    const { page } = await open('/gallery/');
    await allDrawn(page);
    await page.locator('escalation-checklist input[type=checkbox]').first().focus();
    await page.keyboard.press('Space');
    await page
      .locator('escalation-checklist')
      .getByText(/^1 of \d+ done$/)
      .waitFor(PATIENCE);
    expect(await page.locator('[data-events=escalation-checklist]').textContent()).toMatch(
      /lens-step .*"done":true,"on":"2026-11-20"/,
    );
    await page.context().close();
  });
});

describe('a register of somebody else’s page', () => {
  const markers = (page: Page) => page.locator('register-lens-overlay [data-part=marker]');

  it('has strip and markers, and loses a marker when its mark is put right', async () => {
    const { page } = await open('/gallery/');
    await allDrawn(page);
    await page.locator('register-lens-checks').locator('table').first().scrollIntoViewIfNeeded();
    await expect.poll(() => markers(page).count(), PATIENCE).toBe(2);
    await page.evaluate(() => {
      const cell = [...document.querySelectorAll('.sample td')].find(({ textContent }) => textContent === 'H');
      if (cell) cell.textContent = '/';
    });
    await expect.poll(() => markers(page).count(), PATIENCE).toBe(1);
    await page.context().close();
  });

  it('beside another one says that the other is not checked, and which of the checks that are off is none', async () => {
    const { page } = await open('/gallery/');
    await allDrawn(page);
    await page.evaluate(() => {
      const [told, further]: [string[], number[]] = [[], []];
      Object.assign(window, { told, further });
      document.addEventListener('lens-error', (event) => told.push(JSON.stringify((event as CustomEvent).detail)));
      document.addEventListener('lens-findings', (event) => further.push((event as CustomEvent).detail.furtherTables));
      const element = document.querySelector('register-lens-checks');
      const table = element?.querySelector('table');
      const other = table?.cloneNode(true) as HTMLTableElement;
      const caption = other.querySelector('caption');
      if (caption) caption.textContent = 'Registration 9C, Friday 20 November 2026, AM';
      table?.after(other);
      element?.setAttribute('off', 'blank-mark late-l-after-clse');
    });
    const strip = page.locator('register-lens-overlay .strip .cov');
    await expect.poll(() => strip.textContent(), PATIENCE).toContain('1 further table not checked');
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { told: string[] }).told), PATIENCE)
      .toEqual(['{"problems":[{"path":"off.1","message":"is no check: late-l-after-clse","from":"none"}]}']);
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { further: number[] }).further), PATIENCE)
      .toContain(1);
    await page.context().close();
  });

  it('tells the page when its table is gone, and keeps no finding of it', async () => {
    const { page } = await open('/gallery/');
    await allDrawn(page);
    await page.locator('register-lens-checks').locator('table').first().scrollIntoViewIfNeeded();
    await expect.poll(() => markers(page).count(), PATIENCE).toBe(2);
    const kept = () =>
      page.evaluate(
        () => (document.querySelector('register-lens-checks') as unknown as { findings: [] }).findings.length,
      );
    expect(await kept()).toBeGreaterThan(0);
    await page.evaluate(() => document.querySelector('register-lens-checks table')?.remove());
    await expect.poll(kept, PATIENCE).toBe(0);
    await expect.poll(() => markers(page).count(), PATIENCE).toBe(0);
    expect(await page.locator('[data-events=register-lens-checks]').textContent()).toContain(
      'lens-error {"problems":[{"path":"table","message":"there is no such table on the page"',
    );
    await page.context().close();
  });

  it('inside the element looks as it does without', async () => {
    const { page } = await open('/gallery/?scheme=dark');
    await allDrawn(page);
    const look = () =>
      page.evaluate(() => {
        const cell = document.querySelector('register-lens-checks td');
        const { font, color, textAlign, colorScheme } = cell ? getComputedStyle(cell) : ({} as CSSStyleDeclaration);
        return { font, color, textAlign, colorScheme };
      });
    const inside = await look();
    await page.evaluate(() => {
      const element = document.querySelector('register-lens-checks');
      const plain = document.createElement('register-lens-checks-not-here');
      plain.append(...(element?.childNodes ?? []));
      element?.replaceChildren();
      element?.after(plain);
    });
    const outside = await page.evaluate(() => {
      const cell = document.querySelector('register-lens-checks-not-here td');
      const { font, color, textAlign, colorScheme } = cell ? getComputedStyle(cell) : ({} as CSSStyleDeclaration);
      return { font, color, textAlign, colorScheme };
    });
    expect(inside).toEqual(outside);
    await page.context().close();
  });

  it('in the demonstration MIS is checked as in the extension, live, and nothing of it changes', async () => {
    const { page, complaints, asked } = await open(REGISTER);
    await expect.poll(() => markers(page).count(), PATIENCE).toBeGreaterThan(4);
    const before = await page.evaluate(() => document.getElementById('register')?.outerHTML);
    const label = () => markers(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')).join('\n'));
    expect(await label()).toContain('Danquah');
    await page.selectOption('select[name="mark[10853]"]', 'U');
    await expect.poll(label, PATIENCE).not.toContain('Danquah');
    expect(await page.evaluate(() => document.getElementById('register')?.outerHTML)).toBe(before);
    await page.locator('register-lens-overlay [data-part=marker]').first().click();
    await page.locator('register-lens-overlay .card').waitFor(PATIENCE);
    expect(await page.locator('register-lens-overlay .card').getByText('Open in panel').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(gallery.url))).toEqual([]);
    await page.context().close();
  });
});

it('an element that is removed leaves no listener, observer or timer behind, and works when put back', async () => {
  const context = await browser.newContext();
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
  const { page } = await open('/gallery/');
  await allDrawn(page);
  await page.locator('penalty-window').getByText('Show as table').click();
  const isTable = () => page.locator('penalty-window table.plain').isVisible();
  expect(await isTable()).toBe(true);
  await page.evaluate(() => {
    const window = document.querySelector('penalty-window');
    if (window) document.querySelector('main')?.append(window);
  });
  await page.waitForTimeout(50);
  expect(await isTable()).toBe(true);
  await page.context().close();
});

it('two versions on one page: the first stays, the second says so once and nothing fails', async () => {
  const { page, complaints } = await open('/gallery/');
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
  const context = await browser.newContext();
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
  const context = await browser.newContext();
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
  const page = await browser.newPage();
  await page.goto(pathToFileURL(path.join(folder, 'blank.html')).href);
  await page.locator('penalty-window').getByText('6 of 10 · 1 provisional').waitFor(PATIENCE);
  expect(await page.locator('penalty-window svg.pw').isVisible()).toBe(true);
  await page.close();
  rmSync(folder, { recursive: true });
});

/** The built elements on the gallery's page in Chromium: drawn, accessible, followed by its controls and its colours. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allDrawn, type GalleryPages, PATIENCE, startGalleryPages } from './widgets/gallery-pages';

const axe = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');

let gallery: GalleryPages;
beforeAll(async () => {
  gallery = await startGalleryPages();
});
afterAll(async () => {
  await gallery?.close();
});

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
      const { page, complaints, asked } = await gallery.open(address, options);
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
      const { page } = await gallery.open(address);
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
    const { page } = await gallery.open('/gallery/');
    await allDrawn(page);
    await page.fill('#attendance-meter-attended', '58');
    await page.press('#attendance-meter-attended', 'Tab');
    await page.locator('attendance-meter').getByText('50.0 %').waitFor(PATIENCE);
    expect(await page.locator('[data-code=attendance-meter]').textContent()).toContain('attended="58"');
    expect(await page.locator('[data-events=attendance-meter]').textContent()).toContain('"percent":50');
    await page.context().close();
  });

  it('follows the page into the dark and back, and a page’s own colours win', async () => {
    const { page } = await gallery.open('/gallery/?scheme=light');
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
    const { page } = await gallery.open('/gallery/');
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

/** `<register-lens-checks>` over registers of other people's pages in Chromium: on the gallery's page and in the demonstration MIS. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allDrawn, type GalleryPages, PATIENCE, startGalleryPages } from './widgets/gallery-pages';

const REGISTER = '/almanac/register?date=2026-11-20&session=AM&form=8-Birch';

let gallery: GalleryPages;
beforeAll(async () => {
  gallery = await startGalleryPages();
});
afterAll(async () => {
  await gallery?.close();
});

describe('a register of somebody else’s page', () => {
  const markers = (page: Page) => page.locator('register-lens-overlay [data-part=marker]');

  it('has strip and markers, and loses a marker when its mark is put right', async () => {
    const { page } = await gallery.open('/gallery/');
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
    const { page } = await gallery.open('/gallery/');
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
    const { page } = await gallery.open('/gallery/');
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
    const { page } = await gallery.open('/gallery/?scheme=dark');
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
    const { page, complaints, asked } = await gallery.open(REGISTER);
    await allDrawn(page);
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

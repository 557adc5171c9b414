import type { Page } from 'playwright';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  ALMANAC,
  card,
  chooseInGrid,
  DAYBOOK,
  MERIDIAN,
  markerOf,
  markers,
  QUILL,
  strip,
  useDemonstration,
} from './demonstration';

const demonstration = useDemonstration();
const list = (page: Page) => page.locator('register-lens-overlay .list');
const findings = (page: Page) =>
  list(page)
    .locator('[data-check]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-check')));
const showList = (page: Page) => strip(page).locator('button.cnt').click();

beforeEach(async () => {
  demonstration.mis.reset();
  await demonstration.settings();
});

describe('while a register is being marked', () => {
  it('a finding goes when its mark is corrected, and comes with a wrong one, within a frame', async () => {
    const page = await demonstration.open(ALMANAC);
    await expect.poll(() => markerOf(page, 'Danquah').count()).toBe(1);
    await page.locator('select[name="mark[10853]"]').selectOption('U');
    await expect.poll(() => markerOf(page, 'Danquah').count()).toBe(0);
    const frames = await page.evaluate(async () => {
      const select = document.querySelector('select[name="mark[10853]"]') as HTMLSelectElement;
      const marker = () =>
        document
          .querySelector('register-lens-overlay')
          ?.shadowRoot?.querySelector('[data-part=marker][aria-label*="Danquah"]');
      select.value = 'L';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      for (let frame = 1; frame <= 10; frame++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        await Promise.resolve();
        if (marker()) return frame;
      }
      return null;
    });
    expect(frames).toBeLessThanOrEqual(2);
    await page.close();
  });

  it.each([
    ['Meridian', MERIDIAN, (page: Page) => chooseInGrid(page, '10760', 'L')],
    [
      'Quillboard',
      QUILL,
      async (page: Page) => {
        await page.locator('input[name="mark_10885"]').fill('L');
        await page.locator('input[name="mark_10885"]').press('Tab');
      },
    ],
    ['Daybook', DAYBOOK, (page: Page) => page.locator('select[name="reason-10760"]').selectOption({ label: 'Late' })],
  ] as const)(
    '%s: an L entered after the close is a warning, with the time it was entered',
    async (_, address, enterL) => {
      await demonstration.settings({}, '2026-11-20T09:31:00Z');
      const page = await demonstration.open(address);
      await markers(page).first().waitFor();
      await enterL(page);
      const entered = page.locator(
        'register-lens-overlay [data-part=marker][aria-label*="L entered 09:31; the register closed 09:15"]',
      );
      await expect.poll(() => entered.count()).toBe(1);
      expect(await entered.getAttribute('aria-label')).toMatch(/^Warning\./);
      await page.close();
    },
  );

  it('a half-typed mark says nothing until it is left', async () => {
    const page = await demonstration.open(QUILL);
    const box = page.locator('input[name="mark_10853"]');
    await box.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('U');
    await page.waitForTimeout(300);
    expect(await markerOf(page, 'Danquah').count()).toBe(1);
    await box.fill('U');
    await box.press('Tab');
    await expect.poll(() => markerOf(page, 'Danquah').count()).toBe(0);
    await page.close();
  });

  it('a mark set by the page’s own script is seen too', async () => {
    const page = await demonstration.open(ALMANAC);
    await expect.poll(() => markerOf(page, 'Danquah').count()).toBe(1);
    await page.evaluate(() => {
      (document.querySelector('select[name="mark[10853]"]') as HTMLSelectElement).value = 'U';
    });
    await expect.poll(() => markerOf(page, 'Danquah').count()).toBe(0);
    await page.close();
  });
});

describe('the clock', () => {
  it('findings change without a reload when the due time passes', async () => {
    await demonstration.settings({}, '2026-11-20T09:00:54Z');
    const page = await demonstration.open('/almanac/register?date=2026-11-20&session=AM&form=10-Elm');
    await showList(page);
    expect(await findings(page)).toEqual([]);
    expect(await strip(page).textContent()).toContain('closes 09:15 · 15 min');
    await expect.poll(() => findings(page)).toEqual(['register-overdue']);
    expect(await strip(page).textContent()).toContain('closes 09:15 · 14 min');
    await page.close();
  });

  it('a register of another day gets no live checks, and says so', async () => {
    const page = await demonstration.open('/almanac/register?date=2026-11-19&session=AM&form=8-Birch');
    await expect.poll(() => strip(page).textContent()).toContain('Thu 19 Nov, not today: no live checks');
    await page.close();
  });
});

describe('single-page navigation', () => {
  it('reads the register that is shown now, and numbers it afresh', async () => {
    const page = await demonstration.open(MERIDIAN);
    await expect.poll(() => markers(page).count()).toBeGreaterThan(2);
    await page.locator('select').first().selectOption({ label: '7 Hazel' });
    await page.waitForURL(/7-Hazel/);
    await expect.poll(() => strip(page).textContent()).toContain('Nothing to look at');
    await page.goBack();
    await expect.poll(() => markers(page).first().getAttribute('data-number')).toBe('1');
    await page.close();
  });

  it('a grid that is drawn anew every two seconds keeps its markers and its numbers', async () => {
    const page = await demonstration.open('/odd/rerender');
    await page.waitForTimeout(5000);
    expect(await strip(page).textContent()).toContain('30 of 30 pupils read');
    await page.close();
    expect(demonstration.complaints()).toEqual([]);
  });
});

describe('dismissing', () => {
  async function dismissDanquah(page: Page): Promise<void> {
    await markerOf(page, 'Danquah').click();
    await card(page).getByRole('button', { name: 'Dismiss…' }).click();
    await card(page).getByLabel('An exception was agreed').check();
    await card(page).getByRole('button', { name: 'Dismiss', exact: true }).click();
    await expect.poll(() => markerOf(page, 'Danquah').count()).toBe(0);
  }

  it('asks for a reason, and keeps the finding away after a reload, in another system and in another window', async () => {
    const page = await demonstration.open(ALMANAC);
    await dismissDanquah(page);
    await page.reload();
    await markerOf(page, 'Farrant').waitFor();
    expect(await markerOf(page, 'Danquah').count()).toBe(0);
    const other = await demonstration.open(DAYBOOK);
    await markerOf(other, 'Farrant').waitFor();
    expect(await markerOf(other, 'Danquah').count()).toBe(0);
    await Promise.all([page.close(), other.close()]);
  });

  it('lasts until its date, or until the mark changes', async () => {
    const page = await demonstration.open(ALMANAC);
    await markerOf(page, 'Farrant').waitFor();
    expect(await markerOf(page, 'Danquah').count()).toBe(0);
    await page.locator('select[name="mark[10853]"]').selectOption('/');
    await expect.poll(() => markerOf(page, 'Danquah', 'present-after-close').count()).toBe(1);
    await demonstration.settings({}, '2026-11-21T09:26:00Z');
    await page.reload();
    await expect.poll(() => markerOf(page, 'Danquah', 'late-l-after-close').count()).toBe(1);
    await page.close();
  });

  it('works after the browser stopped the extension’s worker', async () => {
    const page = await demonstration.open(ALMANAC);
    await markerOf(page, 'Saltmarsh').waitFor();
    const session = await demonstration.browser.context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await markerOf(page, 'Saltmarsh').click();
    await card(page).getByRole('button', { name: 'Dismiss…' }).click();
    await card(page).getByLabel('It is being dealt with').check();
    await card(page).getByRole('button', { name: 'Dismiss', exact: true }).click();
    await page.waitForTimeout(600);
    await page.reload();
    await markerOf(page, 'Farrant').waitFor();
    expect(await markerOf(page, 'Saltmarsh').count()).toBe(0);
    await page.close();
  });
});

it('no page heard a word of complaint', () => expect(demonstration.complaints()).toEqual([]));

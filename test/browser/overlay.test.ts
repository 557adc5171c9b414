import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { ALMANAC, card, DAYBOOK, MERIDIAN, markerOf, markers, QUILL, strip, useDemonstration } from './demonstration';

const demonstration = useDemonstration();
const axe = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');

/** How far each marker stands from the mark it is about; null for one whose mark is not in the page. */
function distances(page: Page, cellOf: string): Promise<(number | null)[]> {
  return page.evaluate((selector) => {
    const root = document.querySelector('register-lens-overlay')?.shadowRoot;
    return [...(root?.querySelectorAll('[data-part=marker]') ?? [])].map((marker) => {
      const [, name = ''] = /^\w+\. (.+?), \w{3} \d+ \w{3} [AP]M\./.exec(marker.getAttribute('aria-label') ?? '') ?? [];
      const words = name.split(/,?\s+/).filter((word) => word.length > 2);
      const row = [...document.querySelectorAll('tr, .ag-row, li.card')].find((one) =>
        words.every((word) => one.textContent?.includes(word)),
      );
      const cell = row?.querySelector(selector);
      if (!cell) return null;
      const a = marker.getBoundingClientRect();
      const b = cell.getBoundingClientRect();
      const dx = Math.max(0, b.left - a.right, a.left - b.right);
      const dy = Math.max(0, b.top - a.bottom, a.top - b.bottom);
      return Math.round(Math.hypot(dx, dy));
    });
  }, cellOf);
}

const allClose = async (page: Page, cellOf: string) => {
  const found = await distances(page, cellOf);
  return found.length > 0 && found.every((distance) => distance !== null && distance <= 6);
};

describe('markers stand by their marks', () => {
  it('after scrolling a virtual grid and after sorting it', async () => {
    const page = await demonstration.open(MERIDIAN);
    await expect.poll(() => allClose(page, '[col-id=mark]')).toBe(true);
    await page.locator('[role=grid]').hover();
    await page.mouse.wheel(0, 500);
    await expect.poll(() => allClose(page, '[col-id=mark]')).toBe(true);
    await page.mouse.wheel(0, -2000);
    await page.locator('[role=columnheader][col-id=name]').click();
    await page.locator('[role=columnheader][col-id=name]').click();
    await page.waitForTimeout(500);
    await expect.poll(() => allClose(page, '[col-id=mark]')).toBe(true);
    await page.close();
  });

  it('after turning a page, and never one that is not there', async () => {
    const page = await demonstration.open(QUILL);
    await expect.poll(() => allClose(page, 'td:has(input.mk)')).toBe(true);
    await page.locator('.dt-paging-button.next').click();
    await expect.poll(() => markerOf(page, 'Farrant').count()).toBe(1);
    expect(await markerOf(page, 'Danquah').count()).toBe(0);
    await expect.poll(() => allClose(page, 'td:has(input.mk)')).toBe(true);
    await page.close();
  });

  it('after the window changed its size', async () => {
    const page = await demonstration.open(DAYBOOK);
    await expect.poll(() => allClose(page, 'select')).toBe(true);
    await page.setViewportSize({ width: 900, height: 700 });
    await expect.poll(() => allClose(page, 'select')).toBe(true);
    await page.close();
  });

  it('cover no control of the page, nor does the strip', async () => {
    for (const address of [ALMANAC, MERIDIAN, QUILL, DAYBOOK]) {
      const page = await demonstration.open(address);
      await markers(page).first().waitFor();
      await page.waitForTimeout(900);
      const covered = await page.evaluate(() => {
        const root = document.querySelector('register-lens-overlay')?.shadowRoot;
        const ours = [...(root?.querySelectorAll('[data-part=marker], .strip') ?? [])].map((one) =>
          one.getBoundingClientRect(),
        );
        return [...document.querySelectorAll('input:not([type=hidden]), select, button, a[href]')]
          .filter((control) => {
            const c = control.getBoundingClientRect();
            return (
              c.width > 0 &&
              control.checkVisibility() &&
              ours.some(
                (o) => o.left < c.right - 1 && c.left < o.right - 1 && o.top < c.bottom - 1 && c.top < o.bottom - 1,
              )
            );
          })
          .map((control) => control.outerHTML.slice(0, 80));
      });
      expect(covered, address).toEqual([]);
      await page.close();
    }
  });
});

describe('a marker opened', () => {
  it('explains itself, beside the mark and never over it; Escape closes', async () => {
    const page = await demonstration.open(ALMANAC);
    await markerOf(page, 'Danquah').click();
    await expect
      .poll(() => card(page).textContent())
      .toContain('U, not L: arrived 09:20, the register closed at 09:15.');
    const words = await card(page).textContent();
    for (const said of [
      'Danquah, Kofi · Fri 20 Nov · AM · mark L',
      'AM closes 09:15',
      'Wessex MAT Attendance Policy v2, 4.4',
      '2024 Regs, reg 10',
      '5 min after close',
      '20 min late from 09:00 agrees',
      'The mark stays as it is until you change it.',
    ])
      expect(words).toContain(said);
    const overlapping = await page.evaluate(() => {
      const root = document.querySelector('register-lens-overlay')?.shadowRoot;
      const c = root?.querySelector('.card')?.getBoundingClientRect();
      const m = document.querySelector('select[name="mark[10853]"]')?.getBoundingClientRect();
      return c && m && c.left < m.right && m.left < c.right && c.top < m.bottom && m.top < c.bottom;
    });
    expect(overlapping).toBe(false);
    await page.keyboard.press('Escape');
    await expect.poll(() => card(page).count()).toBe(0);
    await page.close();
  });

  it('by keyboard takes the focus, and gives it back; focus alone opens nothing', async () => {
    const page = await demonstration.open(ALMANAC);
    const late = markerOf(page, 'Danquah');
    await late.waitFor();
    await page.locator('input[name="late[10853]"]').focus();
    await late.focus();
    expect(await card(page).count()).toBe(0);
    await page.keyboard.press('Enter');
    await expect.poll(() => card(page).count()).toBe(1);
    const focused = () =>
      page.evaluate(() =>
        document.querySelector('register-lens-overlay')?.shadowRoot?.activeElement?.getAttribute('aria-label'),
      );
    await expect.poll(focused).toBe('Close');
    await page.keyboard.press('Escape');
    await expect.poll(() => card(page).count()).toBe(0);
    await page.close();
  });
});

describe('commands', () => {
  async function command(name: string, page: Page): Promise<void> {
    const url = page.url();
    await (await demonstration.browser.worker()).evaluate(
      async ([wanted, address]) => {
        const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === address);
        chrome.commands.onCommand.dispatch(wanted as string, tab);
      },
      [name, url],
    );
  }

  it('go to the next and previous finding without taking the page’s focus', async () => {
    const page = await demonstration.open(ALMANAC);
    await markers(page).first().waitFor();
    await page.locator('input[name="late[10853]"]').focus();
    const current = () => page.locator('register-lens-overlay [data-part=marker].current').getAttribute('data-number');
    await command('next-finding', page);
    await expect.poll(current).toBe('1');
    await command('next-finding', page);
    await expect.poll(current).toBe('2');
    await command('previous-finding', page);
    await expect.poll(current).toBe('1');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('late[10853]');
    await command('open-finding', page);
    await expect.poll(() => card(page).count()).toBe(1);
    await page.close();
  });

  it('hide everything until the next page', async () => {
    const page = await demonstration.open(ALMANAC);
    await markers(page).first().waitFor();
    await command('toggle-hidden', page);
    await expect.poll(() => markers(page).count()).toBe(0);
    expect(await strip(page).textContent()).toContain('Show');
    await page.reload();
    await markers(page).first().waitFor();
    await strip(page).getByRole('button', { name: 'Hide' }).click();
    await expect.poll(() => markers(page).count()).toBe(0);
    await page.close();
  });
});

describe('in every dress', () => {
  const faults = (page: Page) =>
    page.evaluate(async (source) => {
      const run = new Function(`${source}; return axe`);
      const host = document.querySelector('register-lens-overlay');
      const result = await run().run(
        { include: [host] },
        {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
          rules: { region: { enabled: false } },
        },
      );
      return result.violations.map(
        (one: { id: string; nodes: { html: string }[] }) =>
          `${one.id}: ${one.nodes
            .map((node) => node.html)
            .join(' ')
            .slice(0, 200)}`,
      );
    }, axe);

  it('axe finds nothing in strip, markers, list, card and dismiss form', async () => {
    const page = await demonstration.open(ALMANAC);
    await markers(page).first().waitFor();
    expect(await faults(page)).toEqual([]);
    await strip(page).locator('button.cnt').click();
    await page.locator('register-lens-overlay .list').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await markerOf(page, 'Danquah').click();
    await card(page).getByRole('button', { name: 'Dismiss…' }).click();
    expect(await faults(page)).toEqual([]);
    await page.close();
  });

  it('a dark page gets a dark overlay, and axe finds nothing there', async () => {
    const page = await demonstration.open('/odd/dark');
    await expect.poll(() => page.locator('register-lens-overlay .rl').getAttribute('data-rl-theme')).toBe('dark');
    expect(await faults(page)).toEqual([]);
    await page.close();
  });

  it('forced colours keep shapes and words', async () => {
    const page = await demonstration.open(ALMANAC);
    await page.emulateMedia({ forcedColors: 'active' });
    await markers(page).first().waitFor();
    const fill = await page.evaluate(() => {
      const shape = document.querySelector('register-lens-overlay')?.shadowRoot?.querySelector('[data-part=marker] .s');
      return shape ? getComputedStyle(shape).fill : '';
    });
    expect(fill).toMatch(/^rgb/);
    expect(await strip(page).textContent()).toContain('to look at');
    await page.close();
  });
});

it('no page heard a word of complaint', () => expect(demonstration.complaints()).toEqual([]));

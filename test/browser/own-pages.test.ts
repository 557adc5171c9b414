import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { ALMANAC, useDemonstration } from './demonstration';

const demonstration = useDemonstration();
const axe = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');

async function openOwn(name: string): Promise<Page> {
  const page = await demonstration.browser.context.newPage();
  await page.goto(`chrome-extension://${await demonstration.browser.extensionId()}/${name}.html`);
  await page.locator('.rl').waitFor();
  return page;
}

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const result = await (
      globalThis as unknown as {
        axe: {
          run(where: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      }
    ).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
    });
    return result.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.html)
          .join(' ')
          .slice(0, 200)}`,
    );
  });
}

describe('the options page', () => {
  it('changes school, policy and times, and an open register follows without a reload', async () => {
    await demonstration.settings();
    const register = await demonstration.open(ALMANAC);
    const strip = register.locator('register-lens-overlay .strip');
    await expect.poll(() => strip.textContent()).toContain('closed 09:15');
    const options = await openOwn('options');
    await options.getByLabel('Policy', { exact: true }).selectOption({ label: 'On Track Westbury Attendance Policy' });
    await expect.poll(() => strip.textContent(), { timeout: 5000 }).toContain('closes 09:45');
    await options
      .getByLabel('Policy', { exact: true })
      .selectOption({ label: 'Keystone Academy Trust Attendance Policy' });
    await expect.poll(() => strip.textContent(), { timeout: 5000 }).toContain('times not set for AM');
    await options.getByLabel('AM register closes').fill('09:20');
    await expect.poll(() => strip.textContent(), { timeout: 5000 }).toContain('closed 09:20');
    await expect.poll(() => options.locator('tr', { hasText: 'AM register closes' }).textContent()).toContain('school');
    await Promise.all([register.close(), options.close()]);
  });

  it('keeps a calendar: terms and closed days', async () => {
    await demonstration.settings();
    const options = await openOwn('options');
    await expect.poll(() => options.getByText('71 school days').count()).toBe(1);
    await options.getByLabel('Close a day').fill('2026-11-27');
    await options.getByRole('button', { name: 'Close it' }).click();
    await expect.poll(() => options.getByText('70 school days').count()).toBe(1);
    await options.getByRole('button', { name: 'Open the school again on Fri 27 Nov 2026' }).click();
    await expect.poll(() => options.getByText('71 school days').count()).toBe(1);
    await options.close();
  });

  it('begins empty, and says what to do first', async () => {
    await demonstration.settings({ schools: [], sites: [] });
    const options = await openOwn('options');
    await options.getByRole('button', { name: 'Add your school' }).click();
    await expect.poll(() => options.getByLabel('Name', { exact: true }).inputValue()).toBe('Our school');
    await options.close();
    await demonstration.settings();
  });

  it.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
    const options = await openOwn('options');
    await options.emulateMedia({ colorScheme });
    expect(await faults(options)).toEqual([]);
    await options.setViewportSize({ width: 320, height: 800 });
    expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await options.close();
  });
});

describe('turning a site on', () => {
  it('is one press in the popup, and turns off as easily', async () => {
    await demonstration.settings({ sites: [] });
    const register = await demonstration.open(ALMANAC, { waitForStrip: false });
    const popup = await openOwn('popup');
    await register.bringToFront();
    await popup.reload();
    await expect.poll(() => popup.locator('main').textContent()).toContain('Turn on for this site');
    await press(popup, 'Turn on for this site');
    await register.locator('register-lens-overlay .strip').waitFor();
    await expect.poll(() => popup.locator('main').textContent()).toContain('Turn off here');
    await register.reload();
    await register.locator('register-lens-overlay .strip').waitFor();
    await press(popup, 'Turn off here');
    await expect.poll(() => popup.locator('main').textContent()).toContain('Turn on for this site');
    await expect.poll(() => register.locator('register-lens-overlay .strip').count()).toBe(0);
    await Promise.all([popup.close(), register.close()]);
  });

  it('comes to its end though the browser’s question closed the popup', async () => {
    await demonstration.settings({ sites: [] });
    const register = await demonstration.open(ALMANAC, { waitForStrip: false });
    const popup = await openOwn('popup');
    await popup.evaluate(async (site) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(`${site}/almanac/`));
      await chrome.runtime.sendMessage({ registerLens: 'turning-on', payload: { site, tabId: tab?.id ?? null } });
    }, demonstration.mis.url);
    await popup.close();
    await (await demonstration.browser.worker()).evaluate(() =>
      chrome.permissions.onAdded.dispatch({ origins: ['http://127.0.0.1/*'] }),
    );
    await register.locator('register-lens-overlay .strip').waitFor();
    await register.close();
    await demonstration.settings();
  });

  /** A press that the browser takes for a person's, in a page that is not in front. */
  async function press(page: Page, name: string): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', {
      expression: `[...document.querySelectorAll('button')].find((one) => one.textContent === ${JSON.stringify(name)}).click()`,
      userGesture: true,
    });
    await session.detach();
  }
});

describe('the popup and the panel', () => {
  it('axe finds nothing in them', async () => {
    for (const name of ['popup', 'sidepanel']) {
      const page = await openOwn(name);
      expect(await faults(page), name).toEqual([]);
      await page.close();
    }
  });

  it('the panel lists the findings of the page in front, with their sources', async () => {
    const panel = await openOwn('sidepanel');
    const register = await demonstration.open(ALMANAC);
    await register.bringToFront();
    await panel.evaluate(() =>
      Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true }),
    );
    await expect.poll(() => panel.locator('summary').count(), { timeout: 8000 }).toBeGreaterThan(8);
    const words = await panel.locator('main').textContent();
    expect(words).toContain('U, not L: arrived 09:20');
    expect(words).toContain('Earlier sessions, not marked in the page');
    expect(await faults(panel)).toEqual([]);
    await Promise.all([panel.close(), register.close()]);
  });
});

it('no page heard a word of complaint', () => expect(demonstration.complaints()).toEqual([]));

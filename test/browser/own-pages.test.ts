import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { ALMANAC, useDemonstration } from './demonstration';

const demonstration = useDemonstration();
const SPRING = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'SUMMARY:Spring term',
  'DTSTART;VALUE=DATE:20270104',
  'DTEND;VALUE=DATE:20270327',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'SUMMARY:INSET',
  'DTSTART;VALUE=DATE:20270104',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');
const axe = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');

async function openOwn(name: string): Promise<Page> {
  const page = await demonstration.browser.context.newPage();
  await page.goto(`chrome-extension://${await demonstration.browser.extensionId()}/${name}.html`);
  await page.locator('.rl').first().waitFor();
  return page;
}

const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
/** In the dark only colours are other ones. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

async function faults(page: Page, rules: readonly string[] = ALL_RULES): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(
    async (runOnly) => {
      const result = await (
        globalThis as unknown as {
          axe: {
            run(where: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          };
        }
      ).axe.run(document, { runOnly });
      return result.violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map((node) => node.html)
            .join(' ')
            .slice(0, 200)}`,
      );
    },
    [...rules],
  );
}

describe('the options page', () => {
  it('changes school, policy and times, and an open register follows without a reload', async () => {
    await demonstration.settings();
    const register = await demonstration.open(ALMANAC);
    const strip = register.locator('register-lens-overlay .strip');
    await expect.poll(() => strip.textContent()).toContain('closed 09:15');
    const options = await openOwn('options');
    await options.getByLabel('Policy', { exact: true }).selectOption({ label: 'On Track Westbury Attendance Policy' });
    await expect.poll(() => strip.textContent()).toContain('closes 09:45');
    await options
      .getByLabel('Policy', { exact: true })
      .selectOption({ label: 'Keystone Academy Trust Attendance Policy' });
    await expect.poll(() => strip.textContent()).toContain('times not set for AM');
    await options.getByLabel('AM register closes').fill('09:20');
    await expect.poll(() => strip.textContent()).toContain('closed 09:20');
    await expect.poll(() => options.locator('tr', { hasText: 'AM register closes' }).textContent()).toContain('school');
    await Promise.all([register.close(), options.close()]);
  });

  it('keeps a calendar: terms and closed days', async () => {
    await demonstration.settings();
    const options = await openOwn('options');
    const days = () => options.getByText('school days', { exact: false }).first().textContent();
    await expect.poll(days).toBe('71 school days');
    await options.getByLabel('School year', { exact: true }).selectOption({ label: '2026/27' });
    await options.getByRole('button', { name: 'Thu 26 Nov 2026, school day' }).focus();
    await options.keyboard.press('ArrowRight');
    await options.keyboard.press('Enter');
    await expect.poll(days).toBe('70 school days');
    const pressed = options.locator('[data-date="2026-11-27"]');
    expect(await pressed.getAttribute('aria-label')).toBe('Fri 27 Nov 2026, closed, INSET');
    expect(await pressed.evaluate((day) => day === document.activeElement)).toBe(true);
    await options.getByRole('button', { name: 'Open the school again on Fri 27 Nov 2026' }).click();
    await expect.poll(days).toBe('71 school days');
    await options.getByLabel('Import iCalendar (.ics)…').setInputFiles({
      name: 'school.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from(SPRING),
    });
    await options.getByRole('button', { name: 'Add 2 to the calendar' }).click();
    await expect.poll(days).toBe('130 school days');
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

  it('shows a policy as a form with lint as it is typed; exported and imported, it is the same policy', async () => {
    await demonstration.settings();
    const options = await openOwn('options');
    await options.getByRole('button', { name: 'Open as a form' }).click();
    await options.getByLabel('Which values').selectOption({ label: 'Only what is set' });
    const lint = options.locator('.lint');
    const years = options.getByLabel('Register entries are kept for', { exact: true });
    await expect.poll(() => lint.textContent()).toContain('Keeps register entries 3 years');
    await years.fill('6');
    await expect.poll(() => lint.textContent()).not.toContain('Keeps register entries');
    expect(await years.evaluate((field) => field === document.activeElement)).toBe(true);
    await years.press('Tab');

    const saving = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Export as a file' }).click();
    const saved = JSON.parse(readFileSync(await (await saving).path(), 'utf8'));
    expect(saved).toMatchObject({ id: 'wessex', values: { retentionYears: { value: 6 } } });

    const importing = options.getByLabel('Import a policy…');
    const file = (pack: unknown) => ({
      name: 'policy.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(pack)),
    });
    await importing.setInputFiles(file({ ...saved, name: '' }));
    await expect.poll(() => options.getByRole('alert').textContent()).toContain('Nothing has changed');
    await importing.setInputFiles(file({ ...saved, id: 'thornmere', name: 'Thornmere Attendance Policy' }));
    await options.getByRole('button', { name: 'Add this policy' }).click();
    await options.getByRole('button', { name: /^Use it for/ }).click();
    const policy = options.getByLabel('Policy', { exact: true });
    await expect.poll(() => policy.inputValue()).toBe('thornmere');
    await options.reload();
    await expect.poll(() => policy.inputValue()).toBe('thornmere');
    expect(await options.locator('div.files').textContent()).toContain('Thornmere Attendance Policy');
    await options.close();
    await demonstration.settings();
  });

  it.each(['light', 'dark'] as const)(
    'axe finds nothing in %s, nor does it scroll sideways when narrow',
    async (scheme) => {
      const options = await openOwn('options');
      await options.emulateMedia({ colorScheme: scheme });
      await options.getByRole('button', { name: 'Open as a form' }).click();
      await options.getByLabel('Which values').selectOption({ label: 'Only what is set' });
      await options.getByRole('button', { name: 'Afternoon register closes: decide for this value' }).click();
      for (const width of [1280, 320]) {
        await options.setViewportSize({ width, height: 800 });
        expect(await faults(options, scheme === 'light' ? ALL_RULES : OF_COLOURS), `${width} px`).toEqual([]);
        expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await options.close();
      await demonstration.settings();
    },
  );
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

describe('the popup, the panel and the first page', () => {
  it('axe finds nothing in them', async () => {
    for (const name of ['popup', 'sidepanel', 'welcome']) {
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
    await expect.poll(() => panel.locator('summary').count()).toBeGreaterThan(8);
    const words = await panel.locator('main').textContent();
    expect(words).toContain('U, not L: arrived 09:20');
    expect(words).toContain('Earlier sessions, not marked in the page');
    expect(await faults(panel)).toEqual([]);
    await Promise.all([panel.close(), register.close()]);
  });
});

it('no page heard a word of complaint', () => expect(demonstration.complaints()).toEqual([]));

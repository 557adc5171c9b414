/** The same extension in Firefox: a smoke test of what differs there (how scripts come into pages, styles, storage). */
import { existsSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsFor } from '../../tools/demo/settings';
import { type Mis, startMis } from '../mis/server';
import { FOUR_SHAPES, MORNING } from './demonstration';

const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
const OWN_PAGES = '11111111-2222-4333-8444-555555555555';
const isThere = existsSync(FIREFOX);
if (!isThere)
  console.warn(
    `LEFT OUT: nothing is tested in Firefox, since ${FIREFOX} does not exist. Install Firefox or set FIREFOX_PATH.`,
  );

describe.skipIf(!isThere)('in Firefox', () => {
  let mis: Mis;
  let firefox: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    mis = await startMis({});
    firefox = await puppeteer.launch({
      browser: 'firefox',
      executablePath: FIREFOX,
      headless: true,
      args: ['--remote-allow-system-access', '--width=1440', '--height=900'],
      defaultViewport: null,
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ 'register-lens@schools.example': OWN_PAGES }),
      },
    });
    await firefox.installExtension(path.resolve('.output/firefox-mv3-e2e'));
    await set({ settings: settingsFor(mis.truth, mis.url), clockShift: Date.parse(MORNING) - Date.now() });
  }, 90_000);
  afterAll(async () => {
    await firefox?.close();
    await mis?.close();
  });

  /** Storage is written from the options page: Firefox lets nobody into a background script. */
  async function set(values: Record<string, unknown>): Promise<void> {
    const options = await openOptions();
    await options.evaluate(async (given) => {
      await (globalThis as never as { browser: typeof chrome }).browser.storage.local.set(given);
    }, values);
    await options.close();
  }

  const openOptions = () => openOwn('options.html');

  async function openOwn(name: string): Promise<Page> {
    const page = await firefox.newPage();
    // the address opens, but the protocol reports no end of loading for pages of an extension
    await page
      .goto(`moz-extension://${OWN_PAGES}/${name}`, { timeout: 1500 })
      .catch((error: Error) => expect(error.message).toMatch(/timeout|timed out/i));
    await page.waitForSelector('.rl');
    return page;
  }

  async function open(address: string): Promise<Page> {
    const page = await firefox.newPage();
    // under its strict policy the page itself may not load its icon
    const complain = (text: string) => !text.includes('/favicon.ico') && complaints.push(text);
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) complain(message.text());
    });
    page.on('pageerror', (error) => complain(String(error)));
    await page.goto(mis.url + address);
    return page;
  }

  const shown = (page: Page) =>
    page.evaluate(() => {
      const root = document.querySelector('register-lens-overlay')?.shadowRoot;
      const strip = root?.querySelector('.strip');
      return {
        strip: strip?.textContent ?? '',
        position: strip ? getComputedStyle(strip).position : '',
        markers: [...(root?.querySelectorAll('[data-part=marker]') ?? [])].map(
          (marker) => marker.getAttribute('aria-label') ?? '',
        ),
      };
    });

  it.each(FOUR_SHAPES)('%s: strip and markers, dressed', async (_, address) => {
    const page = await open(address);
    await expect.poll(async () => (await shown(page)).strip).toMatch(/\d\d of 30 pupils read/);
    await expect.poll(async () => (await shown(page)).markers.join('\n')).toContain('the register closed at 09:15');
    expect((await shown(page)).position).toBe('fixed');
    await page.close();
  });

  it('a changed mark is judged at once', async () => {
    const page = await open(FOUR_SHAPES[0][1]);
    const isWarned = async () => (await shown(page)).markers.some((label) => label.includes('Danquah'));
    await expect.poll(isWarned).toBe(true);
    await page.select('select[name="mark[10853]"]', 'U');
    await expect.poll(isWarned).toBe(false);
    await page.close();
  });

  it('changes nothing of the page', async () => {
    const page = await open(FOUR_SHAPES[0][1]);
    await expect.poll(async () => (await shown(page)).markers.length).toBeGreaterThan(5);
    const outer = await page.evaluate(() => document.body.outerHTML);
    const served = await page.evaluate(async () => {
      const text = await (await fetch(location.href, { cache: 'no-store' })).text();
      return new DOMParser().parseFromString(text, 'text/html').body.outerHTML;
    });
    expect(outer).toBe(served);
    await page.close();
  });

  it('a strict content security policy changes nothing of our looks', async () => {
    const page = await open('/odd/strict-csp');
    await expect.poll(async () => (await shown(page)).position).toBe('fixed');
    await page.close();
  });

  it('keeps casework under a passphrase: set up, locked, refused, unlocked', async () => {
    await set({ settings: settingsFor(mis.truth, mis.url, 'officer') });
    const panel = await openOwn('sidepanel.html');
    const text = () => panel.evaluate(() => document.body.textContent ?? '');
    const says = (words: string) => expect.poll(text).toContain(words);
    const press = async (name: string) => {
      const found = await panel.evaluate((wanted) => {
        const buttons = [...document.querySelectorAll('button')];
        const button = buttons.find((one) => (one.getAttribute('aria-label') ?? one.textContent) === wanted);
        button?.click();
        return buttons.map((one) => one.getAttribute('aria-label') ?? one.textContent);
      }, name);
      expect(found).toContain(name);
    };
    const fill = async (selector: string, words: string, place = 0) => {
      const field = (await panel.$$(selector))[place];
      await field?.type(words);
    };
    await says('Set up casework');
    await press('Set up casework');
    await panel.waitForSelector('input[type=password]');
    await fill('input[type=password]', 'four quite unrelated words', 0);
    await fill('input[type=password]', 'four quite unrelated words', 1);
    await fill('form input[type=text]', 'AB');
    await press('Set up');
    await says('No case is open.');
    await press('Lock now');
    await says('Casework is locked');
    await fill('input[type=password]', 'something else');
    await press('Unlock');
    await says('This is not the passphrase.');
    await panel.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[type=password]');
      field?.select();
    });
    await fill('input[type=password]', 'four quite unrelated words');
    await press('Unlock');
    await says('No case is open.');
    await panel.close();
  }, 60_000);

  it('no page heard a word of complaint', () => expect(complaints).toEqual([]));
});

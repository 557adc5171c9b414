/** The built elements in Firefox: a smoke test of what differs there (adopted sheets, custom elements, policies). */
import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES } from '../../tools/gallery/samples';
import { type Gallery, startGallery } from '../../tools/gallery/server';

const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
const isThere = existsSync(FIREFOX);
if (!isThere)
  console.warn(
    `LEFT OUT: no element is tested in Firefox, since ${FIREFOX} does not exist. Install Firefox or set FIREFOX_PATH.`,
  );

describe.skipIf(!isThere)('in Firefox', () => {
  let gallery: Gallery;
  let firefox: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    gallery = await startGallery();
    firefox = await puppeteer.launch({
      browser: 'firefox',
      executablePath: FIREFOX,
      headless: true,
      args: ['--width=1440', '--height=900'],
      defaultViewport: null,
    });
  }, 60_000);
  afterAll(async () => {
    await firefox?.close();
    await gallery?.close();
  });

  async function open(address: string) {
    const page = await firefox.newPage();
    const complain = (words: string) => !words.includes('favicon') && complaints.push(words);
    page.on('console', (message) => ['error', 'warn'].includes(message.type()) && complain(message.text()));
    page.on('pageerror', (error) => complain(String(error)));
    await page.goto(gallery.url + address);
    return page;
  }

  it('every element of the gallery is drawn and dressed under its strict policy', async () => {
    const page = await open('/gallery/?scheme=dark');
    const look = () =>
      page.evaluate(
        (tags) =>
          tags.map((tag) => {
            if (tag === 'register-lens-checks') {
              const strip = document.querySelector('register-lens-overlay')?.shadowRoot?.querySelector('.strip');
              return `${tag} ${strip ? getComputedStyle(strip).position : ''}`;
            }
            const root = document.querySelector(tag)?.shadowRoot?.querySelector('[part~=root]');
            return `${tag} ${root ? getComputedStyle(root).backgroundColor : ''}`;
          }),
        SAMPLES.map(({ tag }) => tag),
      );
    await expect
      .poll(look, { timeout: 15_000 })
      .toEqual(SAMPLES.map(({ tag }) => `${tag} ${tag === 'register-lens-checks' ? 'fixed' : 'rgb(23, 25, 26)'}`));
    await page.close();
  });

  it('a register of the demonstration MIS has its markers', async () => {
    const page = await open('/almanac/register?date=2026-11-20&session=AM&form=8-Birch');
    const markers = () =>
      page.evaluate(
        () =>
          document.querySelector('register-lens-overlay')?.shadowRoot?.querySelectorAll('[data-part=marker]').length ??
          0,
      );
    await expect.poll(markers, { timeout: 15_000 }).toBeGreaterThan(4);
    await page.close();
  });

  it('no page heard a word of complaint', () => expect(complaints).toEqual([]));
});

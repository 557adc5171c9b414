/** The demonstration MIS and a browser with the extension, for one file of tests. Owns their starting and ending. */
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { settingsFor } from '../../tools/demo/settings';
import { type Mis, startMis } from '../mis/server';
import { type ExtensionBrowser, startExtensionBrowser } from './extension-browser';

export const MORNING = '2026-11-20T09:26:00Z';
export const ALMANAC = '/almanac/register?date=2026-11-20&session=AM&form=8-Birch';
export const MERIDIAN = '/meridian/registers/8-Birch/2026-11-20/AM';
export const QUILL = '/quill/register?reg=8-Birch&date=20/11/2026&session=AM';
export const DAYBOOK = '/daybook/registration/8-birch/2026-11-20/morning';
export const FOUR_SHAPES = [
  ['Almanac', ALMANAC],
  ['Meridian', MERIDIAN],
  ['Quillboard', QUILL],
  ['Daybook', DAYBOOK],
] as const;

export const E2E_BUILD = path.resolve('.output/chrome-mv3-e2e');

export type Demonstration = {
  readonly mis: Mis;
  readonly browser: ExtensionBrowser;
  /** Opens a page and waits for the strip. */
  open(address: string, options?: { waitForStrip?: boolean }): Promise<Page>;
  settings(more?: Record<string, unknown>, now?: string): Promise<void>;
  /** What pages wrote to their consoles and threw, since the last look. */
  complaints(): string[];
};

/** Starts both before the tests of a file and ends both after them. */
export function useDemonstration(options: Partial<Parameters<typeof startExtensionBrowser>[0]> = {}): Demonstration {
  let mis: Mis;
  let browser: ExtensionBrowser;
  let complaints: string[] = [];
  beforeAll(async () => {
    mis = await startMis({});
    browser = await startExtensionBrowser({ extension: E2E_BUILD, ...options });
    browser.context.on('page', (page) => {
      page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
      });
    });
    await settings();
  });
  afterAll(async () => {
    await browser?.close();
    await mis?.close();
  });

  async function settings(more: Record<string, unknown> = {}, now = MORNING): Promise<void> {
    await browser.set({ ...settingsFor(mis.truth, mis.url), ...more }, now);
  }

  return {
    get mis() {
      return mis;
    },
    get browser() {
      return browser;
    },
    async open(address, { waitForStrip = true } = {}) {
      const page = await browser.context.newPage();
      await page.goto(mis.url + address);
      if (waitForStrip) await strip(page).waitFor();
      return page;
    },
    settings,
    complaints: () => {
      const heard = complaints;
      complaints = [];
      return heard;
    },
  };
}

export const strip = (page: Page) => page.locator('register-lens-overlay .strip');
export const markers = (page: Page) => page.locator('register-lens-overlay [data-part=marker]');
export const card = (page: Page) => page.locator('register-lens-overlay .card');

/** The marker that stands beside a pupil's mark. */
export const markerOf = (page: Page, pupil: string, check?: string) =>
  page.locator(
    `register-lens-overlay [data-part=marker]${check ? `[data-check=${check}]` : ''}[aria-label*="${pupil}"]`,
  );

/** Chooses a mark in AG Grid: the first press opens the editor, the second its list. */
export async function chooseInGrid(page: Page, pupil: string, mark: string): Promise<void> {
  const cell = page.locator(`.ag-row[row-id="${pupil}"] [col-id="mark"]`);
  const at = { position: { x: 20, y: 12 } };
  await cell.click(at);
  await cell.click(at);
  await page
    .locator('.ag-list-item')
    .filter({ hasText: new RegExp(`^\\s*${mark}\\s*$`) })
    .click();
}

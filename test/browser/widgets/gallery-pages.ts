/** The gallery's page with the built elements, under strict policies, in Chromium. Owns starting both and waiting until all is drawn. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { SAMPLES } from '../../../tools/gallery/samples';
import { startGallery } from '../../../tools/gallery/server';
import { QUIET_ARGS } from '../extension-browser';

/** By then every element has loaded what it needs. */
export const PATIENCE = { timeout: 20_000 };

/** `complaints`: what the page hears of errors and warnings; `asked`: every address it asked for. */
export type Opened = { page: Page; complaints: string[]; asked: string[] };

export type GalleryPages = {
  url: string;
  browser: Browser;
  open(address: string, options?: BrowserContextOptions): Promise<Opened>;
  close(): Promise<void>;
};

export async function startGalleryPages(): Promise<GalleryPages> {
  const gallery = await startGallery();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: QUIET_ARGS,
  });
  return {
    url: gallery.url,
    browser,
    async open(address, options = {}) {
      const context = await browser.newContext({
        bypassCSP: false,
        viewport: { width: 1000, height: 900 },
        ...options,
      });
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
    },
    async close() {
      await browser.close();
      await gallery.close();
    },
  };
}

/** Until every element of the gallery shows something. */
export async function allDrawn(page: Page): Promise<void> {
  await page.waitForFunction(
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
}

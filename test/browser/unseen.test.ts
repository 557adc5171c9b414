/** What pages and other extensions can learn of the released extension while no site is turned on: nothing. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page, Worker } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mis, startMis } from '../mis/server';
import { type ExtensionBrowser, startExtensionBrowser } from './extension-browser';

const RELEASE = path.resolve('.output/chrome-mv3');
const MESSAGE = { registerLens: 'badge', payload: { count: 3 } };
const other = mkdtempSync(path.join(tmpdir(), 'another-extension-'));
let mis: Mis;
let browser: ExtensionBrowser;
let id: string;
let stranger: Worker;
let welcome: Page;

beforeAll(async () => {
  const manifest = {
    ...{ manifest_version: 3, name: 'Another extension', version: '1.0' },
    background: { service_worker: 'background.js' },
  };
  writeFileSync(path.join(other, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(other, 'background.js'), 'globalThis.isAnother = true;');
  mis = await startMis({});
  browser = await startExtensionBrowser({ extension: `${RELEASE},${other}` });
  while (browser.context.serviceWorkers().length < 2) await browser.context.waitForEvent('serviceworker');
  for (const worker of browser.context.serviceWorkers()) {
    if (await worker.evaluate(() => 'isAnother' in globalThis)) stranger = worker;
    else id = new URL(worker.url()).host;
  }
  // in its first seconds it waits for a policy that may come
  welcome = await browser.context.newPage();
  await welcome.goto(`chrome-extension://${id}/welcome.html#demo`);
});
afterAll(async () => {
  await browser?.close();
  await mis?.close();
  rmSync(other, { recursive: true, force: true });
});

/** Which of the package's files a page can bring in, each by four ways. */
function reached(page: Page, files: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async ({ origin, names }) => {
      const loads = (tag: 'img' | 'script' | 'link', address: string) =>
        new Promise<boolean>((resolve) => {
          const element = document.createElement(tag);
          element.addEventListener('load', () => resolve(true));
          element.addEventListener('error', () => resolve(false));
          if (element instanceof HTMLLinkElement) Object.assign(element, { rel: 'stylesheet', href: address });
          else element.src = address;
          document.head.append(element);
          setTimeout(() => resolve(false), 3000);
        });
      const found: string[] = [];
      for (const name of names) {
        const address = `${origin}/${name}`;
        const byRequest = await fetch(address).then(
          () => true,
          () => false,
        );
        const ways = [
          byRequest,
          ...(await Promise.all((['img', 'script', 'link'] as const).map((tag) => loads(tag, address)))),
        ];
        if (ways.includes(true)) found.push(name);
      }
      return found;
    },
    { origin: `chrome-extension://${id}`, names: files },
  );
}

describe('a page of a site that is not turned on', () => {
  it('can reach no file of the package', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${mis.url}/almanac/register?date=2026-11-20&session=AM&form=8-Birch`);
    const files = readdirSync(RELEASE).filter((name) => /\.(js|html|json)$/.test(name));
    expect(files).toContain('trust.js');
    expect(await reached(page, files)).toEqual([]);
    await page.close();
  });

  it('has nothing of ours in it, and nobody to speak to', async () => {
    const page = await browser.context.newPage();
    await page.addInitScript(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
    });
    await page.goto(`${mis.url}/almanac/register?date=2026-11-20&session=AM&form=8-Birch`);
    await page.waitForTimeout(800);
    const seen = await page.evaluate(() => ({
      hosts: document.querySelectorAll('register-lens-overlay').length,
      names: Object.keys(globalThis).filter((name) => /register.?lens/i.test(name)),
      heard: (globalThis as unknown as { heard: string[] }).heard,
      runtime: typeof (globalThis as unknown as { chrome?: { runtime?: unknown } }).chrome?.runtime,
    }));
    expect(seen).toEqual({ hosts: 0, names: [], heard: [], runtime: 'undefined' });
    await page.close();
  });
});

describe('another extension', () => {
  it('gets no answer, and no connection', async () => {
    const said = await stranger.evaluate(
      async ({ to, message }) => {
        const runtime = (globalThis as unknown as { chrome: { runtime: Record<string, CallableFunction> } }).chrome
          .runtime;
        return runtime.sendMessage?.(to, message).then(
          (reply: unknown) => ({ reply }),
          (error: unknown) => String(error),
        );
      },
      { to: id, message: MESSAGE },
    );
    expect(said).toContain('Could not establish connection');
  });

  it('is refused where our own pages are answered', async () => {
    const reply = await welcome.evaluate(
      (message) =>
        (
          globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }
        ).chrome.runtime.sendMessage(message),
      MESSAGE,
    );
    expect(reply).toEqual({ ok: true, response: null });
  });
});

describe('the first page of the release', () => {
  it('has the product at work on its made-up register', async () => {
    await welcome.locator('register-lens-overlay').waitFor({ state: 'attached' });
    expect(await welcome.locator('.made-up tbody tr').count()).toBe(8);
  });
});

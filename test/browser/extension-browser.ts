/** Chromium with the built extension in it. Owns the starting, and the talking to the extension's own worker. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright';
import type { PageReport } from '../../src/messaging/protocol';

export const QUIET_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type ExtensionBrowser = {
  context: BrowserContext;
  worker(): Promise<Worker>;
  /** What the script of a tab tells the panel; null where there is nothing. */
  report(url: string): Promise<PageReport | null>;
  /** Settings as the options page would leave them, and the moment it is supposed to be. */
  set(settings: Record<string, unknown>, now?: string): Promise<void>;
  extensionId(): Promise<string>;
  close(): Promise<void>;
};

export type StartOptions = {
  /** Folder of the built extension. */
  extension: string;
  /** Used again later: it stays when the browser is closed. Left out, it is a new one and goes. */
  profile?: string;
  /** Done in the browser before the extension comes into it. */
  before?(context: BrowserContext): Promise<void>;
  headless?: boolean;
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active' | 'none';
};

export async function startExtensionBrowser(options: StartOptions): Promise<ExtensionBrowser> {
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), 'register-lens-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: options.headless ?? true,
    chromiumSandbox: false,
    viewport: options.viewport === undefined ? { width: 1440, height: 900 } : options.viewport,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    colorScheme: options.colorScheme,
    forcedColors: options.forcedColors,
    args: [
      ...QUIET_ARGS,
      '--enable-unsafe-extension-debugging',
      ...(options.before
        ? []
        : [`--disable-extensions-except=${options.extension}`, `--load-extension=${options.extension}`]),
    ],
    ignoreDefaultArgs: options.before ? ['--disable-extensions'] : undefined,
  });
  if (options.before) await options.before(context).then(() => load(context, options.extension));
  else await loadWhereFlagIsGone(context, options.extension);

  async function worker(): Promise<Worker> {
    // after an update the one before may still be listed
    return context.serviceWorkers().at(-1) ?? context.waitForEvent('serviceworker');
  }

  return {
    context,
    worker,
    report: async (url) =>
      (await worker()).evaluate(async (wanted) => {
        const tab = (await chrome.tabs.query({})).find((one: { url?: string }) => one.url === wanted);
        if (tab?.id === undefined) return null;
        const reply = await chrome.tabs
          .sendMessage(tab.id, { registerLens: 'report', payload: null })
          .catch(() => null);
        return reply?.response ?? null;
      }, url),
    set: async (settings, now) => {
      const clockShift = now === undefined ? 0 : Date.parse(now) - Date.now();
      await (await worker()).evaluate((values) => chrome.storage.local.set(values), { settings, clockShift });
    },
    extensionId: async () => new URL((await worker()).url()).host,
    close: async () => {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Chrome and Edge no longer take the command-line flag; they take the same over their debugging pipe. */
async function loadWhereFlagIsGone(context: BrowserContext, extension: string): Promise<void> {
  if (context.serviceWorkers().length > 0) return;
  const started = context.waitForEvent('serviceworker', { timeout: 4000 }).catch(() => null);
  if (await started) return;
  await load(context, extension);
}

/** Loads it, or the next version of it where it is there already. */
export async function load(context: BrowserContext, extension: string): Promise<void> {
  const anew = context.waitForEvent('serviceworker', { timeout: 10_000 });
  const session = await context.browser()?.newBrowserCDPSession();
  await session?.send('Extensions.loadUnpacked' as never, { path: extension } as never);
  const worker = await anew;
  // it is there a moment before it may use anything
  for (let tries = 0; tries < 50; tries++) {
    const isReady = await worker
      .evaluate(() => chrome.storage.local.get('settings'))
      .then(
        () => true,
        () => false,
      );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the extension was loaded and never became ready');
}

/** Debian's Chromium as an organisation manages it: it installs what its policy says. Owns the starting and the looking in. */
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import { QUIET_ARGS } from '../browser/extension-browser';

/** Playwright's own defaults that would keep a policy from installing anything. */
const IN_THE_WAY = ['--disable-background-networking', '--disable-extensions'];

export type ManagedChromium = {
  context: BrowserContext;
  /** The extension's own worker, once the browser has installed it. */
  worker(): Promise<Worker>;
  open(address: string): Promise<Page>;
  own(name: string): Promise<Page>;
  /** As a technician does it: the button on the browser's page of policies. */
  reloadPolicies(): Promise<void>;
  /** What that page shows. */
  policyPage(): Promise<string>;
  close(): Promise<void>;
};

export async function startManagedChromium(profile: string, id: string): Promise<ManagedChromium> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    chromiumSandbox: false,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    ignoreDefaultArgs: IN_THE_WAY,
    args: [
      ...QUIET_ARGS.filter((flag) => !IN_THE_WAY.includes(flag)),
      '--host-resolver-rules=MAP *.school.test 127.0.0.1',
    ],
  });
  context.setDefaultTimeout(10_000);

  async function open(address: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  }

  return {
    context,
    open,
    worker: async () => {
      const isOurs = (one: Worker) => one.url().startsWith(`chrome-extension://${id}/`);
      return context.serviceWorkers().findLast(isOurs) ?? context.waitForEvent('serviceworker', { predicate: isOurs });
    },
    own: (name) => open(`chrome-extension://${id}/${name}`),
    reloadPolicies: async () => {
      const page = await open('chrome://policy');
      await page.locator('#reload-policies').click();
      await page.close();
    },
    policyPage: async () => {
      const page = await open('chrome://policy');
      // its parts come one by one
      await page.getByText(id).first().waitFor();
      const text = await page.evaluate(() => {
        const said: string[] = [];
        const walk = (node: Node) => {
          if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
          if (node.nodeName === 'STYLE' || node.nodeName === 'SCRIPT') return;
          if (node.nodeType === Node.TEXT_NODE) said.push(node.textContent?.trim() ?? '');
          for (const child of node.childNodes) walk(child);
        };
        walk(document.body);
        return said.filter((words) => words !== '').join(' | ');
      });
      await page.close();
      return text;
    },
    close: () => context.close(),
  };
}

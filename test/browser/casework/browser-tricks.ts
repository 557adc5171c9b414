/** What happens to a browser in an office: its worker is stopped, its disk is full, its extension is updated. Owns the doing of each. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { type ExtensionBrowser, load } from '../extension-browser';

/** As the browser does with an idle worker; answers when it is stopped. */
export async function stopWorkers(panel: Page): Promise<void> {
  const session = await panel.context().newCDPSession(panel);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Everything together may be so many bytes. To be set before anything is kept, since the browser looks at it only now and then. */
export async function limitStorage(context: BrowserContext, origin: string, bytes: number | null): Promise<void> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...(bytes === null ? {} : { quotaSize: bytes }) });
  // goes with the session that set it
  if (bytes === null) await page.close();
}

/** A copy of the build, whose manifest may be changed; it goes with `rmSync`. */
export function copyOfBuild(build: string, change: (manifest: Manifest) => void): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'register-lens-build-'));
  cpSync(build, copy, { recursive: true });
  changeManifest(copy, change);
  return copy;
}

type Manifest = { version: string; permissions: string[] };

function changeManifest(extension: string, change: (manifest: Manifest) => void): void {
  const file = path.join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  change(manifest);
  writeFileSync(file, JSON.stringify(manifest));
}

/** The next version takes this one's place while its pages are open. `extension`: a copy of the build that is running. */
export async function updateExtension({ context }: ExtensionBrowser, extension: string): Promise<void> {
  changeManifest(extension, (manifest) => {
    manifest.version = `${manifest.version}.1`;
  });
  await load(context, extension);
}

/** What stands on the extension's button where a page has nothing of its own to say. */
export const badge = async ({ worker }: ExtensionBrowser): Promise<string> =>
  (await worker()).evaluate(() => chrome.action.getBadgeText({}));

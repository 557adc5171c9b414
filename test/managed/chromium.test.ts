/**
 * A managed Chromium, from a clean profile to an update: what the kit wrote, put where a technician puts it. Nothing is
 * pressed but the browser's own button that reads policies anew.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  FILE_PASSPHRASE,
  goToData,
  noteOf,
  openNewOffice,
  openPupil,
  pupilOf,
  setUp,
  unlock,
  write,
} from '../browser/casework/office';
import { ALMANAC, markerOf, markers, strip } from '../browser/demonstration';
import { type Mis, startMis } from '../mis/server';
import { removePolicies, setChromiumPolicy, whyNotHere } from './machine-policies';
import { type ManagedChromium, startManagedChromium } from './managed-chromium';
import { BLOCKED_HOST, makeRollOut, POLICY_NAME, type RollOut, trustFor } from './roll-out';
import { startWebServer, type WebServer } from './web-server';

const LATE = 'late-l-after-close';
const NOTE = 'Grandmother collects on Fridays.';
const whyNot = whyNotHere(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium');
if (whyNot) console.warn(`LEFT OUT: nothing is tested in a managed Chromium: ${whyNot}.`);

type Shown = { shows: 'nothing yet' | 'looking' | 'officer' | 'teacher'; lasted: number };

/** What a page of ours shows of whose profile this is, from now until it shows the trust's. Times in milliseconds. */
async function shownFromStart(page: Page): Promise<Shown[]> {
  const seen = await page.evaluate(async () => {
    const shows = () => {
      const role = document.querySelector<HTMLSelectElement | HTMLInputElement>('[name=role]:checked');
      if (document.body.textContent?.includes('Looking whether')) return 'looking' as const;
      if (document.querySelector('[role=tab]')) return 'officer' as const;
      if (role !== null) return role.value === 'officer' ? ('officer' as const) : ('teacher' as const);
      return 'nothing yet' as const;
    };
    const from = performance.now();
    const states: { shows: ReturnType<typeof shows>; at: number }[] = [{ shows: shows(), at: from }];
    await new Promise<void>((resolve) => {
      const look = () => {
        if (shows() !== states.at(-1)?.shows) states.push({ shows: shows(), at: performance.now() });
        if (states.at(-1)?.shows !== 'officer' && performance.now() - from < 15_000) return;
        watch.disconnect();
        resolve();
      };
      const watch = new MutationObserver(look);
      watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      setTimeout(look, 15_000);
      look();
    });
    const end = performance.now();
    return states.map(({ shows, at }, index) => ({ shows, lasted: (states[index + 1]?.at ?? end) - at }));
  });
  await page.close();
  return seen;
}

describe.skipIf(whyNot !== null)('a managed Chromium', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'register-lens-managed-'));
  const profile = path.join(folder, 'profile');
  let mis: Mis;
  let server: WebServer;
  let first: RollOut;
  let browser: ManagedChromium;
  let backup: Buffer;
  let starts: Shown[][] = [];

  beforeAll(async () => {
    removePolicies();
    mis = await startMis({});
    server = await startWebServer();
    first = makeRollOut(folder, trustFor(mis, server.url, 1));
    server.offer(path.join(first.folder, 'chrome'));
    setChromiumPolicy(first.file('chrome/policy.json'));
    browser = await startManagedChromium(profile, first.id);
  });
  afterAll(async () => {
    try {
      await browser?.close();
    } finally {
      removePolicies();
      await server?.close();
      await mis?.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  /** The policy as the kit wrote it, with other values for the extension; read anew by the browser's own button. */
  async function setPolicy(change: (values: Record<string, unknown>) => void): Promise<void> {
    const policy = JSON.parse(first.file('chrome/policy.json'));
    change(policy['3rdparty'].extensions[first.id]);
    setChromiumPolicy(JSON.stringify(policy));
    await browser.reloadPolicies();
  }

  const said = (page: Page) => page.locator('body').textContent();

  it('installs the package from the trust’s web server, and shows the policy at work without a click', async () => {
    await browser.worker();
    starts = await Promise.all([
      browser.own('sidepanel.html').then(shownFromStart),
      browser.own('options.html').then(shownFromStart),
    ]);
    expect(server.asked).toEqual(['/updates.xml', `/register-lens-${first.version}.crx`]);
    // the browser brings the policy a moment after the extension: the register that was open before is read too
    const page = await browser.open(mis.url + ALMANAC);
    await strip(page).waitFor();
    expect(await strip(page).textContent()).toMatch(/of 30 pupils read/);
    await markers(page).first().waitFor();
    expect(await markerOf(page, 'Danquah', LATE).count()).toBe(1);
    await page.close();
  });

  it('never shows an unset panel, nor defaults in the options, while the browser has not brought the policy yet', async () => {
    expect(starts).toHaveLength(2);
    for (const states of starts) {
      expect(states.at(-1)?.shows).toBe('officer');
      expect(states.map(({ shows }) => shows)).not.toContain('teacher');
      // a teacher's panel has no tabs: so it may look for as long as a first drawing takes, and no longer
      const bare = states.filter(({ shows }) => shows === 'nothing yet').map(({ lasted }) => lasted);
      expect(bare.reduce((sum, lasted) => sum + lasted, 0)).toBeLessThan(1500);
    }
  });

  it('has received the settings, as its own page and the browser’s say', async () => {
    await expect.poll(browser.policyPage, { timeout: 8000 }).toContain(POLICY_NAME);
    const options = await browser.own('options.html');
    await expect.poll(() => said(options)).toContain(POLICY_NAME);
    await options.close();
  });

  it('takes a change live: a check that is switched off is gone from the open register', async () => {
    const page = await browser.open(mis.url + ALMANAC);
    await markerOf(page, 'Danquah', LATE).waitFor();
    await setPolicy((values) => {
      values.checksOff = [LATE];
    });
    await expect.poll(() => markerOf(page, 'Danquah', LATE).count()).toBe(0);
    expect(await markers(page).count()).toBeGreaterThan(0);
    await setPolicy(() => undefined);
    await expect.poll(() => markerOf(page, 'Danquah', LATE).count()).toBe(1);
    await page.close();
  });

  it('goes on with the last good value where one is wrong, and says so', async () => {
    await setPolicy((values) => {
      values.role = 7;
      values.lockAfterMinutes = 100_000;
    });
    const options = await browser.own('options.html');
    await expect.poll(() => said(options)).toMatch(/role: did not arrive/);
    expect(await said(options)).toMatch(/lockAfterMinutes/);
    await options.close();
  });

  it('reads no page on hosts that are blocked, or not the package’s, and cannot be found there', async () => {
    const { port } = new URL(mis.url);
    for (const host of [BLOCKED_HOST, 'http://mis.school.test']) {
      const page = await browser.open(`${host}:${port}${ALMANAC}`);
      await page.waitForTimeout(1000);
      expect(await page.locator('register-lens-overlay').count()).toBe(0);
      const found = await page.evaluate(
        (id) =>
          fetch(`chrome-extension://${id}/manifest.json`).then(
            () => true,
            () => false,
          ),
        first.id,
      );
      expect(found).toBe(false);
      await page.close();
    }
  });

  it('stops reading where the trust takes a site away', async () => {
    await setPolicy((values) => {
      values.sites = ['https://elsewhere.mis.example'];
    });
    await expect
      .poll(async () => {
        const page = await browser.open(mis.url + ALMANAC);
        await page.waitForTimeout(700);
        const count = await page.locator('register-lens-overlay').count();
        await page.close();
        return count;
      })
      .toBe(0);
    await setPolicy(() => undefined);
  });

  it('brings the next version, and the notes stay', async () => {
    const panel = await browser.own('sidepanel.html');
    await setUp(panel);
    await write(panel, pupilOf('p1', 'Amara Finlay'), noteOf('p1', 'n1', NOTE));
    await panel.close();
    const next = makeRollOut(folder, trustFor(mis, server.url, 2));
    expect(next.id).toBe(first.id);
    server.offer(path.join(next.folder, 'chrome'));
    setChromiumPolicy(next.file('chrome/policy.json'));
    const worker = await browser.worker();
    const offered = await worker.evaluate(async () => {
      const downloaded = new Promise<string>((resolve) => {
        chrome.runtime.onUpdateAvailable.addListener(({ version }) => resolve(version));
      });
      await chrome.runtime.requestUpdateCheck();
      return downloaded;
    });
    expect(offered).toBe(next.version);
    await browser.close();
    browser = await startManagedChromium(profile, first.id);
    const updated = await browser.worker();
    await expect.poll(() => updated.evaluate(() => chrome.runtime.getManifest().version)).toBe(next.version);
    const after = await browser.own('sidepanel.html');
    await unlock(after);
    await openPupil(after, 'Amara Finlay');
    await after.getByText(NOTE).waitFor();
    await goToData(after);
    backup = await saveBackup(after);
  });

  it('hands its notes over to another installation, which has another id and so another database', async () => {
    expect(backup.includes(NOTE)).toBe(false);
    removePolicies();
    const store = await openNewOffice();
    try {
      expect(await store.browser.extensionId()).not.toBe(first.id);
      await goToData(store.first);
      await restoreBackup(store.first, backup);
      await openPupil(store.first, 'Amara Finlay');
      await store.first.getByText(NOTE).waitFor();
    } finally {
      await store.browser.close();
    }
  });
});

/** Through the forms in Data, as a person would. */
async function saveBackup(panel: Page): Promise<Buffer> {
  const part = panel.locator('[data-part=backup]');
  await part.getByRole('button', { name: 'Make a backup…' }).click();
  await part.getByLabel('New passphrase').fill(FILE_PASSPHRASE);
  await part.getByLabel('The same again').fill(FILE_PASSPHRASE);
  const saving = panel.waitForEvent('download');
  await part.getByRole('button', { name: 'Save the file' }).click();
  return readFileSync(await (await saving).path());
}

async function restoreBackup(panel: Page, buffer: Buffer): Promise<void> {
  const part = panel.locator('[data-part=backup]');
  await part.getByRole('button', { name: 'Restore…' }).click();
  const file = { name: 'office.rlens', mimeType: 'application/octet-stream', buffer };
  await part.locator('input[type=file]').setInputFiles(file);
  await part.getByLabel('The file’s passphrase').fill(FILE_PASSPHRASE);
  await part.getByRole('button', { name: 'Look what is in it' }).click();
  await part.getByRole('button', { name: 'Restore', exact: true }).click();
  await part.getByRole('button', { name: 'Restore…' }).waitFor();
}

/**
 * A managed Firefox ESR: the unsigned package that the kit wrote, installed by policies.json. A signed one cannot be had
 * here, since Mozilla signs.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALMANAC } from '../browser/demonstration';
import { type Mis, startMis } from '../mis/server';
import { removePolicies, setFirefoxPolicy, whyNotHere } from './machine-policies';
import { type Firefox, startFirefox } from './marionette';
import { FIREFOX_ID, makeRollOut, POLICY_NAME, trustFor } from './roll-out';
import { startWebServer, type WebServer } from './web-server';

const PROGRAM = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
const OWN_PAGES = '11111111-2222-4333-8444-555555555555';
const ADD_ON =
  "ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager.getAddonByID(args[0])";
const whyNot = whyNotHere(PROGRAM);
if (whyNot) console.warn(`LEFT OUT: nothing is tested in a managed Firefox: ${whyNot}.`);

describe.skipIf(whyNot !== null)('a managed Firefox ESR', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'register-lens-managed-'));
  let mis: Mis;
  let server: WebServer;
  let firefox: Firefox;

  beforeAll(async () => {
    removePolicies();
    mis = await startMis({});
    server = await startWebServer();
    const rollOut = makeRollOut(folder, trustFor(mis, server.url, 1));
    server.offer(path.join(rollOut.folder, 'firefox'));
    setFirefoxPolicy(rollOut.file('firefox/policies-unsigned-esr.json'));
    firefox = await startFirefox(PROGRAM, {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: OWN_PAGES }),
    });
  });
  afterAll(async () => {
    try {
      await firefox?.close();
    } finally {
      removePolicies();
      await server?.close();
      await mis?.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('installs the package, which nobody can remove', async () => {
    const state = () =>
      firefox.inBrowser<Record<string, unknown> | null>(
        `const addon = await ${ADD_ON};
         return addon && { version: addon.version, isActive: addon.isActive, canBeRemoved: Boolean(addon.permissions & 1) };`,
        FIREFOX_ID,
      );
    await expect.poll(state, { timeout: 15_000 }).toEqual({ version: '0.1.0.1', isActive: true, canBeRemoved: false });
  });

  it('has received the settings', async () => {
    await firefox.goTo(`moz-extension://${OWN_PAGES}/options.html`);
    const managed = await firefox.inPage<Record<string, unknown>>('return browser.storage.managed.get()');
    expect(managed).toMatchObject({ policyName: POLICY_NAME, role: 'officer', lockAfterMinutes: 20 });
    await expect.poll(() => firefox.inPage<string>('return document.body.innerText')).toContain(POLICY_NAME);
  });

  it('shows the policy at work on the MIS without a click', async () => {
    await firefox.goTo(mis.url + ALMANAC);
    const shown = () =>
      firefox.inPage<string>(`const root = document.querySelector('register-lens-overlay')?.shadowRoot;
        const labels = [...(root?.querySelectorAll('[data-part=marker]') ?? [])].map((one) => one.getAttribute('aria-label'));
        return [root?.querySelector('.strip')?.textContent ?? '', ...labels].join('\\n');`);
    await expect.poll(shown, { timeout: 10_000 }).toMatch(/of 30 pupils read.*the register closed at 09:15/s);
  });

  it('shows its sidebar', async () => {
    const text = () =>
      firefox.inBrowser<string>(
        `const window = Services.wm.getMostRecentWindow('navigator:browser');
         const id = args[0].replace(/[^a-z0-9_-]/gi, '_') + '-sidebar-action';
         if (window.SidebarController.currentID !== id) await window.SidebarController.show(id);
         const inner = window.SidebarController.browser.contentDocument?.getElementById('webext-panels-browser');
         return inner?.currentURI?.spec ?? '';`,
        FIREFOX_ID,
      );
    await expect.poll(text, { timeout: 10_000 }).toBe(`moz-extension://${OWN_PAGES}/sidepanel.html`);
    await firefox.goTo(`moz-extension://${OWN_PAGES}/options.html`);
    const isOpen = () => firefox.inPage<boolean>('return browser.sidebarAction.isOpen({})');
    expect(await isOpen()).toBe(true);
    const views = () => firefox.inPage<number>("return browser.extension.getViews({ type: 'sidebar' }).length");
    expect(await views()).toBe(1);
    const said = () =>
      firefox.inPage<string>(
        "return browser.extension.getViews({ type: 'sidebar' })[0]?.document.body.textContent ?? ''",
      );
    await expect.poll(said, { timeout: 10_000 }).toContain('Today');
  });
});

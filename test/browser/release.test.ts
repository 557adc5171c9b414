import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsFor } from '../../tools/demo/settings';
import { CONTENT_SECURITY_POLICY, permissionsFor } from '../../tools/docs/permissions';
import { type Mis, startMis } from '../mis/server';
import { type ExtensionBrowser, startExtensionBrowser } from './extension-browser';

const RELEASE = path.resolve('.output/chrome-mv3');
const MOST_BYTES = 40_000;
/** What is injected into pages: what they read with, and what comes only where it is needed. */
const INJECTED = ['reader.js', 'lens.js', 'records.js', 'loose.js', 'mapper.js', 'teacher.js', 'teach.js'];
const script = (name: string) => readFileSync(path.join(RELEASE, name));
const manifest = (browser: string) =>
  JSON.parse(readFileSync(path.resolve(`.output/${browser}-mv3/manifest.json`), 'utf8'));

describe('the scripts that are injected into pages', () => {
  it('are all of those that the package holds', () => {
    // the second is the trust's settings, which is empty here and which the background alone loads
    const others = ['background.js', 'trust.js'];
    const files = readdirSync(RELEASE).filter((name) => name.endsWith('.js') && !others.includes(name));
    expect(files.sort()).toEqual([...INJECTED].sort());
  });

  it.each(INJECTED)('%s is no more than 40 kB gzipped', (name) => {
    expect(gzipSync(script(name), { level: 9 }).length).toBeLessThanOrEqual(MOST_BYTES);
  });

  it.each(['reader.js', 'lens.js'])('%s has no character for which a browser refuses the whole script', (name) => {
    const code = new TextDecoder('utf-8', { fatal: true }).decode(script(name));
    expect(code).not.toMatch(/[\u{fdd0}-\u{fdef}\u{fffe}\u{ffff}]/u);
  });

  it.each(['reader.js', 'lens.js'])('%s holds no database, no pack, no examples and no schema library', (name) => {
    const code = script(name).toString();
    for (const foreign of ['Dexie', 'Wessex MAT', 'Keystone Academy', '~standard', 'day start is not late-after'])
      expect(code, foreign).not.toContain(foreign);
  });

  it('cannot shift the clock, and have nothing to look for it', () => {
    for (const file of ['reader.js', 'lens.js', 'background.js'])
      expect(readFileSync(path.join(RELEASE, file), 'utf8'), file).not.toMatch(
        /clockShift['"`]?[\]):]?\s*[,)]|shiftClock/,
      );
  });

  it.each(INJECTED)('%s says nothing to the page: no message, no event of its own', (name) => {
    expect(script(name).toString()).not.toMatch(/window\.postMessage|dispatchEvent\(|wxt:content-script/);
  });

  it('evaluate no code and insert no markup', () => {
    for (const name of ['reader.js', 'lens.js'])
      expect(script(name).toString()).not.toMatch(/\beval\(|new Function\(|insertAdjacentHTML|document\.write/);
  });
});

/** What reads files is a script of the package like any other. */
const OWN_WORKER = /\bnew Worker\(new URL\([`'"]\/assets\/import-worker-[\w-]+\.js[`'"]/g;

it('no script of the package starts a worker but the package’s own, for files: those that libraries make of texts are forbidden', () => {
  const scripts = readdirSync(RELEASE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(INJECTED.length);
  const startsOther = (name: string) =>
    /\bnew (?:Shared)?Worker\b/.test(script(name).toString().replace(OWN_WORKER, ''));
  expect(scripts.filter(startsOther)).toEqual([]);
  expect(scripts.filter((name) => script(name).toString().match(OWN_WORKER))).toHaveLength(1);
});

describe('the manifests', () => {
  it.each(['chrome', 'edge', 'firefox'])(
    '%s asks for no host, exposes nothing to pages, runs nothing by itself',
    (browser) => {
      const {
        host_permissions = [],
        content_scripts,
        web_accessible_resources,
        externally_connectable,
        permissions,
      } = manifest(browser);
      expect(host_permissions).toEqual([]);
      expect(content_scripts ?? web_accessible_resources ?? externally_connectable).toBeUndefined();
      expect(
        permissions.filter(
          (one: string) =>
            !['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'alarms', 'idle', 'sidePanel'].includes(one),
        ),
      ).toEqual([]);
      expect(manifest(browser).optional_host_permissions).toEqual(['https://*/*']);
    },
  );

  it.each(['chrome', 'edge', 'firefox'])('%s asks for what docs/permissions.md says, in that order', (browser) => {
    expect(manifest(browser).permissions).toEqual(permissionsFor(browser));
    expect(manifest(browser).content_security_policy).toEqual({ extension_pages: CONTENT_SECURITY_POLICY });
  });

  it('bring the schema of policies where browsers take one, and load the trust’s settings where there is no worker', () => {
    expect(manifest('chrome').storage).toEqual({ managed_schema: 'managed-schema.json' });
    expect(manifest('edge').storage).toEqual({ managed_schema: 'managed-schema.json' });
    expect(manifest('firefox').storage).toBeUndefined();
    expect(manifest('firefox').background.scripts).toEqual(['trust.js', 'background.js']);
  });

  it('are of packages without a trust’s settings', () => {
    expect(script('trust.js').toString()).toBe('globalThis.registerLensTrust = {};\n');
  });

  it('fix the extension’s id', () => {
    expect(manifest('chrome').key).toBe(manifest('edge').key);
    expect(manifest('firefox').browser_specific_settings.gecko.id).toBe('register-lens@schools.example');
  });
});

describe('the release, in a browser', () => {
  let mis: Mis;
  let browser: ExtensionBrowser;
  const copy = mkdtempSync(path.join(tmpdir(), 'register-lens-release-'));

  beforeAll(async () => {
    // the very scripts of the release; only the manifest lets them run on the test's own server
    cpSync(RELEASE, copy, { recursive: true });
    const granted = { ...manifest('chrome'), host_permissions: ['http://127.0.0.1/*'] };
    writeFileSync(path.join(copy, 'manifest.json'), JSON.stringify(granted));
    mis = await startMis({});
    browser = await startExtensionBrowser({ extension: copy });
  });
  afterAll(async () => {
    await browser?.close();
    await mis?.close();
    rmSync(copy, { recursive: true, force: true });
  });

  it('has a closed root, and keeps its own time whatever stands in storage', async () => {
    await browser.set(settingsFor(mis.truth, mis.url), '2026-11-20T09:26:00Z');
    const page = await browser.context.newPage();
    await page.goto(`${mis.url}/almanac/register?date=2026-11-20&session=AM&form=8-Birch`);
    await page.locator('register-lens-overlay').waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.querySelector('register-lens-overlay')?.shadowRoot)).toBeNull();
    await expect
      .poll(async () => (await browser.report(page.url()))?.state)
      .toBe('Fri 20 Nov, not today: no live checks');
    await page.close();
  });
});

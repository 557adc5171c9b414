/** How the work grows with the page, in executed blocks of code: counts that are the same on any machine. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerPage } from '../bench/register-page';
import { QUIET_ARGS } from './extension-browser';

const LIBRARY = readFileSync(path.resolve('dist/register-lens.js'), 'utf8');
const SITE = 'https://mis.example';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: QUIET_ARGS,
  });
});
afterAll(() => browser.close());

/** Blocks of the library executed while a register of so many pupils is read and checked. */
async function blocksFor(pupils: number): Promise<number> {
  const page = await browser.newPage();
  try {
    const files: Record<string, string> = {
      '/register-lens.js': LIBRARY,
      '/in-page.mjs': readFileSync(path.resolve('test/bench/in-page.mjs'), 'utf8'),
    };
    await page.route(`${SITE}/**`, (route) => {
      const script = files[new URL(route.request().url()).pathname];
      return script
        ? route.fulfill({ contentType: 'text/javascript', body: script })
        : route.fulfill({ contentType: 'text/html', body: registerPage(pupils) });
    });
    await page.goto(`${SITE}/register`);
    await page.addScriptTag({ url: `${SITE}/in-page.mjs`, type: 'module' });
    const session = await page.context().newCDPSession(page);
    await session.send('Profiler.enable');
    await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    await page.evaluate('bench.size()');
    const { result } = await session.send('Profiler.takePreciseCoverage');
    const library = result.find(({ url }) => url.endsWith('/register-lens.js'));
    return (library?.functions ?? []).flatMap(({ ranges }) => ranges).reduce((total, { count }) => total + count, 0);
  } finally {
    await page.close();
  }
}

describe('reading and checking a register', () => {
  it('takes no more than twice the steps for twice the pupils', async () => {
    const [of100, of200, of400] = [await blocksFor(100), await blocksFor(200), await blocksFor(400)];
    expect(of100).toBeGreaterThan(10_000);
    expect(of200 / of100).toBeLessThanOrEqual(2.05);
    expect(of400 / of200).toBeLessThanOrEqual(2.05);
  });

  it('takes few steps a mark', async () => {
    const marks = 100 * 10;
    const perMark = ((await blocksFor(200)) - (await blocksFor(100))) / marks;
    // 35 was the bound while there were twelve register checks; all thirty-one take 48, and telling counts from minutes
    // under "Late", which looks at each mark once more, 4
    expect(perMark).toBeLessThanOrEqual(53);
  });
});

/** Reading and checking in a real page, by the library: against one bare look at each cell, and against axe-core. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { QUIET_ARGS } from '../browser/extension-browser';
import type { Figure } from './figure';
import { registerPage } from './register-page';

const PUPILS = 300;
const SITE = 'https://mis.example';

type InPage = { bare: number; ours: number };

export async function benchPage(runs: number): Promise<Figure[]> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: QUIET_ARGS,
  });
  const files: Record<string, string> = {
    '/register-lens.js': readFileSync(path.resolve('dist/register-lens.js'), 'utf8'),
    '/in-page.mjs': readFileSync(path.resolve('test/bench/in-page.mjs'), 'utf8'),
    '/axe.js': readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8'),
  };
  try {
    const page = await browser.newPage();
    await page.route(`${SITE}/**`, (route) => {
      const script = files[new URL(route.request().url()).pathname];
      return route.fulfill(
        script
          ? { contentType: 'text/javascript', body: script }
          : { contentType: 'text/html', body: registerPage(PUPILS) },
      );
    });
    await page.goto(`${SITE}/register`);
    await page.addScriptTag({ url: `${SITE}/in-page.mjs`, type: 'module' });
    await page.addScriptTag({ url: `${SITE}/axe.js` });
    const size = (await page.evaluate('bench.size()')) as { nodes: number; pupils: number; findings: number };
    if (size.pupils !== PUPILS || size.findings === 0)
      throw new Error(`The page was not read: ${JSON.stringify(size)}`);
    await page.evaluate('bench.readAgainstBare(5)');
    const read = (await page.evaluate(`bench.readAgainstBare(${runs})`)) as InPage[];
    const axe = (await page.evaluate(`bench.readAgainstAxe(${runs})`)) as { axe: number; ours: number }[];
    const cells = `${PUPILS} × 10 cells (${size.nodes} nodes)`;
    return [
      {
        name: `${cells} read and checked`,
        reference: 'textContent of every cell',
        bound: '≤ 3 × + 10 ms',
        isMet: ({ ours, reference }) => ours <= 3 * reference + 10,
        runs: read.map(({ bare, ours }) => ({ ours, reference: bare })),
      },
      {
        name: `${cells} read and checked`,
        reference: 'axe-core on the same page',
        bound: '≤ 1 / 50',
        isMet: ({ ratio }) => ratio <= 1 / 50,
        runs: axe.map((run) => ({ ours: run.ours, reference: run.axe })),
      },
    ];
  } finally {
    await browser.close();
  }
}

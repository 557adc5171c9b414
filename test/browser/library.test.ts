/** The library as others get it: one file, in Node and in a page that lets in no other script. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { describe, expect, it } from 'vitest';
import { QUIET_ARGS } from './extension-browser';

const FILE = path.resolve('dist/register-lens.js');
/** An L at 09:20 where Wessex closes at 09:15, checked by whoever has nothing but the file. */
const ASK = `
  const reading = { kind: 'register', mis: null, url: 'https://mis.example/', school: null, group: '8B',
    readAt: '2026-11-20T09:30:00Z', coverage: { found: 1, read: 1, total: 1, unread: [] }, taken: 'saved', savedAt: null,
    rows: [{ key: 'r', pupil: { name: 'Ash, Amy', id: '1', year: '8' }, cells: [{ key: 'c', date: '2026-11-20',
      session: 'AM', lesson: null, code: 'L', shown: 'L', state: 'saved', arrival: '09:20' }] }] };
  const found = lens.checkReading(reading, { policy: { trust: lens.policyPacks.wessex }, calendar: null, now: '2026-11-20T10:00:00Z' });
  const answer = { found: found.map((one) => one.check + ' ' + one.outcome), percent: lens.formatRate(9, 10, 1) };`;
const ANSWER = { found: ['late-l-after-close breach'], percent: '90.0' };

describe('dist/register-lens.js', () => {
  it('imports nothing', () => {
    expect(readFileSync(FILE, 'utf8')).not.toMatch(/\bimport\s*["'({*\w]|\brequire\(/);
  });

  it('works in plain Node', () => {
    const script = `import * as lens from ${JSON.stringify(`file://${FILE}`)}; ${ASK}; console.log(JSON.stringify(answer));`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(JSON.parse(said)).toEqual(ANSWER);
  });

  it('has the worked examples of every check in a file of their own', () => {
    const files = ['register-lens', 'register-lens-examples'].map((name) => path.resolve(`dist/${name}.js`));
    const script = `import { checks } from ${JSON.stringify(`file://${files[0]}`)};
      import { checkExamples } from ${JSON.stringify(`file://${files[1]}`)};
      const short = checks.filter(({ id }) => !(checkExamples[id]?.length >= 3)).map(({ id }) => id);
      console.log(JSON.stringify({ count: Object.keys(checkExamples).length, short }));`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(JSON.parse(said)).toEqual({ count: 153, short: [] });
    expect(readFileSync(files[0] ?? '', 'utf8')).not.toContain('law trap');
  });

  it('works in a page under script-src self, and reads that page', async () => {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      chromiumSandbox: false,
      args: QUIET_ARGS,
    });
    try {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => complaints.push(message.text()));
      const files: Record<string, [string, string]> = {
        '/': [
          'text/html',
          `<!doctype html><title>Register</title><h1>Registration: 8B, Friday 20 November 2026, AM</h1>
           <table><tr><th>Pupil<th>Mark<th>Minutes late<tr><td>Ash, Amy<td>L<td>20<tr><td>Oak, Ben<td>/<td></table>
           <p id="answer"></p><script type="module" src="/page.js"></script>`,
        ],
        '/register-lens.js': ['text/javascript', readFileSync(FILE, 'utf8')],
        '/page.js': [
          'text/javascript',
          `import * as lens from '/register-lens.js'; ${ASK}
           answer.read = lens.readPage(document, { url: location.href, now: '2026-11-20T09:30:00Z' }).map(
             (one) => one.kind + ' ' + one.rows.map((row) => row.cells[0].code).join(','));
           document.getElementById('answer').textContent = JSON.stringify(answer);`,
        ],
      };
      await page.route('https://mis.example/**', (route) => {
        const [contentType, body] = files[new URL(route.request().url()).pathname] ?? ['text/plain', ''];
        return route.fulfill({
          contentType,
          body,
          headers: { 'content-security-policy': "default-src 'none'; script-src 'self'" },
        });
      });
      await page.goto('https://mis.example/');
      await page.waitForFunction(() => document.getElementById('answer')?.textContent !== '', null, {
        timeout: 15_000,
      });
      expect(JSON.parse((await page.locator('#answer').textContent()) ?? '')).toEqual({
        ...ANSWER,
        read: ['register L,/'],
      });
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

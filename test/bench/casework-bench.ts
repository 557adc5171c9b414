/**
 * The side panel over a full database, in a real browser: until it can be used, unlocking, finding, and a report over all
 * pupils that is taken in. Owns the stopwatch; time on the wall, with everything that a browser does meanwhile.
 */
import path from 'node:path';
import type { Page } from 'playwright';
import { type ExtensionBrowser, startExtensionBrowser } from '../browser/extension-browser';
import type { Figure } from './figure';
import { cohortReport, filledCasework, NOTES, PUPILS, SCHOOL } from './filled-casework';

const NOW = '2026-11-20T09:26:00Z';
const SITE = 'http://127.0.0.1:4';
const PASSPHRASE = 'seven wet umbrellas';
const PERSON = { initials: 'AB', role: 'officer' };
const SETTINGS = {
  sites: [SITE],
  role: 'officer',
  lockAfterMinutes: 240,
  schools: [
    {
      id: SCHOOL,
      name: 'A',
      pack: 'wessex',
      calendar: {
        terms: [
          { name: 'Autumn', from: '2026-09-03', to: '2026-12-18' },
          { name: 'Spring', from: '2027-01-05', to: '2027-03-26' },
          { name: 'Summer', from: '2027-04-12', to: '2027-07-21' },
        ],
        closed: [],
      },
    },
  ],
};
const AT_ONCE = 1000;
const LONGEST = 60_000;
/** A word in many notes, in few, in one; two words; a misspelling; a beginning. */
const ASKED = ['register', 'certificate', 'reference 4711', 'grandmother wednesdays', 'umbrela', 'okparra', 'doct'];

type Answered = { ok: boolean; response?: unknown; error?: string };
/** In the panel, from `in-panel.js`. */
declare const bench: {
  unlocked(button: Element): Promise<number>;
  found(box: Element, words: string): Promise<number>;
  answered(message: unknown): Promise<{ time: number; reply: Answered | undefined }>;
};

/** From the empty document to its being of use; from when it was asked for, which is the browser's doing too; the index after. */
type Opened = { ours: number; all: number; listed: number; indexed: number };

export async function benchCasework(
  runs: number,
  extension = path.resolve('.output/chrome-mv3-e2e'),
): Promise<Figure[]> {
  const browser = await startExtensionBrowser({ extension });
  try {
    await browser.set(SETTINGS, NOW);
    const panelUrl = `chrome-extension://${await browser.extensionId()}/sidepanel.html`;
    await fill(browser, panelUrl);
    const opened = await repeated(runs, () => open(browser, panelUrl));
    const unlocked = await repeated(runs, () => unlock(browser, panelUrl));
    const found = await find(browser, panelUrl, runs);
    const taken = await takeReports(browser, runs);
    const full = `${NOTES.toLocaleString('en-GB')} notes of ${PUPILS.toLocaleString('en-GB')} pupils`;
    return [
      figure(`the panel over ${full}, until it can be used`, 150, column(opened, 'ours')),
      figure('the same, with the browser’s making of an empty page', null, column(opened, 'all')),
      figure('the same, until Today’s list is whole, with what is below the window', null, column(opened, 'listed')),
      figure('unlocking it, from the press to what is due', 500, unlocked),
      figure('a search over it', 200, found),
      figure('its search index, made beside it meanwhile', null, column(opened, 'indexed')),
      figure(`a report over ${PUPILS.toLocaleString('en-GB')} pupils taken in and answered`, 1000, taken),
    ];
  } finally {
    await browser.close();
  }
}

function figure(name: string, bound: number | null, times: readonly number[]): Figure {
  return {
    name,
    reference: 'none: time on the wall, a target',
    bound: bound === null ? 'none, to know' : `≤ ${bound} ms`,
    isMet: ({ ours }) => bound === null || ours <= bound,
    runs: times.map((ours) => ({ ours, reference: Number.NaN })),
  };
}

/** As the panel would write it, but many at a time. */
async function fill(browser: ExtensionBrowser, url: string): Promise<void> {
  const page = await openPanel(browser, url);
  await ask(page, 'vault-make', { passphrase: PASSPHRASE, person: PERSON });
  const changes = filledCasework();
  for (let first = 0; first < changes.length; first += AT_ONCE) {
    const written = await ask<{ ok: boolean }>(page, 'casework-write', {
      changes: changes.slice(first, first + AT_ONCE),
    });
    if (!written.ok) throw new Error(`It was not written: ${JSON.stringify(written)}`);
  }
  await page.close();
}

/** Unlocked before: another window is opened. */
async function open(browser: ExtensionBrowser, url: string): Promise<Opened> {
  const page = await openPanel(browser, url);
  const usable = await marked(page, 'can-be-used');
  const begun = await marked(page, 'begun');
  const listed = await marked(page, 'all-is-listed');
  const indexed = await marked(page, 'all-can-be-found');
  await page.close();
  return { ours: usable - begun, all: usable, listed: listed - begun, indexed: indexed - usable };
}

async function unlock(browser: ExtensionBrowser, url: string): Promise<number> {
  const before = await openPanel(browser, url);
  await ask(before, 'vault-lock', null);
  await before.close();
  const page = await openPanel(browser, url);
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await page.getByLabel('Initials').fill(PERSON.initials);
  const button = page.getByRole('button', { name: 'Unlock', exact: true });
  const time = await button.evaluate((pressed) => bench.unlocked(pressed));
  await page.close();
  return time;
}

/** From what was typed to what was found, on the screen. */
async function find(browser: ExtensionBrowser, url: string, runs: number): Promise<number[]> {
  const page = await openPanel(browser, url);
  await marked(page, 'all-can-be-found');
  let run = 0;
  const times = await repeated(runs, () => {
    const words = ASKED[run++ % ASKED.length] as string;
    return page.locator('.rl-search input').evaluate((box, asked) => bench.found(box, asked), words);
  });
  await page.close();
  return times;
}

/** As a page's own script sends it, to the answer: by then everything of it is in the database. */
async function takeReports({ context }: ExtensionBrowser, runs: number): Promise<number[]> {
  const page = await context.newPage();
  await page.route(`${SITE}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>A report</p>' }));
  const session = await context.newCDPSession(page);
  const script = new Promise<number>((found) =>
    session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin.startsWith('chrome-extension:')) found(id);
    }),
  );
  await session.send('Runtime.enable');
  await page.goto(`${SITE}/report`);
  const contextId = await script;
  let run = 0;
  const times = await repeated(runs, async () => {
    run += 1;
    const payload = { school: SCHOOL, reading: cohortReport(run, `${SITE}/report`), loaded: run };
    const { result } = await session.send('Runtime.evaluate', {
      contextId,
      awaitPromise: true,
      returnByValue: true,
      expression: `(async () => {
        const message = ${JSON.stringify({ registerLens: 'findings', payload })};
        const from = performance.now();
        const reply = await chrome.runtime.sendMessage(message);
        return { time: performance.now() - from, reply };
      })()`,
    });
    const { time, reply } = result.value as { time: number; reply: Answered | undefined };
    const { findings } = answerOf<{ findings: unknown[] }>('findings', reply);
    if (findings.length === 0) throw new Error('The report was not taken in.');
    // nobody opens the next one before they have looked at it
    await page.waitForTimeout(1000);
    return time;
  });
  await page.close();
  return times;
}

async function openPanel({ context }: ExtensionBrowser, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript({ path: path.resolve('test/bench/in-panel.js') });
  await page.goto(url);
  await page.locator('.rl-phead').waitFor();
  return page;
}

async function ask<Answer>(page: Page, name: string, payload: unknown): Promise<Answer> {
  const { reply } = await page.evaluate((sent) => bench.answered(sent), { registerLens: name, payload });
  return answerOf<Answer>(name, reply);
}

function answerOf<Answer>(name: string, reply: Answered | undefined): Answer {
  if (reply?.ok !== true) throw new Error(`'${name}' failed: ${reply?.error ?? 'no answer'}`);
  return reply.response as Answer;
}

/** Milliseconds since the page was asked for. */
async function marked(page: Page, name: string): Promise<number> {
  await page.waitForFunction((wanted) => performance.getEntriesByName(wanted).length > 0, name, { timeout: LONGEST });
  return page.evaluate((wanted) => performance.getEntriesByName(wanted)[0]?.startTime ?? Number.NaN, name);
}

/** One more first, which does not count. */
async function repeated<T>(times: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let run = 0; run <= times; run += 1) results.push(await work());
  return results.slice(1);
}

const column = <Name extends keyof Opened>(all: readonly Opened[], name: Name): number[] => all.map((one) => one[name]);

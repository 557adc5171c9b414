/**
 * A school's year of marks from a CSV file: checked, looked up, kept, against what the CSV library alone takes for the same file in
 * the same page. Owns the file, and the stopwatch: from the press of a button to what is on the screen.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { openNewOffice } from '../browser/casework/office';
import type { Figure } from './figure';

const PUPILS = 1500;
const DAYS = 190;
const MARKS = PUPILS * DAYS * 2;
const LONGEST = 120_000;

type Run = { ours: number; reference: number; blocked: number };

/** In the page. */
declare const Papa: { parse(file: File, options: { complete(): void }): void };
declare global {
  interface Window {
    marksFile: File;
    blocked: number;
  }
}

export async function benchImport(runs: number): Promise<Figure[]> {
  const office = await openNewOffice();
  try {
    const page = await office.browser.context.newPage();
    await page.goto(`chrome-extension://${await office.browser.extensionId()}/review.html#files`);
    await page.locator('[data-part=file]').waitFor();
    // what runs this file names functions with a helper that no page has
    await page.evaluate('globalThis.__name = (named) => named');
    await page.evaluate(readFileSync(path.resolve('node_modules/papaparse/papaparse.min.js'), 'utf8'));
    await page.evaluate(makeFile, { pupils: PUPILS, days: DAYS });
    // one of each first, so that neither is timed while it is compiled
    const withNames = await imported(page, true);
    await page.evaluate(parsedAlone);
    const all: Run[] = [];
    for (let run = 0; run < runs; run++) {
      await forget(page);
      const reference = await page.evaluate(parsedAlone);
      all.push({ reference, ...(await imported(page, false)) });
    }
    const name = `${MARKS.toLocaleString('en-GB')} marks imported from CSV`;
    return [
      {
        name,
        reference: 'the CSV library alone, over the same file',
        bound: '≤ 3 ×',
        isMet: ({ ratio }) => ratio <= 3,
        runs: all,
      },
      {
        name: 'the first of them, once, with the names of its pupils sealed and kept in casework',
        reference: 'none: time on the wall',
        bound: 'none, to know',
        isMet: () => true,
        runs: [{ ours: withNames.ours, reference: Number.NaN }],
      },
      {
        name: 'the longest that the page was blocked meanwhile',
        reference: 'none: time on the wall, a target',
        bound: '≤ 50 ms',
        isMet: ({ ours }) => ours <= 50,
        runs: all.map(({ blocked }) => ({ ours: blocked, reference: Number.NaN })),
      },
    ];
  } finally {
    await office.browser.close();
  }
}

/** Checked and kept; the time in which a person reads what would come is nobody's. */
async function imported(page: Page, keepsNames: boolean): Promise<Pick<Run, 'ours' | 'blocked'>> {
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(window.marksFile);
    document.querySelector('.drop')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data }));
  });
  await page.locator('[data-part=columns]').waitFor();
  await page.evaluate(() => {
    window.blocked = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.blocked = Math.max(window.blocked, duration);
    }).observe({ type: 'longtask' });
  });
  const checked = await pressed(page, 'Check all rows', '[data-part=check]');
  await page.getByRole('checkbox', { name: 'Keep names' }).setChecked(keepsNames);
  const kept = await pressed(page, `Import ${MARKS.toLocaleString('en-GB')} sessions`, '[data-part=done]');
  const blocked = await page.evaluate(() => window.blocked);
  await page.getByRole('button', { name: 'Another file' }).click();
  await page.locator('[data-part=file]').waitFor();
  return { ours: checked + kept, blocked };
}

async function pressed(page: Page, name: string, next: string): Promise<number> {
  const button = page.getByRole('button', { name });
  await button.waitFor({ timeout: LONGEST });
  return button.evaluate(
    (element, selector) =>
      new Promise<number>((done) => {
        const from = performance.now();
        new MutationObserver((_, observer) => {
          if (document.querySelector(selector) === null) return;
          observer.disconnect();
          done(performance.now() - from);
        }).observe(document.body, { childList: true, subtree: true });
        (element as HTMLButtonElement).click();
      }),
    next,
  );
}

/** Each run keeps all of it anew. */
async function forget(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const open = indexedDB.open('register-lens');
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const transaction = open.result.transaction(['pupilIds', 'marksSeen'], 'readwrite');
          for (const name of ['pupilIds', 'marksSeen']) transaction.objectStore(name).clear();
          transaction.oncomplete = () => {
            open.result.close();
            done();
          };
        };
      }),
  );
}

// in the page from here on: nothing of this file is there

function parsedAlone(): Promise<number> {
  return new Promise((done) => {
    const from = performance.now();
    Papa.parse(window.marksFile, { complete: () => done(performance.now() - from) });
  });
}

function makeFile({ pupils, days }: { pupils: number; days: number }): void {
  const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';
  const dates: string[] = [];
  for (let at = Date.UTC(2025, 8, 1); dates.length < days; at += 86_400_000) {
    const day = new Date(at);
    if (day.getUTCDay() % 6 !== 0) dates.push(day.toISOString().slice(0, 10).split('-').reverse().join('/'));
  }
  const lines = ['Surname,Forename,UPN,Adm No,Form,Date,Session,Mark'];
  for (let pupil = 0; pupil < pupils; pupil++) {
    const digits = String(100_000_000_000 + pupil);
    const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (place + 2), 0);
    const who = `Example${pupil},Iris,${letters[sum % 23]}${digits},${String(pupil).padStart(6, '0')},8B`;
    dates.forEach((date, at) => {
      const code = (pupil * 31 + at * 7) % 17 === 0 ? 'I' : null;
      lines.push(`${who},${date},AM,${code ?? '/'}`, `${who},${date},PM,${code ?? '\\'}`);
    });
  }
  window.marksFile = new File([lines.join('\r\n')], 'marks.csv', { lastModified: Date.UTC(2026, 10, 19) });
}

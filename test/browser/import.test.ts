/** A file of marks in a real browser: its columns put right, looked at, imported, and seen in the pupil's year and by name in the list; killed half-way, nothing of it is there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import AxeBuilder from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killAll, processesOf } from './casework/kill';
import { goTo, type Office, openNewOffice, openOffice, openPupil } from './casework/office';

const UPN = 'H801200001001';
const profile = mkdtempSync(path.join(tmpdir(), 'register-lens-import-'));
let office: Office & { first: Page };

beforeAll(async () => {
  office = await openNewOffice({ profile });
}, 60_000);
afterAll(async () => {
  await office.browser.close();
  rmSync(profile, { recursive: true, force: true });
});

async function filesPage({ browser }: Office): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${await browser.extensionId()}/review.html#files`);
  await page.locator('[data-part=file]').waitFor();
  return page;
}

/** As a person drops it on the place for it. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(
        new File([content], fileName, { type: 'text/csv', lastModified: Date.parse('2026-11-19T16:00:00Z') }),
      );
      return data;
    },
    [name, text] as const,
  );
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: transfer });
}

type Stored = { pupils: string[]; years: number; ids: number };

/** What stands in the database of marks seen. */
function stored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const asked = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('register-lens'));
    const transaction = database.transaction(['pupilIds', 'marksSeen']);
    const ids = (await asked(transaction.objectStore('pupilIds').getAll())) as { pupil: string }[];
    const years = await asked(transaction.objectStore('marksSeen').count());
    database.close();
    return { pupils: [...new Set(ids.map(({ pupil }) => pupil))], years, ids: ids.length };
  });
}

type Axe = {
  run(where: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

/** `runOnly`: these rules and no others. */
async function violationsIn(page: Page, runOnly?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AxeBuilder.source);
  return page.evaluate(
    async (options) => {
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
    runOnly === undefined ? {} : { runOnly },
  );
}

/** In the dark and in colours of the person’s own only colours are other ones. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** In each of the colours that a person may have set. */
async function violationsInAllColours(page: Page): Promise<string[]> {
  const found = (await violationsIn(page)).map((one) => `light: ${one}`);
  for (const [colorScheme, forcedColors] of [
    ['dark', 'none'],
    ['light', 'active'],
  ] as const) {
    await page.emulateMedia({ colorScheme, forcedColors });
    found.push(...(await violationsIn(page, COLOURS)).map((one) => `${colorScheme} ${forcedColors}: ${one}`));
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  return found;
}

const CERTIFICATE = [
  'Registration certificate for Iris Example',
  'Form 8 Birch',
  `UPN ${UPN}/Adm no 10773`,
  '',
  'Week beginning,Mon AM,Mon PM,Tue AM,Tue PM',
  '09/11/2026,/,\\,L,\\',
  '16/11/2026,/,U,I,I',
].join('\r\n');

describe('a file of marks', () => {
  it('is imported after its columns were put right, and is in the pupil’s year', async () => {
    const page = await filesPage(office);
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    expect(await violationsIn(page)).toEqual([]);
    await drop(page, 'certificate.csv', CERTIFICATE);
    await page.locator('[data-part=pupil-above]').waitFor();
    const above = (label: string) => page.getByRole('textbox', { name: label }).inputValue();
    expect([await above('Name'), await above('UPN'), await above('Admission number'), await above('Form')]).toEqual([
      'Iris Example',
      UPN,
      '10773',
      '8 Birch',
    ]);
    await page.getByText('Mon 9 Nov 2026 AM /').waitFor();
    expect(await violationsInAllColours(page)).toEqual([]);
    await page.getByRole('button', { name: 'Another file' }).click();
    const rows = [
      'Pupil,Unique,On,Half,What',
      `Iris Example,${UPN},16/11/2026,AM,/`,
      `Iris Example,${UPN},16/11/2026,PM,U`,
      `Iris Example,${UPN},17/11/2026,AM,I`,
      `Iris Example,,17/11/2026,PM,I`,
      `Iris Example,${UPN},18/11/2026,AM,?`,
    ];
    await drop(page, 'marks.csv', rows.join('\r\n'));
    await page.locator('[data-part=columns]').waitFor();
    await page.getByRole('combobox', { name: 'What is read as' }).selectOption('ignored');
    await page.getByText('Say which column holds the codes.').waitFor();
    await page.getByRole('combobox', { name: 'What is read as' }).selectOption('code');
    await page.locator('[data-part=samples]').getByText('Mon 16 Nov 2026 AM /').waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Check all rows' }).click();
    await page.locator('[data-part=problems]').waitFor();
    expect(await page.locator('[data-part=problems] tbody tr').count()).toBe(2);
    expect(await violationsInAllColours(page)).toEqual([]);
    expect((await stored(page)).years).toBe(0);
    await page.getByRole('button', { name: 'Import 3 sessions, leave 2 problem rows out' }).click();
    await page.getByText('Imported: 3 sessions of 1 pupil.').waitFor();
    await page.getByText('Names kept of 1 pupil.').waitFor();
    expect(problems).toEqual([]);

    const { pupils, years } = await stored(page);
    expect(years).toBe(1);
    expect(pupils).toHaveLength(1);
    await page.getByRole('link', { name: 'Cohort' }).click();
    await page.locator('[role=grid]').getByText('Iris Example').waitFor();
    await goTo(office.first, 'Pupil');
    await openPupil(office.first, 'Iris Example');
    const half = (session: string) => office.first.locator(`[data-part=year] [data-half="${session}"]`);
    await expect.poll(() => half('2026-11-16-PM').textContent()).toBe('U');
    expect(await half('2026-11-17-AM').textContent()).toBe('I');
    await page.close();
  });

  it('of which the browser is killed while it is kept is there as a whole, or not at all', async () => {
    const page = await filesPage(office);
    const before = await stored(page);
    const pupils = 400;
    const rows = Array.from({ length: pupils }, (_, at) =>
      ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'].map((day) => `K${10_000 + at},${day},AM,/`),
    ).flat();
    await drop(page, 'many.csv', ['Adm No,Date,Session,Mark', ...rows].join('\n'));
    await page.getByRole('button', { name: 'Check all rows' }).click();
    const go = page.getByRole('button', { name: 'Import 1,600 sessions' });
    await go.waitFor();
    const processes = await processesOf(office.browser.context);
    await go.click({ noWaitAfter: true });
    await page.waitForTimeout(60);
    await killAll(processes);
    const again = await openOffice({ profile });
    const panel = await again.panel();
    const after = await stored(panel);
    const come = [after.years - before.years, after.ids - before.ids];
    expect([
      [0, 0],
      [pupils, pupils],
    ]).toContainEqual(come);
    await again.browser.close();
  }, 60_000);
});

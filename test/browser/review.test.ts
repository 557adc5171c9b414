import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mis, startMis } from '../mis/server';
import { isLocked, type Office, openNewOffice, unlock } from './casework/office';
import { readTerm } from './review/read-term';
import { termReadings } from './review/term-of-school';

const axe = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');
const REGISTER = '/almanac/register?date=2026-11-20&session=AM&form=8-Birch';
const REPORT = '/almanac/attendance';
const LEAVE = '/almanac/leave/LR0502';
const VIEWS = ['cohort', 'groups', 'pupil', 'leave', 'files'] as const;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

let mis: Mis;
let office: Office & { first: Page };
let review: Page;
const complaints: string[] = [];

beforeAll(async () => {
  mis = await startMis({});
  office = await openNewOffice({ site: mis.url });
  const { context } = office.browser;
  context.on('weberror', (error) => complaints.push(error.error().message));
  await office.first.close();
  const register = await context.newPage();
  await register.goto(mis.url + REGISTER);
  await register.locator('register-lens-overlay .strip').waitFor();
  await readTerm(
    register,
    'demonstration',
    termReadings(register.url(), ({ year }) => year === 8),
  );
  await register.goto(mis.url + REPORT);
  await register.locator('register-lens-overlay .strip').waitFor();
  const leave = await context.newPage();
  await leave.goto(mis.url + LEAVE);
  await leave.locator('register-lens-overlay .strip').waitFor();
  review = await context.newPage();
  review.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await review.setViewportSize({ width: 1280, height: 900 });
  await review.goto(`chrome-extension://${await office.browser.extensionId()}/review.html`);
}, 120_000);

afterAll(async () => {
  await office?.browser.close();
  await mis?.close();
});

const row = (name: string) => review.locator('tr[aria-selected]').filter({ hasText: name });
const chip = (name: RegExp) => review.getByRole('button', { name });

async function open(view: (typeof VIEWS)[number]): Promise<void> {
  const place = view === 'groups' ? 'Cohort' : `${view[0]?.toUpperCase()}${view.slice(1)}`;
  await review.getByRole('link', { name: place, exact: true }).click();
  if (view !== 'cohort' && view !== 'groups') return review.locator('h1').waitFor();
  await review.getByLabel('Shown as').selectOption(view === 'groups' ? 'group' : 'pupils');
  const why = review.getByRole('button', { name: 'Why do our figures differ?', expanded: false });
  if (view === 'groups' && (await why.count()) > 0) await why.click();
}

describe('the list', () => {
  it('is of the report that is open, and every pupil’s marks are read', async () => {
    await chip(/^All 240/).waitFor({ timeout: 20_000 });
    await expect.poll(() => review.locator('.covers').textContent()).toContain('at this school, 3 Sep to 20 Nov AM');
    await expect.poll(() => review.locator('.cohort .reading').count(), { timeout: 15_000 }).toBe(0);
    expect(await review.locator('tr[aria-selected]').count()).toBeGreaterThan(20);
    expect(await review.locator('tr[aria-selected]').count()).toBeLessThan(80);
  });

  it('is printed whole, and scrolls again afterwards', async () => {
    const rows = () => review.locator('tr[aria-selected]').count();
    const before = await rows();
    await review.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect.poll(rows).toBe(240);
    await review.emulateMedia({ media: 'print' });
    const widths = await review.locator('[role=grid]').evaluate((grid) => [grid.scrollWidth, window.innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    expect(await review.getByRole('link', { name: 'Files' }).isVisible()).toBe(false);
    await review.emulateMedia({ media: null });
    await review.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect.poll(rows).toBe(before);
  });

  it('has room for the broadest range of an attendance', async () => {
    const missing = await review.evaluate(() => {
      const grid = document.querySelector('[role=grid]') as HTMLElement;
      const copy = grid.parentElement?.appendChild(grid.cloneNode(true) as HTMLElement);
      copy?.classList.add('broad');
      const cell = copy?.querySelector<HTMLElement>('td[data-column=percent]');
      if (!cell?.firstElementChild) return null;
      cell.firstElementChild.textContent = '98.3 to 100.0';
      const room = cell.scrollWidth - cell.clientWidth;
      copy?.remove();
      return room;
    });
    expect(missing).toBe(0);
  });

  it('is found in, sorted, and gone through by keyboard to its end', async () => {
    await review.getByLabel('Find in list').fill('zof');
    await expect.poll(() => review.locator('tr[aria-selected]').count()).toBeLessThan(10);
    await review.getByLabel('Find in list').fill('');
    await review.getByRole('button', { name: 'Pupil', exact: true }).click();
    await review.getByRole('grid').focus();
    await review.keyboard.press('End');
    const last = review.locator('tr[aria-rowindex="241"]');
    await expect.poll(() => last.isVisible()).toBe(true);
    expect(await review.getByRole('grid').getAttribute('aria-activedescendant')).toBe(await last.getAttribute('id'));
    await review.keyboard.press('Home');
    await expect.poll(() => review.locator('tr[aria-rowindex="2"]').isVisible()).toBe(true);
    await review.getByRole('button', { name: /^To 90/ }).click();
  });

  it('starts the same checklist for several, once for each', async () => {
    const boxes = review.locator('tr[aria-selected] input');
    const start = async () => {
      await boxes.nth(0).click();
      await boxes.nth(2).click({ modifiers: ['Shift'] });
      await review.getByRole('button', { name: 'Start a checklist…' }).click();
      await review.getByLabel('Checklist').selectOption({ index: 1 });
    };
    await start();
    await review.getByRole('button', { name: 'Start for 3' }).click();
    await review
      .getByText(/^Started for 3 pupils/)
      .first()
      .waitFor();
    await expect
      .poll(() => review.locator('tr[aria-rowindex="3"] td[data-column=step]').textContent())
      .toMatch(/, step 1$/);
    await start();
    await review.getByText('Left out, since it is running already').waitFor();
    expect(await review.getByText('Nobody is left to start it for.').count()).toBe(1);
    await review.getByRole('button', { name: 'Clear' }).click();
  });

  it('keeps which columns are shown', async () => {
    const drop = review.getByRole('button', { name: 'Drop out' });
    await review.getByRole('button', { name: 'Columns' }).click();
    await review.getByRole('checkbox', { name: 'Drop out' }).uncheck();
    await expect.poll(() => drop.count()).toBe(0);
    await review.reload();
    await chip(/^All 240/).waitFor();
    expect(await drop.count()).toBe(0);
    await review.getByRole('button', { name: 'Columns' }).click();
    await review.getByRole('checkbox', { name: 'Drop out' }).check();
    await review.keyboard.press('Escape');
    await expect.poll(() => drop.count()).toBe(1);
  });
});

it('a request for leave has its effect, and the decision is kept and leads to a letter', async () => {
  await open('leave');
  await review.getByRole('table', { name: 'Effect on the pupil’s figures' }).waitFor();
  const recorded = review.getByRole('button', { name: /^Record a/ });
  if ((await recorded.count()) > 0) await recorded.click();
  await review.getByLabel('Decision', { exact: true }).selectOption('refused');
  await review.getByLabel('Reason for the decision').fill('Asked for after it had begun.');
  await review.getByRole('button', { name: 'Save decision' }).click();
  await review.locator('.decisions li').filter({ hasText: 'refused' }).waitFor();
  const opening = review.context().waitForEvent('page');
  await review.getByRole('button', { name: /^Letter: leave of absence not granted/ }).click();
  const letter = await opening;
  await letter.locator('main').waitFor();
  expect(letter.url()).toContain('letter=leave-refusal');
  await letter.close();
});

it('a pupil is printed without controls, and their evidence pack on as many sheets as it says', async () => {
  await open('cohort');
  await row('').first().locator('button.name').click();
  await review.locator('.rl-pupil').waitFor();
  await review.emulateMedia({ media: 'print' });
  expect(await review.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  expect(await review.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await review.emulateMedia({ media: null });
  const opening = review.context().waitForEvent('page');
  await review.getByRole('button', { name: /^Evidence pack/ }).click();
  const pack = await opening;
  const pages = pack.locator('.paper-page');
  await pages.first().waitFor();
  await pack.evaluate(axe);
  expect(await faults(pack)).toEqual([]);
  const printer = await review.context().newCDPSession(pack);
  const { data } = await printer.send('Page.printToPDF', { preferCSSPageSize: true });
  const sheets = Buffer.from(data, 'base64')
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g);
  expect(await pages.count()).toBeGreaterThan(1);
  expect(sheets).toHaveLength(await pages.count());
  await pack.close();
});

async function faults(page = review): Promise<string[]> {
  return page.evaluate(async (rules) => {
    type Result = { violations: { id: string; nodes: { html: string }[] }[] };
    const { axe: checker } = globalThis as unknown as { axe: { run(where: Document, o: object): Promise<Result> } };
    const { violations } = await checker.run(document, { runOnly: rules });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html.slice(0, 160))
          .join(' ')
          .slice(0, 500)}`,
    );
  }, RULES);
}

describe('every view', () => {
  it.each(VIEWS)(
    '%s: axe finds nothing in light, dark and forced colours, at 320 px and at 200 % zoom',
    async (view) => {
      await review.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      await review.setViewportSize({ width: 1280, height: 900 });
      if (view === 'pupil') {
        await open('cohort');
        await row('').first().locator('button.name').click();
        await review.locator('.rl-pupil').waitFor();
      } else await open(view);
      await review.evaluate(axe);
      const found: string[] = [];
      const look = async (name: string) => found.push(...(await faults()).map((fault) => `${name}: ${fault}`));
      await look('light');
      await review.emulateMedia({ colorScheme: 'dark' });
      await look('dark');
      await review.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      await look('forced colours');
      await review.emulateMedia({ forcedColors: 'none' });
      // at 200 % a window of 1280 has room for 640
      for (const width of [640, 320]) {
        await review.setViewportSize({ width, height: 450 });
        await look(`${width} px`);
        const wide = await review.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) found.push(`${width} px: the page is ${wide} px wide`);
      }
      expect(found).toEqual([]);
    },
  );

  it('locked: counts without names, and the way in', async () => {
    await review.setViewportSize({ width: 1280, height: 900 });
    await open('cohort');
    const name = (await row('').first().locator('button.name').textContent()) ?? '';
    expect(name).not.toBe('');
    await review.getByRole('button', { name: 'Lock now' }).click();
    await isLocked(review);
    const words = (await review.locator('body').textContent()) ?? '';
    expect(words).not.toContain(name);
    expect(words).toMatch(/Marks of 2\d\d pupils were read/);
    await review.evaluate(axe);
    expect(await faults()).toEqual([]);
    await unlock(review);
    await chip(/^All 240/).waitFor();
  });
});

it('nothing complained', () => expect(complaints).toEqual([]));

/**
 * `npm run pictures`: keeps a picture of each view of the officer's page in docs/pictures, over the demonstration school. Owns
 * which views these are and how they come about. Wants the test build: `npx wxt build --mode e2e`.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { openNewOffice } from '../test/browser/casework/office';
import { readTerm } from '../test/browser/review/read-term';
import { termReadings } from '../test/browser/review/term-of-school';
import { startMis } from '../test/mis/server';

const REGISTER = '/almanac/register?date=2026-11-20&session=AM&form=8-Birch';
const REPORT = '/almanac/attendance';
const LEAVE = '/almanac/leave/LR0505';
const FOLDER = path.resolve('docs/pictures');
const SIZE = { width: 1280, height: 900 };

const mis = await startMis({});
const office = await openNewOffice({ site: mis.url });
mkdirSync(FOLDER, { recursive: true });
try {
  await takeAll(await prepared());
} finally {
  await office.browser.close();
  await mis.close();
}

/** The term of year 8 was read, a report and a request for leave are open. */
async function prepared(): Promise<Page> {
  const { context } = office.browser;
  await office.first.close();
  const register = await context.newPage();
  await register.goto(mis.url + REGISTER);
  await strip(register);
  await readTerm(
    register,
    'demonstration',
    termReadings(register.url(), ({ year }) => year === 8),
  );
  await register.goto(mis.url + REPORT);
  await strip(register);
  const leave = await context.newPage();
  await leave.goto(mis.url + LEAVE);
  await strip(leave);
  const review = await context.newPage();
  await review.setViewportSize(SIZE);
  await review.goto(`chrome-extension://${await office.browser.extensionId()}/review.html`);
  await review.getByRole('button', { name: /^All 240/ }).waitFor();
  await review.locator('.cohort .reading').waitFor({ state: 'detached' });
  return review;
}

function strip(page: Page): Promise<void> {
  return page.locator('register-lens-overlay .strip').waitFor();
}

async function takeAll(review: Page): Promise<void> {
  const go = (place: string): Promise<void> => review.getByRole('link', { name: place, exact: true }).click();
  const shownAs = (value: string) => review.getByLabel('Shown as').selectOption(value);

  await review.getByRole('button', { name: /^Below or near/ }).click();
  await take(review, 'cohort');
  await review.locator('tbody input').nth(1).click();
  await review
    .locator('tbody input')
    .nth(3)
    .click({ modifiers: ['Shift'] });
  await review.getByRole('button', { name: 'Start a checklist…' }).click();
  await take(review, 'start-for-several');
  await review.getByRole('button', { name: 'Clear' }).click();
  await shownAs('year');
  await take(review, 'groups');
  await shownAs('pupils');
  await review.emulateMedia({ colorScheme: 'dark' });
  await take(review, 'cohort-dark');
  await review.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await take(review, 'cohort-forced-colours');
  await review.emulateMedia({ forcedColors: 'none' });
  await review.setViewportSize({ width: 320, height: 900 });
  await take(review, 'cohort-narrow');
  await review.setViewportSize(SIZE);

  await review.locator('button.name').nth(2).click();
  await review.locator('.rl-pupil').waitFor();
  await take(review, 'pupil', true);
  await go('Leave');
  await review.locator('.effect').waitFor();
  await take(review, 'leave', true);
  await go('Files');
  await take(review, 'files');
  await go('Cohort');
  await review.getByRole('button', { name: 'Lock now' }).click();
  await review.locator('[data-part=unlock]').waitFor();
  await take(review, 'locked');
}

async function take(page: Page, name: string, isWhole = false): Promise<void> {
  // what was said a moment ago goes by itself; a picture need not wait for it
  const close = page.getByRole('button', { name: 'Close this message' });
  if ((await close.count()) > 0) await close.click();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(200);
  const file = path.join(FOLDER, `review-${name}.png`);
  await page.screenshot({ path: file, fullPage: isWhole });
  console.log(path.relative(process.cwd(), file));
}

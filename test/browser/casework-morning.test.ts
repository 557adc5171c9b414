/** First-day calling from the panel alone: from the list of absences on the first morning to the reason on the second. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mis, startMis } from '../mis/server';
import { badge } from './casework/browser-tricks';
import { faultsOf } from './casework/look-over';
import { goTo, goToData, isLocked, isOpen, type Office, openNewOffice, unlock } from './casework/office';

const PUPIL = 'Jessop, Lottie';
const FRIDAY = '2026-11-20';
const MONDAY = '2026-11-23';

let mis: Mis;
let office: Office;
let panel: Page;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  mis = await startMis({});
  const opened = await openNewOffice({ site: mis.url });
  office = opened;
  panel = opened.first;
  panel.on('pageerror', (error) => complaints.push(error.message));
  panel.on('console', (said) => {
    if (['error', 'warning'].includes(said.type())) complaints.push(said.text());
  });
  page = await office.browser.context.newPage();
  await page.goto(`${mis.url}/almanac/absences`);
  await page.locator('register-lens-overlay .strip').waitFor();
  await panel.bringToFront();
});
afterAll(async () => {
  await office?.browser.close();
  await mis?.close();
});

const calling = () => panel.locator('[data-part=calling]');
const row = (pupil = PUPIL) => calling().locator('li.ca').filter({ hasText: pupil });
const next = (words: string, pupil = PUPIL) => row(pupil).getByRole('button', { name: new RegExp(`^${words}`) });
const saveAttempt = () => row().getByRole('button', { name: 'Save', exact: true }).click();
const rowSays = (words: string) => expect.poll(() => row().textContent()).toContain(words);

/** In the register of a session, at a moment, as the teacher would. */
async function mark(date: string, session: 'AM' | 'PM', code: string, now: string): Promise<void> {
  await office.settings(now);
  await page.bringToFront();
  await page.goto(`${mis.url}/almanac/register?date=${date}&session=${session}&form=8-Birch`);
  await page.locator('register-lens-overlay .strip').waitFor();
  await page.locator('tr').filter({ hasText: PUPIL }).locator('select').selectOption(code);
  await page.getByRole('button', { name: 'Save register' }).click();
  await expect.poll(() => page.locator('h1').textContent()).not.toContain('not saved');
  await page.locator('register-lens-overlay .strip').waitFor();
  await panel.bringToFront();
}

describe('the first morning', () => {
  it('lists who is absent without a reason, in the order and with the clause of the policy', async () => {
    await expect.poll(() => calling().locator('li.ca').count()).toBe(5);
    const words = await calling().textContent();
    expect(words).toContain('5 without a reason');
    expect(words).toContain('order: clause 5.1, 5.2, 5.3');
    await rowSays('day 1');
    await rowSays('No attempt yet');
  });

  it('a text that nobody answers is logged, begins the case, and a call comes next', async () => {
    await next('Text contact 1').click();
    await saveAttempt();
    await rowSays('Text 09:26');
    await rowSays('no reply');
    await next('Call contact 1').waitFor();
    await expect
      .poll(() => panel.locator('[data-part=due]').textContent())
      .toContain(`${PUPIL} · First day of absence`);
    await expect.poll(() => badge(office.browser)).toBe('1 due');
  });

  it('a call is logged too; the other pupils stay as they were', async () => {
    await next('Call contact 1').click();
    await saveAttempt();
    await rowSays('Phone 1 09:26');
    await next('Call contact 2').waitFor();
    await next('Text contact 1', 'Kirby, Olive').waitFor();
    expect(await calling().locator('li.ca').count()).toBe(5);
  });
});

describe('the second morning', () => {
  it('the same pupil is listed as on day 2, with no attempt today, and the case is a day over', async () => {
    await mark(FRIDAY, 'PM', 'N', `${FRIDAY}T13:10:00Z`);
    await rowSays('day 1');
    await mark(MONDAY, 'AM', 'N', `${MONDAY}T09:26:00Z`);
    await rowSays('day 2');
    await rowSays('No attempt yet');
    await expect.poll(() => panel.locator('[data-part=due]').textContent()).toContain('1 day over');
    expect(await calling().locator('li.ca').count()).toBe(1);
  });

  it('once somebody was reached and said why, nobody is left to call', async () => {
    await next('Text contact 1').click();
    await row().getByLabel('Yes').check();
    await row().getByLabel('Reason given').fill('Tonsillitis since Thursday night');
    await saveAttempt();
    await expect.poll(() => row().count()).toBe(0);
    await expect.poll(() => calling().textContent()).toContain('nobody without a reason');
  });

  it('the case is worked to its end, and nothing is due', async () => {
    await goTo(panel, 'Cases');
    const one = panel.locator('[data-case]');
    await one.locator('button.cr').click();
    for (const step of [2, 3]) await one.getByRole('button', { name: `Yes, mark step ${step} done` }).click();
    await one.getByRole('button', { name: /^Choose…: The reason is known/ }).click();
    await one.getByRole('button', { name: /^The reason is known/ }).click();
    await expect.poll(() => panel.locator('main').textContent()).toContain('No open case');
    await expect.poll(() => badge(office.browser)).toBe('');
  });

  it('all of it stands in the pupil’s log and history', async () => {
    await goTo(panel, 'Today');
    await mark(MONDAY, 'AM', 'N', `${MONDAY}T09:30:00Z`);
    await panel.getByRole('combobox').fill('Jessop');
    await panel.getByRole('option').first().click();
    const log = panel.locator('[data-part=contacts]');
    await expect.poll(() => log.textContent()).toContain('Tonsillitis since Thursday night');
    expect(await log.locator('li').count()).toBe(3);
  });
});

describe('each place of the panel, light and dark, at 1280 and 320 pixels', () => {
  it('Today, with a form open', async () => {
    await office.settings();
    await page.bringToFront();
    await page.goto(`${mis.url}/almanac/absences`);
    await page.locator('register-lens-overlay .strip').waitFor();
    await panel.bringToFront();
    await goTo(panel, 'Today');
    await next('Text contact 1', 'Kirby, Olive').click();
    expect(await faultsOf(panel)).toEqual([]);
  });

  it('Pupil, with everything unfolded', async () => {
    await goTo(panel, 'Pupil');
    for (const name of [
      'Add a contact…',
      'Record a decision…',
      'Record a notice…',
      'Record support…',
      'Write a letter…',
    ])
      await panel.getByRole('button', { name }).click();
    await panel.locator('[data-part=history] summary').click();
    expect(await faultsOf(panel)).toEqual([]);
  });

  it('Cases, with a ladder open', async () => {
    await goTo(panel, 'Today');
    await next('Text contact 1', 'Quinn, Zofia').click();
    await row('Quinn, Zofia').getByRole('button', { name: 'Save', exact: true }).click();
    await goTo(panel, 'Cases');
    await panel.locator('[data-case] button.cr').first().click();
    expect(await faultsOf(panel)).toEqual([]);
  });

  it('Data, with its forms open', async () => {
    await goToData(panel);
    for (const name of ['Make a backup…', 'Restore…', 'Change the passphrase…'])
      await panel.getByRole('button', { name }).first().click();
    expect(await faultsOf(panel)).toEqual([]);
  });

  it('locked', async () => {
    await panel.getByRole('button', { name: 'Lock now' }).click();
    await isLocked(panel);
    expect(await faultsOf(panel)).toEqual([]);
    await unlock(panel);
    await isOpen(panel);
  });
});

it('the panel had nothing to complain of', () => expect(complaints).toEqual([]));

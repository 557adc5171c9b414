import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useDemonstration } from './demonstration';

const demonstration = useDemonstration();
/** Ama Mensa-Grove was ill on Tuesday afternoon, 17 November. */
const PUPIL = '10820';
const IN_ALMANAC = `/almanac/pupils/${PUPIL}/attendance`;
const IN_DAYBOOK = `/daybook/pupils/${PUPIL}`;
let panel: Page;

beforeEach(async () => {
  demonstration.mis.reset();
  await demonstration.settings({ role: 'officer' });
  panel = await demonstration.browser.context.newPage();
  await panel.goto(`chrome-extension://${await demonstration.browser.extensionId()}/sidepanel.html`);
  await panel.evaluate(() =>
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true }),
  );
});

afterEach(() => panel.close());

/** In front, and read; what is remembered of its pupil has been told. */
async function look(page: Page): Promise<Page> {
  await page.bringToFront();
  await expect.poll(async () => (await reportOn(page))?.conditions).toBeDefined();
  return page;
}

const reportOn = (page: Page) => demonstration.browser.report(page.url());
const open = async (path: string) => look(await demonstration.open(path));
const isDifference = (line: string) => line.startsWith('Pages differ');
const differencesOn = async (page: Page) => (await reportOn(page))?.unknown.filter(isDifference);
const differencesInPanel = async () => (await panel.locator('.unknown li').allTextContents()).filter(isDifference);

/** As the office would: a box of a register, saved by itself. */
async function enterMark(mark: string): Promise<void> {
  const body = new URLSearchParams({ reg: '8-Birch', date: '17/11/2026', session: 'PM', pupil: PUPIL, mark });
  const answer = await fetch(`${demonstration.mis.url}/quill/register/box`, { method: 'POST', body });
  expect(await answer.json()).toEqual({ saved: true });
}

it('two pages that show one session differently are said to differ, until they agree', async () => {
  const almanac = await open(IN_ALMANAC);
  expect(await differencesOn(almanac)).toEqual([]);

  await enterMark('M');
  const daybook = await open(IN_DAYBOOK);
  await expect.poll(differencesInPanel).toHaveLength(1);
  expect((await differencesInPanel())[0]).toMatch(
    /^Pages differ on Tue 17 Nov PM: M on \S+\/daybook\/pupils\/\* \(Fri 20 Nov\); I on \S+\/almanac\/pupils\/\*\/attendance \(Fri 20 Nov\)$/,
  );
  await daybook.close();

  // looked at again, the first page shows the new mark too
  await almanac.reload();
  await look(almanac);
  expect(await differencesOn(almanac)).toEqual([]);
  await expect.poll(differencesInPanel).toEqual([]);
  await almanac.close();
});

it('an N that got its reason meanwhile is no difference', async () => {
  await enterMark('N');
  const almanac = await open(IN_ALMANAC);
  await enterMark('I');
  const daybook = await open(IN_DAYBOOK);
  expect(await differencesOn(daybook)).toEqual([]);
  await Promise.all([almanac.close(), daybook.close()]);
});

it('no page heard a word of complaint', () => expect(demonstration.complaints()).toEqual([]));

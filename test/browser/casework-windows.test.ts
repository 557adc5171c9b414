/** Several windows, a stopped worker, a lock: casework as it stands in each of them. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordChange } from '../../src/casework/records';
import { DEFAULT_SETTINGS } from '../../src/rollout/settings';
import { badge, stopWorkers } from './casework/browser-tricks';
import {
  caseOf,
  goTo,
  isLocked,
  isOpen,
  noteOf,
  type Office,
  openNewOffice,
  openPupil,
  pupilOf,
  rounds,
  timeFor,
  unlock,
  write,
} from './casework/office';
import { openStores, takeOut } from './casework/stored';

const NAME = 'Ottoline Farthingale';
const PUPIL = 'made-up-ottoline';
const TODAY = '2026-11-20';

let office: Office;
let first: Page;
let second: Page;

beforeAll(async () => {
  const opened = await openNewOffice();
  office = opened;
  first = opened.first;
  second = await office.panel();
  await write(first, pupilOf(PUPIL, NAME), noteOf(PUPIL, 'first-note', 'Walks to school.'));
  for (const panel of [first, second]) await openPupil(panel, NAME);
});
afterAll(async () => {
  await office?.browser.close();
});

const notes = (panel: Page) => panel.locator('[data-part=notes]');
const noteShown = (panel: Page, id: string) => panel.locator(`[data-note="${id}"]`);
const typeNote = (panel: Page, text: string) => panel.getByLabel('Add a note').fill(text);
const saveNote = (panel: Page) => panel.getByRole('button', { name: 'Save note' }).click();

async function storedTexts(): Promise<string[]> {
  const { notes: stored } = await openStores(first, await takeOut(first, [PUPIL]));
  return stored.records.map(({ value }) => value.text);
}

async function change(panel: Page, id: string, text: string): Promise<void> {
  await noteShown(panel, id)
    .getByRole('button', { name: /^Change/ })
    .click();
  await noteShown(panel, id).getByLabel('Note').fill(text);
}
const save = (panel: Page, id: string) =>
  noteShown(panel, id).getByRole('button', { name: 'Save', exact: true }).click();

describe('two windows', () => {
  const ROUNDS = rounds(1, 40);
  it('a note written in one shows in the other without a reload', { timeout: timeFor(ROUNDS, 3000) }, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const text = `Rang at twenty past, ${round}.`;
      await typeNote(first, text);
      await saveNote(first);
      await expect.poll(() => notes(second).textContent()).toContain(text);
      await expect.poll(() => first.getByLabel('Add a note').inputValue()).toBe('');
    }
  });

  it.each([
    ['Keep both', (mine: string, theirs: string) => `${theirs}\n\n${mine}`],
    ['Take mine', (mine: string) => mine],
    ['Take the other', (_: string, theirs: string) => theirs],
  ] as const)('change one note: the later one is shown both texts; %s', async (choice, wanted) => {
    const id = `contested ${choice}`;
    await write(first, noteOf(PUPIL, id, 'As it was.'));
    for (const panel of [first, second]) await noteShown(panel, id).waitFor();
    const [theirs, mine] = [`Theirs before ${choice}.`, `Mine before ${choice}.`];
    await change(first, id, theirs);
    await change(second, id, mine);
    await save(first, id);
    await expect.poll(storedTexts).toContain(theirs);
    await save(second, id);
    const conflict = second.locator('[data-part=note-conflict]');
    await conflict.waitFor();
    expect(await storedTexts()).toContain(theirs);
    const shown = await conflict.textContent();
    expect(shown).toContain(theirs);
    expect(shown).toContain(mine);
    await conflict.getByRole('button', { name: choice }).click();
    await expect.poll(storedTexts).toContain(wanted(mine, theirs));
    await expect.poll(() => noteShown(first, id).textContent()).toContain(wanted(mine, theirs));
  });

  it('one removes a note that the other is changing: the text goes into a new note, or nowhere, as they say', async () => {
    const id = 'removed meanwhile';
    const { [id]: version = null } = await write(first, noteOf(PUPIL, id, 'Soon gone.'));
    await noteShown(second, id).waitFor();
    await change(second, id, 'Not gone for me.');
    await write(first, { kind: 'notes', id, pupil: PUPIL, base: version, value: null });
    await expect.poll(storedTexts).not.toContain('Soon gone.');
    await save(second, id);
    await second.getByRole('button', { name: 'Save mine as a new note' }).click();
    await expect.poll(storedTexts).toContain('Not gone for me.');
  });
});

describe('a worker that is stopped', () => {
  const ROUNDS = rounds(5, 100);
  it(`loses nothing of what is written meanwhile: ${ROUNDS} times`, { timeout: timeFor(ROUNDS, 2000) }, async () => {
    let confirmed = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const texts = [0, 1, 2].map((number) => `Through the stop ${round}.${number}`);
      const writing = texts.map((text) => sendAgain(noteOf(PUPIL, text, text)));
      await stopWorkers(first);
      confirmed += (await Promise.all(writing)).length;
    }
    const kept = (await storedTexts()).filter((text) => text.startsWith('Through the stop'));
    expect(kept.length).toBe(confirmed);
    expect(new Set(kept).size).toBe(kept.length);
  });

  it('leaves casework unlocked, and the next note is saved', async () => {
    await stopWorkers(first);
    await typeNote(second, 'After the worker was stopped.');
    await saveNote(second);
    await expect.poll(storedTexts).toContain('After the worker was stopped.');
    expect(await first.getByRole('button', { name: 'Lock now' }).count()).toBe(1);
  });

  /** As the panel does: what gets no answer is sent once more. */
  async function sendAgain(note: RecordChange): Promise<unknown> {
    try {
      return await write(first, note);
    } catch (error) {
      if (/refused/.test(String(error))) throw error;
      await first.waitForTimeout(150);
      return write(first, note);
    }
  }
});

describe('what is due', () => {
  it('stands on the button, and comes and goes with the cases', async () => {
    expect(await badge(office.browser)).toBe('');
    const { due } = await write(first, caseOf(PUPIL, 'due', TODAY));
    await expect.poll(() => badge(office.browser)).toBe('1 due');
    await write(first, caseOf(PUPIL, 'overdue', '2026-11-19'), caseOf(PUPIL, 'later', '2026-11-24'));
    await expect.poll(() => badge(office.browser)).toBe('2 due');
    await goTo(second, 'Today');
    await expect.poll(() => second.locator('[data-part=due]').textContent()).toContain(NAME);
    await write(first, { kind: 'cases', id: 'due', pupil: PUPIL, base: due ?? null, value: null });
    await expect.poll(() => badge(office.browser)).toBe('1 due');
  });
});

describe('a locked panel', () => {
  const alarm = async () =>
    (await office.browser.worker()).evaluate(() => chrome.alarms.onAlarm.dispatch({ name: 'lock casework' }));
  const idle = async (state: string) =>
    (await office.browser.worker()).evaluate((said) => chrome.idle.onStateChanged.dispatch(said), state);
  const ways: [string, () => Promise<unknown>][] = [
    ['somebody pressed Lock', () => first.getByRole('button', { name: 'Lock now' }).click()],
    ['the set time passed', alarm],
    ['nobody worked at the computer', () => idle('idle')],
    ['the screen was locked', () => idle('locked')],
  ];

  it('comes at the latest after the hours of the settings, for which an alarm is set', async () => {
    await isOpen(first);
    const left = await (await office.browser.worker()).evaluate(async () => {
      const alarm = await chrome.alarms.get('lock casework');
      return ((alarm?.scheduledTime ?? 0) - Date.now()) / 3_600_000;
    });
    const hours = Number(DEFAULT_SETTINGS.lockAfterHours);
    expect(left).toBeLessThanOrEqual(hours);
    expect(left).toBeGreaterThan(hours - 1);
  });

  it.each(ways)('names nobody, in no window, and says how much is due when: %s', async (_, lock) => {
    for (const panel of [first, second]) await isOpen(panel);
    await goTo(first, 'Today');
    await goTo(second, 'Pupil');
    await expect.poll(() => second.locator('main').textContent()).toContain(NAME);
    await lock();
    for (const panel of [first, second]) {
      await isLocked(panel);
      const html = await panel.locator('html').evaluate((all) => all.outerHTML);
      for (const secret of ['Farthingale', 'Ottoline', 'Walks to school', 'First day of absence'])
        expect(html).not.toContain(secret);
    }
    const due = await first.locator('[data-part=locked-due]').textContent();
    expect(due).toContain('1 overdue');
    expect(due).toContain('2 open cases');
    expect(due).toContain('Tue 24 Nov');
    expect(await badge(office.browser)).toBe('1 due');
    await unlock(first);
    for (const panel of [first, second]) await isOpen(panel);
  });

  it('keeps what was being typed, and saves it once it is open again', async () => {
    await openPupil(first, NAME);
    await typeNote(first, 'Half a sentence');
    await (await office.browser.worker()).evaluate(() => chrome.idle.onStateChanged.dispatch('idle'));
    await isLocked(first);
    await unlock(first);
    await isOpen(first);
    await expect.poll(() => first.getByLabel('Add a note').inputValue()).toBe('Half a sentence');
    await saveNote(first);
    await expect.poll(storedTexts).toContain('Half a sentence');
  });

  it('refuses a wrong passphrase, in words, and stays locked', async () => {
    await first.getByRole('button', { name: 'Lock now' }).click();
    await isLocked(first);
    await unlock(first, 'eight wet umbrellas');
    await expect.poll(() => first.locator('[data-part=unlock]').textContent()).toContain('This is not the passphrase');
    expect(await first.getByRole('button', { name: 'Lock now' }).count()).toBe(0);
    await unlock(first);
    await isOpen(first);
  });
});

/** The machine under casework: its disk is full, and the extension is updated while pages are open. */
import { rmSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mis, startMis } from '../mis/server';
import { copyOfBuild, limitStorage, updateExtension } from './casework/browser-tricks';
import {
  ask,
  isLocked,
  isOpen,
  noteOf,
  type Office,
  openNewOffice,
  openPupil,
  pupilOf,
  unlock,
  write,
} from './casework/office';
import { openStores, takeOut } from './casework/stored';
import { ALMANAC, E2E_BUILD } from './demonstration';

const NAME = 'Ottoline Farthingale';
const PUPIL = 'made-up-ottoline';
/** As the key in the manifest fixes it. */
const ORIGIN = 'chrome-extension://bbdakgfgmiamdmheglkhpdddpfoocnma';
const ROOM = 2_000_000;

let mis: Mis;
let office: Office;
let panel: Page;
let extension: string;

beforeAll(async () => {
  mis = await startMis({});
  // only what may not keep as much as it likes can be told that the disk is full
  extension = copyOfBuild(E2E_BUILD, (manifest) => {
    manifest.permissions = manifest.permissions.filter((one) => one !== 'unlimitedStorage');
  });
  const opened = await openNewOffice({
    site: mis.url,
    extension,
    before: (context) => limitStorage(context, ORIGIN, ROOM),
  });
  office = opened;
  panel = opened.first;
  await write(panel, pupilOf(PUPIL, NAME), noteOf(PUPIL, 'first-note', 'Walks to school.'));
  await openPupil(panel, NAME);
});
afterAll(async () => {
  await office?.browser.close();
  await mis?.close();
  rmSync(extension, { recursive: true, force: true });
});

async function storedTexts(): Promise<string[]> {
  const { notes } = await openStores(panel, await takeOut(panel, [PUPIL]));
  return notes.records.map(({ value }) => value.text).sort();
}

/** All of what was confirmed has to be there, and nothing of what was refused. */
async function fillUp(): Promise<void> {
  const confirmed: string[] = [];
  let isFull = false;
  for (let batch = 0; batch < 200 && !isFull; batch++) {
    const changes = [0, 1, 2, 3].map((n) => noteOf('made-up-filler', `filler-${batch}-${n}`, 'x'.repeat(9999)));
    const answer = await ask(panel, 'casework-write', { changes });
    isFull = answer.ok !== true;
    if (isFull) expect(answer.why).toBe('no-room');
    else confirmed.push(...changes.map(({ id }) => id));
  }
  expect(isFull).toBe(true);
  const { notes } = await openStores(panel, await takeOut(panel, ['made-up-filler']));
  expect(notes.records.map(({ id }) => id).sort()).toEqual(confirmed.sort());
}

describe('a full disk', () => {
  it('is said in plain words, the text stays on the screen, and goes in once there is room', async () => {
    const text = `Written when the disk was full. ${'The bus did not come. '.repeat(400)}`.trim();
    const box = panel.getByLabel('Add a note');
    const save = panel.getByRole('button', { name: 'Save note' });
    await fillUp();
    await box.fill(text);
    await save.click();
    await expect.poll(() => panel.locator('[data-part=notes]').textContent()).toContain('is full: nothing was saved');
    expect(await box.inputValue()).toBe(text);
    expect(await storedTexts()).not.toContain(text);
    await limitStorage(office.browser.context, ORIGIN, null);
    await save.click();
    await expect.poll(storedTexts).toContain(text);
    expect(await box.inputValue()).toBe('');
  });
});

describe('an update of the extension', () => {
  it('takes down what the old one showed in open pages, keeps the notes, and asks for the passphrase', async () => {
    const before = await storedTexts();
    const register = await office.browser.context.newPage();
    const overlays = register.locator('register-lens-overlay');
    const markers = register.locator('register-lens-overlay [data-part=marker]');
    await register.goto(mis.url + ALMANAC);
    await markers.first().waitFor();
    await updateExtension(office.browser, extension);
    await expect
      .poll(() => register.locator('register-lens-overlay .strip').allTextContents(), { timeout: 20_000 })
      .toEqual([expect.stringMatching(/reload/i)]);
    expect(await markers.count()).toBe(0);
    await register.reload();
    await markers.first().waitFor();
    expect(await overlays.count()).toBe(1);
    panel = await office.panel();
    await isLocked(panel);
    await unlock(panel);
    await isOpen(panel);
    expect(await storedTexts()).toEqual(before);
  });
});

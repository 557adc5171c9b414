/** What leaves the computer and comes back: a backup restored elsewhere, files that are refused, and lists for a spreadsheet. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RECORD_KINDS, type RecordChange } from '../../src/casework/records';
import { type Mis, startMis } from '../mis/server';
import {
  ask,
  caseOf,
  FILE_PASSPHRASE,
  goToData,
  noteOf,
  type Office,
  openNewOffice,
  openPupil,
  PERSON,
  pupilOf,
  rounds,
  timeFor,
  write,
} from './casework/office';
import { openStores, type Stores, takeOut } from './casework/stored';
import { ALMANAC, MORNING } from './demonstration';

const PUPIL = 'made-up-wilhelmina';
const NAME = 'Wilhelmina Oakapple';
const FORMULA = '=HYPERLINK("http://evil.example";"see")';
const EACH_TIME = 3000;

let mis: Mis;
let here: Office & { first: Page };
let there: Office & { first: Page };
let backup: Buffer;

beforeAll(async () => {
  mis = await startMis({});
  [here, there] = await Promise.all([openNewOffice({ site: mis.url }), openNewOffice({ site: mis.url })]);
});
afterAll(async () => {
  await Promise.all([here?.browser.close(), there?.browser.close()]);
  await mis?.close();
});

function contactOf(id: string, reason: string): RecordChange<'contacts'> {
  const value = {
    at: MORNING,
    channel: 'phone' as const,
    contact: 1,
    reached: true,
    reason,
    by: PERSON,
    caseId: 'a-case',
  };
  return { kind: 'contacts', id, pupil: PUPIL, base: null, value };
}

async function saved(panel: Page, press: () => Promise<void>): Promise<Buffer> {
  const saving = panel.waitForEvent('download');
  await press();
  return readFileSync(await (await saving).path());
}

/** Every record opened, in one order. What a restoring says in the history is not from the other computer. */
async function everything(panel: Page, stores: Stores) {
  const opened = await openStores(panel, stores);
  return Object.fromEntries(
    RECORD_KINDS.map((kind) => {
      expect(opened[kind].damaged).toEqual([]);
      const records = opened[kind].records.map(({ id, pupil, value, stamps }) => ({ id, pupil, value, stamps }));
      return [kind, records.sort((a, b) => (a.id < b.id ? -1 : 1))];
    }),
  );
}

/** Chooses the file in Data and looks what is in it; answers with what the form says then. */
async function lookInto(panel: Page, file: Buffer, passphrase = FILE_PASSPHRASE): Promise<string> {
  const part = panel.locator('[data-part=backup]');
  const opener = part.getByRole('button', { name: 'Restore…' });
  if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click();
  await part
    .locator('input[type=file]')
    .setInputFiles({ name: 'office.rlens', mimeType: 'application/octet-stream', buffer: file });
  await part.getByLabel('The file’s passphrase').fill(passphrase);
  await part.getByRole('button', { name: 'Look what is in it' }).click();
  await expect.poll(() => answers(part).count()).toBe(1);
  return (await answers(part).textContent()) ?? '';
}

/** The form says one of these when it has looked: nothing of an earlier look stays. */
const answers = (part: Locator) => part.locator('.problem, .form p:has(+ table.counts)');

describe('a backup', () => {
  it('is made in Data and restored on another computer: every record is the same', { timeout: 60_000 }, async () => {
    const panel = here.first;
    await write(
      panel,
      pupilOf(PUPIL, NAME),
      noteOf(PUPIL, 'a-note', 'Ships her own canoe.'),
      noteOf(PUPIL, 'long-note', 'A long story. '.repeat(700)),
      caseOf(PUPIL, 'a-case', '2026-11-20'),
      contactOf('a-contact', FORMULA),
    );
    await ask(panel, 'dismiss', {
      school: 'demonstration',
      finding: 'a-finding',
      pupil: '10853',
      check: 'late-code',
      reason: 'agreed',
      until: '2026-11-27',
    });
    const page = await here.browser.context.newPage();
    await page.goto(mis.url + ALMANAC);
    await expect.poll(async () => (await takeOut(panel))['register-lens']?.marksSeen?.keys.length).toBeGreaterThan(5);
    await page.close();
    await panel.bringToFront();
    await goToData(panel);
    const part = panel.locator('[data-part=backup]');
    await part.getByRole('button', { name: 'Make a backup…' }).click();
    await part.getByLabel('New passphrase').fill(FILE_PASSPHRASE);
    await part.getByLabel('The same again').fill(FILE_PASSPHRASE);
    backup = await saved(panel, () => part.getByRole('button', { name: 'Save the file' }).click());
    for (const text of [NAME, 'canoe', FORMULA, '10853']) expect(backup.includes(text), text).toBe(false);

    const other = there.first;
    await other.bringToFront();
    await goToData(other);
    expect(await lookInto(other, backup)).toContain('Nothing was changed yet');
    expect((await everything(other, await takeOut(other))).notes).toEqual([]);
    await other.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect.poll(async () => (await everything(other, await takeOut(other))).notes?.length).toBe(2);
    const [from, to] = [await takeOut(panel), await takeOut(other)];
    const [wanted, restored] = [await everything(panel, from), await everything(other, to)];
    for (const kind of RECORD_KINDS)
      if (kind !== 'events') expect(restored[kind], kind).toEqual(wanted[kind]);
      // the backup says in the history that it was made, after everything in it was gathered
      else expect(restored.events).toEqual(expect.arrayContaining((wanted.events ?? []).filter(isBeforeBackup)));
    for (const table of ['marksSeen', 'pupilIds', 'dismissals'])
      expect(to['register-lens']?.[table]?.keys.length, table).toBe(from['register-lens']?.[table]?.keys.length);
    await openPupil(other, NAME);
    await expect.poll(() => other.locator('[data-part=notes]').textContent()).toContain('Ships her own canoe.');
  });
});

const isBeforeBackup = ({ value }: { value: unknown }) => (value as { what: string }).what !== 'backed-up';

describe('a file that is not as it was', () => {
  const MANY = rounds(3, 60);
  const at = (part: number) => Math.floor((backup.length * part) / (MANY + 1));
  let before: Stores;
  /** A byte of the frame around a part may look like another order, or another length. */
  const CHANGED = /damaged or changed after|not in their order|is cut short|^This is not a file of/;
  const isUnchanged = async () => expect(await takeOut(there.first)).toEqual(before);

  beforeAll(async () => {
    await there.first.bringToFront();
    await goToData(there.first);
    before = await takeOut(there.first);
  });

  it('is refused with a wrong passphrase', async () => {
    expect(await lookInto(there.first, backup, 'nine wet larches')).toMatch(
      /^The passphrase is not the one this file was saved with/,
    );
    expect(await there.first.locator('table.counts').count()).toBe(0);
    await isUnchanged();
  });

  it(`is refused when its end is missing: at ${MANY} places`, { timeout: timeFor(MANY, EACH_TIME) }, async () => {
    for (let part = 0; part < MANY; part++)
      expect(await lookInto(there.first, backup.subarray(0, at(part + 1)))).toMatch(
        /^The file is cut short|^This is not a file of/,
      );
    await isUnchanged();
  });

  it(`is refused when one byte is another: at ${MANY} places`, { timeout: timeFor(MANY, EACH_TIME) }, async () => {
    for (let part = 0; part < MANY; part++) {
      const edited = Buffer.from(backup);
      edited[at(part + 1)] = (edited[at(part + 1)] ?? 0) ^ 1;
      expect(await lookInto(there.first, edited)).toMatch(CHANGED);
      expect(await there.first.locator('table.counts').count()).toBe(0);
    }
    await isUnchanged();
  });

  it('is refused when it is something else altogether', async () => {
    expect(await lookInto(there.first, Buffer.from('name,mark\nOakapple,N\n'))).toMatch(/^This is not a file of/);
    await isUnchanged();
  });
});

describe('a list for a spreadsheet', () => {
  const files = () => here.first.locator('[data-part=files]');
  beforeAll(async () => {
    await here.first.bringToFront();
    await goToData(here.first);
  });

  it('holds no formula: what was typed stays a text', async () => {
    const csv = (
      await saved(here.first, () => files().getByRole('button', { name: 'Contact log (.csv)' }).click())
    ).toString();
    expect(csv).toContain(`"'${FORMULA.replaceAll('"', '""')}"`);
    expect(csv).not.toMatch(/(^|[",;\n])=HYPERLINK/);
    await here.first.getByText('One text that began like a formula got an apostrophe in front').waitFor();
    const xlsx = await saved(here.first, () => files().getByRole('button', { name: 'Contact log (.xlsx)' }).click());
    const parts = Object.entries(unzipSync(new Uint8Array(xlsx))).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString(),
    ]);
    expect(parts.filter(([name, text]) => name?.includes('sheet') && /<f[ >]/.test(text ?? ''))).toEqual([]);
    expect(parts.some(([, text]) => text?.includes('HYPERLINK('))).toBe(true);
  });

  it('holds no name where it is a calendar', async () => {
    const calendar = (
      await saved(here.first, () => files().getByRole('button', { name: 'Due dates (.ics)' }).click())
    ).toString();
    expect(calendar).toContain('BEGIN:VEVENT');
    for (const word of ['Oakapple', 'Wilhelmina', 'Birch']) expect(calendar).not.toContain(word);
  });
});

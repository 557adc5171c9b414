/** Texts and names that were put into casework, looked for wherever the browser keeps things. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordChange } from '../../src/casework/records';
import { type Mis, startMis } from '../mis/server';
import {
  ask,
  caseOf,
  noteOf,
  openNewOffice,
  openOffice,
  openPupil,
  PASSPHRASE,
  PERSON,
  pupilOf,
  rounds,
  write,
} from './casework/office';
import { foundOnDisk, textsFound } from './casework/search-disk';
import { type Stores, takeOut } from './casework/stored';
import { ALMANAC, MORNING } from './demonstration';

const PUPIL = 'made-up-planted';
const NAME = 'Philippa Quorndon';
const PLANTED = {
  surname: 'Quorndon',
  id: 'UPN-ZZ90817263',
  note: 'zebra crossing by the cattle market',
  typed: 'hopscotch behind the boiler house',
  draft: 'marmalade on the piano stool',
  letter: 'gooseberry fool for the inspector',
  reason: 'a runaway tortoise in the kitchen',
  step: 'the blue envelope was handed over',
  title: 'Case of the vanishing trombone',
  tell: 'Mrs Wintergreen',
  support: 'breakfast with the caretaker',
  decision: 'a pilgrimage to the lighthouse',
  finding: 'planted-finding-key-5573',
};
/** On a page of the MIS, where the browser itself may remember them too. */
const ON_PAGE = ['Rashleigh', 'Jessop', 'Iqbal-Marsh'];

const profile = mkdtempSync(path.join(tmpdir(), 'register-lens-secrets-'));
let mis: Mis;
let stores: Stores;
let settings: string;
let key: string;
let planted: string[];

beforeAll(async () => {
  mis = await startMis({});
});

it('texts and names are written, typed, read from a page, shown and put into a letter', {
  timeout: 90_000,
}, async () => {
  const { browser, first: panel } = await openNewOffice({ profile, site: mis.url });
  await write(panel, ...everyKind());
  await ask(panel, 'dismiss', {
    school: 'demonstration',
    finding: PLANTED.finding,
    pupil: PLANTED.id,
    check: 'late-code',
    reason: 'handled',
    until: '2026-11-27',
  });
  const page = await browser.context.newPage();
  await page.goto(`${mis.url}/almanac/absences`);
  await page.locator('register-lens-overlay .strip').waitFor();
  await page.goto(mis.url + ALMANAC);
  await expect
    .poll(async () => ((await takeOut(panel))['register-lens']?.marksSeen?.keys ?? []).length)
    .toBeGreaterThan(5);
  await openPupil(panel, NAME);
  await panel.getByLabel('Add a note').fill(PLANTED.typed);
  await panel.getByRole('button', { name: 'Save note' }).click();
  await expect.poll(() => panel.locator('[data-part=notes]').textContent()).toContain(PLANTED.typed);
  const letter = browser.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Write a letter…' }).click();
  await panel.locator('[data-part=letters] li button').first().click();
  await expect.poll(async () => (await letter).locator('body').textContent()).toContain(NAME);
  const boxes = await (await letter).locator('textarea, input:not([type])').all();
  expect(boxes.length).toBeGreaterThan(2);
  for (const box of boxes) await box.fill(PLANTED.letter);
  await panel.bringToFront();
  for (const name of ['Record a decision…', 'Add a flag…', 'Record support…', 'Add a contact…'])
    await panel.getByRole('button', { name }).click();
  const drafts = await panel.locator('.place textarea, .place input[type=text]').all();
  expect(drafts.length).toBeGreaterThan(3);
  for (const box of drafts) await box.fill(PLANTED.draft);
  // the browser notes what stands in its tabs from time to time
  await panel.waitForTimeout(rounds(3000, 12_000));
  stores = await takeOut(panel);
  settings = JSON.stringify(await panel.evaluate(() => chrome.storage.local.get(null)));
  const session = (await panel.evaluate(() => chrome.storage.session.get('vault'))) as { vault: { key: string } };
  key = session.vault.key;
  planted = [...Object.values(PLANTED), PASSPHRASE];
  await browser.close();
});
afterAll(async () => {
  await mis?.close();
  rmSync(profile, { recursive: true, force: true });
});

function everyKind(): RecordChange[] {
  const pupil = pupilOf(PUPIL, NAME);
  const about = { pupil: PUPIL, base: null };
  const planted = caseOf(PUPIL, 'planted-case', '2026-11-20', PLANTED.title);
  const step = { state: 'done' as const, at: MORNING, by: PERSON, words: PLANTED.step };
  return [
    { ...pupil, value: pupil.value && { ...pupil.value, ids: [{ kind: 'upn', id: PLANTED.id }] } },
    noteOf(PUPIL, 'planted-note', PLANTED.note),
    { ...planted, value: planted.value && { ...planted.value, steps: { '1': step } } },
    {
      ...about,
      kind: 'contacts',
      id: 'planted-contact',
      value: { at: MORNING, channel: 'phone', contact: 1, reached: true, reason: PLANTED.reason, by: PERSON },
    },
    { ...about, kind: 'flags', id: 'planted-flag', value: { flag: 'inform-contact', tell: PLANTED.tell, until: null } },
    {
      ...about,
      kind: 'supports',
      id: 'planted-support',
      value: { kind: 'check-in', words: PLANTED.support, from: '2026-11-20', to: null },
    },
    {
      ...about,
      kind: 'decisions',
      id: 'planted-decision',
      value: {
        type: null,
        from: '2026-11-23',
        to: '2026-11-24',
        requestedOn: null,
        decision: 'refused',
        decidedOn: '2026-11-20',
        decidedBy: PERSON,
        reason: PLANTED.decision,
        conditions: [],
      },
    },
  ];
}

/** Everything as text: what stands there in clear, and bytes as both alphabets would show them. */
function asText(part: unknown): string {
  const bytes: Buffer[] = [];
  const clear = JSON.stringify(part, (_, value) => {
    if (typeof value?.$bytes === 'string') bytes.push(Buffer.from(value.$bytes, 'base64'));
    return value;
  });
  return [clear, ...bytes.flatMap((one) => [one.toString('latin1'), one.toString('utf16le')])].join('\n');
}

describe('what casework keeps', () => {
  it('is there, in both databases, and holds no planted text or name in any store, key or index', () => {
    for (const name of ['register-lens', 'register-lens-copy']) {
      const { notes, contacts, decisions, cases, flags, supports } = stores[name] ?? {};
      for (const table of [notes, contacts, decisions, cases, flags, supports])
        expect(table?.values.length, name).toBeGreaterThan(0);
    }
    expect(stores['register-lens']?.dismissals?.values).toHaveLength(1);
    const text = asText(stores);
    expect([...planted, ...ON_PAGE, key].filter((one) => text.includes(one))).toEqual([]);
  });

  it('leaves nothing of it in the extension’s settings', () => {
    expect([...planted, ...ON_PAGE, key].filter((one) => settings.includes(one))).toEqual([]);
  });

  it('leaves no planted text in any file of the browser, whatever it is for', () => {
    expect(foundOnDisk(profile, [...planted, key])).toEqual([]);
  });

  it('leaves no name of a page’s pupil in the extension’s own files', () => {
    const ours = foundOnDisk(profile, ON_PAGE).filter((one) => /bbdakgfgmiamdmheglkhpdddpfoocnma|Extension/.test(one));
    expect(ours).toEqual([]);
  });

  it('without encryption all of it would have been found', async () => {
    const { browser, panel: open } = await openOffice({ profile });
    const panel = await open();
    await panel.evaluate(async (texts) => {
      const asked = indexedDB.open('control', 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore('plain', { keyPath: 'text' });
      await new Promise((resolve) => {
        asked.onsuccess = resolve;
      });
      const writing = asked.result.transaction('plain', 'readwrite', { durability: 'strict' });
      for (const text of texts) writing.objectStore('plain').put({ text, again: new TextEncoder().encode(text) });
      await new Promise((resolve) => {
        writing.oncomplete = resolve;
      });
    }, planted);
    const text = asText(await takeOut(panel));
    expect(planted.filter((one) => !text.includes(one))).toEqual([]);
    await browser.close();
    expect(textsFound(foundOnDisk(profile, planted), planted)).toEqual(planted);
  });
});

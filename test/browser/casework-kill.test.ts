/** The whole browser is killed while notes are being written, again and again: what was confirmed is there, and nothing half. */
import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { afterAll, expect, it } from 'vitest';
import type { RecordChange } from '../../src/casework/records';
import { killAll, processesOf } from './casework/kill';
import {
  goToData,
  isLocked,
  isOpen,
  type Office,
  openNewOffice,
  openOffice,
  PERSON,
  rounds,
  timeFor,
  unlock,
  write,
} from './casework/office';
import { openStores, takeOut } from './casework/stored';

const ROUNDS = rounds(10, 200);
const WRITERS = 6;
const LEAST_CONFIRMED = 5;
const profile = mkdtempSync(path.join(tmpdir(), 'register-lens-kill-'));
afterAll(() => rmSync(profile, { recursive: true, force: true }));

/** Said of a note long enough to be half: it says its own id at both ends. */
const textOf = (id: string) => `${id} begins. ${'Spoke to the family about the bus. '.repeat(40)}${id} ends.`;
const pupilOfRound = (round: number) => `made-up-${round}`;

it(`no confirmed note is lost and none is half there: killed ${ROUNDS} times during writing`, {
  timeout: timeFor(ROUNDS, 12_000),
}, async () => {
  let office: Office = await openNewOffice({ profile });
  let panel = office.browser.context.pages().at(-1) as Page;
  let restored = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const confirmed = await killWhileWriting(office, panel, round);
    office = await openOffice({ profile });
    panel = await office.panel();
    if (await isRestored(panel)) restored += 1;
    await unlock(panel);
    await isOpen(panel);
    await isWhole(panel, pupilOfRound(round), confirmed);
  }
  if (restored > 0)
    console.log(`The browser threw its databases away ${restored} times; the second copy had everything.`);
  await goToData(panel);
  await expect
    .poll(() => panel.locator('[data-part=second-copy]').textContent(), { timeout: 20_000 })
    .toContain('up to date');
  await expect
    .poll(async () => (await notesIn(panel, 'register-lens-copy')).length, { timeout: 20_000 })
    .toBe((await notesIn(panel, 'register-lens')).length);
  await office.browser.close();
});

it('a browser that throws its databases away, for the end of one was torn, gives everything back from the second copy', {
  timeout: 60_000,
}, async () => {
  const torn = mkdtempSync(path.join(tmpdir(), 'register-lens-torn-'));
  try {
    const ids: string[] = [];
    const writtenAndKilled = async ({ browser }: Office, panel: Page, id: string) => {
      const processes = await processesOf(browser.context);
      await write(panel, noteOf(id, 'made-up'));
      ids.push(id);
      await killAll(processes);
      await browser.close().catch(() => undefined);
    };
    const office = await openNewOffice({ profile: torn });
    await write(office.first, noteOf('before', 'made-up'));
    ids.push('before');
    await writtenAndKilled(office, office.first, 'torn');
    tearEnd(torn);
    // the browser goes on writing behind the torn end, and cannot read it afterwards
    const again = await openOffice({ profile: torn });
    const panel = await again.panel();
    const wasLost = await isRestored(panel);
    await unlock(panel);
    await isOpen(panel);
    await writtenAndKilled(again, panel, 'behind it');
    const last = await openOffice({ profile: torn });
    const end = await last.panel();
    expect(wasLost || (await isRestored(end)), 'the browser threw its databases away').toBe(true);
    await unlock(end);
    await isOpen(end);
    const { notes } = await openStores(end, await takeOut(end, ['made-up']));
    expect(notes.damaged).toEqual([]);
    expect(notes.records.map(({ id }) => id).sort()).toEqual(ids.sort());
    await last.browser.close();
  } finally {
    rmSync(torn, { recursive: true, force: true });
  }
});

const noteOf = (id: string, pupil: string): RecordChange => ({
  kind: 'notes',
  id,
  pupil,
  base: null,
  value: { text: textOf(id), at: '2026-11-20T09:26:00Z', by: PERSON },
});

/** As a writing that was cut short leaves the newest file of the extension's own folder; the second copy lies elsewhere. */
function tearEnd(folder: string): void {
  const databases = path.join(folder, 'Default/IndexedDB');
  const ours = readdirSync(databases).find((name) => /^chrome-extension_.*\.leveldb$/.test(name));
  const logs = readdirSync(path.join(databases, ours ?? 'none of ours')).filter((name) => name.endsWith('.log'));
  if (logs.length === 0) throw new Error('The database has no log that could be torn.');
  const log = path.join(databases, ours ?? '', logs.sort().at(-1) ?? '');
  truncateSync(log, statSync(log).size - 10);
}

/** Waits until the panel is locked; true where the first database had to be given back. */
async function isRestored(panel: Page): Promise<boolean> {
  const restore = panel.getByRole('button', { name: 'Restore from the second copy' });
  const isLost = await Promise.race([
    isLocked(panel).then(() => false),
    restore.waitFor({ timeout: 30_000 }).then(() => true),
  ]);
  if (isLost) await restore.click();
  await isLocked(panel);
  return isLost;
}

/** Answers with what had been confirmed. Two notes go at a time: both of them or neither. */
async function killWhileWriting({ browser }: Office, panel: Page, round: number): Promise<string[]> {
  const confirmed: string[] = [];
  await panel.exposeFunction('confirmed', (ids: string[]) => confirmed.push(...ids));
  const processes = await processesOf(browser.context);
  const writing = panel.evaluate(
    async ([pupil, writers, text]) => {
      const page = globalThis as unknown as { confirmed(ids: string[]): Promise<void> };
      const by = { initials: 'RO', role: 'officer' };
      const noteOf = (id: string) => ({
        kind: 'notes',
        id,
        pupil,
        base: null,
        value: { text: text.replaceAll('ID', id), at: '2026-11-20T09:26:00Z', by },
      });
      const writer = async (name: number) => {
        for (let number = 0; ; number++) {
          const ids = [`${pupil}-${name}-${number}-a`, `${pupil}-${name}-${number}-b`];
          const message = { registerLens: 'casework-write', payload: { changes: ids.map(noteOf) } };
          const reply = (await chrome.runtime.sendMessage(message)) as { ok: boolean; response?: { ok: boolean } };
          if (reply.ok && reply.response?.ok) void page.confirmed(ids);
        }
      };
      await Promise.all(Array.from({ length: writers }, (_, name) => writer(name)));
    },
    [pupilOfRound(round), WRITERS, textOf('ID')] as const,
  );
  writing.catch(() => undefined); // its browser is killed under it
  // fewer would say that hardly anything was being written when the browser was killed
  await expect.poll(() => confirmed.length, { interval: 5 }).toBeGreaterThan(LEAST_CONFIRMED);
  await pause(20 + ((round * 137) % 400));
  await killAll(processes);
  await browser.close().catch(() => undefined); // there is nobody to be told
  return confirmed;
}

async function isWhole(panel: Page, pupil: string, confirmed: readonly string[]): Promise<void> {
  const { notes, events } = await openStores(panel, await takeOut(panel, [pupil]));
  expect([...notes.damaged, ...events.damaged]).toEqual([]);
  const ids = new Set(notes.records.map(({ id }) => id));
  expect(confirmed.filter((id) => !ids.has(id))).toEqual([]);
  for (const { id, value } of notes.records) expect(value.text).toBe(textOf(id));
  expect([...ids].filter((id) => !ids.has(id.replace(/.$/, id.endsWith('a') ? 'b' : 'a')))).toEqual([]);
  expect(events.records.map(({ value }) => value.record).sort()).toEqual([...ids].sort());
}

async function notesIn(panel: Page, database: string): Promise<unknown[]> {
  return (await takeOut(panel))[database]?.notes?.keys ?? [];
}

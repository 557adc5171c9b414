/** The whole browser is killed while notes are being written, again and again: what was confirmed is there, and nothing half. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { afterAll, expect, it } from 'vitest';
import { killAll, processesOf } from './casework/kill';
import {
  goToData,
  isLocked,
  isOpen,
  type Office,
  openNewOffice,
  openOffice,
  rounds,
  timeFor,
  unlock,
} from './casework/office';
import { openStores, takeOut } from './casework/stored';

const ROUNDS = rounds(10, 200);
const WRITERS = 6;
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
  let confirmedInAll = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const confirmed = await killWhileWriting(office, panel, round);
    confirmedInAll += confirmed.length;
    office = await openOffice({ profile });
    panel = await office.panel();
    await isLocked(panel);
    await unlock(panel);
    await isOpen(panel);
    await isWhole(panel, pupilOfRound(round), confirmed);
  }
  // fewer would say that nothing was being written when the browser was killed
  expect(confirmedInAll).toBeGreaterThan(ROUNDS * 5);
  await goToData(panel);
  await expect
    .poll(() => panel.locator('[data-part=second-copy]').textContent(), { timeout: 20_000 })
    .toContain('up to date');
  await expect
    .poll(async () => (await notesIn(panel, 'register-lens-copy')).length, { timeout: 20_000 })
    .toBe((await notesIn(panel, 'register-lens')).length);
  await office.browser.close();
});

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
  await expect.poll(() => confirmed.length, { interval: 5 }).toBeGreaterThan(0);
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

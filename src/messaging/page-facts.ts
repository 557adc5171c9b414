/**
 * What the background read last in each tab, for the panel: whose page it is and who is missing on it. Owns its place in
 * session storage, which is memory only; it goes with the tab. Not kept for a teacher's profile.
 */
import '../zod-jitless';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { PageReport } from './protocol';

const nullable = z.nullable(z.string());

const pupilOnPage = z.object({
  /** Random name in the database; null for a pupil without an id, or one that is not told from another. */
  who: nullable,
  /** What findings of the page call the pupil: its id there. */
  id: nullable,
  name: nullable,
  year: nullable,
  group: nullable,
  dateOfBirth: z.optional(z.string()),
  ids: z.array(z.object({ kind: z.string(), id: z.string() })),
});
export type PupilOnPage = z.output<typeof pupilOnPage>;

const absentOnPage = z.object({
  /** Index into `pupils`. */
  pupil: z.number(),
  date: z.string(),
  session: z.enum(['AM', 'PM']),
  /** National; '' for no mark though the register was taken, null where what is shown was not understood. */
  code: nullable,
  /** '' where the page has the place and it is empty, null where it has none. */
  reason: nullable,
  /** How it was reported, where the page says. */
  channel: nullable,
  /** Came late, was signed out, or is being looked for. */
  wasIn: z.boolean(),
});
export type AbsentOnPage = z.output<typeof absentOnPage>;

const requestOnPage = z.object({
  pupil: z.number(),
  type: nullable,
  from: nullable,
  to: nullable,
  requestedOn: nullable,
  decision: nullable,
});
export type RequestOnPage = z.output<typeof requestOnPage>;

const foundOnPage = z.object({
  key: z.string(),
  check: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  clause: z.string(),
  /** Index into `pupils`. */
  pupil: z.nullable(z.number()),
  date: nullable,
  session: z.nullable(z.enum(['AM', 'PM'])),
  /** The first day of what it is about. */
  from: nullable,
});
export type FoundOnPage = z.output<typeof foundOnPage>;

const conditionOnPage = z.object({
  title: z.string(),
  state: z.enum(['met', 'broken', 'unknown']),
  why: z.string(),
  clause: z.string(),
  proof: z.string(),
});

const pageFacts = z.object({
  kind: z.enum(['register', 'history', 'amendments', 'leave', 'cohort', 'absences']),
  school: z.string(),
  readAt: z.string(),
  pupils: z.array(pupilOnPage),
  absent: z.array(absentOnPage),
  /** Places of the pupils of whom the page says whether they are here today. */
  told: z.array(z.number()),
  requests: z.array(requestOnPage),
  /** Of a page with one leave request, with what casework knows while it is unlocked. */
  conditions: z.array(conditionOnPage),
  /** What the background found; not what the page's own script did. */
  found: z.array(foundOnPage),
});
export type PageFacts = z.output<typeof pageFacts>;

const keyOf = (tabId: number): string => `page:${tabId}`;

/** What was read in a tab; null where nothing was, or the browser was started anew. */
export async function factsOfTab(tabId: number): Promise<PageFacts | null> {
  const { [keyOf(tabId)]: stored } = await browser.storage.session.get(keyOf(tabId));
  const parsed = pageFacts.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/**
 * The first of some facts that are of the page that a report tells of, null where none is: what a tab shows now may be another
 * pupil's page, or none that can be read, while the facts of the last one still stand there.
 */
export function factsOfReport(
  report: Pick<PageReport, 'readAt' | 'since'> | null,
  ...kept: readonly (PageFacts | null)[]
): PageFacts | null {
  if (report === null || report.readAt === '') return null;
  const { readAt } = report;
  // a clock that was set back meanwhile: only what was read at that very moment is surely of this page
  const since = report.since !== undefined && report.since <= readAt ? report.since : readAt;
  return kept.find((facts) => facts !== null && facts.readAt >= since && facts.readAt <= readAt) ?? null;
}

export async function keepFacts(tabId: number, facts: PageFacts): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: facts });
}

export async function forgetFacts(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** A profile that became a teacher's keeps no names. */
export async function forgetAllFacts(): Promise<void> {
  const all = await browser.storage.session.get(null);
  await browser.storage.session.remove(Object.keys(all).filter((key) => key.startsWith('page:')));
}

/** Calls back with the tab whenever another page was read in it. Returns how to stop. */
export function onFacts(callback: (tabId: number) => void): () => void {
  const listen = (changes: Record<string, unknown>, area: string): void => {
    if (area !== 'session') return;
    for (const key of Object.keys(changes)) if (key.startsWith('page:')) callback(Number(key.slice(5)));
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

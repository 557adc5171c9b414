/**
 * What each open page said last. Owns telling news from what a page only says again: a page is read every two seconds, and
 * a tab that was left open since the morning still shows the morning's marks, which must not win over newer ones.
 *
 * News is what an open document did not say before. A page that is loaded again is another document, and all it says is news.
 */
import '../zod-jitless';
import * as z from 'zod/mini';
import { addCalendarDays, type Instant, type IsoDate, londonTime } from '../attendance';
import { type Database, type LookRecord, SCHEMA_VERSION } from './database';
import type { DeviceLock } from './device-key';

/** By pupil: what was said, by what it is about. */
export type Said = Map<string, Map<string, string>>;

export type Look = {
  id: string;
  /** When it was last written; null for a document that says something for the first time. */
  at: number | null;
  on: IsoDate | null;
  /** Another one after each writing; null where nothing was written. */
  stamp: string | null;
  /** By pupil, as JSON: most pupils' are only held against another text. */
  said: Record<string, string>;
};

/** Tabs that nobody looked at for so many days are forgotten. */
const KEPT_DAYS = 4;
/** A document that said more than this begins anew: it was used for days without being loaded again. */
const LONGEST_SAID = 4_000_000;

const contentSchema = z.object({ at: z.number(), said: z.record(z.string(), z.string()) });
const saidSchema = z.array(z.tuple([z.string(), z.string()]));

export async function openLook(database: Database, lock: DeviceLock, name: string): Promise<Look> {
  const id = await lock.name(name);
  const record = await database.looks.get(id);
  if (record === undefined) return { id, at: null, on: null, stamp: null, said: {} };
  const { at, said } = contentSchema.parse(await lock.open(record.content, boundTo(id)));
  return { id, at, on: record.on, stamp: record.stamp, said };
}

/** What of this the document did not say before, by pupil; pupils without news are left out. */
export function newsOf(look: Look, said: Said): Said {
  const news: Said = new Map();
  for (const [who, now] of said) {
    const before = look.said[who];
    if (before === textOf(now)) continue;
    const known = mapOf(before);
    const fresh = new Map([...now].filter(([about, text]) => known.get(about) !== text));
    if (fresh.size > 0) news.set(who, fresh);
  }
  return news;
}

/** The record of the document after this look, which says what it said before too. */
export async function sealedLook(look: Look, news: Said, at: Instant, lock: DeviceLock): Promise<LookRecord> {
  const length = Object.values(look.said).reduce((sum, text) => sum + text.length, 0);
  const said: Record<string, string> = length > LONGEST_SAID ? {} : { ...look.said };
  for (const [who, fresh] of news) said[who] = textOf(new Map([...mapOf(said[who]), ...fresh]));
  const content = await lock.seal({ at: Date.parse(at), said }, boundTo(look.id));
  const on = londonTime(at).date;
  return { id: look.id, on, stamp: crypto.randomUUID(), schemaVersion: SCHEMA_VERSION, content };
}

/** Inside a transaction: whether nobody wrote since it was opened. */
export async function isLookCurrent(database: Database, look: Look): Promise<boolean> {
  return ((await database.looks.get(look.id))?.stamp ?? null) === look.stamp;
}

/** Inside a transaction. */
export async function putLook(database: Database, look: Look, record: LookRecord): Promise<void> {
  if (look.stamp === null) await database.looks.where('on').below(addCalendarDays(record.on, -KEPT_DAYS)).delete();
  await database.looks.put(record);
}

const boundTo = (id: string): string => `looks ${id}`;

function textOf(said: ReadonlyMap<string, string>): string {
  return JSON.stringify([...said].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function mapOf(text: string | undefined): Map<string, string> {
  return new Map(text === undefined ? [] : saidSchema.parse(JSON.parse(text)));
}

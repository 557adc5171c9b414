/**
 * What was last heard of each site, for the diagnostics: when its pages answered, what was read there, which page maps were
 * given to them. Owns that short list: origins, never a path, and nothing of a page.
 */
import '../zod-jitless';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const KEY = 'siteNews';
const MOST_SITES = 50;
/** A page that is open all day need not be written down each minute. */
const EVERY = 10 * 60_000;

const siteNews = z.object({
  /** When a page of it last asked what it is to check. */
  answeredAt: z.optional(z.string()),
  /** What was last read there, and when. */
  read: z.optional(z.object({ kind: z.string(), at: z.string(), found: z.number(), read: z.number() })),
  /** Page map → when a page at an address of it was last read. */
  maps: z._default(z.record(z.string(), z.string()), {}),
});
export type SiteNews = z.output<typeof siteNews>;

/** By origin. What cannot be read is left out. */
export async function readSiteNews(): Promise<Record<string, SiteNews>> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const entries = Object.entries(typeof stored === 'object' && stored !== null ? stored : {});
  return Object.fromEntries(
    entries.flatMap(([origin, entry]) => {
      const parsed = siteNews.safeParse(entry);
      return parsed.success ? [[origin, parsed.data]] : [];
    }),
  );
}

export type Heard = { maps?: readonly string[]; read?: { kind: string; found: number; read: number } };

let last: Promise<void> = Promise.resolve();

/** Notes what was heard of a site at a moment, one after another. For the background, the only writer. */
export function noteSite(origin: string, at: string, heard: Heard): Promise<void> {
  const note = () => writeDown(origin, at, heard);
  last = last.then(note, note);
  return last;
}

async function writeDown(origin: string, at: string, { maps = [], read }: Heard): Promise<void> {
  const all = await readSiteNews();
  const { [origin]: before, ...others } = all;
  const after: SiteNews = {
    ...before,
    answeredAt: at,
    maps: { ...before?.maps, ...Object.fromEntries(maps.map((id) => [id, at])) },
    ...(read ? { read: { ...read, at } } : {}),
  };
  if (before !== undefined && !isNews(before, after, at)) return;
  const kept = Object.entries({ [origin]: after, ...others }).slice(0, MOST_SITES);
  await browser.storage.local.set({ [KEY]: Object.fromEntries(kept) });
}

function isNews(before: SiteNews, after: SiteNews, at: string): boolean {
  const since = Date.parse(at) - Date.parse(before.answeredAt ?? '');
  if (Number.isNaN(since) || since >= EVERY) return true;
  const shape = ({ maps, read }: SiteNews) => JSON.stringify([Object.keys(maps).sort(), read?.kind, read?.read]);
  return shape(before) !== shape(after);
}

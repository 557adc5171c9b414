/**
 * Who is absent today, as the pages of today said it, so that calling goes on when another page is open. Owns its place in
 * session storage, which is memory only, and that a later page goes before an earlier one. Not kept for a teacher.
 */
import '../zod-jitless';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { AbsentOnPage, PageFacts, PupilOnPage } from './page-facts';

const KEY = 'absentToday';
const nullable = z.nullable(z.string());

const absentPupil = z.object({
  school: z.string(),
  who: nullable,
  ids: z.array(z.object({ kind: z.string(), id: z.string() })),
  name: nullable,
  year: nullable,
  group: nullable,
  session: z.enum(['AM', 'PM']),
  code: nullable,
  reason: nullable,
  channel: nullable,
  wasIn: z.boolean(),
});
export type AbsentPupil = z.output<typeof absentPupil>;

const absentToday = z.object({ date: z.string(), pupils: z.array(absentPupil) });

/** Empty on another day than the one it was read on. */
export async function absentPupils(today: string): Promise<AbsentPupil[]> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  const parsed = absentToday.safeParse(stored);
  return parsed.success && parsed.data.date === today ? parsed.data.pupils : [];
}

/** Whoever the page tells of is as it says: absent, or no longer. */
export async function noteAbsent(today: string, facts: PageFacts): Promise<void> {
  const onPage = new Set(facts.told.flatMap((place) => keysOf(facts.pupils[place])));
  const before = (await absentPupils(today)).filter((one) => one.school !== facts.school || !onPage.has(keyOf(one)));
  const pupils = [...before, ...latestSessions(facts.absent).flatMap((absent) => absentOf(facts, absent))];
  await browser.storage.session.set({ [KEY]: { date: today, pupils } });
}

/** Whoever was erased has no random name any more; what a page said of them today is forgotten with it. */
export async function forgetAbsent(who: string): Promise<void> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  const parsed = absentToday.safeParse(stored);
  if (!parsed.success) return;
  const pupils = parsed.data.pupils.filter((one) => one.who !== who);
  await browser.storage.session.set({ [KEY]: { ...parsed.data, pupils } });
}

/** Calls back when another page said who is absent. Returns how to stop. */
export function onAbsentPupils(callback: () => void): () => void {
  const listen = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && KEY in changes) callback();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

function absentOf({ school, pupils }: PageFacts, absent: AbsentOnPage): AbsentPupil[] {
  const pupil = pupils[absent.pupil];
  if (pupil === undefined || pupil.ids.length === 0) return [];
  const { session, code, reason, channel, wasIn } = absent;
  const { who, ids, name, year, group } = pupil;
  return [{ school, who, ids, name, year, group, session, code, reason, channel, wasIn }];
}

/** One a pupil: the afternoon goes before the morning. */
function latestSessions(absent: readonly AbsentOnPage[]): AbsentOnPage[] {
  const latest = new Map<number, AbsentOnPage>();
  for (const one of absent) {
    const known = latest.get(one.pupil);
    if (known === undefined || known.session <= one.session) latest.set(one.pupil, one);
  }
  return [...latest.values()];
}

const keysOf = (pupil: PupilOnPage | undefined): string[] => (pupil === undefined ? [] : [keyOf(pupil)]);

const keyOf = ({ ids }: Pick<PupilOnPage, 'ids'>): string => JSON.stringify(ids.map(({ kind, id }) => [kind, id]));

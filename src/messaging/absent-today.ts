/**
 * Who is absent today, as the pages of today said it, so that calling goes on when another page is open. Owns its place in
 * session storage, which is memory only, and that a later page goes before an earlier one. Not kept for a teacher.
 */
import '../zod-jitless';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { inTurn } from './in-turn';
import type { AbsentOnPage, PageFacts, PupilOnPage } from './page-facts';

const KEY = 'absentToday';
/** Two pages may be read at once. */
const TURN = 'absent';
const nullable = z.nullable(z.string());

const absentPupil = z.object({
  school: z.string(),
  /** When the page that says so was read. */
  readAt: z.string(),
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

/**
 * Whoever the page tells of is as it says: absent, or no longer. Of whom it does not tell, as where a mark was not understood,
 * what an earlier page said stays. A page that was read before another one says nothing new.
 */
export function noteAbsent(today: string, facts: PageFacts): Promise<void> {
  return inTurn(TURN, async () => {
    const told = facts.told.flatMap((place) => facts.pupils[place] ?? []);
    const known = await absentPupils(today);
    const isOver = (one: AbsentPupil) =>
      one.school === facts.school && one.readAt <= facts.readAt && told.some((pupil) => isSamePupil(one, pupil));
    const stays = known.filter((one) => !isOver(one));
    const fresh = latestSessions(facts.absent)
      .flatMap((absent) => absentOf(facts, absent))
      .filter((one) => !stays.some((other) => other.school === one.school && isSamePupil(other, one)));
    await browser.storage.session.set({ [KEY]: { date: today, pupils: [...stays, ...fresh] } });
  });
}

/** Whoever was erased has no random name any more; what a page said of them today is forgotten with it. */
export function forgetAbsent(who: string): Promise<void> {
  return inTurn(TURN, async () => {
    const { [KEY]: stored } = await browser.storage.session.get(KEY);
    const parsed = absentToday.safeParse(stored);
    if (!parsed.success) return;
    const pupils = parsed.data.pupils.filter((one) => one.who !== who);
    await browser.storage.session.set({ [KEY]: { ...parsed.data, pupils } });
  });
}

/** A profile that became a teacher's keeps no names. */
export function forgetAllAbsent(): Promise<void> {
  return inTurn(TURN, () => browser.storage.session.remove(KEY));
}

/** Calls back when another page said who is absent. Returns how to stop. */
export function onAbsentPupils(callback: () => void): () => void {
  const listen = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && KEY in changes) callback();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

function absentOf({ school, readAt, pupils }: PageFacts, absent: AbsentOnPage): AbsentPupil[] {
  const pupil = pupils[absent.pupil];
  if (pupil === undefined) return [];
  const { session, code, reason, channel, wasIn } = absent;
  const { who, ids, name, year, group } = pupil;
  return [{ school, readAt, who, ids, name, year, group, session, code, reason, channel, wasIn }];
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

type Known = Pick<PupilOnPage, 'who' | 'ids' | 'name' | 'year' | 'group'>;

/** By random name, or by an id that both pages show; of those without an id, by all that there is. */
function isSamePupil(a: Known, b: Known): boolean {
  if (a.who !== null && a.who === b.who) return true;
  if (a.ids.length === 0 && b.ids.length === 0) return a.name === b.name && a.year === b.year && a.group === b.group;
  return a.ids.some((one) => b.ids.some((other) => one.kind === other.kind && one.id === other.id));
}

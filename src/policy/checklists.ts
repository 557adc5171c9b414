/**
 * The checklists that a school works by, looked up by its policy pack. Owns which pack has which, and where the national ones
 * step in. Not for the page's own script: nothing on a page asks for them.
 */
import type { Checklist } from './checklist';
import { checklists as jtmat } from './packs/jtmat/checklists';
import { checklists as keystone } from './packs/keystone/checklists';
import { checklists as ludlow } from './packs/ludlow/checklists';
import { checklists as national } from './packs/national/checklists';
import { checklists as otw } from './packs/otw/checklists';
import { checklists as wessex } from './packs/wessex/checklists';

/** By the pack's own id. */
const shipped: Readonly<Record<string, readonly Checklist[]>> = { wessex, keystone, otw, jtmat, ludlow };

/** National checklists that a policy's own stand in place of. The rest go beside it. */
const inPlaceOf: Readonly<Record<string, readonly string[]>> = {
  'nat-first-day': ['wx-first-day', 'ka-day1', 'ot-first-day', 'jt-first-day', 'lj-first-day'],
  'nat-n-ageing': ['lj-n-week'],
  'nat-notice-to-improve': ['ot-nti'],
  'nat-leave': ['wx-leave', 'ka-leave', 'ot-leave', 'jt-leave', 'lj-leave'],
  'nat-missing': ['wx-missing', 'jt-missing-lesson', 'lj-missing'],
  'nat-day-10': ['ka-day10', 'ot-10-15'],
};

/** What a policy itself has; of the national pack, and of packs that nobody here knows, nothing. */
export function ownChecklistsOf(packId: string): readonly Checklist[] {
  return Object.hasOwn(shipped, packId) ? (shipped[packId] ?? []) : [];
}

/**
 * What a school with this policy works by: the policy's own checklists, then the national ones where it has none for the same
 * thing. For the national pack and for packs that nobody here knows, the national ones.
 */
export function checklistsOf(packId: string): Checklist[] {
  const own = ownChecklistsOf(packId);
  const has = new Set(own.map(({ id }) => id));
  return [...own, ...national.filter(({ id }) => !(inPlaceOf[id] ?? []).some((other) => has.has(other)))];
}

/**
 * One checklist by its id, as a case was started with. National ones are found whatever the pack: the policy may have got one
 * of its own since.
 */
export function checklist(packId: string, id: string): Checklist | null {
  return [...ownChecklistsOf(packId), ...national].find((one) => one.id === id) ?? null;
}

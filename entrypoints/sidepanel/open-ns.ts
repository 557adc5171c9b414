/**
 * N marks that nobody settled yet, over everything that was seen, and whose they are. Owns when they are looked for: once
 * casework is open and drawn, and again when a page showed other marks. Gone when it is locked.
 */
import { signal } from '@preact/signals';
import { onDatabaseChanged } from '../../src/casework/changes';
import { openPupilId } from '../../src/casework/known-pupils';
import { type NsSeen, nsSeen, type PupilNs } from '../../src/casework/ns-seen';
import { caseworkReader } from '../../src/casework/read-records';
import type { PupilRecord } from '../../src/casework/records';
import type { VaultSession } from '../../src/messaging/vault-session';
import { database, device, sealOf } from './databases';
import type { Known } from './known';

export type OpenNs = {
  pupils: readonly PupilNs[];
  /** Of those whom casework has a record of. */
  names: ReadonlyMap<string, PupilRecord>;
  /** What a page calls one whom it has none of. */
  ids: ReadonlyMap<string, string>;
};

/** Null while they are looked for, or locked. */
export const openNs = signal<OpenNs | null>(null);

/** What was asked for is drawn first. */
const AFTER = 400;

let seen: NsSeen | null = null;
let keyId: string | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;
let turn = 0;

/** Follows the session and the role; to be called with everything that becomes known. */
export function followNs(known: () => Known): void {
  const { session, settings } = known();
  const wanted = settings.role === 'teacher' ? undefined : session?.keyId;
  if (wanted === keyId) return;
  keyId = wanted;
  turn += 1;
  clearTimeout(waiting);
  openNs.value = null;
  seen = null;
  if (wanted !== undefined) lookSoon(known);
}

/** Marks came, a pupil got a name, or two of them were joined. */
export function watchNs(known: () => Known): void {
  onDatabaseChanged(database(), () => keyId !== undefined && lookSoon(known), ['marksSeen', 'pupils', 'pupilIds']);
}

function lookSoon(known: () => Known): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    look(known()).catch((error: unknown) => console.error('Register Lens: N marks could not be looked for.', error));
  }, AFTER);
}

async function look({ session, settings }: Known): Promise<void> {
  if (session === null) return;
  turn += 1;
  const mine = turn;
  seen ??= nsSeen(database(), await device());
  const pupils = await seen.all(settings.schools.map(({ id }) => id));
  const whose = await whoseTheyAre(
    session,
    pupils.map(({ pupil }) => pupil),
  );
  if (mine === turn) openNs.value = { pupils, ...whose };
}

async function whoseTheyAre(session: VaultSession, pupils: readonly string[]): Promise<Omit<OpenNs, 'pupils'>> {
  const { records } = await caseworkReader(database(), sealOf(session)).many('pupils', pupils);
  const names = new Map(records.map(({ id, value }) => [id, value]));
  const without = pupils.filter((pupil) => names.get(pupil)?.name == null);
  const lock = await device();
  const ids = new Map<string, string>();
  for (const record of await database().pupilIds.where('pupil').anyOf(without).toArray()) {
    const open = await openPupilId(lock, record).catch(() => null);
    if (open !== null && !ids.has(record.pupil)) ids.set(record.pupil, open.id);
  }
  return { names, ids };
}

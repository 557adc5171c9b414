/**
 * How long what is kept in this browser lasts, and when a backup is due. Owns the rule and its words; what the browser says of
 * its profile is asked by the caller.
 */
import { type Instant, type IsoDate, londonTime } from '../attendance';
import type { Database } from './database';
import { opened } from './read-records';
import { NO_PUPIL, RECORD_KINDS } from './records';
import type { RecordSeal } from './sealed-records';

/** Null: the browser does not say. */
export type ProfileFacts = {
  /** A private window: what it keeps goes when it is closed. */
  isPrivate: boolean | null;
  /** What was stored here was still there when the browser was opened again. */
  hasLasted: boolean | null;
};

export type BackupFacts = {
  /** The day of the first entry in the history; null where nothing is kept that a backup would hold. */
  firstOn: IsoDate | null;
  lastBackup: Instant | null;
};

const DAY = 86_400_000;

/**
 * For whoever is about to keep casework here; null where nothing speaks against it, or the browser does not say. No browser
 * tells that a profile goes with the session (shared computers, guests): that it was still there on another day tells that
 * it does not. What `navigator.storage` says of persistence is of no use here: with `unlimitedStorage` nothing is evicted.
 */
export function profileWarning({ isPrivate, hasLasted }: ProfileFacts): string | null {
  if (isPrivate)
    return 'This browser profile is thrown away: this is a private window, and what it keeps goes when it is closed. Keep casework in an ordinary window.';
  if (hasLasted === false)
    return 'Nothing shows yet that this browser profile lasts. Close the browser and open it again before casework is kept here: where this line comes back, the profile is thrown away each time.';
  return null;
}

/** Days since the last backup, or since the first writing where there was none; null where none is due. `every` 0: never. */
export function daysWithoutBackup({ firstOn, lastBackup }: BackupFacts, today: IsoDate, every: number): number | null {
  if (firstOn === null || every === 0) return null;
  const since = lastBackup === null ? firstOn : londonTime(lastBackup).date;
  const days = Math.round((Date.parse(today) - Date.parse(since)) / DAY);
  return days >= every ? days : null;
}

/** One quiet line; null where no backup is due. */
export function backupReminder(facts: BackupFacts, today: IsoDate, every: number): string | null {
  const days = daysWithoutBackup(facts, today, every);
  if (days === null) return null;
  const since = days === 1 ? '1 day' : `${days} days`;
  return facts.lastBackup === null
    ? `No backup was made yet; casework has been on this computer only for ${since}.`
    : `The last backup is ${since} old.`;
}

/** Opens the school's own entries of the history only: those of pupils may be thousands, and none of them is a backup. */
export async function backupFacts(database: Database, seal: RecordSeal): Promise<BackupFacts> {
  const kinds = RECORD_KINDS.filter((kind) => kind !== 'events');
  const [first, some, stored] = await Promise.all([
    database.events.orderBy('at').first(),
    Promise.all(kinds.map((kind) => database[kind].limit(1).count())),
    database.events.where('pupil').equals(NO_PUPIL).toArray(),
  ]);
  const isAnyKept = some.some((count) => count > 0);
  const { records } = await opened(seal, 'events', stored);
  const backups = records.flatMap(({ value: { what, at } }) => (what === 'backed-up' ? [at] : []));
  return {
    firstOn: isAnyKept ? (first?.at ?? null) : null,
    lastBackup: backups.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null,
  };
}

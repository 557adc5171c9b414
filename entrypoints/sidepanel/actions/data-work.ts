/**
 * What the long work of Data goes by: where casework is, who does it, how it is followed and stopped. Owns that the second
 * copy hears of what was written, and what a person is told who stopped it.
 */
import type { Outcome, Run } from '../../../components/panel/outcome';
import type { Following } from '../../../src/casework/backup-file';
import type { Place } from '../../../src/casework/outgoing';
import { NO_PUPIL } from '../../../src/casework/records';
import { copyAfter } from '../../../src/casework/second-copy';
import { type RecordPlace, type WrittenBy, writeRecords } from '../../../src/casework/write-records';
import { now } from '../../../src/clock';
import { askBackground } from '../../../src/messaging/messages';
import { vaultSession } from '../../../src/messaging/vault-session';
import { installationId } from '../../../src/rollout/installation';
import { database, device, sealOf, secondCopy, whileNobodyWrites } from '../databases';
import { refusalOf } from './save';

export type DataWork = { place: Place; by: Pick<WrittenBy, 'person' | 'at' | 'installation'> };

/** The session as it is now, and not as it was shown last. Null while locked. */
export async function dataWork(): Promise<DataWork | null> {
  const session = await vaultSession();
  if (session === null) return null;
  return {
    place: { database: database(), lock: await device(), seal: sealOf(session) },
    by: { person: session.person, at: now(), installation: await installationId() },
  };
}

type Done = Extract<Outcome, { ok: true }>;
type NotDone = Extract<Outcome, { ok: false }>;

const STOPPED = 'Stopped. Nothing was changed.';

/** Does it while casework is unlocked; `stopped` is said where somebody stopped it. */
export async function doing<Result extends Done>(
  run: Run,
  action: (work: DataWork) => Promise<Result | NotDone>,
  stopped = STOPPED,
): Promise<Result | NotDone> {
  const work = await dataWork();
  if (work === null) return { ok: false, why: refusalOf('locked') };
  try {
    run.signal.throwIfAborted();
    return await action(work);
  } catch (error) {
    if (run.signal.aborted && error === run.signal.reason) return { ok: false, why: stopped };
    throw error;
  }
}

export const followed = (run: Run): Following => ({
  signal: run.signal,
  onProgress: (done, of) => run.progress(done, of),
});

/** A copy that cannot be written now is healed within the half hour; what was written is written. */
export async function copied(written: readonly RecordPlace[]): Promise<void> {
  try {
    await copyAfter(database(), secondCopy(), written);
  } catch (error) {
    console.error('Register Lens: the second copy could not be written now; it is brought up to date later.', error);
  }
}

/** How the entry about a file's marks begins: it came in, but not as casework of another computer does. */
export const MARKS_TAKEN_IN = 'Marks of a file taken in';

/** An entry in the school's history. @throws when it cannot be written: nothing leaves of which the history does not know. */
export async function tellHistory(
  { place, by }: DataWork,
  what: 'added' | 'exported' | 'imported' | 'passphrase-changed',
  words: string,
): Promise<void> {
  const value = { at: by.at, by: by.person, what, words };
  const entry = { kind: 'events' as const, id: crypto.randomUUID(), pupil: NO_PUPIL, base: null, value };
  await whileNobodyWrites(async () => {
    const written = await writeRecords(place.database, place.seal, [entry], { ...by, history: 'none' });
    if (!written.ok) throw new Error(`the history could not be written: ${written.why}`);
    await copied(written.written);
  });
}

/** The passphrase is changed, or the recovery file replaced, by then, whatever comes of this. */
export async function tellKeyChanged(words: string): Promise<void> {
  try {
    const work = await dataWork();
    if (work !== null) await tellHistory(work, 'passphrase-changed', words);
    await whileNobodyWrites(() => copied([]));
  } catch (error) {
    console.error('Register Lens: the history could not be told that a key of casework was changed.', error);
  }
}

/** The background counts what is due after each of its own writings; of this one it does not know. */
export async function countDue(): Promise<void> {
  try {
    await askBackground('count-due', null);
  } catch (error) {
    console.error('Register Lens: what is due could not be counted anew; it is counted with the next writing.', error);
  }
}

/**
 * What the panel knows without the key: how the vault stands, and which cases are open and due when. Owns that reading, and
 * when the second copy is asked whether the first database was lost.
 */
import type { IsoDate } from '../../src/attendance';
import { type CaseworkRecord, isOfNewerProgram } from '../../src/casework/database';
import { mildestCalendar, overdueBefore } from '../../src/casework/due-date';
import { namesNow } from '../../src/casework/former-names';
import { countsOfDue, openCases } from '../../src/casework/read-records';
import { RECORD_KINDS } from '../../src/casework/records';
import { copyState } from '../../src/casework/second-copy';
import { type VaultState, vaultState } from '../../src/casework/vault';
import type { Settings } from '../../src/rollout/settings';
import { database, secondCopy } from './databases';
import type { Known } from './known';

export type Closed = {
  vault: VaultState | { state: 'newer-program' };
  cases: readonly CaseworkRecord[];
  /** What a pupil is called who was two before. */
  nameNow: (pupil: string) => string;
};

/** Open cases come as they are stored: whoever has the key opens these, and need not read them again. */
export async function readClosed(): Promise<Closed> {
  if (await isOfNewerProgram(database()))
    return { vault: { state: 'newer-program' }, cases: [], nameNow: (pupil) => pupil };
  const [vault, cases, nameNow] = await Promise.all([
    vaultState(database()),
    openCases(database()),
    namesNow(database()),
  ]);
  return { vault, cases, nameNow };
}

/** Which cases are due when, and how many of them. */
export function dueOf({ cases }: Closed, { schools }: Settings, today: IsoDate): Pick<Known, 'due' | 'counts'> {
  const due = cases.map(({ id, pupil, due: on }) => ({ id, pupil, due: on ?? '' }));
  const calendar = mildestCalendar(
    schools.map((one) => one.calendar ?? null),
    today,
  );
  return { due, counts: countsOfDue(due, today, overdueBefore(today, calendar)) };
}

/**
 * A database that was lost is not "no casework yet". Where there is a vault it takes a rare accident for it to be an older
 * one, so that nothing waits for the answer; where there is none, or casework was in trouble, everything does.
 */
export function mayBeLost({ vault }: Closed, before: Known['vault']): boolean {
  return vault.state === 'none' || before.state === 'damaged';
}

/** @throws where the first database was lost. */
export async function refuseWhereLost({ vault }: Closed): Promise<void> {
  if (vault.state !== 'newer-program' && (await copyState(database(), secondCopy())) === 'first-lost')
    throw new Error('the first database was lost; the second copy is there');
}

/** What the second copy holds, for whoever has to decide; null where there is none that opens. */
export async function copyWords(): Promise<string | null> {
  try {
    const counts = await Promise.all(RECORD_KINDS.map((kind) => secondCopy()[kind].count()));
    const all = counts.reduce((sum, count) => sum + count, 0);
    return all === 0 ? null : `${all} records`;
  } catch (error) {
    console.error('Register Lens: the second copy cannot be read either.', error);
    return null;
  }
}

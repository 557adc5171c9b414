/**
 * Writing casework: the background is the only one who does, one writing after another. Owns who may ask, in whose name it
 * is written, and that what was written is in the second copy too.
 */
import { browser } from 'wxt/browser';
import { NO_PUPIL, type RecordChange } from '../../src/casework/records';
import { recordSeal } from '../../src/casework/sealed-records';
import { copyAfter, healCopy } from '../../src/casework/second-copy';
import { type RecordPlace, type WrittenBy, writeRecords } from '../../src/casework/write-records';
import { now } from '../../src/clock';
import type { Sender } from '../../src/messaging/messages';
import type { Payload, Reply } from '../../src/messaging/protocol';
import { bytesOf, vaultSession } from '../../src/messaging/vault-session';
import { installationId } from '../../src/rollout/installation';
import { database, secondCopy } from './database';
import { showDue } from './due-badge';

/** Pages of this extension, and no script in somebody else's page. */
export function isOwnPage({ url }: Sender): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

/** @throws for a sender that is not the panel or another page of ours. */
export function onlyOwnPages(sender: Sender): void {
  if (!isOwnPage(sender)) throw new Error('only the panel may ask for this');
}

export async function write({ changes, history }: Payload<'casework-write'>): Promise<Reply<'casework-write'>> {
  // of everything else each change leaves its own trace
  if (history !== undefined && changes.some(({ kind, value }) => kind !== 'pupils' || value === null))
    throw new Error('only names of pupils are told in one entry');
  const session = await vaultSession();
  if (session === null) return { ok: false, why: 'locked' };
  const seal = recordSeal(database(), { id: session.keyId, bytes: bytesOf(session.key) });
  const by: WrittenBy = {
    person: session.person,
    at: now(),
    installation: await installationId(),
    ...(history === undefined ? {} : { history: historyOf(history) }),
  };
  const answer = await navigator.locks.request('register-lens casework', () =>
    writeRecords(database(), seal, changes as RecordChange[], by),
  );
  if (!answer.ok) return answer;
  await copied(answer.written);
  return { ok: true, versions: answer.versions };
}

const historyOf = (words: string): WrittenBy['history'] =>
  words === 'none' ? 'none' : { what: 'added', pupil: NO_PUPIL, words };

/** A copy that fails is healed later; what was written is written. */
async function copied(written: readonly RecordPlace[]): Promise<void> {
  try {
    await copyAfter(database(), secondCopy(), written);
  } catch (error) {
    console.error('Register Lens: the second copy could not be written now; it is brought up to date later.', error);
  }
  await showDue();
}

/** What the copy missed goes into it, and what the first database lost comes back. A lost first one is for a person to decide. */
export async function keepCopySound(): Promise<void> {
  try {
    const session = await vaultSession();
    const key = session && { id: session.keyId, bytes: bytesOf(session.key) };
    await navigator.locks.request('register-lens casework', () => healCopy(database(), secondCopy(), key));
  } catch (error) {
    console.error(
      'Register Lens: the second copy could not be compared now; it is compared again within the hour.',
      error,
    );
  }
}

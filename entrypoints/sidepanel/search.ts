/** The panel's search: made after unlocking, made anew some time after a change, gone when locked. Owns when; finding is casework's. */
import type { SearchHit } from '../../components/panel/panel-view';
import { caseworkReader } from '../../src/casework/read-records';
import { NO_PUPIL } from '../../src/casework/records';
import type { Found, SearchIndex } from '../../src/casework/search-index';
import type { VaultSession } from '../../src/messaging/vault-session';
import { database, sealOf } from './databases';

const MOST_HITS = 12;
/** What was just written is found a little later; making the index anew at each word would keep the window busy. */
const ANEW_AFTER = 5000;

let current: SearchIndex | undefined;
let next: SearchIndex | undefined;
let of: string | undefined;
/** Another one after each locking and unlocking: what was begun before it is given up. */
let turn = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Comes after the panel is drawn: nobody searches before that. */
const indexing = () => import('../../src/casework/search-index');

/** Follows the session: another key, or none, is another index. */
export function followSession(session: VaultSession | null, onProgress: () => void): void {
  const keyId = session?.keyId;
  if (keyId === of) return;
  of = keyId;
  current?.stop();
  next?.stop();
  clearTimeout(waiting);
  current = undefined;
  turn += 1;
  if (session !== null) begin(session, onProgress).catch(sayNothingIsFound);
}

async function begin(session: VaultSession, onProgress: () => void): Promise<void> {
  const mine = turn;
  const { searchIndex } = await indexing();
  if (mine === turn) current = searchIndex(readerOf(session), onProgress);
}

function sayNothingIsFound(error: unknown): void {
  console.error('Register Lens: casework cannot be searched in this window.', error);
}

/** Something was written. */
export function makeAnewSoon(session: VaultSession | null): void {
  if (session === null || current === undefined) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => makeAnew(session).catch(sayNothingIsFound), ANEW_AFTER);
}

async function makeAnew(session: VaultSession): Promise<void> {
  const mine = turn;
  const { searchIndex } = await indexing();
  if (mine !== turn) return;
  next?.stop();
  const fresh = searchIndex(readerOf(session), () => {
    if (fresh.progress.done < fresh.progress.of || next !== fresh) return;
    current = fresh;
    next = undefined;
  });
  next = fresh;
}

export const searchProgress = (): { done: number; of: number } | null => {
  const progress = current?.progress;
  return progress === undefined || progress.done >= progress.of ? null : { ...progress };
};

export async function search(words: string): Promise<SearchHit[]> {
  return (current?.find(words, MOST_HITS) ?? []).map(hitOf);
}

function hitOf({ kind, id, pupil, title, sub }: Found): SearchHit {
  return kind === 'case' || pupil === NO_PUPIL
    ? { kind: 'case', id, title, sub }
    : { kind: 'pupil', id: pupil, title, sub };
}

const readerOf = (session: VaultSession) => caseworkReader(database(), sealOf(session));

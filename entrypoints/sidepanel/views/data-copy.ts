/** How the second copy stands to the first database. Owns the cheap look, by counts, and its words; comparing in full is `healCopy`. */
import type { KeptView } from '../../../components/panel/data-view';
import type { Database } from '../../../src/casework/database';
import { RECORD_KINDS } from '../../../src/casework/records';
import { type CopyState, copyState } from '../../../src/casework/second-copy';

type CopyView = KeptView['copy'];

const BEHIND: CopyView = {
  state: 'behind',
  words: 'The newest work is not in the second copy yet. It is copied within the half hour, or now with the button.',
};

const WORDS: Record<CopyState, CopyView> = {
  sound: { state: 'same', words: 'Everything is also in a second database in this browser, should the first be lost.' },
  empty: { state: 'missing', words: 'There is nothing to copy yet.' },
  'no-copy': { state: 'missing', words: 'There is no second copy yet. The button makes it.' },
  'first-lost': {
    state: 'behind',
    words: 'The second copy has more than the first database: close and open this panel.',
  },
  unreadable: { state: 'unreadable', words: 'The first database cannot be read: close and open this panel.' },
  'another-vault': {
    state: 'unreadable',
    words: 'The second copy is of other casework than what is here. Neither is overwritten; make a backup of this one.',
  },
};

export async function copyView(first: Database, copy: Database): Promise<CopyView> {
  try {
    const state = await copyState(first, copy);
    return state === 'sound' && !(await isLevel(first, copy)) ? BEHIND : WORDS[state];
  } catch (error) {
    console.error('Register Lens: the second copy cannot be read.', error);
    return { state: 'unreadable', words: 'The second copy cannot be read. Make a backup, which does not need it.' };
  }
}

/** Each writing leaves an entry in the history, so what the copy missed shows in the counts. */
async function isLevel(first: Database, copy: Database): Promise<boolean> {
  if ((await first.removals.count()) > 0) return false;
  const versions = await Promise.all([first, copy].map(({ vault }) => vault.get('vault')));
  if (versions[0]?.version !== versions[1]?.version) return false;
  const differences = await Promise.all(
    RECORD_KINDS.map(async (kind) => (await first[kind].count()) - (await copy[kind].count())),
  );
  return differences.every((difference) => difference === 0);
}

/** Writing casework from the panel: through the background, which confirms when it is on the disk. Owns the words of a refusal. */
import type { Outcome } from '../../../components/panel/outcome';
import type { SentChange } from '../../../src/casework/record-change-schema';
import type { RecordChange } from '../../../src/casework/records';
import { askBackground } from '../../../src/messaging/messages';
import type { Written } from '../../../src/messaging/protocol';

const REFUSED: Readonly<Record<string, string>> = {
  locked: 'Casework was locked meanwhile. Unlock it and save again; what you wrote stays here.',
  'changed-meanwhile': 'Somebody changed this in another window meanwhile. Look at what is there now and save again.',
  gone: 'This was removed, or its pupil erased, in another window meanwhile. Nothing was saved.',
  'no-room':
    'This computer’s disk, or the browser’s part of it, is full: nothing was saved. What you wrote stays here; make room and save again.',
  'newer-program': 'A newer version of Register Lens wrote this database. Update the extension; nothing was changed.',
};

export const refusalOf = (why: string): string =>
  REFUSED[why] ?? `It could not be saved (${why}). What you wrote stays here.`;

/** All of it or nothing. Answers when it is on the disk. `history`: the one entry that tells of many names, 'none' in a later part. */
export async function write(changes: readonly RecordChange[], history?: string): Promise<Written> {
  return askBackground('casework-write', {
    changes: changes as SentChange[],
    ...(history === undefined ? {} : { history }),
  });
}

/** The same, in the panel's words. */
export async function save(changes: readonly RecordChange[], say: string): Promise<Outcome> {
  const written = await write(changes);
  return written.ok ? { ok: true, say } : { ok: false, why: refusalOf(written.why) };
}

/**
 * Two computers, one casework: what one hands over the other merges, record by record and field by field. Owns the opening of
 * the file and what is known of the last merge; what becomes of its records is for `take-in.ts`. Nothing is ever sent.
 */
import type { Following } from './backup-file';
import { lastMerge } from './known-installations';
import type { Place } from './outgoing';
import type { Incoming } from './portable';
import { caseworkReader } from './read-records';
import { type OpenedFile, openCasework } from './restore-backup';
import { previewTakeIn, type TakeInPreview, type TakenIn, type TakingIn, takeIn } from './take-in';

type By = Omit<TakingIn, 'what'>;

/** @throws the signal's reason when it was stopped. */
export function openHandOver(file: Blob, passphrase: string, following: Following = {}): Promise<OpenedFile> {
  return openCasework(file, passphrase, ['hand-over', 'pupil'], following);
}

/** What merging would do: nothing is written. */
export function previewMerge(place: Place, incoming: Incoming, by: By, f: Following = {}): Promise<TakeInPreview> {
  return previewTakeIn(place, incoming, { ...by, what: 'imported' }, f);
}

/** Killed half-way no record is written; done again it goes on. @throws the signal's reason when it was stopped. */
export function mergeHandOver(place: Place, incoming: Incoming, by: By, following: Following = {}): Promise<TakenIn> {
  return takeIn(place, incoming, { ...by, what: 'imported' }, following);
}

/** When another computer's casework was merged here last, and of when its file was. Null: never. */
export async function lastMergeOf({ database, seal }: Place, installation: string) {
  const { records } = await caseworkReader(database, seal).all('events');
  return lastMerge(records, installation);
}

/**
 * Bringing a backup back. Owns the opening of the file and its being parsed; what becomes of its records is for `take-in.ts`.
 * Into an empty profile everything comes as it was; into one that is in use the newer of each field stands.
 */
import { type FileRefusal, type Following, readFile } from './backup-file';
import type { FileKind } from './file-header';
import type { Place } from './outgoing';
import { caseworkIn, type Incoming } from './portable';
import { previewTakeIn, type TakeInPreview, type TakenIn, type TakingIn, takeIn } from './take-in';

export type OpenedFile = { ok: true; incoming: Incoming } | ({ ok: false } & FileRefusal);
type By = Omit<TakingIn, 'what'>;

/** @throws the signal's reason when it was stopped. */
export function openBackup(file: Blob, passphrase: string, following: Following = {}): Promise<OpenedFile> {
  return openCasework(file, passphrase, ['backup'], following);
}

/** What restoring would do: nothing is written. */
export function previewRestore(place: Place, incoming: Incoming, by: By, f: Following = {}): Promise<TakeInPreview> {
  return previewTakeIn(place, incoming, { ...by, what: 'restored' }, f);
}

/** Killed half-way no record is written; done again it goes on. @throws the signal's reason when it was stopped. */
export function restoreBackup(place: Place, incoming: Incoming, by: By, following: Following = {}): Promise<TakenIn> {
  return takeIn(place, incoming, { ...by, what: 'restored' }, following);
}

/** A file that opens, of one of these kinds. */
export async function openCasework(
  file: Blob,
  passphrase: string,
  kinds: readonly FileKind[],
  following: Following,
): Promise<OpenedFile> {
  const read = await readFile(file, passphrase, kinds, following);
  if (!read.ok) return read;
  const incoming = caseworkIn(read.contents);
  if (incoming !== null) return { ok: true, incoming };
  const message = 'This file was made by a newer Register Lens. Update this one, then try again.';
  return { ok: false, why: 'newer-program', message };
}

/**
 * The making of a backup and of a hand-over file. Owns what goes into which, and the entry in the history that says so. What
 * the keys of this computer hide stands in the file in plain words, under a passphrase of the file's own.
 */
import type { Instant } from '../attendance';
import { type Following, writeFile } from './backup-file';
import type { FileKind } from './file-header';
import { gatherOutgoing, type Outgoing, type Place } from './outgoing';
import { sectionsOf } from './portable';
import { NO_PUPIL, type Person } from './records';
import { type RecordPlace, type Written, writeRecords } from './write-records';

export type SavedBy = {
  person: Person;
  at: Instant;
  installation: string;
  /** The ids that the schools have in the settings. */
  schools: readonly string[];
  /** Of the file; it need not be that of casework. */
  passphrase: string;
  rounds?: number;
};

export type SavedFile = {
  file: Blob;
  counts: Outgoing['counts'];
  /** What could not be moved. */
  left: Outgoing['left'];
  /** For the second copy. */
  written: RecordPlace[];
};

/** Everything: records, pupils, marks seen and dismissals. @throws the signal's reason when it was stopped. */
export function makeBackup(place: Place, by: SavedBy, following: Following = {}): Promise<SavedFile> {
  return save(place, by, 'backup', null, following);
}

/**
 * What another computer merges: everything, or that of some pupils. Of one pupil it is a file of kind `pupil`.
 * @throws the signal's reason when it was stopped.
 */
export function makeHandOver(
  place: Place,
  by: SavedBy,
  only: readonly string[] | null,
  following: Following = {},
): Promise<SavedFile> {
  return save(place, by, only?.length === 1 ? 'pupil' : 'hand-over', only, following);
}

async function save(
  place: Place,
  by: SavedBy,
  kind: FileKind,
  only: readonly string[] | null,
  following: Following,
): Promise<SavedFile> {
  const { person, at, installation, schools, passphrase, rounds } = by;
  const { casework, counts, left } = await gatherOutgoing(place, { schools, installation, at, only }, following.signal);
  const file = await writeFile({ kind, at, passphrase, rounds }, sectionsOf(casework), following);
  const words = `${FILE_WORDS[kind]}: ${counts.records} records of ${counts.pupils} ${counts.pupils === 1 ? 'pupil' : 'pupils'}`;
  const value = { at, by: person, what: kind === 'backup' ? ('backed-up' as const) : ('exported' as const), words };
  // whose it was can be asked later, so the history of each pupil says so too
  const whose = only?.length === 1 ? only : [NO_PUPIL, ...(only ?? [])];
  const entries = whose.map((pupil, index) => ({
    kind: 'events' as const,
    id: crypto.randomUUID(),
    pupil,
    base: null,
    value: index === 0 ? value : { ...value, words: FILE_WORDS[kind] },
  }));
  const written = await writeRecords(place.database, place.seal, entries, { person, at, installation });
  return { file, counts, left, written: placesOf(written) };
}

const FILE_WORDS: Record<FileKind, string> = {
  backup: 'Backup',
  'hand-over': 'Hand-over file',
  pupil: 'Hand-over file of one pupil',
};

/** A file of which the history cannot say that it was made must not leave. */
function placesOf(written: Written): RecordPlace[] {
  if (!written.ok) throw new Error(`the history could not be written: ${written.why}`);
  return written.written;
}

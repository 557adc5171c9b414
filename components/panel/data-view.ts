/** What Data shows: copies, files, what is kept how long. Owns the shapes only. */
import type { Choice, Doing, Run } from './outcome';

export type KeptView = {
  mode: 'passphrase' | 'device';
  /** "Fri 13 Nov 16:20, 412 records"; null: never. */
  lastBackup: string | null;
  /** No backup for so long that it should be said. */
  isBackupOld: boolean;
  /** "Mon 16 Nov 08:10 from the office's computer: 12 added, 3 changed"; null: never. */
  lastMerge: string | null;
  conflicts: ConflictView[];
  copy: { state: 'same' | 'behind' | 'missing' | 'unreadable'; words: string };
  /** "Kept until 31 December after the school year; open cases and notices in force stay." */
  retentionRule: string;
  exports: HistoryLine[];
  /** Files of marks, the newest first: "30 pupils, 531 sessions, 12 of them new". A file's name is not kept. */
  takenIn: HistoryLine[];
  recovery: { has: boolean; words: string };
  hasCases: boolean;
  /** The pupils that the open page lists; null: no list is open. `isChosen`: only some are on it, such as those who are absent. */
  listed: { pupils: number; isChosen: boolean } | null;
  letters: Choice[];
};

export type HistoryLine = { at: string; what: string; who: string };

/** A sheet made of the marks that pages showed. */
export type MarksSheet =
  | { sheet: 'leadership'; isForOthers: boolean }
  | { sheet: 'rewards'; period: RewardPeriod }
  /** `letter`: one of `KeptView.letters`. */
  | { sheet: 'mail-merge'; letter: string };

/** So far, each of them. */
export type RewardPeriod = 'half-term' | 'term' | 'year';

/** How a file is looked at and taken in. `bringBack`: what was removed or erased here comes too. */
export type TakeIn = { file: File; passphrase: string; bringBack: boolean };

/** Both sides changed the same thing; the newer was taken, and a person may take the other. */
export type ConflictView = { id: string; what: string; here: string; there: string; taken: 'here' | 'there' };

/** One kind of record in a file, as it stands to what is here. */
export type CountRow = {
  kind: string;
  isNew: number;
  same: number;
  newerHere: number;
  newerInFile: number;
  conflicts: number;
};

/** A file was read and nothing was changed yet. `notes`: such as "4 dismissals cannot be moved". */
export type DryRun = { counts: CountRow[]; notes: string[]; madeAt: string };

export type PurgePreview = { rows: { kind: string; count: number }[]; pupils: number; stays: string };

export type DataEvents = {
  makeBackup(passphrase: string, run: Run): Doing;
  tryRestore(take: TakeIn, run: Run): Doing<{ dryRun: DryRun }>;
  /** What the last dry run looked at. */
  restore(run: Run): Doing;
  makeHandOver(passphrase: string, run: Run): Doing;
  tryMerge(take: TakeIn, run: Run): Doing<{ dryRun: DryRun }>;
  merge(run: Run): Doing;
  resolveConflict(id: string, take: 'here' | 'there'): Doing;
  previewPurge(run: Run): Doing<{ preview: PurgePreview }>;
  purge(run: Run): Doing;
  healCopy(run: Run): Doing;
  changePassphrase(old: string, next: string, run: Run): Doing;
  saveRecoveryFile(): Doing;
  /** Due dates, with kind of step and case number only. */
  saveCalendar(): Doing;
  saveSheet(sheet: 'cases' | 'contacts', format: 'csv' | 'xlsx', run: Run): Doing;
  saveMarksSheet(sheet: MarksSheet, run: Run): Doing;
};

/** Getting at casework: setting it up, unlocking it, and what is shown while nobody may read it. Owns the shapes only. */
import type { Person } from '../../src/casework/records';
import type { Doing, DueTag, Run } from './outcome';

/** What may be known without the key: counts and dates, no name and no kind of step. */
export type LockedView = {
  /** 'device': the key is this computer's own, and only initials and role are asked. */
  mode: 'passphrase' | 'device';
  counts: { overdue: number; today: number; open: number };
  /** The next days on which something is due: "Mon 23 Nov", 2. */
  days: { due: DueTag; count: number }[];
  /** Who unlocked it last on this computer: offered again. */
  lastPerson: Person | null;
  hasRecovery: boolean;
  /** A change of passphrase was cut short and goes on after unlocking. */
  isChanging: boolean;
  /** Such as "Locked after 15 minutes without work." */
  note?: string;
};

/** Casework cannot be opened. The words say what happened, and what nobody has to fear. */
export type TroubleView = {
  /** 'damaged': it cannot be read; 'newer-program': a newer version of Register Lens wrote it. */
  kind: 'damaged' | 'newer-program';
  words: string;
  /** "412 records"; null: there is no second copy. */
  copy: string | null;
};

export type SetUp = { person: Person } & ({ mode: 'passphrase'; passphrase: string } | { mode: 'device' });

export type AccessEvents = {
  setUp(choice: SetUp, run: Run): Doing;
  /** `passphrase` is '' where the vault's mode is 'device'. */
  unlock(by: { passphrase: string; person: Person }, run: Run): Doing;
  /** With the recovery file and a new passphrase; the file is void afterwards. */
  unlockWithRecovery(by: { file: File; passphrase: string; person: Person }, run: Run): Doing;
  lock(): void;
  /** Saves the recovery file. Nothing can be written before it was saved once (`mustSaveRecovery`). */
  saveRecoveryFile(): Doing;
  /** Of a damaged database: takes the second copy. */
  restoreFromCopy(run: Run): Doing;
};

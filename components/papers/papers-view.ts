/** What the page of papers shows, and what a person can do on it. Owns the shapes; who fills and keeps them is not known here. */
import type { EvidencePack } from '../../src/papers/evidence-pack';
import type { FilledLetter } from '../../src/papers/letters/fill-letter';
import type { LetterField } from '../../src/papers/letters/letter-fields';

export type PapersView =
  | { state: 'reading' }
  /** `words` say what was asked for. */
  | { state: 'locked'; words: string }
  /** There is nothing to print, and why. */
  | { state: 'nothing'; words: string }
  | { state: 'pack'; pack: EvidencePack }
  | {
      state: 'letter';
      name: string;
      letter: FilledLetter;
      fields: LetterFieldView[];
      kept: KeptLetter;
      head: LetterHeadView;
      wording: WordingView;
    };

export type LetterFieldView = {
  field: LetterField;
  /** "name of the parent or carer" */
  label: string;
  value: string;
  isLong: boolean;
};

/** Address, telephone and who signs, which a school types once. */
export type LetterHeadView = {
  /** Something was typed that is not remembered. */
  canRemember: boolean;
  /** The trust's browser policy says them. */
  isManaged: boolean;
  /** What came of remembering. */
  said: string | null;
};

export type WordingView = {
  school: string;
  whose: 'school' | 'all-schools' | 'ours';
  /** The trust's browser policy has the letters. */
  isManaged: boolean;
  /** Null while nobody edits it. */
  draft: WordingDraft | null;
  /** What came of keeping it. */
  said: string | null;
};

export type WordingDraft = {
  title: string;
  text: string;
  isChanged: boolean;
  /** "Text: no field is called {pupils}, did you mean {pupil}?" */
  problems: readonly string[];
  /** What our own wording tells and this one leaves out: labels of fields. */
  leftOut: readonly string[];
  /** Every field that a text can name. */
  fields: readonly { field: LetterField; label: string }[];
};

/** Whether it stands in the pupil's file that the letter was made. */
export type KeptLetter =
  | { state: 'not-yet' }
  | { state: 'kept'; words: string }
  | { state: 'failed'; why: string }
  | { state: 'taken-out' };

export type PapersEvents = {
  print(): void;
  copyText(): void;
  changeField(field: LetterField, text: string): void;
  /** The letter was not used after all. */
  takeOut(): void;
  openPanel(): void;
  rememberHead(): void;
  editWording(): void;
  changeWording(change: { title?: string; text?: string }): void;
  keepWording(): void;
  /** Editing ends, and nothing is kept of it. */
  leaveWording(): void;
  /** The school's own wording goes. */
  backToOurs(): void;
};

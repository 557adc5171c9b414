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
  | { state: 'letter'; name: string; letter: FilledLetter; fields: LetterFieldView[]; kept: KeptLetter };

export type LetterFieldView = {
  field: LetterField;
  /** "name of the parent or carer" */
  label: string;
  value: string;
  isLong: boolean;
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
};

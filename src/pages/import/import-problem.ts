/** What is wrong with a row of a file, so that it is left out. Owns the list of reasons; the words for them are for whoever shows them. */
import type { DateProblem } from './import-dates';

export type ProblemReason =
  | DateProblem
  /** The quotation marks of the row do not go together. */
  | 'quotes'
  /** Other than so many cells as there are headings. */
  | 'cells'
  /** No unique pupil number, no admission number: names never join. */
  | 'no-id'
  | 'not-a-upn'
  | 'not-an-id'
  /** Pupils are named above their rows, and what is above this one may not be theirs. */
  | 'whose'
  /** Between the rows of marks of such a file. */
  | 'not-marks'
  /** The pupil's id stands beside another name elsewhere. */
  | 'two-names'
  /** One of the pupil's ids stands beside another one elsewhere. */
  | 'two-ids'
  | 'future'
  | 'too-old'
  | 'weekend'
  | 'not-monday'
  | 'no-session'
  | 'two-sessions'
  | 'not-a-code'
  | 'no-code-then'
  /** One code where a morning's and an afternoon's must stand. */
  | 'half-day'
  | 'not-a-string'
  | 'string-length'
  | 'closed-day'
  /** Rows of the file give one session different codes. */
  | 'two-codes'
  /** What this database knows of the pupil speaks against it. */
  | 'other-name-here'
  | 'unclear-here';

export type Problem = {
  /** As spreadsheets number rows. */
  row: number;
  /** Counted from 0; null where it is about the row. */
  column: number | null;
  reason: ProblemReason;
  /** What stands there, cut short. */
  shown: string;
  /** Whom the row is about, as far as it says. */
  who: string;
};

const LONGEST_SHOWN = 80;

export function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}

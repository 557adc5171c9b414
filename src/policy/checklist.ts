/**
 * What a checklist is: the steps a policy asks for after something has happened. Owns the shape; the steps themselves stand
 * in `packs/<name>/checklists.ts`, who did which is casework's. Data only, so that a trust can read and change it.
 */
import type { Confidence } from './pack';

/** Who a step falls to. `packs/<name>/checklists.ts` uses the policy's own name for them in `ownerWords`. */
export type Owner =
  | 'office'
  | 'officer'
  | 'lead'
  | 'head'
  | 'dsl'
  | 'pastoral'
  | 'teacher'
  | 'family-liaison'
  | 'local-authority'
  | 'anybody';

/**
 * By when. `after` is 'start' or a step of the same checklist, counted from the day it was done. School days, weeks and half
 * terms are those of the school's calendar; `weeks` are school weeks.
 */
export type Due = { after: 'start' | (string & {}) } & (
  | { schoolDays: number }
  | { weeks: number }
  /** The end of the half term that holds the day (1), or of the one after (2). */
  | { halfTerms: number }
  /** Real time, on the same day: for a missing child. */
  | { minutes: number }
  | { time: string }
  /** Again and again, every so many school days or weeks, until the checklist is closed. */
  | { every: number; of: 'school-days' | 'weeks' | 'half-terms' | 'terms' | 'months' }
);

/** How a step is done: which buttons it offers. Nothing is ever sent. */
export type Means = 'phone' | 'text' | 'email' | 'letter' | 'meeting' | 'visit' | 'copy' | 'form';

/** What shows that a step was done, so that it offers itself as done. It is a person who ticks it. */
export type Evidence =
  /** The contact log has an attempt since the start, one that reached somebody where it must. */
  | { kind: 'contact'; reached?: true; channels?: Means[] }
  /** The mark the checklist is about is a settled one now: no N and not empty. */
  | { kind: 'reason-recorded' }
  /** Attended again after the start. */
  | { kind: 'attended' }
  | { kind: 'leave-decided' }
  | { kind: 'notice'; notice: 'notice-to-improve' | 'penalty-notice' }
  /** A letter of this kind was printed for the pupil since the start. */
  | { kind: 'letter'; letter: LetterKind }
  /** None of these checks finds anything about the pupil any more. */
  | { kind: 'settled'; checks: string[] }
  /** Attendance reached this percentage since the start. */
  | { kind: 'attendance'; atLeast: number };

export const LETTER_KINDS = [
  'below-96',
  'below-90',
  'term-absence',
  'notice-to-improve',
  'leave-refusal',
  'leave-granted',
  'truancy-warning',
  'explain-absence',
  'well-done',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

export type ChecklistStep = {
  /** Within its checklist; never changes, since records refer to it. */
  id: string;
  /** What to do, in one short line: 'Phone the parent if there was no reply'. */
  text: string;
  owner: Owner;
  /** What the policy calls them, where it is another word than ours: 'FLO'. */
  ownerWords?: string;
  /** Null: the policy gives none and neither do we. */
  due: Due | null;
  /** The offset is ours, since the policy gives none: shown as such. */
  isDueOurs?: true;
  /** Where in the policy; left out, it is the checklist's. */
  clause?: string;
  /** Of a national step, where it is from another source than its checklist. */
  edition?: string;
  confidence?: Confidence;
  /** Only if: a question that a person answers, 'Safeguarding concern?'; a no skips the step without more words. */
  onlyIf?: string;
  means?: Means[];
  evidence?: Evidence;
  /** A decision that only its owner takes; the step asks for it in these words and decides nothing. */
  decides?: string;
  /** Stages of a ladder, in the policy's words: 'S8'. */
  stage?: string;
  /** Something that the step needs written down: 'Who has the child?' */
  asks?: string;
};

/** How a checklist ends, or goes on elsewhere. */
export type ChecklistExit = {
  /** 'Reason found', 'No improvement'. */
  when: string;
  /** `close` ends it, `watch` ends it and looks again later, `step:<id>` goes on at a step, else another checklist's id. */
  to: 'close' | 'watch' | `step:${string}` | (string & {});
  kind: 'success' | 'no-improvement' | 'other';
  /** After which step it can be chosen; left out: at any time. */
  after?: string;
  evidence?: Evidence;
};

export type Checklist = {
  /** The policy matrix's name for it. */
  id: string;
  title: string;
  /** What it is for, in the policy's terms: 'No contact by 09:15'. */
  trigger: string;
  /** Checks whose findings offer it. */
  offeredBy: string[];
  /** About one pupil, or about the school (weekly and termly work). */
  about: 'pupil' | 'school';
  /** Which part of the office's day it belongs to. */
  kind:
    | 'first-day'
    | 'absence'
    | 'concern'
    | 'ladder'
    | 'penalty'
    | 'leave'
    | 'missing'
    | 'health'
    | 'deletion'
    | 'routine'
    | 'amendment'
    | 'other';
  clause: string;
  /** Where a national checklist was read: the edition of its source, and how sure that is. */
  edition?: string;
  confidence?: Confidence;
  steps: ChecklistStep[];
  exits: ChecklistExit[];
  /** Part of the document could not be read, or the school has to add steps: said beside the checklist. */
  note?: string;
};

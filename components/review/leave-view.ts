/** What is shown of a request for leave, and what can be done about it. Owns the shapes only. */
import type { ReportedCondition } from '../../src/messaging/protocol';
import type { CellWords } from '../../src/review/cohort-words';
import type { Choice, Doing } from '../panel/outcome';
import type { NewDecision, PupilFileView } from '../panel/pupil-view';

/** The effect on the pupil's figures: a line a figure, a column an outcome. */
export type EffectView = {
  /** "Granted (C)", "Taken without leave (O)", "Attended instead" */
  outcomes: string[];
  lines: { name: string; now: CellWords; outcomes: CellWords[] }[];
  notes: string[];
};

export type LeaveView =
  | { state: 'none'; words: string }
  | {
      state: 'request';
      /** Several pages with a request are open. */
      pages: Choice[];
      page: string;
      who: string | null;
      whyNoFile: string;
      name: string;
      /** "Year 8 · 8 Birch" */
      sub: string;
      /** "Two conditions of your policy are not met." */
      head: string;
      /** "Mon 30 Nov to Fri 4 Dec · 10 sessions · Wessex v2" */
      asked: string;
      conditions: readonly ReportedCondition[];
      effect: EffectView | null;
      /** Why there is none. */
      whyNoEffect: string;
      request: PupilFileView['request'];
      today: string;
      decisions: PupilFileView['decisions'];
      /** The letter that goes with the last decision; null: none was made. */
      letter: { words: string; value: 'leave-refusal' | 'leave-granted' } | null;
    };

export type LeaveEvents = {
  chooseLeavePage(page: string): void;
  saveDecision(decision: NewDecision): Doing;
  openLeaveLetter(letter: 'leave-refusal' | 'leave-granted'): void;
  openPupilOfLeave(): void;
};

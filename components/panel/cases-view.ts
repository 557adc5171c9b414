/** What Cases shows: open cases by due date, each a ladder of steps. Owns the shapes only. */

import type { Choice, Doing, DueTag } from './outcome';
import type { Attempt, TodayEvents } from './today-view';

export type CasesView = {
  /** How many are open, before any filter. */
  open: number;
  /** "1 overdue · 2 due today" */
  words: string;
  /** The first choice of each stands for all: 'Any role', 'Any step', 'Any date'. */
  filters: { role: Choice[]; step: Choice[]; due: Choice[] };
  chosen: CaseFilter;
  /** What the filter leaves, by due date. */
  rows: CaseRow[];
  /** The case whose ladder is open. */
  openCase: string | null;
  timers: TimerView[];
};

export type CaseFilter = { role: string; step: string; due: string };

export type CaseRow = {
  id: string;
  /** The pupil's random name; null for a case of the school. */
  pupil: string | null;
  /** "Finlay Underhay", or the checklist's title for a case of the school. */
  name: string;
  group: string;
  /** "Concern, below 96 % · opened Mon 9 Nov", "Leave of absence · decision · headteacher" */
  sub: string;
  due: DueTag | null;
  /** Of the open case. */
  ladder: LadderView | null;
};

export type LadderView = {
  /** Part of the policy could not be read, the school must add steps. */
  note: string | null;
  /** "Wessex v2, clause 5.6" */
  clause: string;
  /** The pack was changed since the case was started. */
  packNote?: string;
  steps: StepView[];
  /** Rounds that ended before the case began again: "Round 1: 4 steps, ended Mon 16 Nov", with who did what. */
  rounds?: { words: string; lines: string[] }[];
  exits: ExitView[];
  /** How many contacts are held, for the contact form; null: not known. */
  contactsHeld: number | null;
  hasEvidencePack: boolean;
};

export type StepView = {
  id: string;
  number: number;
  text: string;
  /** "5.6", "trust step" */
  clause: string;
  /** 'waiting' is to come, and not before something else: `meta` says what. */
  state: 'done' | 'skipped' | 'not-needed' | 'now' | 'to-come' | 'waiting';
  /** "Tue 10 Nov by attendance officer, by phone"; "From Thu 3 Dec, every 10 school days · officer"; '' for none. */
  meta: string;
  /** "Due Thu 19 Nov, 1 school day over"; null where the policy gives none, or it is done. */
  due: DueTag | null;
  /** "attendance team" */
  owner: string;
  /** "8 school days after opening, set by your trust"; "calendar not set: no due date"; '' for none. */
  dueWhy: string;
  /** "S8" */
  stage: string | null;
  /** A question that is answered first: "Safeguarding concern?" A no skips the step. */
  onlyIf: string | null;
  /** "The headteacher decides whether to start the legal stage." */
  decides: string | null;
  /** What the step needs written down: "Who has the child?" */
  asks: string | null;
  means: StepMeans[];
  /** "The contact log shows a call that was answered, Tue 10 Nov 15:30": offered, never ticked by itself. */
  proof: string | null;
  /** A repeating step: "done 2 times, next Thu 17 Dec". */
  times: string | null;
  /** Whether it may be done or skipped now. */
  canAct: boolean;
  /** Whether done or skipped can be taken back. */
  canReopen: boolean;
  /** Why it might be skipped, in the checklist's terms; 'Other: say what' is added by the form. */
  skipReasons: string[];
};

/** A way of doing a step. With `href` it is a link (tel:, mailto:), with `channel` it opens the contact form. */
export type StepMeans = {
  kind: 'phone' | 'text' | 'email' | 'letter' | 'meeting' | 'visit' | 'copy' | 'form';
  /** "Call", "Email", "Copy" */
  words: string;
  href: string | null;
  channel: Attempt['channel'] | null;
};

export type ExitView = {
  id: string;
  /** "Reason found" */
  when: string;
  /** "closes the case", "goes on with 'Legal stage'" */
  leadsTo: string;
  kind: 'success' | 'no-improvement' | 'other';
  proof: string | null;
  canChoose: boolean;
};

/** A missing child: the clock that runs. */
export type TimerView = {
  caseId: string;
  name: string;
  /** "since 10:42" */
  since: string;
  /** "12 min" */
  running: string;
  /** "at 15 min: tell the police", or what should have been done. */
  next: string;
  isOver: boolean;
};

export type CasesEvents = {
  filterCases(filter: CaseFilter): void;
  /** Opens a case's ladder, or closes it. */
  toggleCase(caseId: string): void;
  /** `words`: what the step asked to have written down. */
  completeStep(caseId: string, step: string, words: string): Doing;
  /** `isNeeded` false: the step was not needed; else it was skipped. */
  skipStep(caseId: string, step: string, reason: string, isNeeded: boolean): Doing;
  reopenStep(caseId: string, step: string): Doing;
  /** A due date that a person sets; null: back to the checklist's own. */
  setDue(caseId: string, step: string, date: string | null): Doing;
  chooseExit(caseId: string, exit: string, words: string): Doing;
  /** Puts the step's text, or the text for the safeguarding record, on the clipboard. */
  copyStep(caseId: string, step: string): Doing;
  /** A means without link and channel: 'letter' shows the letter, 'form' what there is. */
  useMeans(caseId: string, step: string, kind: StepMeans['kind']): Doing;
  openEvidencePack(pupil: string): void;
};

/** What can be done in an open ladder. */
export type LadderEvents = CasesEvents & Pick<TodayEvents, 'addContact' | 'openPupil'>;

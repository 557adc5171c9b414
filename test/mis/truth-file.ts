/** Owns the form of the truth: what tests read from /truth.json, and how it is written to a file. */

import type { SessionName, Term } from './school/calendar.ts';
import type { CheckId } from './school/planted-faults.ts';
import type { Shape, SystemId } from './systems.ts';

export interface Planted {
  check: CheckId;
  pupil: string | null;
  date: string;
  session: SessionName;
  outcome: 'breach' | 'indeterminate';
  /** Whether an overlay on this page would mark it: false for an earlier day's column of a register. */
  shown: boolean;
}

interface PageBase {
  system: SystemId;
  shape: Shape;
  title: string;
  path: string;
  pupils: number;
  planted: Planted[];
}

export interface RegisterPage extends PageBase {
  kind: 'register';
  date: string;
  session: SessionName;
  taken: boolean;
  today: boolean;
}

export interface HistoryPage extends PageBase {
  kind: 'history';
  pupil: string;
  date: null;
  session: null;
  taken: null;
  today: null;
  /** Sessions with a mark up to now; planned marks of sessions to come are not among them. */
  marks: number;
}

export type TruthPage = RegisterPage | HistoryPage;

/** What was planted in a list, or in a history for the officer, by check and pupil. */
export interface PlantedInList {
  check: string;
  /** Nothing: it is about the page as a whole. */
  pupil: string;
  /** What the page leaves open, and everybody has to: it must be said to be undecided. */
  outcome?: 'indeterminate';
}

/** A page as an officer sees it. */
export interface ListPage {
  system: SystemId;
  shape: Shape;
  kind: 'register' | 'history' | 'amendments' | 'leave' | 'cohort' | 'absences';
  title: string;
  path: string;
  /** The checks that are held against what was planted. */
  compared: string[];
  planted: PlantedInList[];
}

export interface Truth {
  now: string;
  school: string;
  policy: string;
  /** What the school has set for itself where its policy is silent. */
  own: Readonly<Record<string, { value: number; unit: string }>>;
  minutesLateFrom: 'lateAfter';
  calendar: { terms: readonly Term[]; closed: readonly string[] };
  pages: TruthPage[];
  /** In this order: what an earlier page shows is remembered when a later one is judged. */
  lists: ListPage[];
}

/** One planted fault a line, so that a change of the seed or of a fault is readable in a diff. */
export function truthText(truth: Truth): string {
  const text = JSON.stringify(truth, null, 2);
  return `${text.replace(/\{\s+"check"[^}]*\}/g, (planted) => planted.replace(/\s+/g, ' '))}\n`;
}

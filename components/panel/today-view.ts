/** What Today shows beside the page's own findings: whom to call, what is offered, what is due. Owns the shapes only. */
import type { Contact } from '../../src/casework/records';
import type { TimerView } from './cases-view';
import type { Doing, DueTag } from './outcome';

export type TodayView = {
  /** Null: it is not known who is absent today, since no register of today was read. */
  calling: CallingView | null;
  offers: OfferView[];
  /** N marks of earlier days that nobody settled; null while they are looked for. */
  ns: NsView | null;
  due: {
    /** "1 overdue, 2 today" */
    words: string;
    /** Overdue, today's, then the next; in this order, as many as are to be shown. */
    rows: DueRow[];
    openCases: number;
  };
  timers: TimerView[];
};

export type NsView = {
  /** "9 marks, 4 pupils, 1 over" */
  words: string;
  /** "5 school days, clause 5.4"; '' where it is not the same for all. */
  rule: string;
  /** The oldest first. */
  rows: NRow[];
};

/** A pupil's N marks; `due` and `stands` are of the oldest. */
export type NRow = {
  pupil: string;
  name: string;
  group: string;
  due: DueTag;
  /** "Mon 16 Nov AM, PM; Tue 17 Nov AM" */
  marks: string;
  /** "4 of 5 school days, by Mon 23 Nov" */
  stands: string;
};

export type CallingView = {
  /** "4 without a reason" */
  words: string;
  /** "order: clause 5.2" */
  order: string;
  rows: CallingRow[];
  /** "3 others reported by online form: no call needed." */
  dropped: string;
};

export type CallingRow = {
  /** The pupil's random name. */
  pupil: string;
  name: string;
  group: string;
  /** 1 is the first day. */
  day: number;
  /** "Text", "09:17"; in the order they were made. */
  tries: { what: string; time: string }[];
  /** "no reply", "No attempt yet" */
  stands: string;
  /** A flag of the pupil: "Tell the DSL on the first day". */
  flag: string | null;
  /** What comes next, and what the small form begins with. Null: nothing more today. */
  next: { words: string; channel: Contact['channel'] | 'tell'; contact: number | null } | null;
  /** How many contacts are held; null: not known. */
  contactsHeld: number | null;
  caseId: string | null;
};

/** A checklist that findings offer: "Start 'Concern' for 3 pupils". */
export type OfferView = {
  checklist: string;
  title: string;
  pupils: { id: string; name: string }[];
  /** "Below 96 %, clause 5.6" */
  why: string;
};

export type DueRow = { caseId: string; due: DueTag; what: string; who: string };

/** One attempt to reach the family, as the small form gives it. */
export type Attempt = {
  channel: Contact['channel'];
  contact: number | null;
  reached: boolean;
  reason: string;
  seen: boolean;
  caseId: string | null;
};

export type TodayEvents = {
  openPupil(pupil: string): void;
  openCase(caseId: string): void;
  addContact(pupil: string, attempt: Attempt): Doing;
  /** Somebody was told, as the row's next action asks ("Tell the DSL…"). */
  told(pupil: string, caseId: string | null, words: string): Doing;
  startChecklist(checklist: string, pupils: string[]): Doing;
  /** Finding what is offered away, for these pupils, until it is found anew. */
  putOfferAway(checklist: string, pupils: string[]): void;
};

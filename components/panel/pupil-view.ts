/** What Pupil shows. Owns the shapes only: the figures of the page need no key, everything under `file` does. */
import type { IsoDate, Mark, SchoolCalendar, Session } from '../../src/attendance';
import type { Flag, LeaveDecision, LetterEntry, NoticeEntry, Support } from '../../src/casework/records';
import type { Severity } from '../../src/checks/finding';
import type { ReportedCondition } from '../../src/messaging/protocol';
import type { Doing, DueTag, Run, Words } from './outcome';
import type { Attempt, OfferView } from './today-view';

export type PupilView = {
  /** The pupil's random name; null: nothing can be kept of this pupil, `whyNoFile` says why. */
  id: string | null;
  whyNoFile?: string;
  name: string;
  /** "Year 8 · 8 Birch" */
  sub: string;
  figures: FiguresView | null;
  findings: PupilFinding[];
  /** "Wessex v2" */
  pack: string;
  headroom: Words[];
  year: YearSource | null;
  weeks: TenWeeksSource | null;
  /** Null while locked, or before casework is set up. */
  file: PupilFileView | null;
};

export type FiguresView = {
  attended: number;
  possible: number;
  /** "at this school, 9 Sep to 20 Nov AM" */
  scope: string;
  /** "Persistent absence" */
  tag: string | null;
  /** Lines on the bar: 90, "persistent 90". In ascending order. */
  lines: { at: number; words: string }[];
  authorised: number;
  unauthorised: number;
  /** N; among the unauthorised until settled, and shown apart from them here: `unauthorised` is without it. */
  provisional: number;
  late: number;
  unmarked: number;
  /** "Not all of the year was read: counts are at least." '' for none. */
  note: string;
};

export type PupilFinding = { number: number | null; severity: Severity; words: string; clause: string };

export type YearSource = {
  marks: readonly Mark[];
  calendar: SchoolCalendar | null;
  /** Nothing after it is expected to have a mark. */
  asOf: { date: IsoDate; session: Session };
  /** Where it is known; sessions before it are shown as not on roll. */
  onRollFrom: IsoDate | null;
  onRollTo: IsoDate | null;
};

export type TenWeeksSource = {
  marks: readonly Mark[];
  calendar: SchoolCalendar;
  asOf: IsoDate;
  /** "national threshold 10" */
  threshold: string;
};

/** What casework holds of a pupil. */
export type PupilFileView = {
  /** What forms begin their dates with. */
  today: IsoDate;
  flags: { id: string; version: number; words: string; until: string }[];
  cases: PupilCaseView[];
  closedCases: { id: string; title: string; words: string }[];
  offers: OfferView[];
  notes: NoteView[];
  /** Newest first. */
  contacts: { id: string; version: number; words: string; meta: string }[];
  contactsHeld: number | null;
  decisions: { id: string; version: number; words: string; meta: string; reason: string }[];
  /** The request that the page shows, for the decision form; null: the form begins empty. */
  request: { type: string; from: IsoDate; to: IsoDate; requestedOn: IsoDate } | null;
  conditions: ReportedCondition[];
  notices: { id: string; version: number; words: string; meta: string; state: NoticeEntry['state'] }[];
  supports: { id: string; version: number; words: string; meta: string; isOver: boolean }[];
  letters: { id: string; words: string; meta: string }[];
  /** Which letters this pack has, and which the pupil's figures suggest. */
  letterChoices: { value: LetterEntry['letter']; words: string; isSuggested: boolean }[];
  /** Who did what, newest first: "Tue 10 Nov 15:42", "Note added", "AB, attendance officer". */
  history: { at: string; what: string; who: string }[];
  /** Records that cannot be opened. */
  damaged: number;
};

export type PupilCaseView = {
  id: string;
  /** "Concern" */
  title: string;
  /** "step 3 of 6" */
  step: string;
  due: DueTag | null;
  /** Null: all steps are done, and an exit is to be chosen. */
  now: { id: string; text: string; words: string; asks: string | null } | null;
  proof: string | null;
};

export type NoteView = {
  id: string;
  version: number;
  text: string;
  /** "Tue 10 Nov 15:42 · attendance officer" */
  meta: string;
};

/** What a note became while somebody else was writing it too; `text` null: it was removed meanwhile. */
export type ChangedMeanwhile = { version: number | null; text: string | null; meta: string };

/** A refusal that carries `changed` opens the view in which both texts stand. */
export type NoteDoing = Promise<{ ok: true; say?: string } | { ok: false; why: string; changed?: ChangedMeanwhile }>;

export type NewDecision = Pick<
  LeaveDecision,
  'type' | 'from' | 'to' | 'requestedOn' | 'decision' | 'grantedFrom' | 'grantedTo' | 'decidedOn' | 'reason'
>;
export type NewNotice = Pick<NoticeEntry, 'kind' | 'parent' | 'issuedOn' | 'from' | 'to' | 'state'>;
export type NewSupport = Pick<Support, 'kind' | 'words' | 'from' | 'to' | 'reviewOn'>;

export type PupilEvents = {
  addNote(pupil: string, text: string): NoteDoing;
  /** `version` is the one that was seen; after a conflict, that of the text it was put beside. */
  changeNote(pupil: string, note: string, version: number, text: string): NoteDoing;
  removeNote(pupil: string, note: string, version: number): Doing;
  addContact(pupil: string, attempt: Attempt): Doing;
  removeContact(pupil: string, contact: string, version: number): Doing;
  setContactsHeld(pupil: string, held: number): Doing;
  addDecision(pupil: string, decision: NewDecision): Doing;
  addNotice(pupil: string, notice: NewNotice): Doing;
  changeNotice(pupil: string, notice: string, version: number, state: NoticeEntry['state']): Doing;
  addSupport(pupil: string, support: NewSupport): Doing;
  endSupport(pupil: string, support: string, version: number, outcome: string): Doing;
  addFlag(pupil: string, flag: Flag): Doing;
  removeFlag(pupil: string, flag: string, version: number): Doing;
  /** Opens the letter to be filled in, printed or copied. */
  openLetter(pupil: string, letter: LetterEntry['letter']): void;
  openEvidencePack(pupil: string): void;
  exportPupil(pupil: string, run: Run): Doing;
  erasePupil(pupil: string, run: Run): Doing;
};

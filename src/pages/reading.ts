/**
 * What a page says, as plain data. Owns the shapes of readings; knows nothing of the DOM they were read from.
 *
 * Null means that the page has no such thing; '' that it has the place and it is empty.
 */
import type { Instant, IsoDate, Mark, Session, Time } from '../attendance';
import type { LeaveType } from './leave-types';

export type { LeaveType };

export type Pupil = {
  name: string | null;
  /** What the page's own links, fields or columns call the pupil. */
  id: string | null;
  ids?: { mis?: string; upn?: string; admission?: string };
  year: string | null;
  dateOfBirth?: IsoDate;
};

/** How many rows were found and read in the page, and how many the page says there are. */
export type Coverage = {
  found: number;
  read: number;
  total: number | null;
  unread: { key: string; why: string }[];
};

export type CellState =
  /** A mark that the MIS holds, as far as the page tells. */
  | 'saved'
  /** Changed in this page since it was loaded or saved. */
  | 'edited'
  /** Preselected by the MIS; nobody made it. */
  | 'default'
  | 'empty'
  /** Seen, but not sure what it says; `why` tells. */
  | 'uncertain';

export type Cell = {
  /** Leads back to the cell in the page. */
  key: string;
  date: IsoDate | null;
  session: Session | null;
  lesson: string | null;
  /**
   * The national code, withdrawn ones included; '' for an empty cell; null when what it shows is not understood.
   * In a `default` cell the preselected code.
   */
  code: string | null;
  /** What the page shows, trimmed. */
  shown: string;
  state: CellState;
  /** A time of arrival that the page prints. */
  arrival?: Time;
  minutesLate?: number;
  /** When this browser saw the mark change; set while watching only. */
  enteredAt?: Instant;
  comment?: string;
  hasComment?: boolean;
  why?: string;
};

export type PupilRow = { key: string; pupil: Pupil; cells: Cell[] };

type Base = {
  mis: string | null;
  /** Origin and path. */
  url: string;
  school: string | null;
  group: string | null;
  readAt: Instant;
  coverage: Coverage;
};

/** The session that a register page is for. */
export type MarkedSession = { date: IsoDate | null; session: Session | null; lesson: string | null };

export type RegisterReading = Base & {
  kind: 'register';
  taken: 'saved' | 'unsaved' | null;
  savedAt: Time | null;
  /** The session this page marks, where other sessions stand beside it. */
  marking?: MarkedSession;
  rows: PupilRow[];
};

/** Attendance as the page prints it. */
export type Printed = {
  percent?: string;
  attended?: number;
  possible?: number;
  authorised?: number;
  unauthorised?: number;
  lates?: number;
};

export type HistoryReading = Base & {
  kind: 'history';
  from: IsoDate | null;
  to: IsoDate | null;
  printed?: Printed;
  rows: PupilRow[];
};

/** A page of marks: pupils' cells, session by session. */
export type MarksReading = RegisterReading | HistoryReading;

/** What changed in a register, as its log shows it. */
export type AmendmentEntry = {
  key: string;
  pupil: Pupil;
  date: IsoDate | null;
  session: Session | null;
  original: string | null;
  amended: string | null;
  reason: string | null;
  amendedOn: IsoDate | Instant | null;
  name: string | null;
  /** Role or position of whoever amended. */
  position: string | null;
  /** The entry stands on a list of what is to be deleted. */
  purge?: boolean;
};

export type AmendmentsReading = Base & { kind: 'amendments'; entries: AmendmentEntry[] };

/** What the form or its notes answer beyond dates and reason. */
export type LeaveAnswers = {
  travelBooked?: boolean;
  licence?: 'dated' | 'undated' | 'bopa' | 'none';
  educationHours?: { perDay?: number; perWeek?: number };
  setApart?: boolean;
  occupational?: boolean;
  officialLetter?: boolean;
  metOn?: IsoDate;
};

export type LeaveRequest = {
  key?: string;
  pupil: Pupil;
  type: LeaveType | null;
  from: IsoDate | null;
  to: IsoDate | null;
  sessions?: Mark[];
  requestedOn: IsoDate | null;
  reason: string | null;
  decision?: 'granted' | 'refused' | null;
  decidedOn?: IsoDate | null;
  decidedBy?: { role: string } | null;
  answers?: LeaveAnswers;
};

export type LeaveReading = Base & { kind: 'leave'; requests: LeaveRequest[] };

export type CohortRow = { key: string; pupil: Pupil; printed: Printed; groups?: string[] };

export type CohortReading = Base & {
  kind: 'cohort';
  from: IsoDate | null;
  to: IsoDate | null;
  rows: CohortRow[];
  registers?: { group: string; session: Session | null; date: IsoDate; taken: boolean | null }[];
};

export type AbsenceRow = {
  key: string;
  pupil: Pupil;
  date: IsoDate | null;
  session: Session | null;
  code: string | null;
  reportedAt?: Time | null;
  channel?: string | null;
  reason?: string | null;
  returnOn?: IsoDate | null;
  arrivedAt?: Time | null;
  missingSince?: Instant;
  signedOut?: { at?: Time | null; by?: string | null; reason?: string | null; backAt?: Time | null };
};

export type AbsencesReading = Base & { kind: 'absences'; rows: AbsenceRow[] };

/** Everything a page can be. */
export type PageReading = MarksReading | AmendmentsReading | LeaveReading | CohortReading | AbsencesReading;

/** Whether a reading is of marks, session by session; the others are lists of records. */
export function isMarksReading(reading: PageReading): reading is MarksReading {
  return reading.kind === 'register' || reading.kind === 'history';
}

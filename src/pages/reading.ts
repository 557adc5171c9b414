/**
 * What a page says, as plain data. Owns the shapes of readings; knows nothing of the DOM they were read from.
 *
 * Null means that the page has no such thing; '' that it has the place and it is empty.
 */
import type { Instant, IsoDate, Session, Time } from '../attendance';

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

export type PageReading = RegisterReading | HistoryReading;

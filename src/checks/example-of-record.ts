/** The shape of the worked examples beside the checks of lists: run by the tests, shown in the catalogue, never shipped. */
import type { Instant, IsoDate, SchoolCalendar } from '../attendance';
import type {
  AbsenceRow,
  AbsencesReading,
  AmendmentEntry,
  CohortReading,
  CohortRow,
  LeaveRequest,
  Pupil,
} from '../pages/reading';
import type { Expected, ExpectedFinding, MarksByDay } from './example';
import type { History } from './pupil-history';

type Common = {
  /** The test vector of the policy matrix that it works out. */
  id?: string;
  policy: 'national' | 'wessex' | 'keystone' | 'otw' | 'jtmat' | 'ludlow';
  /** Values that the school sets on top of the pack; `{ by: { '7': … } }` is one for each year group. */
  school?: Record<string, unknown>;
  /** Left out: year 8. The pupil is 'Ash, Amy', 101. */
  year?: string | null;
  dateOfBirth?: IsoDate;
  /** Left out: Friday 20 November 2026, four o'clock. A date alone is four o'clock of that day. */
  now?: IsoDate | Instant;
  /** Left out: the demonstration's school year 2026/27. */
  calendar?: SchoolCalendar | null;
  /** What is known of the pupil; left out: nothing. `marks` are those seen on other pages. */
  history?: KnownHistory;
  /** A list where the check answers more than once, in the order of the findings. */
  expect: Expected | ExpectedFinding[];
  why: string;
};

export type KnownHistory = Omit<Partial<History>, 'pupil' | 'marks'> & { marks?: MarksByDay };

/**
 * One change of a register: on Monday 16 November 2026, AM, from N to I for a reason, changed two days later by an
 * attendance officer, unless said otherwise.
 */
export type EntryExample = Common & {
  entry: Partial<Omit<AmendmentEntry, 'pupil'>>;
  /** Other entries of the same log; those without a pupil are of others. */
  log?: Partial<AmendmentEntry>[];
};

/** One request: exceptional leave on Monday 7 December 2026 alone, asked for on 2 November for a reason, undecided, unless said otherwise. */
export type RequestExample = Common & { request: Partial<Omit<LeaveRequest, 'pupil'>> };

/** A report over pupils; `row` is pupil 101. Of a report without rows, the page alone is checked. */
export type CohortExample = Common & {
  row?: Partial<Omit<CohortRow, 'pupil'>>;
  /** Other pupils of the report, 201 onwards. */
  others?: (Partial<Omit<CohortRow, 'pupil'>> & { pupil?: Partial<Pupil>; history?: KnownHistory })[];
  from?: IsoDate | null;
  to?: IsoDate | null;
  group?: string | null;
  coverage?: Partial<CohortReading['coverage']>;
  registers?: CohortReading['registers'];
};

/** One row of the day's list: absent this morning, no word, unless said otherwise. `row` is pupil 101. */
export type AbsenceExample = Common & {
  row: Partial<Omit<AbsenceRow, 'pupil'>>;
  others?: Partial<Omit<AbsenceRow, 'pupil'>>[];
  coverage?: Partial<AbsencesReading['coverage']>;
};

export type RecordExample = EntryExample | RequestExample | CohortExample | AbsenceExample;

/** The shape of the worked examples that stand beside each check: run by the tests, shown in the catalogue, never shipped. */
import {
  addCalendarDays,
  type Instant,
  type IsoDate,
  type SchoolCalendar,
  type Session,
  type Time,
} from '../attendance';
import type { Cell, CellState, Printed, RegisterReading } from '../pages/reading';
import type { Finding, Severity } from './finding';
import type { Need } from './missing';
import type { History } from './pupil-history';

/** `{}` is a breach of the check's usual severity. */
export type ExpectedFinding = {
  outcome?: 'breach' | 'indeterminate';
  severity?: Severity;
  missing?: Need[];
  notes?: Finding['notes'];
  /** Words that the message must have. */
  says?: string;
  /** Some of its facts. */
  facts?: Record<string, unknown>;
};

export type Expected = null | ExpectedFinding;

type Common = {
  /** The test vector of the policy matrix that it works out. */
  id?: string;
  policy: 'national' | 'wessex' | 'keystone' | 'otw' | 'jtmat' | 'ludlow';
  /** Values that the school sets on top of the pack; `{ by: { '7': … } }` is one for each year group. */
  school?: Record<string, unknown>;
  /** Left out: Friday 20 November 2026. Null: the page does not say. */
  date?: IsoDate | null;
  year?: string | null;
  session: Session | null;
  taken?: RegisterReading['taken'];
  expect: Expected;
  why: string;
};

/** One pupil, one mark. */
export type MarkExample = Common & {
  lesson?: string;
  code: string | null;
  shown?: string;
  state?: CellState;
  arrival?: Time;
  minutesLate?: number;
  enteredAt?: Instant;
  comment?: string;
  hasComment?: boolean;
};

/** One register page, at a time of day. */
export type RegisterExample = Common & { at: Time; savedAt?: Time; lesson?: string };

/** Sessions by day, morning then afternoon: `{ '2026-11-20': 'I I' }`; `.` is a session without a mark. */
export type MarksByDay = Record<IsoDate, string>;

/** One pupil with everything the check needs; on a history page unless `page` says otherwise. */
export type PupilExample = Pick<Common, 'id' | 'policy' | 'school' | 'why'> & {
  page?: 'register' | 'history';
  year?: string | null;
  dateOfBirth?: IsoDate;
  /** Left out: Friday 20 November 2026, four o'clock. A date alone is four o'clock of that day. */
  now?: IsoDate | Instant;
  /** Left out: the demonstration's school year 2026/27. */
  calendar?: SchoolCalendar | null;
  /** Marks that the page shows. */
  marks?: MarksByDay;
  /** Cells with more than a code, after the marks: comments, lessons, times. Date and session default to today's AM. */
  cells?: Partial<Cell>[];
  /** Other pupils' codes of the session of the first cell, or of today's AM. */
  classmates?: string[];
  printed?: Printed;
  coverage?: Partial<RegisterReading['coverage']>;
  /** On a register page. */
  taken?: RegisterReading['taken'];
  savedAt?: Time;
  /** Left out: nothing is known beyond the page. `marks` are those of other pages. */
  history?: Omit<Partial<History>, 'pupil' | 'marks'> & { marks?: MarksByDay };
  /** A list where the check answers more than once, in the order of the findings. */
  expect: Expected | ExpectedFinding[];
};

/** The same two sessions on so many weekdays from a date on. The mark below keeps examples out of bundles. */
// @__NO_SIDE_EFFECTS__
export function onWeekdays(from: IsoDate, count: number, sessions: string): MarksByDay {
  const days: MarksByDay = {};
  for (let day = from; Object.keys(days).length < count; day = addCalendarDays(day, 1))
    if (new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0) days[day] = sessions;
  return days;
}

/** Days of several stretches as one, a later one winning: a spread instead would stay in bundles. */
// @__NO_SIDE_EFFECTS__
export function together(...stretches: MarksByDay[]): MarksByDay {
  return Object.assign({}, ...stretches);
}

/** The demonstration's school year, for examples that need school days. */
export const EXAMPLE_CALENDAR: SchoolCalendar = {
  terms: [
    { name: 'Summer 2026', from: '2026-04-13', to: '2026-05-22', half: 1 },
    { name: 'Summer 2026', from: '2026-06-01', to: '2026-07-21', half: 2 },
    { name: 'Autumn 2026', from: '2026-09-03', to: '2026-10-23', half: 1 },
    { name: 'Autumn 2026', from: '2026-11-02', to: '2026-12-18', half: 2 },
    { name: 'Spring 2027', from: '2027-01-04', to: '2027-02-12', half: 1 },
    { name: 'Spring 2027', from: '2027-02-22', to: '2027-03-25', half: 2 },
    { name: 'Summer 2027', from: '2027-04-12', to: '2027-05-28', half: 1 },
    { name: 'Summer 2027', from: '2027-06-07', to: '2027-07-21', half: 2 },
  ],
  closed: [{ date: '2026-09-03', kind: 'inset' }],
  bankHolidays: ['2026-05-04', '2027-05-03'],
};

/** Builds the smallest list that a worked example of a log, a request, a report or the day's absences describes. */
import type { Mark } from '../../../src/attendance';
import { EXAMPLE_CALENDAR } from '../../../src/checks/example';
import type {
  AbsenceExample,
  CohortExample,
  EntryExample,
  KnownHistory,
  RecordExample,
  RequestExample,
} from '../../../src/checks/example-of-record';
import type { History } from '../../../src/checks/pupil-history';
import type { RunOptions } from '../../../src/checks/run';
import type { ListReading } from '../../../src/checks/run-record-checks';
import type { AbsenceRow, AmendmentEntry, CohortRow, LeaveRequest, Pupil } from '../../../src/pages/reading';

const FRIDAY = '2026-11-20';
const FIRST_OTHER = 201;

export function isRecordExample(example: object): example is RecordExample {
  return ['entry', 'request', 'row', 'registers', 'others'].some((key) => key in example);
}

/** A list example as the page it describes and all that is known beside it. */
export function recordCase(example: RecordExample): { reading: ListReading; options: Omit<RunOptions, 'policy'> } {
  const now =
    example.now === undefined
      ? `${FRIDAY}T16:00:00Z`
      : example.now.length === 10
        ? `${example.now}T16:00:00Z`
        : example.now;
  const pupil: Pupil = {
    name: 'Ash, Amy',
    id: '101',
    year: example.year === undefined ? '8' : example.year,
    ...(example.dateOfBirth ? { dateOfBirth: example.dateOfBirth } : {}),
  };
  const known = new Map<string, History>();
  if (example.history) known.set('101', historyOf(pupil, example.history));
  const reading = readingOf(example, pupil, now, known);
  const options = {
    now,
    calendar: example.calendar === undefined ? EXAMPLE_CALENDAR : example.calendar,
    history: ({ id }: Pupil) => (id === null ? null : (known.get(id) ?? null)),
  };
  return { reading, options };
}

function readingOf(example: RecordExample, pupil: Pupil, now: string, known: Map<string, History>): ListReading {
  const base = (found: number, coverage = {}) => ({
    mis: null,
    url: 'https://mis.example/list',
    school: null,
    group: 'group' in example ? (example.group ?? null) : null,
    readAt: now,
    coverage: { found, read: found, total: found, unread: [], ...coverage },
  });
  if ('entry' in example) {
    const entries = [entryOf(example, pupil), ...otherEntries(example)];
    return { kind: 'amendments', ...base(entries.length), entries };
  }
  if ('request' in example) return { kind: 'leave', ...base(1), requests: [requestOf(example, pupil)] };
  const today = now.slice(0, 10);
  if (isAbsenceExample(example)) {
    const rows = [example.row, ...(example.others ?? [])].map((row, index) => absenceOf(row, index, pupil, today));
    return { kind: 'absences', ...base(rows.length, example.coverage), rows };
  }
  const rows = cohortRows(example, pupil, known);
  return {
    kind: 'cohort',
    ...base(rows.length, example.coverage),
    from: example.from === undefined ? '2026-09-01' : example.from,
    to: example.to === undefined ? today : example.to,
    rows,
    ...(example.registers ? { registers: example.registers } : {}),
  };
}

const ABSENCE_FIELDS = [
  ...[
    'date',
    'session',
    'code',
    'reportedAt',
    'channel',
    'reason',
    'returnOn',
    'arrivedAt',
    'missingSince',
    'signedOut',
  ],
];

/** A row without figures or groups is one of absences. */
function isAbsenceExample(example: CohortExample | AbsenceExample): example is AbsenceExample {
  const row = example.row;
  if (row === undefined || 'printed' in row || 'groups' in row) return false;
  return Object.keys(row).length === 0 || ABSENCE_FIELDS.some((field) => field in row);
}

function entryOf({ entry }: EntryExample, pupil: Pupil): AmendmentEntry {
  return {
    key: 'entry:1',
    pupil,
    date: '2026-11-16',
    session: 'AM',
    original: 'N',
    amended: 'I',
    reason: 'Mother rang: flu since Sunday',
    amendedOn: '2026-11-18T09:40:00Z',
    name: 'R. Vale',
    position: 'Attendance officer',
    ...entry,
  };
}

function otherEntries({ log = [] }: EntryExample): AmendmentEntry[] {
  return log.map((entry, index) => ({
    ...entryOf({ entry: {} } as EntryExample, otherPupil(index)),
    key: `entry:${index + 2}`,
    ...entry,
  }));
}

const otherPupil = (index: number): Pupil => ({ name: `Pupil ${index}`, id: `${FIRST_OTHER + index}`, year: '8' });

function requestOf({ request }: RequestExample, pupil: Pupil): LeaveRequest {
  return {
    key: 'request:1',
    pupil,
    type: 'exceptional',
    from: '2026-12-07',
    to: '2026-12-07',
    requestedOn: '2026-11-02',
    reason: "Funeral of the pupil's grandfather in Leeds",
    decision: null,
    ...request,
  };
}

function cohortRows(example: CohortExample, pupil: Pupil, known: Map<string, History>): CohortRow[] {
  const own = example.row === undefined ? [] : [{ key: 'pupil:101', pupil, printed: {}, ...example.row }];
  const others = (example.others ?? []).map(({ history, pupil: some, ...row }, index) => {
    const other = { ...otherPupil(index), ...some };
    if (history && other.id) known.set(other.id, historyOf(other, history));
    return { key: `pupil:${other.id ?? index}`, printed: {}, ...row, pupil: other };
  });
  return [...own, ...others];
}

function absenceOf(row: Partial<AbsenceRow>, index: number, pupil: Pupil, today: string): AbsenceRow {
  return {
    key: `row:${index + 1}`,
    pupil: index === 0 ? pupil : otherPupil(index - 1),
    date: today,
    session: 'AM',
    code: 'N',
    ...row,
  };
}

function historyOf(pupil: Pupil, { marks = {}, ...known }: KnownHistory): History {
  return { pupil, complete: true, ...known, marks: marksOf(marks) };
}

function marksOf(days: Record<string, string>): Mark[] {
  return Object.entries(days).flatMap(([date, codes]) =>
    codes.split(' ').flatMap((code, index): Mark[] => {
      if (code === '.') return [];
      return [{ date, session: index === 0 ? 'AM' : 'PM', code }];
    }),
  );
}

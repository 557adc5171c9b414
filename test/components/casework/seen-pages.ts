/** Readings of made-up pages for the tests of marks seen. Owns their shapes; each test says what stands in them. */
import type { Session } from '../../../src/attendance';
import type {
  Cell,
  CellState,
  CohortReading,
  HistoryReading,
  Printed,
  Pupil,
  RegisterReading,
} from '../../../src/pages/reading';

export const MIS = 'https://mis.thornmere.example';
export const REGISTER = `${MIS}/attendance/register/4711`;
export const HISTORY = `${MIS}/pupils/10853/attendance`;

export const amy: Pupil = { name: 'Amy Ash', id: '10853', ids: { mis: '10853' }, year: '8' };
export const ben: Pupil = { name: 'Ben Birch', id: '10854', ids: { mis: '10854' }, year: '8' };

/** A cell of '2026-11-20 AM'; its state is what the code lets one expect. */
export function cell(where: string, code: string | null, more: Partial<Cell> = {}): Cell {
  const state: CellState = code === '' ? 'empty' : code === null ? 'uncertain' : 'saved';
  const [date = '', session = 'AM'] = where.split(' ');
  return {
    key: where,
    date,
    session: session as Session,
    lesson: null,
    code,
    shown: code ?? '?',
    state,
    ...more,
  };
}

export type Row = { pupil: Pupil; cells: Cell[] };

/** Rows of pupils with codes by session. */
export function row(pupil: Pupil, marks: Record<string, string>): Row {
  return { pupil, cells: Object.entries(marks).map(([where, code]) => cell(where, code)) };
}

function base(rows: readonly Row[], url: string) {
  const coverage = { found: rows.length, read: rows.length, total: null, unread: [] };
  return { mis: null, url, school: null, group: '8 Birch', readAt: '2026-11-20T09:00:00Z', coverage };
}

const keyed = (rows: readonly Row[]) => rows.map((one, index) => ({ key: `row ${index}`, ...one }));

export function register(rows: readonly Row[], more: Partial<RegisterReading> = {}): RegisterReading {
  const { url = REGISTER } = more;
  return { kind: 'register', ...base(rows, url), taken: 'saved', savedAt: '09:00', rows: keyed(rows), ...more };
}

export function history(rows: readonly Row[], more: Partial<HistoryReading> = {}): HistoryReading {
  const { url = HISTORY } = more;
  return { kind: 'history', ...base(rows, url), from: null, to: null, rows: keyed(rows), ...more };
}

export function cohort(rows: { pupil: Pupil; printed: Printed }[], more: Partial<CohortReading> = {}): CohortReading {
  const { url = `${MIS}/reports/attendance` } = more;
  const ofPage = base([], url);
  const listed = rows.map((one, index) => ({ key: `row ${index}`, ...one }));
  return { kind: 'cohort', ...ofPage, from: null, to: null, rows: listed, ...more };
}

/** Codes of a pupil's marks by session. */
export function codesOf(marks: readonly { date: string; session: string; code: string }[]): Record<string, string> {
  return Object.fromEntries(marks.map(({ date, session, code }) => [`${date} ${session}`, code]));
}

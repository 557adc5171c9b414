/** Builds the smallest reading that a worked example describes. */
import type { Mark } from '../../../src/attendance';
import {
  EXAMPLE_CALENDAR,
  type MarkExample,
  type MarksByDay,
  type PupilExample,
  type RegisterExample,
} from '../../../src/checks/example';
import type { History } from '../../../src/checks/pupil-history';
import type { RunOptions } from '../../../src/checks/run';
import type { Cell, MarksReading, Pupil, PupilRow, RegisterReading } from '../../../src/pages/reading';
import type { PolicyStack, Stated } from '../../../src/policy/pack';
import { stated } from '../../../src/policy/pack';
import { policyPacks } from '../../../src/policy/packs';

const FRIDAY = '2026-11-20';

export function readingOf(example: MarkExample | RegisterExample): RegisterReading {
  const date = example.date === undefined ? FRIDAY : example.date;
  const code = 'code' in example ? example.code : null;
  const cell: Cell = {
    key: 'cell',
    date,
    session: example.session,
    lesson: 'lesson' in example ? (example.lesson ?? null) : null,
    code,
    shown: 'shown' in example ? (example.shown ?? '') : (code ?? ''),
    state: 'state' in example && example.state ? example.state : code === '' ? 'empty' : 'saved',
    ...('arrival' in example && example.arrival ? { arrival: example.arrival } : {}),
    ...('minutesLate' in example && example.minutesLate !== undefined ? { minutesLate: example.minutesLate } : {}),
    ...('enteredAt' in example && example.enteredAt ? { enteredAt: example.enteredAt } : {}),
    ...('comment' in example && example.comment !== undefined ? { comment: example.comment } : {}),
    ...('hasComment' in example && example.hasComment !== undefined ? { hasComment: example.hasComment } : {}),
  };
  const isRegister = 'at' in example;
  return {
    kind: 'register',
    mis: null,
    url: 'https://mis.example/register',
    school: null,
    group: '8 Birch',
    readAt: `${date ?? FRIDAY}T12:00:00Z`,
    coverage: { found: 1, read: 1, total: 1, unread: [] },
    taken: example.taken === undefined ? 'saved' : example.taken,
    savedAt: 'savedAt' in example && example.savedAt ? example.savedAt : null,
    rows: [
      {
        key: 'id:101',
        pupil: { name: 'Ash, Amy', id: '101', year: example.year === undefined ? '8' : example.year },
        cells: [isRegister ? { ...cell, code: '', shown: '', state: 'empty' } : cell],
      },
    ],
  };
}

export function policyOf(example: Pick<MarkExample, 'policy' | 'school'>): PolicyStack {
  const values: Record<string, Stated> = {};
  for (const [key, value] of Object.entries(example.school ?? {})) values[key] = asStated(value);
  return { trust: policyPacks[example.policy], ...(example.school ? { school: { values } } : {}) };
}

/** `{ by: … }` is a value for each year group. */
function asStated(value: unknown): Stated {
  if (typeof value !== 'object' || value === null || !('by' in value)) return stated(value, 'school settings');
  return stated(null, 'school settings', { by: value.by as Record<string, null> });
}

/** The moment of a register example, or the evening of the mark's own day. */
export function momentOf(example: MarkExample | RegisterExample): string {
  return 'at' in example ? `${FRIDAY}T${example.at}:30Z` : `${example.date ?? FRIDAY}T18:00:00Z`;
}

/** A pupil example as the page it describes and all that is known beside it. */
export function pupilCase(example: PupilExample): { reading: MarksReading; options: Omit<RunOptions, 'policy'> } {
  const now = momentOfPupil(example);
  const pupil: Pupil = {
    name: 'Ash, Amy',
    id: '101',
    year: example.year === undefined ? '8' : example.year,
    ...(example.dateOfBirth ? { dateOfBirth: example.dateOfBirth } : {}),
  };
  const base = {
    mis: null,
    url: 'https://mis.example/page',
    school: null,
    group: null,
    readAt: now,
    coverage: { found: 1, read: 1, total: 1, unread: [], ...example.coverage },
  };
  const row: PupilRow = {
    key: 'pupil:101',
    pupil,
    cells: [...cellsOf(example.marks ?? {}), ...moreCells(example, now)],
  };
  const dates = row.cells.flatMap(({ date }) => date ?? []).sort();
  const reading: MarksReading =
    example.page === 'register'
      ? {
          kind: 'register',
          ...base,
          taken: example.taken === undefined ? 'saved' : example.taken,
          savedAt: example.savedAt ?? null,
          rows: [row, ...classmates(example, row)],
        }
      : {
          kind: 'history',
          ...base,
          from: dates[0] ?? null,
          to: dates.at(-1) ?? null,
          ...(example.printed ? { printed: example.printed } : {}),
          rows: [row],
        };
  const { marks = {}, ...known } = example.history ?? {};
  const history: History | null =
    example.history === undefined ? null : { pupil, complete: true, ...known, marks: marksOf(marks) };
  return {
    reading,
    options: {
      now,
      calendar: example.calendar === undefined ? EXAMPLE_CALENDAR : example.calendar,
      history: (asked) => (asked.id === pupil.id ? history : null),
    },
  };
}

function momentOfPupil({ now }: PupilExample): string {
  if (now === undefined) return `${FRIDAY}T16:00:00Z`;
  return now.length === 10 ? `${now}T16:00:00Z` : now;
}

function marksOf(days: MarksByDay): Mark[] {
  return Object.entries(days).flatMap(([date, codes]) =>
    codes.split(' ').flatMap((code, index): Mark[] => {
      if (code === '.') return [];
      return [{ date, session: index === 0 ? 'AM' : 'PM', code }];
    }),
  );
}

function cellsOf(days: MarksByDay): Cell[] {
  return marksOf(days).map(({ date, session, code }) => cellWith({ date, session, code }));
}

function cellWith(some: Partial<Cell>): Cell {
  const code = some.code === undefined ? '/' : some.code;
  return {
    key: `pupil:101 ${some.date} ${some.session ?? some.lesson ?? ''}`,
    date: null,
    session: null,
    lesson: null,
    code,
    shown: code ?? '',
    state: code === '' ? 'empty' : 'saved',
    ...some,
  };
}

function moreCells({ cells = [] }: PupilExample, now: string): Cell[] {
  return cells.map((cell) =>
    cellWith({ date: now.slice(0, 10), session: cell.lesson ? null : 'AM', ...cell } as Partial<Cell>),
  );
}

function classmates({ classmates: codes = [] }: PupilExample, { cells }: PupilRow): PupilRow[] {
  const { date = FRIDAY, session = 'AM' } = cells[0] ?? {};
  return codes.map((code, index) => ({
    key: `pupil:${200 + index}`,
    pupil: { name: `Pupil ${200 + index}`, id: `${200 + index}`, year: '8' },
    cells: [cellWith({ key: `pupil:${200 + index} cell`, date, session, code })],
  }));
}

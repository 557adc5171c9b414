/**
 * Checks in Node: a whole school's histories and one large register, against one bare look at each mark, a copy of the
 * reading, and two rule engines that run the same ten rules.
 */
import type { Mark } from '../../src/attendance';
import { checkReading } from '../../src/checks/check-reading';
import type { History } from '../../src/checks/pupil-history';
import { registerChecks } from '../../src/checks/register';
import type { RunOptions } from '../../src/checks/run';
import { runChecks } from '../../src/checks/run-checks';
import type {
  AbsenceRow,
  Cell,
  HistoryReading,
  PageReading,
  Pupil,
  PupilRow,
  RegisterReading,
} from '../../src/pages/reading';
import { policyPacks } from '../../src/policy/packs';
import type { Figure } from './figure';
import { barePass, calendar, schoolOf } from './marked-school';
import { countByJsonLogic, countByJsonRules, TEN_RULES } from './rule-engines';

const PUPILS = 1500;
const ROWS = 300;
const NOW = '2026-07-17T16:00:00Z';

const base = {
  mis: null,
  url: 'https://mis.example/page',
  school: null,
  group: null,
  readAt: NOW,
};
const coverage = (rows: number) => ({ found: rows, read: rows, total: rows, unread: [] });

export async function benchChecks(runs: number): Promise<Figure[]> {
  const school = schoolOf(PUPILS);
  const histories = historiesOf(school);
  const harsh = schoolOf(PUPILS, 'harsh');
  const harshHistories = historiesOf(harsh);
  const register = registerOf(ROWS);
  const policy = { trust: policyPacks.wessex };
  const all = (pages = histories) =>
    pages.map((reading) => checkReading(reading, { policy, calendar, now: NOW }).length);
  const onRegister = () => checkReading(register, { policy, calendar: null, now: '2026-11-20T09:26:00Z' }).length;
  const lists = listsOfSchool(PUPILS);
  const known = new Map(
    school.map((marks, index): [string, History] => {
      const pupil = { name: null, id: `${index}`, year: '8' };
      return [`${index}`, { pupil, marks, complete: true }];
    }),
  );
  const historyOf = ({ id }: Pupil): History | null => known.get(id ?? '') ?? null;
  const onLists = () =>
    lists.reduce(
      (sum, reading) => sum + checkReading(reading, { policy, calendar, now: NOW, history: historyOf }).length,
      0,
    );
  const ten = registerChecks.filter(({ id }) => TEN_RULES.includes(id));
  const options: RunOptions = { policy, national: policyPacks.national, now: '2026-11-20T09:26:00Z' };
  const byChecks = () => runChecks(register, ten, options).length;

  const wanted = byChecks();
  const found = [wanted, await countByJsonRules(register), countByJsonLogic(register)];
  if (new Set(found).size !== 1) throw new Error(`The same ten rules found different things: ${found.join(', ')}`);
  all();
  barePass(school);
  onRegister();
  onLists();
  return [
    {
      name: `register and history checks over ${PUPILS} pupils × 380 sessions`,
      reference: "each pupil's codes counted in a Map",
      bound: '≤ 40 ×',
      isMet: ({ ratio }) => ratio <= 40,
      runs: turnAbout(
        runs,
        () => all(),
        () => barePass(school),
      ),
    },
    {
      name: `all page checks over ${PUPILS} pupils × 380 sessions: their histories, a change, a request, a report and an absence each`,
      reference: "each pupil's codes counted in a Map",
      bound: '≤ 60 ×',
      isMet: ({ ratio }) => ratio <= 60,
      runs: turnAbout(
        runs,
        () => [all(), onLists()],
        () => barePass(school),
      ),
    },
    {
      name: 'the same, where 7 marks in 16 are not plainly present',
      reference: "each pupil's codes counted in a Map",
      bound: '≤ 40 ×',
      isMet: ({ ratio }) => ratio <= 40,
      runs: turnAbout(
        runs,
        () => all(harshHistories),
        () => barePass(harsh),
      ),
    },
    {
      name: `register checks over ${ROWS} rows × 10 cells`,
      reference: 'structuredClone of the reading',
      bound: '≤ 1 ×',
      isMet: ({ ratio }) => ratio <= 1,
      runs: turnAbout(runs, onRegister, () => structuredClone(register)),
    },
    {
      name: `ten rules over ${ROWS} rows × 10 cells`,
      reference: 'json-logic-engine, the same ten',
      bound: '< 1 ×',
      isMet: ({ ratio }) => ratio < 1,
      runs: turnAbout(runs, byChecks, () => countByJsonLogic(register)),
    },
    {
      name: `ten rules over ${ROWS} rows × 10 cells`,
      reference: 'json-rules-engine, the same ten',
      bound: '< 1 ×',
      isMet: ({ ratio }) => ratio < 1,
      runs: await turnAboutAsync(runs, byChecks, () => countByJsonRules(register)),
    },
  ];
}

/** A page of history for each pupil, with every mark of the year on it. */
export function historiesOf(school: readonly Mark[][]): HistoryReading[] {
  return school.map((marks, index): HistoryReading => {
    const cells = marks.map(({ date, session, code }): Cell => {
      return { key: `${date}${session}`, date, session, lesson: null, code, shown: code, state: 'saved' };
    });
    const row: PupilRow = { key: `p${index}`, pupil: { name: null, id: `${index}`, year: '8' }, cells };
    return { kind: 'history', ...base, coverage: coverage(cells.length), from: null, to: null, rows: [row] };
  });
}

/** One line for each pupil in each kind of list. */
function listsOfSchool(pupils: number): PageReading[] {
  const each = <Row>(row: (pupil: Pupil, key: string) => Row): Row[] =>
    Array.from({ length: pupils }, (_, index) => row({ name: null, id: `${index}`, year: '8' }, `r${index}`));
  const list = { ...base, coverage: coverage(pupils) };
  const day = '2026-07-15';
  return [
    {
      ...{ kind: 'amendments', ...list },
      entries: each((pupil, key) => ({
        ...{ key, pupil, date: day, session: 'AM', original: 'N', amended: 'I', reason: 'Mother rang: flu' },
        ...{ amendedOn: '2026-07-16', name: 'R. Vale', position: 'Attendance officer' },
      })),
    },
    {
      ...{ kind: 'leave', ...list },
      requests: each((pupil, key) => ({
        ...{ key, pupil, type: 'exceptional', from: '2026-07-20', to: '2026-07-20', requestedOn: '2026-07-01' },
        ...{ reason: 'A funeral in Leeds', decision: null },
      })),
    },
    {
      ...{ kind: 'cohort', ...list, from: null, to: null },
      rows: each((pupil, key) => ({ key, pupil, printed: { percent: '92.1' }, groups: [] })),
    },
    {
      ...{ kind: 'absences', ...list },
      rows: each((pupil, key): AbsenceRow => {
        const told = { reason: '', channel: '' };
        return { key, pupil, date: '2026-07-17', session: 'AM', code: 'N', ...told };
      }),
    },
  ];
}

function turnAbout(runs: number, ours: () => unknown, reference: () => unknown): Figure['runs'] {
  const timed = (work: () => unknown) => {
    const from = performance.now();
    work();
    return performance.now() - from;
  };
  return Array.from({ length: runs }, () => ({ reference: timed(reference), ours: timed(ours) }));
}

async function turnAboutAsync(
  runs: number,
  ours: () => unknown,
  reference: () => Promise<unknown>,
): Promise<Figure['runs']> {
  const measured: { ours: number; reference: number }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    await reference();
    const between = performance.now();
    ours();
    measured.push({ reference: between - from, ours: performance.now() - between });
  }
  return measured;
}

const DAYS = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];

/** A week of two sessions a day with a fault here and there. */
function registerOf(pupils: number): RegisterReading {
  const rows = Array.from({ length: pupils }, (_, index): PupilRow => {
    const cells = DAYS.flatMap((date, day) =>
      (['AM', 'PM'] as const).map((session): Cell => {
        const isFault = index % 13 === 5 && day === 4;
        const isLate = index % 17 === day;
        const code = isFault
          ? session === 'AM'
            ? 'H'
            : '/'
          : isLate && session === 'AM'
            ? 'L'
            : session === 'AM'
              ? '/'
              : '\\';
        return {
          key: `p${index} ${date} ${session}`,
          date,
          session,
          lesson: null,
          code,
          shown: code,
          state: 'saved',
          ...(code === 'L' ? { arrival: index % 2 ? '09:20' : '09:05' } : {}),
        };
      }),
    );
    return { key: `p${index}`, pupil: { name: `Pupil ${index}`, id: `${index}`, year: '8' }, cells };
  });
  return { kind: 'register', ...base, coverage: coverage(pupils), taken: 'saved', savedAt: '09:10', rows };
}

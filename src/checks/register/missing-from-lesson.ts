/** In school earlier today, and not in this lesson. */
import { codeClass, type LondonTime } from '../../attendance';
import type { PupilRow } from '../../pages/reading';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import type { PupilFacts } from '../facts';
import { type MadeMark, madeLessonMarks } from '../made-marks';
import type { History } from '../pupil-history';

export default defineCheck({
  on: 'pupil',
  id: 'missing-from-lesson',
  page: 'register',
  severity: 'error',
  audience: 'teacher',
  needs: ['mark', 'date', 'history'],
  title: 'In school, but not in the lesson',
  policy: ({ policy }) => policy.rule('missing-from-lesson'),
  run({ row, facts, history, now }, rule) {
    return madeLessonMarks(row, now)
      .filter(({ code, date }) => isUnexplained(code) && (date ?? now.date) === now.date)
      .map((cell) => {
        const at = { cell };
        if (cell.date === null) return { ...unknown('date'), at };
        const seen = lastSeen(cell, row, facts, history, now);
        if (seen === 'not known') return { ...unknown('history'), at };
        if (seen === null) return null;
        return breach({
          message: `${row.pupil.name ?? 'This pupil'} was in at ${seen} and is not here.`,
          action: 'Start the checklist for a pupil missing from a lesson.',
          policy: rule,
          at,
          facts: { lesson: cell.lesson, lastSeen: seen },
        });
      });
  },
});

/** Absent without anybody having said why; U is an arrival. */
const isUnexplained = (code: string): boolean => code === 'N' || code === 'O' || code === 'G';

/** Where the pupil was last in today; null where they are known to be away, or were never in. */
function lastSeen(
  here: MadeMark,
  row: PupilRow,
  facts: PupilFacts,
  history: History | null,
  now: LondonTime,
): string | null | 'not known' {
  const sessions = facts.marks.filter(
    ({ date, session }) => date === now.date && (here.session !== 'AM' || session === 'AM'),
  );
  for (const { code, session } of [...sessions].reverse()) {
    if (isIn(code, now.date)) return `${session} registration`;
    // a reason, or education elsewhere: they are where they should be
    if (!isUnexplained(code)) return null;
  }
  const before = row.cells.slice(0, row.cells.indexOf(here));
  const onPage = madeLessonMarks({ cells: before }, now).filter(({ date }) => date === now.date);
  const known = (history?.lessons ?? []).filter(({ date, lesson }) => date === now.date && lesson !== here.lesson);
  const lesson = [...known, ...onPage].reverse().find(({ code }) => isIn(code, now.date));
  if (lesson) return lesson.lesson;
  return sessions.length > 0 ? null : 'not known';
}

const isIn = (code: string, on: string): boolean => code === 'U' || codeClass(code, on) === 'present';

const absent = { code: 'N', lesson: 'P3' };

export const examples: PupilExample[] = [
  {
    policy: 'jtmat',
    page: 'register',
    cells: [absent],
    history: { marks: { '2026-11-20': '/' } },
    expect: { says: 'AM registration' },
    why: 'T-20: the lesson N starts a search, and feeds no total',
  },
  {
    policy: 'ludlow',
    page: 'register',
    year: '6',
    cells: [{ code: '/', lesson: 'P1' }, absent],
    expect: { facts: { lastSeen: 'P1' } },
    why: 'T-43: in P1, and now not here',
  },
  {
    policy: 'wessex',
    page: 'register',
    cells: [absent],
    history: { marks: { '2026-11-20': 'U' } },
    expect: {},
    why: 'U: they came after the close',
  },
  {
    policy: 'jtmat',
    page: 'register',
    cells: [absent],
    history: { marks: { '2026-11-20': 'I' } },
    expect: null,
    why: 'away all day, and the reason is known',
  },
  {
    policy: 'jtmat',
    page: 'register',
    cells: [absent],
    history: { marks: { '2026-11-20': '/ M' } },
    expect: null,
    why: 'law trap 29: in this morning, at an appointment now',
  },
  {
    policy: 'jtmat',
    page: 'register',
    cells: [absent],
    history: { marks: { '2026-11-20': 'V' } },
    expect: null,
    why: 'on a visit',
  },
  {
    policy: 'jtmat',
    page: 'register',
    cells: [{ ...absent, date: '2026-11-19' }],
    history: { marks: { '2026-11-19': '/ \\' } },
    expect: null,
    why: 'of today only: see lesson-vs-session-mismatch',
  },
  {
    policy: 'keystone',
    page: 'register',
    cells: [absent],
    history: { marks: { '2026-11-20': '/' } },
    expect: null,
    why: 'silent',
  },
  {
    policy: 'jtmat',
    page: 'register',
    cells: [absent],
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'were they in today at all?',
  },
];

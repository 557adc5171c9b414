/** Present in a lesson of a day on which the session says absent, or missing from one while the session says present. */
import { codeClass, type IsoDate, type Session } from '../../attendance';
import type { Cell } from '../../pages/reading';
import type { ResolvedValue } from '../../policy/resolve';
import { breach, defineCheck, type PupilSubject, unknown, type Verdict } from '../check';
import type { PupilExample } from '../example';
import { madeLessonMarks, madeSessionMarks } from '../made-marks';

type LessonMark = { date: IsoDate; session: Session | null; lesson: string; code: string; cell?: Cell };

export default defineCheck({
  on: 'pupil',
  id: 'lesson-vs-session-mismatch',
  page: 'register',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'lessons', 'history'],
  title: 'Lesson and session disagree',
  policy: ({ policy }) => policy.rule('lesson-vs-session-mismatch'),
  // one answer a day: the first lesson that does not fit
  run(subject, rule) {
    const answers = new Map<IsoDate, NonNullable<Verdict>>();
    for (const lesson of lessonsOf(subject)) {
      if (answers.get(lesson.date)?.outcome === 'breach') continue;
      const answer = verdictOn(lesson, subject, rule);
      if (answer) answers.set(lesson.date, answer);
    }
    return [...answers.values()];
  },
});

function verdictOn(lesson: LessonMark, { facts }: PupilSubject, rule: ResolvedValue): Verdict {
  const wasThere = wasInLesson(lesson.code, lesson.date);
  if (wasThere === null) return null;
  const sessions = facts.marks.filter(
    ({ date, session }) => date === lesson.date && (lesson.session ?? session) === session,
  );
  const [first] = sessions;
  const cell = lesson.cell ?? (first && facts.cellOf(first));
  const at = { date: lesson.date, ...(cell ? { cell } : {}) };
  // to have no session to hold it against matters only where the lesson says that somebody is missing
  if (first === undefined) return wasThere ? null : { ...unknown('history'), at };
  // a lesson whose half of the day is not known may belong to either
  if (lesson.session === null && sessions.length < 2) return null;
  if (!sessions.every(({ code, date }) => wasInSession(code, date) === !wasThere)) return null;
  return breach({
    message: `The session says ${first.code}, ${lesson.lesson} says ${lesson.code}.`,
    action: 'Find out where the pupil was, and correct the one that is wrong.',
    policy: rule,
    at,
    facts: { date: lesson.date, lesson: lesson.lesson, lessonCode: lesson.code, session: first.code },
  });
}

/** Null for an absence with a reason: who leaves early stays present for the session. */
function wasInLesson(code: string, on: IsoDate): boolean | null {
  if (code === 'U') return true;
  const kind = codeClass(code, on);
  return kind === 'present' ? true : kind === 'unauthorised' ? false : null;
}

/** Null for what goes with being in some lessons and not in others: late marks, appointments, education elsewhere. */
function wasInSession(code: string, on: IsoDate): boolean | null {
  if (code === 'L' || code === 'U' || code === 'M') return null;
  const kind = codeClass(code, on);
  if (kind === 'present') return true;
  return kind === 'authorised' || kind === 'unauthorised' ? false : null;
}

/** The page's lessons, and those known from elsewhere of days whose session the page shows. */
function lessonsOf({ row, history, now }: PupilSubject): LessonMark[] {
  const lessons: LessonMark[] = madeLessonMarks(row, now).flatMap((cell) => {
    const { date, session, lesson, code } = cell;
    return date === null || lesson === null ? [] : [{ date, session, lesson, code, cell }];
  });
  if (!history?.lessons?.length) return lessons;
  const shown = new Set(madeSessionMarks(row, now).map(({ date }) => date));
  for (const known of history.lessons)
    if (shown.has(known.date) && !lessons.some(({ date, lesson }) => date === known.date && lesson === known.lesson))
      lessons.push({ ...known, session: null });
  return lessons;
}

const TODAY = '2026-11-20';
const P3 = { lesson: 'P3' };

export const examples: PupilExample[] = [
  {
    policy: 'wessex',
    page: 'register',
    marks: { [TODAY]: 'O O' },
    history: { lessons: [{ date: TODAY, ...P3, code: '/' }] },
    expect: { says: 'P3' },
    why: 'law trap 30: in P3, though both sessions say absent',
  },
  {
    policy: 'jtmat',
    page: 'register',
    cells: [{ ...P3, code: 'N' }],
    history: { marks: { [TODAY]: '/ \\' } },
    expect: {},
    why: 'T-20: present in both sessions, missing from P3',
  },
  {
    policy: 'otw',
    page: 'register',
    cells: [{ ...P3, session: 'AM', code: '/' }],
    history: { marks: { [TODAY]: 'I \\' } },
    expect: {},
    why: 'law trap 29: P3 is in the morning, and the morning says ill',
  },
  {
    policy: 'keystone',
    page: 'register',
    cells: [{ ...P3, code: '/' }],
    history: { marks: { [TODAY]: 'I \\' } },
    expect: null,
    why: 'P3 may be in the afternoon',
  },
  {
    policy: 'ludlow',
    page: 'register',
    cells: [{ ...P3, session: 'PM', code: 'I' }],
    history: { marks: { [TODAY]: '/ \\' } },
    expect: null,
    why: 'law trap 31: gone home ill, the session stays present',
  },
  {
    policy: 'wessex',
    page: 'register',
    cells: [{ ...P3, session: 'AM', code: '/' }],
    history: { marks: { [TODAY]: 'U \\' } },
    expect: null,
    why: 'came after the close, and was in P3',
  },
  {
    policy: 'jtmat',
    page: 'register',
    cells: [
      { ...P3, code: 'N' },
      { lesson: 'P4', code: 'N' },
    ],
    history: { marks: { [TODAY]: '/ \\' } },
    expect: [{ facts: { lesson: 'P3' } }],
    why: 'one answer a day',
  },
  { policy: 'wessex', page: 'register', marks: { [TODAY]: 'O O' }, expect: null, why: 'no lesson says otherwise' },
  {
    policy: 'jtmat',
    page: 'register',
    cells: [{ ...P3, code: 'N' }],
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'what did the session say?',
  },
];

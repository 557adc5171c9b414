/** A morning marked present whose first lesson says absent and a later one present: some systems take the best mark. */
import type { IsoDate } from '../../attendance';
import { codeClass } from '../../attendance';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { type MadeMark, madeLessonMarks } from '../made-marks';

export default defineCheck({
  on: 'pupil',
  id: 'session-mark-from-later-lesson',
  page: 'history',
  severity: 'info',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'session', 'lessons'],
  title: 'Morning mark better than its first lesson',
  national: 'register.when',
  policy: ({ policy }) => policy.rule('session-mark-from-later-lesson', 'register.taken', 'register.when'),
  run({ row, facts, now }, rule) {
    if (!row.cells.some(({ lesson }) => lesson !== null)) return null;
    // the afternoon's register may be taken in any of its lessons, the morning's at its beginning only
    const mornings = facts.marks.filter(
      ({ date, session, code }) => session === 'AM' && code === '/' && date >= facts.yearFrom,
    );
    const lessons = byDay(madeLessonMarks(row, now));
    const answers = mornings.map(({ date }) => ({ date, is: isBetter(lessons.get(date) ?? [], date) }));
    const better = answers.filter(({ is }) => is === 'yes');
    const latest = better.at(-1);
    if (latest === undefined) return answers.some(({ is }) => is === 'unsure') ? unknown('session') : null;
    const dates = better.map(({ date }) => date);
    const often = dates.length > 1 ? ` So it is on ${dates.length} days this year.` : '';
    return breach({
      message: `The morning of ${latest.date} says /; its first lesson says absent, a later one present.${often}`,
      action:
        'Find out where the pupil was when the register was taken: the mark of the morning is of that moment, not of a later lesson.',
      policy: rule,
      at: { date: latest.date, session: 'AM', cell: facts.cellOf({ date: latest.date, session: 'AM' }) },
      facts: { dates },
      notes: facts.notes,
    });
  },
});

function byDay(marks: readonly MadeMark[]): Map<IsoDate, MadeMark[]> {
  const days = new Map<IsoDate, MadeMark[]>();
  for (const mark of marks) {
    if (mark.date === null) continue;
    const ofDay = days.get(mark.date);
    if (ofDay) ofDay.push(mark);
    else days.set(mark.date, [mark]);
  }
  return days;
}

/** Unsure where the page does not say which lessons are the morning's. */
function isBetter(lessons: readonly MadeMark[], on: IsoDate): 'yes' | 'no' | 'unsure' {
  const isMissedFirst = ([first, ...later]: readonly MadeMark[]) =>
    first !== undefined && isMissed(first) && later.some(({ code }) => codeClass(code, on) === 'present');
  if (lessons.every(({ session }) => session !== null))
    return isMissedFirst(lessons.filter(({ session }) => session === 'AM')) ? 'yes' : 'no';
  return isMissedFirst(lessons) ? 'unsure' : 'no';
}

/** An absence with a reason may begin or end within a session. */
const isMissed = ({ code }: MadeMark): boolean => code === 'N' || code === 'O' || code === 'G';

const TODAY = '2026-11-20';
const lesson = (name: string, code: string, session: 'AM' | 'PM' | null = 'AM') => ({
  lesson: name,
  code,
  session,
  date: TODAY,
});

export const examples: PupilExample[] = [
  {
    policy: 'wessex',
    marks: { [TODAY]: '/ \\' },
    cells: [lesson('P1', 'N'), lesson('P2', '/')],
    expect: { severity: 'info', says: 'its first lesson says absent', facts: { dates: [TODAY] } },
    why: 'law trap 30: only the two sessions count, each as its register was taken',
  },
  {
    policy: 'ludlow',
    year: '5',
    marks: { [TODAY]: '/ \\' },
    cells: [lesson('P1', 'O'), lesson('P2', 'L')],
    expect: {},
    why: 'by national rules, where its policy names no such value',
  },
  {
    policy: 'jtmat',
    marks: { [TODAY]: '/ \\' },
    cells: [lesson('P1', '/'), lesson('P2', 'N'), lesson('P3', '/')],
    expect: null,
    why: 'in when the register was taken; the rest is a matter of the lesson',
  },
  {
    policy: 'jtmat',
    marks: { [TODAY]: 'L \\' },
    cells: [lesson('P1', 'N'), lesson('P2', '/')],
    expect: null,
    why: 'the session says late',
  },
  {
    policy: 'otw',
    marks: { [TODAY]: '/ \\' },
    cells: [lesson('P4', 'N', 'PM'), lesson('P5', '/', 'PM')],
    expect: null,
    why: 'the afternoon register is taken once, at any time in it',
  },
  {
    policy: 'otw',
    marks: { [TODAY]: '/ \\' },
    cells: [lesson('P1', 'M'), lesson('P2', '/')],
    expect: null,
    why: 'an appointment may begin after registration',
  },
  {
    policy: 'wessex',
    marks: { [TODAY]: '/ \\' },
    cells: [lesson('P1', 'N'), lesson('P2', 'N')],
    expect: null,
    why: 'no later lesson that the mark could come from',
  },
  {
    policy: 'wessex',
    marks: { [TODAY]: '/ \\' },
    cells: [lesson('P1', 'N', null), lesson('P2', '/', null)],
    expect: { outcome: 'indeterminate', missing: ['session'] },
    why: 'P1 may be in the afternoon',
  },
];

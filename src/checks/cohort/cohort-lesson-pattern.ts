/** A lesson that far more pupils of the list miss than the others. It says nothing of why, and of no pupil. */
import { breach, defineCheck, unknown } from '../check';
import type { CohortExample } from '../example-of-record';
import { lessonsMissed } from '../unusual-use';

export default defineCheck({
  on: 'cohort',
  id: 'cohort-lesson-pattern',
  page: 'cohort',
  severity: 'info',
  audience: 'leadership',
  needs: ['lessons'],
  title: 'Lesson with poor attendance',
  policy: ({ policy }) => policy.rule('cohort-lesson-pattern'),
  run({ pupils, now }, rule) {
    if (pupils.length === 0) return null;
    const known = pupils.filter(({ history }) => history?.lessons !== undefined);
    if (known.length * 2 < pupils.length) return unknown('lessons');
    const lessons = lessonsMissed(known, now.date);
    if (lessons.length === 0) return null;
    const words = lessons.map(
      ({ name, times, sessions, pupils: missing }) =>
        `${name} ${times ?? 'many'} times as often as the other lessons (${sessions} marks, ${missing} pupils)`,
    );
    return breach({
      message: `Missed more than others: ${words.join('; ')}.`,
      action: 'Look at when, where and what it is, and ask what keeps pupils away.',
      policy: rule,
      facts: { lessons, known: known.length, of: pupils.length },
      notes: known.length === pupils.length ? [] : ['at-least'],
    });
  },
});

type Row = NonNullable<CohortExample['others']>[number];

/** So many pupils with ten days of three lessons; of each lesson one letter a day. The mark keeps examples out of bundles. */
// @__NO_SIDE_EFFECTS__
function pupils(count: number, p1: string, p2: string, p3: string): Row[] {
  const lessons = Object.entries({ P1: p1, P2: p2, P3: p3 }).flatMap(([lesson, codes]) =>
    [...codes].map((code, day) => ({ date: `2026-11-${String(day + 2).padStart(2, '0')}`, lesson, code })),
  );
  return Array.from({ length: count }, () => ({ history: { lessons } }));
}

// @__NO_SIDE_EFFECTS__
function all(...some: Row[][]): Row[] {
  return some.flat();
}

const IN = '/////';
const MOSTLY_AWAY = 'NNNN/';

export const examples: CohortExample[] = [
  {
    policy: 'jtmat',
    others: all(pupils(6, IN, IN, MOSTLY_AWAY), pupils(14, IN, '/N///', IN)),
    expect: { severity: 'info', says: 'P3', facts: { known: 20 } },
    why: '§15: 24 marks of six pupils in P3',
  },
  {
    policy: 'jtmat',
    others: pupils(20, 'N////', '/N///', '//N//'),
    expect: null,
    why: 'each lesson is missed as often as the others',
  },
  {
    policy: 'jtmat',
    others: all(pupils(4, IN, IN, 'NNNNN'), pupils(16, IN, IN, IN)),
    expect: null,
    why: 'four pupils are no pattern of a school, and would be known',
  },
  {
    policy: 'jtmat',
    others: all(pupils(6, IN, IN, 'NN///'), pupils(14, IN, IN, IN)),
    expect: null,
    why: 'twelve marks may be chance',
  },
  {
    policy: 'jtmat',
    others: all(pupils(6, IN, IN, 'UUUU/'), pupils(14, IN, IN, IN)),
    expect: null,
    why: 'late to a lesson is in it',
  },
  {
    policy: 'jtmat',
    others: all(pupils(8, IN, IN, MOSTLY_AWAY), [{}, {}]),
    expect: { notes: ['at-least'] },
    why: 'of most pupils lessons are known, not of all',
  },
  {
    policy: 'wessex',
    others: all(pupils(6, IN, IN, MOSTLY_AWAY), pupils(14, IN, IN, IN)),
    expect: null,
    why: 'its policy says nothing of lessons',
  },
  {
    policy: 'jtmat',
    others: [{ history: {} }, { history: {} }],
    expect: { outcome: 'indeterminate', missing: ['lessons'] },
    why: 'no lesson marks are known',
  },
  { policy: 'jtmat', registers: [], expect: null, why: 'a list of registers has no pupils' },
];

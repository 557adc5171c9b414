/** Late to a lesson, without the minutes that the policy wants. */
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { madeLessonMarks } from '../made-marks';

export default defineCheck({
  on: 'pupil',
  id: 'lesson-late-minutes-missing',
  page: 'register',
  severity: 'info',
  audience: 'teacher',
  needs: ['mark', 'minutesLate'],
  title: 'Late to a lesson, without minutes',
  policy: ({ policy }) => policy.rule('lesson-late-minutes-missing', 'lesson.late'),
  run({ row, reading, now }, rule) {
    return madeLessonMarks(row, now)
      .filter(({ code, minutesLate, arrival }) => code === 'L' && !minutesLate && !arrival)
      .map((cell) => {
        const at = { cell };
        // a page on which nobody has minutes may have no place for them
        const hasPlace = reading.rows.some(({ cells }) => cells.some(({ minutesLate }) => minutesLate !== undefined));
        if (!hasPlace) return { ...unknown('minutesLate'), at };
        return breach({
          message: `Late to ${cell.lesson}, and no minutes late.`,
          action: 'Enter the minutes late.',
          policy: rule,
          at,
          facts: { lesson: cell.lesson },
        });
      });
  },
});

const late = { code: 'L', lesson: 'P3' };

export const examples: PupilExample[] = [
  { policy: 'jtmat', page: 'register', cells: [{ ...late, minutesLate: 0 }], expect: {}, why: 'a nought was left' },
  {
    policy: 'jtmat',
    page: 'register',
    cells: [{ ...late, lesson: 'P2', minutesLate: 6 }, late],
    expect: [{ facts: { lesson: 'P3' } }],
    why: 'P2 has its minutes, P3 has none',
  },
  { policy: 'jtmat', page: 'register', cells: [{ ...late, minutesLate: 4 }], expect: null, why: 'four minutes' },
  {
    policy: 'jtmat',
    page: 'register',
    cells: [{ ...late, arrival: '11:24' }],
    expect: null,
    why: 'a time says it too',
  },
  {
    policy: 'jtmat',
    page: 'register',
    cells: [{ code: 'L', minutesLate: 0 }],
    expect: null,
    why: 'law trap 30: a session, not a lesson',
  },
  { policy: 'otw', page: 'register', cells: [{ ...late, minutesLate: 0 }], expect: null, why: 'silent' },
  {
    policy: 'jtmat',
    page: 'register',
    cells: [late],
    expect: { outcome: 'indeterminate', missing: ['minutesLate'] },
    why: 'the page shows no minutes at all',
  },
];

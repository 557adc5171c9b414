/** Attendance that stands exactly on the figure at which the policy asks for a talk, and for no letter yet. */
import { asLine, attendanceAt, judgeRate } from '../attendance-line';
import { compareRate } from '../attendance-rate';
import { breach, defineCheck } from '../check';
import type { PupilExample } from '../example';

export default defineCheck({
  on: 'pupil',
  id: 'att-falls-to-96-exactly',
  page: 'history',
  severity: 'info',
  audience: 'attendance officer',
  needs: ['attendance'],
  title: 'Exactly on the line for a talk',
  // the words of a policy that draws no such line are no figure
  policy: ({ policy }) => asLine(policy.rule('att-falls-to-96-exactly', 'contactAt')),
  run({ facts }, line) {
    return judgeRate(
      facts,
      (rate) => compareRate(rate, '=', attendanceAt(line)),
      (standing) =>
        breach({
          message: `Exactly ${standing.words}: the policy has a talk here, and a letter only below it.`,
          action: 'Talk with the pupil in school, and ring home if that helps. Send no letter.',
          policy: line,
          facts: { ...standing.facts, line: attendanceAt(line) },
          notes: standing.notes,
        }),
    );
  },
});

export const examples: PupilExample[] = [
  {
    id: 'V-15',
    policy: 'ludlow',
    printed: { attended: 192, possible: 200 },
    expect: { severity: 'info', says: 'Exactly 96.0 %' },
    why: '192 of 200 is exactly 96 (AppA 5); T-33',
  },
  { id: 'V-15', policy: 'ludlow', printed: { attended: 191, possible: 200 }, expect: null, why: '95.5 is the letter' },
  { policy: 'ludlow', printed: { attended: 193, possible: 201 }, expect: null, why: 'prints 96.0, is 96.02' },
  { policy: 'wessex', printed: { attended: 192, possible: 200 }, expect: null, why: 'its line is below 96 only' },
  { policy: 'keystone', printed: { attended: 192, possible: 200 }, expect: null, why: '96 is in its expected band' },
  { policy: 'otw', printed: { attended: 192, possible: 200 }, expect: null, why: 'its amber begins under 96' },
  {
    policy: 'ludlow',
    printed: { percent: '96.0' },
    expect: { outcome: 'indeterminate', missing: ['exact figures'] },
    why: 'law trap 2: a rounded 96.0 is seldom exactly 96',
  },
  { policy: 'ludlow', printed: { percent: '95.9' }, expect: null, why: 'clearly not 96' },
];

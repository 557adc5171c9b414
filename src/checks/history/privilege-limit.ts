/** Attendance under the line at which the policy lets trips and events be thought over. Nothing is ever withdrawn by itself. */
import { asLine, attendanceAt, judgeRate } from '../attendance-line';
import { meetsLine } from '../attendance-rate';
import { breach, defineCheck } from '../check';
import type { PupilExample } from '../example';

export default defineCheck({
  on: 'pupil',
  id: 'privilege-limit',
  page: 'history',
  severity: 'info',
  audience: 'leadership',
  needs: ['attendance'],
  title: 'Trips and events may be thought over',
  policy: ({ policy }) => asLine(policy.rule('privilege-limit', 'th.privilege')),
  run({ facts }, line) {
    return judgeRate(
      facts,
      (rate) => meetsLine(rate, line),
      (standing) =>
        breach({
          message: `${standing.words}: below ${attendanceAt(line)} %, where the policy lets trips and events be reconsidered.`,
          action:
            'The head decides. Look at the reasons first: absence for health or home must not count against a pupil.',
          policy: line,
          facts: { ...standing.facts, line: attendanceAt(line) },
          notes: standing.notes,
        }),
    );
  },
});

export const examples: PupilExample[] = [
  {
    policy: 'ludlow',
    printed: { attended: 179, possible: 200 },
    expect: { severity: 'info', says: 'The head decides', notes: ['equality'] },
    why: 'below 90 (§11)',
  },
  { policy: 'ludlow', printed: { attended: 180, possible: 200 }, expect: null, why: 'exactly 90 is not below' },
  { policy: 'wessex', printed: { attended: 150, possible: 200 }, expect: null, why: 'no such rule' },
  { policy: 'otw', printed: { attended: 150, possible: 200 }, expect: null, why: 'no such rule' },
  {
    policy: 'ludlow',
    printed: { percent: '90.0' },
    expect: { outcome: 'indeterminate', missing: ['exact figures'] },
    why: 'law trap 2: a rounded 90.0 could be under 90',
  },
];

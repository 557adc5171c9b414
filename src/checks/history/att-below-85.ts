/** Attendance under the line at which the policy asks for a formal meeting, and for the help of others. */
import { asLine, attendanceAt, judgeRate } from '../attendance-line';
import { meetsLine } from '../attendance-rate';
import { breach, defineCheck } from '../check';
import type { PupilExample } from '../example';

export default defineCheck({
  on: 'pupil',
  id: 'att-below-85',
  page: 'history',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['attendance'],
  title: 'Below the line for a formal meeting',
  // a band or row that merely reaches down here draws no line: only a figure does
  policy: ({ policy }) => asLine(policy.own('formalBelow')) ?? asLine(policy.rule('att-below-85', 'focusBelow')),
  run({ facts }, line) {
    return judgeRate(
      facts,
      (rate) => meetsLine(rate, line),
      (standing) =>
        breach({
          message: `${standing.words}: more than ${100 - attendanceAt(line)} % missed.`,
          action:
            'Tell the attendance lead and arrange a formal meeting with the parents. Ask the local authority and partners for help.',
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
    printed: { attended: 169, possible: 200 },
    expect: { severity: 'warning', says: 'more than 15 %', notes: ['equality'] },
    why: 'T-34: 84.5 is below 85 (§4)',
  },
  { policy: 'ludlow', printed: { attended: 170, possible: 200 }, expect: null, why: 'exactly 85 is not below' },
  {
    policy: 'ludlow',
    printed: { attended: 175, possible: 200 },
    expect: null,
    why: 'T-34: "towards 90" is for the forecast, below 90 for its own check',
  },
  { policy: 'otw', printed: { attended: 160, possible: 200 }, expect: null, why: 'its row below 90 has no such line' },
  { policy: 'keystone', printed: { attended: 164, possible: 200 }, expect: null, why: 'its band has no such line' },
  { policy: 'wessex', printed: { attended: 160, possible: 200 }, expect: null, why: 'its policy has no such line' },
  {
    policy: 'ludlow',
    printed: { percent: '85.0 %' },
    expect: { outcome: 'indeterminate', severity: 'info', missing: ['exact figures'] },
    why: 'law trap 2: a rounded 85.0 could be either side',
  },
];

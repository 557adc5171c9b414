/** Attendance in the lower half of the policy's amber: under its own line, and not yet where the steps for more absence begin. */
import { asLine, attendanceAt, both, judgeRate, stepsBegin } from '../attendance-line';
import { compareRate, meetsLine } from '../attendance-rate';
import { breach, defineCheck } from '../check';
import type { PupilExample } from '../example';

export default defineCheck({
  on: 'pupil',
  id: 'att-amber-lower',
  page: 'history',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['attendance'],
  title: 'Lower amber',
  policy: ({ policy }) => {
    const line = asLine(policy.rule('att-amber-lower', 'amberLowerBelow'));
    const end = stepsBegin(policy);
    return line === null || end === null ? null : { line, end };
  },
  run({ facts }, { line, end }) {
    return judgeRate(
      facts,
      (rate) => both(meetsLine(rate, line), compareRate(rate, '>=', end)),
      (standing) =>
        breach({
          message: `Lower amber: ${standing.words}, from ${end} % and under ${attendanceAt(line)} %.`,
          action: 'Send the lower amber letter of this term, and offer the family a meeting about Early Help.',
          policy: line,
          facts: { ...standing.facts, from: end, below: attendanceAt(line) },
          notes: standing.notes,
        }),
    );
  },
});

export const examples: PupilExample[] = [
  { policy: 'otw', printed: { attended: 184, possible: 200 }, expect: {}, why: '92 is between 90 and 94' },
  {
    policy: 'otw',
    printed: { attended: 171, possible: 190 },
    expect: { notes: ['equality'] },
    why: 'T-12: exactly 90 is lower amber, and persistent absence beside it',
  },
  { policy: 'otw', printed: { attended: 188, possible: 200 }, expect: null, why: '94 is upper amber' },
  { policy: 'otw', printed: { attended: 179, possible: 200 }, expect: null, why: 'under 90 is the next row' },
  {
    policy: 'otw',
    printed: { attended: 1879, possible: 2000 },
    expect: { says: '93.95' },
    why: 'T-13: 93.95 is in the hole between its bands and under 94',
  },
  { policy: 'ludlow', printed: { attended: 184, possible: 200 }, expect: null, why: 'its policy has no amber' },
  {
    policy: 'otw',
    printed: { percent: '94.0' },
    expect: { outcome: 'indeterminate', severity: 'info', missing: ['exact figures'] },
    why: 'law trap 2: a rounded 94.0 could be under 94',
  },
];

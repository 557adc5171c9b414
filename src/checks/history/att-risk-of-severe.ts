/** Attendance under the policy's line for a risk of severe absence, while the absence is not severe. */
import { asLine, attendanceAt, both, judgeRate } from '../attendance-line';
import { type AttendanceRate, type Comparison, meetsLine } from '../attendance-rate';
import { breach, defineCheck } from '../check';
import type { PupilExample } from '../example';

export default defineCheck({
  on: 'pupil',
  id: 'att-risk-of-severe',
  page: 'history',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['attendance'],
  title: 'At risk of severe absence',
  policy: ({ policy }) => asLine(policy.rule('att-risk-of-severe', 'riskOfSevereBelow')),
  run({ facts, policy }, line) {
    const severe = asLine(policy.get('severe'));
    const isNotSevere = (rate: AttendanceRate): Comparison => (severe ? not(meetsLine(rate, severe)) : 'yes');
    return judgeRate(
      facts,
      (rate) => both(meetsLine(rate, line), isNotSevere(rate)),
      (standing) =>
        breach({
          message: `At risk of severe absence: ${standing.words}, below ${attendanceAt(line)} %.`,
          action: 'Agree a joint approach with the local authority; look first at what keeps the pupil from school.',
          policy: line,
          facts: { ...standing.facts, line: attendanceAt(line) },
          notes: standing.notes,
        }),
    );
  },
});

const NEGATED: Record<Comparison, Comparison> = { yes: 'no', no: 'yes', unsure: 'unsure' };

const not = (answer: Comparison): Comparison => NEGATED[answer];

export const examples: PupilExample[] = [
  {
    policy: 'keystone',
    printed: { attended: 140, possible: 200 },
    expect: { severity: 'warning', says: 'local authority', notes: ['equality'] },
    why: '70 is over 50 and under 80',
  },
  {
    policy: 'keystone',
    printed: { attended: 159, possible: 200 },
    expect: {},
    why: 'T-13: 79.5 is in no printed band and under 80',
  },
  { policy: 'keystone', printed: { attended: 160, possible: 200 }, expect: null, why: '80 is persistent' },
  {
    policy: 'keystone',
    printed: { attended: 101, possible: 200 },
    expect: {},
    why: 'T-13: 50.5 is over the half',
  },
  { policy: 'keystone', printed: { attended: 100, possible: 200 }, expect: null, why: '50 is severe already' },
  { policy: 'otw', printed: { attended: 140, possible: 200 }, expect: null, why: 'its policy has no such band' },
  {
    policy: 'keystone',
    printed: { percent: '50.0' },
    expect: { outcome: 'indeterminate', severity: 'info', missing: ['exact figures'] },
    why: 'law trap 2: a rounded 50.0 could be severe',
  },
];

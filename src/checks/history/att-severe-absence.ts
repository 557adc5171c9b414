/** At least half of possible sessions missed: severe absence, at exactly 50 % too (T-46). */
import { asLine, judgeRate } from '../attendance-line';
import { meetsLine } from '../attendance-rate';
import { breach, defineCheck } from '../check';
import { onWeekdays, type PupilExample } from '../example';

export default defineCheck({
  on: 'pupil',
  id: 'att-severe-absence',
  page: 'history',
  severity: 'error',
  audience: 'attendance officer',
  needs: ['attendance'],
  title: 'Severe absence',
  national: 'severe',
  policy: ({ policy }) => asLine(policy.rule('att-severe-absence', 'severe')),
  run({ facts }, line) {
    return judgeRate(
      facts,
      (rate) => meetsLine(rate, line),
      (standing) =>
        breach({
          message: `Severe absence, half or more missed: attended ${standing.words}.`,
          action: 'Review it with the safeguarding lead, and agree a joint plan with the local authority.',
          policy: line,
          facts: standing.facts,
          notes: standing.notes,
        }),
    );
  },
});

const half = { printed: { attended: 95, possible: 190 } };

export const examples: PupilExample[] = [
  { policy: 'jtmat', ...half, expect: { severity: 'error' }, why: 'T-46: exactly half missed is severe' },
  { policy: 'keystone', ...half, expect: { severity: 'error' }, why: '50 and below' },
  { policy: 'otw', ...half, expect: { notes: ['equality'] }, why: 'half or more missed (8.4)' },
  { policy: 'wessex', ...half, expect: { severity: 'error' }, why: 'a term without a figure: the national one' },
  { policy: 'ludlow', ...half, expect: { severity: 'error' }, why: 'a term without a figure: the national one' },
  { policy: 'jtmat', printed: { attended: 96, possible: 190 }, expect: null, why: '94 of 190 is under half' },
  {
    policy: 'otw',
    year: '12',
    marks: { ...onWeekdays('2026-11-02', 8, 'I I'), ...onWeekdays('2026-11-12', 7, 'D D') },
    expect: { says: 'few so far', facts: { attended: 0, possible: 16 } },
    why: 'law trap 4: D is outside the total; law trap 26: few sessions; law trap 33: every age is counted here',
  },
  {
    policy: 'otw',
    marks: onWeekdays('2026-11-09', 5, 'D X'),
    expect: null,
    why: 'law trap 3: nothing was possible, so there is no percentage, and nothing is missing',
  },
  {
    policy: 'otw',
    printed: { percent: '50.0' },
    expect: { outcome: 'indeterminate', severity: 'info', missing: ['exact figures'] },
    why: 'law trap 2: a rounded 50.0 could be either side',
  },
];

/** At least a tenth of possible sessions missed: persistent absence, by definition at exactly 90 % too (T-12). */
import { judgeRate } from '../attendance-line';
import { meetsLine } from '../attendance-rate';
import { breach, defineCheck } from '../check';
import type { PupilExample } from '../example';

export default defineCheck({
  on: 'pupil',
  id: 'att-persistent-absence',
  page: 'history',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['attendance'],
  title: 'Persistent absence',
  national: 'pa',
  policy: ({ policy }) => policy.rule('att-persistent-absence', 'pa'),
  run({ facts }, line) {
    return judgeRate(
      facts,
      (rate) => meetsLine(rate, line),
      ({ words, facts: figures, notes }) =>
        breach({
          message: `Persistent absence: ${words}.`,
          action: 'Open the persistent absence checklist; look first at what keeps the pupil from school.',
          policy: line,
          facts: figures,
          notes,
        }),
    );
  },
});

export const examples: PupilExample[] = [
  { id: 'V-13', policy: 'wessex', printed: { attended: 171, possible: 190 }, expect: {}, why: 'T-12: 90.0 counts' },
  { id: 'V-13', policy: 'keystone', printed: { attended: 171, possible: 190 }, expect: {}, why: '90 is in its band' },
  { policy: 'otw', printed: { attended: 172, possible: 190 }, expect: null, why: '18 of 190 is under a tenth' },
  { policy: 'jtmat', printed: { attended: 226, possible: 251 }, expect: null, why: 'prints 90.0, is 90.04' },
  {
    policy: 'wessex',
    printed: { percent: '90.0' },
    expect: { outcome: 'indeterminate', severity: 'info', missing: ['exact figures'] },
    why: 'a rounded 90.0 could be either side',
  },
  { policy: 'wessex', printed: { percent: '90.2' }, expect: null, why: 'clearly over' },
  { policy: 'wessex', printed: { attended: 0, possible: 0 }, expect: null, why: 'nothing was possible yet' },
  {
    policy: 'wessex',
    printed: { percent: '' },
    expect: { outcome: 'indeterminate', missing: ['attendance'] },
    why: 'an empty place is no nought',
  },
];

/** H, a bare J or a bare Y on a date after they were withdrawn nationally. */
import { isWithdrawn } from '../../attendance';
import { breach, defineCheck } from '../check';
import type { MarkExample } from '../example';

const INSTEAD: Record<string, string> = {
  H: 'Use C if the headteacher granted leave for exceptional circumstances, else G.',
  J: 'Use J1.',
  Y: 'Use the one of Y1 to Y7 that fits.',
};

export default defineCheck({
  on: 'mark',
  id: 'code-withdrawn',
  page: 'register',
  severity: 'error',
  audience: 'attendance officer',
  needs: ['mark', 'date'],
  title: 'Withdrawn code',
  national: 'codes.withdrawn',
  run({ cell, policy, now }) {
    if (cell.code === null || !isWithdrawn(cell.code, cell.date ?? now.date)) return null;
    const listed = policy.own('codes.withdrawn');
    const isListed = Array.isArray(listed?.value) && listed.value.includes(cell.code);
    return breach({
      message: `${cell.code} was withdrawn in August 2024${isListed ? ', though the policy still lists it' : ''}.`,
      action: INSTEAD[cell.code] ?? 'Use the code that replaced it.',
      policy: isListed ? listed : null,
      facts: { code: cell.code },
    });
  },
});

export const examples: MarkExample[] = [
  {
    id: 'V-42',
    policy: 'wessex',
    date: '2025-09-08',
    session: 'AM',
    code: 'H',
    expect: { severity: 'error' },
    why: 'T-03',
  },
  { policy: 'keystone', session: 'AM', code: 'J', expect: { severity: 'error' }, why: 'T-04' },
  { policy: 'otw', session: 'PM', code: 'Y', expect: { severity: 'error' }, why: 'Y1 to Y7 since 2024' },
  {
    policy: 'wessex',
    date: '2024-07-12',
    session: 'AM',
    code: 'H',
    expect: null,
    why: 'in force until 18 August 2024',
  },
  { policy: 'wessex', session: 'AM', code: 'J1', expect: null, why: 'the code that replaced J' },
  { policy: 'ludlow', session: 'AM', code: 'H', expect: { says: 'still lists it' }, why: 'T-03: H is kept there too' },
  { policy: 'wessex', date: '2024-08-19', session: 'AM', code: 'H', expect: {}, why: 'the first day of the new codes' },
  { policy: 'keystone', date: '2023-11-17', session: 'AM', code: 'J', expect: null, why: 'law trap 8: J stood then' },
  {
    policy: 'wessex',
    date: null,
    session: 'AM',
    code: 'H',
    expect: { outcome: 'indeterminate', missing: ['date'] },
    why: 'withdrawn from a date on',
  },
];

/** Leave for a performance under C, though it has a code of its own, C1. */
import { codeClass } from '../../attendance';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { isFor } from '../leave-log';
import { madeSessionMarksOf } from '../made-marks';

const PERFORMANCE = /\b(perform(s|ing|ance|ances)|BOPA|filming)\b/i;

export default defineCheck({
  on: 'pupil',
  id: 'performance-coded-c',
  page: 'register',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'leave'],
  title: 'Performance under C',
  national: 'leave.performanceCode',
  policy: ({ policy }) => policy.rule('performance-coded-c', 'leave.performanceCode'),
  run({ row, history, now }, rule) {
    return madeSessionMarksOf('C', row, now)
      .filter(({ date }) => codeClass('C1', date) !== null)
      .map((cell) => {
        const at = { cell, date: cell.date, session: cell.session };
        const leave = history?.leave?.filter((request) => isFor(request, cell));
        const isPerformance = PERFORMANCE.test(cell.comment ?? '') || leave?.some(({ type }) => type === 'performance');
        if (!isPerformance) return leave || cell.comment ? null : { ...unknown('leave'), at };
        // T-05: a policy that says C itself is out of date; the mark follows it
        const isPolicyBehind = rule.value === 'C';
        return breach({
          severity: isPolicyBehind ? 'info' : 'warning',
          message: 'A regulated performance has its own code, C1.',
          action: isPolicyBehind
            ? 'Change C to C1, and ask for the policy to be brought up to date.'
            : 'Change C to C1.',
          policy: rule,
          at,
          facts: { code: 'C', date: cell.date },
        });
      });
  },
});

const pupil = { name: 'Ash, Amy', id: '101', year: '8' };
const request = { pupil, from: '2026-11-19', to: '2026-11-20', requestedOn: '2026-10-12', reason: null };
const performance = { leave: [{ ...request, type: 'performance' as const }] };
const exceptional = { leave: [{ ...request, type: 'exceptional' as const }] };

export const examples: PupilExample[] = [
  { policy: 'wessex', page: 'register', cells: [{ code: 'C' }], history: performance, expect: {}, why: 'C1' },
  {
    policy: 'keystone',
    page: 'register',
    cells: [{ code: 'C' }],
    history: performance,
    expect: { severity: 'info', says: 'up to date' },
    why: 'T-05: its policy says C',
  },
  { policy: 'jtmat', page: 'register', cells: [{ code: 'C' }], history: performance, expect: {}, why: 'national: C1' },
  {
    policy: 'ludlow',
    page: 'register',
    cells: [{ code: 'C', comment: 'Filming, licence seen' }],
    expect: {},
    why: 'the note says so',
  },
  { policy: 'otw', page: 'register', cells: [{ code: 'C' }], history: exceptional, expect: null, why: 'C is right' },
  { policy: 'otw', page: 'register', cells: [{ code: 'C1' }], history: performance, expect: null, why: 'C1 is right' },
  {
    policy: 'wessex',
    page: 'register',
    cells: [{ code: 'C', date: '2026-11-18' }],
    history: performance,
    expect: null,
    why: 'the day before the performance',
  },
  {
    policy: 'wessex',
    page: 'register',
    cells: [{ code: 'C', date: '2024-07-12', comment: 'Performance' }],
    expect: null,
    why: 'law trap 8: C1 came in August 2024',
  },
  {
    policy: 'wessex',
    page: 'register',
    cells: [{ code: 'C' }],
    expect: { outcome: 'indeterminate', missing: ['leave'] },
    why: 'what leave was it?',
  },
];

/** An L in a session in which the policy leaves no time for one. */
import { breach, defineCheck } from '../check';
import type { MarkExample } from '../example';

export default defineCheck({
  on: 'mark',
  codes: ['L'],
  id: 'l-in-empty-window',
  page: 'register',
  severity: 'warning',
  audience: 'teacher',
  needs: ['mark', 'session'],
  title: 'L where the policy leaves no time for it',
  national: 'register.maxOpenMinutes',
  policy: ({ times }) => (times?.isWindowEmpty ? times.close : null),
  run({ cell }, close) {
    const present = cell.session === 'AM' ? '/' : '\\';
    return breach({
      message: `No L here: this policy marks and closes the ${cell.session} register at the same minute, ${close.value}.`,
      action: `Use ${present} if they were in by ${close.value}, else U. Tell the attendance officer that the times need fixing.`,
      policy: close,
      facts: { close: close.value, lateAfter: close.value },
    });
  },
});

export const examples: MarkExample[] = [
  {
    policy: 'wessex',
    session: 'PM',
    code: 'L',
    expect: { severity: 'warning' },
    why: 'T-01: marked and closed at 14:10',
  },
  { policy: 'wessex', session: 'AM', code: 'L', arrival: '09:05', expect: null, why: 'AM has 15 minutes' },
  { policy: 'wessex', session: 'PM', code: 'U', arrival: '14:15', expect: null, why: 'U is right' },
  { policy: 'jtmat', session: 'PM', code: 'L', arrival: '13:55', expect: null, why: 'ten minutes are open' },
  { policy: 'keystone', session: 'PM', code: 'L', expect: null, why: 'the policy has no times' },
  {
    policy: 'wessex',
    session: null,
    code: 'L',
    expect: { outcome: 'indeterminate', missing: ['session'] },
    why: 'T-01: only the afternoon has no time for an L',
  },

  {
    policy: 'wessex',
    school: { 'pm.close': '14:25' },
    session: 'PM',
    code: 'L',
    expect: null,
    why: 'T-11: this school set a close of its own',
  },
];

/** The morning's present symbol in an afternoon, or the afternoon's in a morning. Still present; the register is untidy. */
import { breach, defineCheck } from '../check';
import type { MarkExample } from '../example';

export default defineCheck({
  on: 'mark',
  codes: ['/', '\\'],
  id: 'am-pm-symbol-swapped',
  page: 'register',
  severity: 'error',
  audience: 'teacher',
  needs: ['mark', 'session'],
  title: 'AM and PM symbol swapped',
  national: 'codes.present',
  run({ cell }) {
    const right = cell.session === 'AM' ? '/' : '\\';
    const wrong = cell.session === 'AM' ? '\\' : '/';
    if (cell.session === null || cell.code !== wrong) return null;
    return breach({
      message: `${right}, not ${wrong}: ${wrong} is the ${cell.session === 'AM' ? 'PM' : 'AM'} symbol.`,
      action: `Change ${wrong} to ${right}.`,
      facts: { session: cell.session, symbol: wrong },
    });
  },
});

export const examples: MarkExample[] = [
  { policy: 'wessex', session: 'AM', code: '\\', expect: { severity: 'error' }, why: '\\ is the PM symbol' },
  { policy: 'ludlow', year: '4', session: 'PM', code: '/', expect: { severity: 'error' }, why: '/ is the AM symbol' },
  { policy: 'wessex', session: 'AM', code: '/', expect: null, why: 'right' },
  { policy: 'wessex', session: 'PM', code: '\\', expect: null, why: 'right' },
  { policy: 'wessex', session: null, lesson: 'P3', code: '/', expect: null, why: 'a lesson has no AM or PM symbol' },
  { policy: 'jtmat', session: 'AM', code: '\\', expect: { severity: 'error' }, why: 'law trap 10: still present' },
  { policy: 'otw', session: 'PM', code: 'L', expect: null, why: 'law trap 29: only / and \\ belong to one session' },
  {
    policy: 'wessex',
    session: null,
    code: '/',
    expect: { outcome: 'indeterminate', missing: ['session'] },
    why: 'of which session?',
  },
  {
    policy: 'wessex',
    date: null,
    session: 'PM',
    code: '/',
    expect: { outcome: 'indeterminate', missing: ['date'] },
    why: 'of which day?',
  },
];

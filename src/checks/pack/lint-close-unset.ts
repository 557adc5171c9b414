/** A session whose register has no closing time. */
import { silent, stated, statedByYear } from '../../policy/pack';
import { defineLint, SESSIONS, sessionKey } from './lint-check';
import type { LintExample } from './lint-example';
import { hasTime } from './open-window';

export default defineLint({
  id: 'lint-close-unset',
  severity: 'error',
  title: 'No closing time for the register',
  national: 'register.maxOpenMinutes',
  run({ stated, national }) {
    const limit = national('register.maxOpenMinutes')?.value;
    return SESSIONS.filter((session) => !hasTime(stated(sessionKey(session, 'close')))).map((session) => ({
      what: session,
      keys: [sessionKey(session, 'close')],
      message: `Does not say when the ${session} register closes, so nobody can tell L from U.`,
      action: `Set the minute at which the ${session} register closes, ${limit} minutes after it opens at most.`,
      facts: { session, limit },
    }));
  },
});

export const examples: LintExample[] = [
  { pack: 'keystone', expect: { severity: 'error', findings: 2, keys: ['am.close'] }, why: 'left to each school' },
  {
    pack: 'keystone',
    school: { 'am.close': '09:15', 'pm.close': '13:30' },
    expect: null,
    why: 'the school has set it',
  },
  { pack: 'ludlow', expect: { severity: 'error', findings: 1, keys: ['pm.close'] }, why: 'only the morning has one' },
  { pack: 'wessex', expect: null, why: 'both close, however soon' },
  {
    pack: { 'am.close': stated('09:30', '1'), 'pm.close': statedByYear({ '3': '13:30', '4': '13:40' }, '1') },
    expect: null,
    why: 'a time for each year group is a time',
  },
  {
    pack: { 'am.close': stated('09:30', '1', { validTo: '2026-10-23' }), 'pm.close': silent },
    expect: { severity: 'error', findings: 2 },
    why: 'the morning’s is no longer in force',
  },
];

/** A session whose register closes at the minute it is marked, so that nobody can be late in it. */
import { conflicting, stated, statedByYear } from '../../policy/pack';
import { defineLint, SESSIONS, sessionKey } from './lint-check';
import type { LintExample } from './lint-example';
import { openWindows } from './open-window';

export default defineLint({
  id: 'lint-window-empty',
  severity: 'error',
  title: 'No time in which to be late',
  national: 'register.maxOpenMinutes',
  run(subject) {
    return SESSIONS.flatMap((session) => {
      const empty = openWindows(subject, session, ['lateAfter']).filter(({ minutes }) => minutes <= 0);
      const [first] = empty;
      if (first === undefined) return [];
      const years = empty.map(({ year }) => year).filter((year) => year !== null);
      return [
        {
          what: `${session} ${first.from} ${first.close}`,
          keys: [sessionKey(session, 'lateAfter'), sessionKey(session, 'close')],
          message: `${session}: L begins after ${first.from} and the register closes at ${first.close}, so L can never be used.`,
          action: `Set a later close for ${session}, as long after as in the other session.`,
          cites: subject.stated(sessionKey(session, 'close')),
          facts: { session, lateAfter: first.from, close: first.close, years },
        },
      ];
    });
  },
});

export const examples: LintExample[] = [
  { pack: 'wessex', expect: { severity: 'error', keys: ['pm.lateAfter', 'pm.close'] }, why: 'T-01: both at 14:10' },
  { pack: 'wessex', school: { 'pm.close': '14:11' }, expect: null, why: 'one minute is a window' },
  { pack: 'jtmat', expect: null, why: 'five minutes in the morning, ten in the afternoon' },
  {
    pack: { 'am.lateAfter': stated('09:00', '1'), 'am.close': conflicting('08:50', '1') },
    expect: { severity: 'error' },
    why: 'closed before lateness begins',
  },
  {
    pack: {
      'pm.lateAfter': statedByYear({ '3': '13:00', '6': '13:35' }, '1'),
      'pm.close': stated('13:30', '1'),
    },
    expect: { severity: 'error' },
    why: 'empty for Year 6 only',
  },
  { pack: { 'pm.lateAfter': stated('13:00', '1') }, expect: null, why: 'no close at all is another matter' },
];

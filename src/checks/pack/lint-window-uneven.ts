/** Registers that are open for different lengths of time, or for longer than national guidance allows. */
import type { Session } from '../../attendance';
import { stated } from '../../policy/pack';
import { defineLint, nationalNumber, SESSIONS, sessionKey } from './lint-check';
import type { LintExample } from './lint-example';
import { openWindows } from './open-window';

export default defineLint({
  id: 'lint-window-uneven',
  severity: 'info',
  title: 'Registers open for uneven or too long a time',
  national: 'register.maxOpenMinutes',
  run(subject) {
    const limit = nationalNumber(subject, 'register.maxOpenMinutes');
    // the guidance counts from when the register opens; where a policy does not say, lateness is the nearest it comes
    const lengths = (session: Session) => [
      ...new Set(openWindows(subject, session, ['opens', 'lateAfter']).map(({ minutes }) => Math.max(0, minutes))),
    ];
    const minutes = { AM: lengths('AM'), PM: lengths('PM') };
    const all = new Set([...minutes.AM, ...minutes.PM]);
    const isHalfKnown = (minutes.AM.length === 0) !== (minutes.PM.length === 0);
    const isTooLong = [...all].some((length) => length > limit);
    if (all.size <= 1 && !isHalfKnown && !isTooLong) return [];
    return [
      {
        what: `${minutes.AM.join(',')}/${minutes.PM.join(',')}`,
        keys: SESSIONS.flatMap((session) => [sessionKey(session, 'lateAfter'), sessionKey(session, 'close')]),
        message: `The AM register is open ${inWords(minutes.AM)}, the PM one ${inWords(minutes.PM)}.`,
        action: `Give every session the same length, ${limit} minutes at most.`,
        cites: subject.stated('pm.close') ?? subject.stated('am.close'),
        facts: { minutes, limit },
      },
    ];
  },
});

function inWords(lengths: readonly number[]): string {
  return lengths.length === 0 ? 'for a time not stated' : `${lengths.join(' or ')} minutes`;
}

const times = (am: [string, string], pm: [string, string]) => ({
  'am.lateAfter': stated(am[0], '1'),
  'am.close': stated(am[1], '1'),
  'pm.lateAfter': stated(pm[0], '1'),
  'pm.close': stated(pm[1], '1'),
});

export const examples: LintExample[] = [
  { pack: 'wessex', expect: { severity: 'info' }, why: 'T-52: 15 minutes and none' },
  { pack: 'ludlow', expect: { severity: 'info' }, why: 'T-52: 30 minutes, and nobody knows' },
  { pack: 'jtmat', expect: null, why: 'both are open ten minutes; only the lateness in them differs' },
  { pack: 'keystone', expect: null, why: 'no times at all' },
  { pack: times(['09:00', '09:30'], ['13:00', '13:30']), expect: null, why: '30 minutes is allowed' },
  {
    pack: times(['09:00', '09:31'], ['13:00', '13:31']),
    expect: { severity: 'info' },
    why: 'even, but a minute too long',
  },
  { pack: times(['09:00', '09:20'], ['13:00', '13:21']), expect: { severity: 'info' }, why: 'a minute apart' },
];

/** A U whose pupil came only after the session had ended: absent for the whole session, not late. */
import { breach, defineCheck, unknown } from '../check';
import type { MarkExample } from '../example';

export default defineCheck({
  on: 'mark',
  codes: ['U'],
  id: 'u-after-session-end',
  page: 'register',
  severity: 'error',
  audience: 'attendance officer',
  needs: ['mark', 'arrival', 'session'],
  title: 'U after the session ended',
  national: 'codes.U',
  // T-45: no policy says when a session ends; the school does, and until then the check is off
  policy: ({ cell, policy }) =>
    policy.rule('u-after-session-end', undefined, 'codes.U') &&
    policy.own(`${cell.session === 'AM' ? 'am' : 'pm'}.sessionEnd`),
  run({ arrival }, end) {
    if (arrival === null) return null;
    if (arrival.known === 'no') return unknown(arrival.missing);
    if (arrival.known === 'conflict') return unknown('arrival');
    if (arrival.time <= String(end.value)) return null;
    // a mark made after the session says nothing of when the pupil came
    if (arrival.known === 'entered') return unknown('arrival');
    return breach({
      message: `No U here: arrived ${arrival.time}, the session ended at ${end.value}.`,
      action: 'Use the absence code for the reason.',
      facts: { arrived: arrival.time, from: arrival.from, sessionEnd: end.value },
    });
  },
});

const ends = { 'am.sessionEnd': '12:00', 'pm.sessionEnd': '14:45' };

export const examples: MarkExample[] = [
  { policy: 'otw', school: ends, session: 'AM', code: 'U', arrival: '12:20', expect: {}, why: 'the session had ended' },
  { policy: 'otw', school: ends, session: 'AM', code: 'U', arrival: '12:00', expect: null, why: 'not after the end' },
  {
    policy: 'otw',
    school: ends,
    session: 'AM',
    code: 'U',
    arrival: '12:01',
    expect: {},
    why: 'a minute after the end',
  },
  { policy: 'otw', school: ends, session: 'PM', code: 'U', arrival: '14:30', expect: null, why: 'law trap 29: PM end' },
  { policy: 'otw', session: 'AM', code: 'U', arrival: '13:30', expect: null, why: 'T-45: no end is set' },
  { policy: 'wessex', school: ends, session: 'AM', code: 'U', arrival: '12:20', expect: null, why: 'silent' },
  { policy: 'otw', school: ends, session: 'AM', code: 'O', arrival: '12:20', expect: null, why: 'O is right' },
  {
    policy: 'otw',
    school: ends,
    session: 'AM',
    code: 'U',
    expect: { outcome: 'indeterminate', missing: ['arrival'] },
    why: 'no time',
  },
  {
    policy: 'otw',
    school: ends,
    session: 'AM',
    code: 'U',
    enteredAt: '2026-11-20T15:00:00Z',
    expect: { outcome: 'indeterminate', missing: ['arrival'] },
    why: 'entered later: the pupil may have come in time',
  },
];

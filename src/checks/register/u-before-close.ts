/** A U whose pupil came while the register was still open: not an unauthorised absence. */
import { sideOfClose } from '../../policy/register-times';
import { breach, defineCheck, unknown } from '../check';
import { closeOf } from '../closing-time';
import type { MarkExample } from '../example';

export default defineCheck({
  on: 'mark',
  codes: ['U'],
  id: 'u-before-close',
  page: 'register',
  severity: 'error',
  audience: 'teacher',
  needs: ['mark', 'arrival', 'session', 'year'],
  title: 'U while the register was open',
  national: 'codes.U',
  policy: (subject) => closeOf(subject, subject.cell.session),
  run({ cell, arrival, times }, close) {
    if (arrival === null || times === null) return null;
    if (close === 'year') return unknown('year');
    if (arrival.known === 'no') return unknown(arrival.missing);
    if (arrival.known === 'conflict') return unknown('arrival');
    // a mark made while the register was open proves an arrival before the close; one made later proves nothing
    if (sideOfClose(arrival.time, close.value, times.boundary) !== 'before')
      return arrival.known === 'entered' ? unknown('arrival') : null;
    const present = cell.session === 'AM' ? '/' : '\\';
    const wasOnTime = times.lateAfter !== null && arrival.time <= times.lateAfter.value;
    const code = wasOnTime ? present : 'L';
    const came = arrival.known === 'entered' ? `U entered ${arrival.time}` : `arrived ${arrival.time}`;
    return breach({
      severity: arrival.known === 'entered' ? 'warning' : 'error',
      message: `${code}, not U: ${came}, the register ${arrival.known === 'entered' ? 'closes' : 'closed'} at ${close.value}.`,
      action: `Change U to ${code}. A wrong U counts as an unauthorised absence.`,
      policy: close,
      facts: {
        arrived: arrival.time,
        from: arrival.known === 'entered' ? 'entered' : arrival.from,
        close: close.value,
        boundary: times.boundary,
        lateAfter: times.lateAfter?.value,
      },
    });
  },
});

export const examples: MarkExample[] = [
  { policy: 'wessex', session: 'AM', code: 'U', arrival: '09:10', expect: { severity: 'error' }, why: 'before 09:15' },
  { policy: 'wessex', session: 'AM', code: 'U', arrival: '09:15', expect: null, why: 'from 09:15 it is U' },
  {
    policy: 'wessex',
    session: 'PM',
    code: 'U',
    arrival: '14:10',
    expect: { severity: 'error' },
    why: 'T-01: in the room by 14:10',
  },
  { policy: 'wessex', session: 'PM', code: 'U', arrival: '14:11', expect: null, why: 'after 14:10' },
  {
    policy: 'jtmat',
    session: 'AM',
    code: 'U',
    arrival: '08:55',
    expect: { severity: 'error' },
    why: '08:55 is still L',
  },
  { policy: 'jtmat', session: 'AM', code: 'U', arrival: '08:56', expect: null, why: 'after 08:55' },
  {
    id: 'V-05',
    policy: 'otw',
    session: 'AM',
    code: 'U',
    arrival: '09:45',
    expect: null,
    why: 'T-07: "until" is ambiguous',
  },
  { policy: 'otw', session: 'AM', code: 'U', arrival: '09:44', expect: { severity: 'error' }, why: 'before 09:45' },
  { policy: 'ludlow', session: 'AM', code: 'U', arrival: '09:29', expect: { severity: 'error' }, why: 'before 09:30' },
  { policy: 'ludlow', year: '4', session: 'PM', code: 'U', arrival: '13:12', expect: null, why: 'PM close is silent' },
  {
    policy: 'keystone',
    session: 'AM',
    code: 'U',
    arrival: '08:50',
    expect: null,
    why: 'off until the school sets a close',
  },
  {
    policy: 'wessex',
    session: 'AM',
    code: 'U',
    expect: { outcome: 'indeterminate', missing: ['arrival'] },
    why: 'no time',
  },
  {
    policy: 'wessex',
    session: 'AM',
    code: 'U',
    enteredAt: '2026-11-20T09:10:00Z',
    expect: { severity: 'warning' },
    why: 'entered while the register was open',
  },
  {
    policy: 'wessex',
    session: 'AM',
    code: 'U',
    enteredAt: '2026-11-20T09:30:00Z',
    expect: { outcome: 'indeterminate', missing: ['arrival'] },
    why: 'entered later: they may have come in time',
  },
  {
    policy: 'otw',
    session: 'PM',
    code: 'U',
    arrival: '13:29',
    expect: { severity: 'error' },
    why: 'law trap 21: ten wrong U are a penalty threshold',
  },
  {
    policy: 'keystone',
    school: { 'am.close': { by: { '7': '09:10', '8': '09:15' } } },
    year: null,
    session: 'AM',
    code: 'U',
    arrival: '09:15',
    expect: { outcome: 'indeterminate', missing: ['year'] },
    why: 'the close depends on the year group',
  },
];

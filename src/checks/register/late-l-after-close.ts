/** An L that the policy makes a U, because the pupil came after the register closed. */
import { minutesBetween } from '../../attendance';
import { sideOfClose } from '../../policy/register-times';
import { breach, defineCheck, unknown } from '../check';
import { closeOf } from '../closing-time';
import type { MarkExample } from '../example';

export default defineCheck({
  on: 'mark',
  codes: ['L'],
  id: 'late-l-after-close',
  page: 'register',
  severity: 'error',
  audience: 'teacher',
  needs: ['mark', 'arrival', 'session', 'year'],
  title: 'L after the register closed',
  national: 'codes.L',
  // where marking and closing share a minute every L is wrong, and l-in-empty-window says so
  policy: (subject) => (subject.times?.isWindowEmpty ? null : closeOf(subject, subject.cell.session)),
  run({ arrival, times }, close) {
    if (arrival === null || times === null) return null;
    if (close === 'year') return unknown('year');
    if (arrival.known === 'no') return unknown(arrival.missing);
    if (arrival.known === 'conflict') return unknown('arrival');
    if (sideOfClose(arrival.time, close.value, times.boundary) !== 'after') return null;
    if (arrival.known === 'entered')
      return breach({
        severity: 'warning',
        message: `L entered ${arrival.time}; the register closed ${close.value}. If they came after ${close.value}, it is U.`,
        action:
          'Check when they came in. Change L to U, or to the code for the reason given, if it was after the close.',
        policy: close,
        facts: {
          entered: arrival.time,
          close: close.value,
          boundary: times.boundary,
          lateAfter: times.lateAfter?.value,
        },
      });
    return breach({
      message: `U, not L: arrived ${arrival.time}, the register closed at ${close.value}.`,
      action: 'Change L to U, or to the code for the reason given.',
      policy: close,
      facts: {
        arrived: arrival.time,
        from: arrival.from,
        minutesLate: arrival.minutesLate,
        agrees: arrival.agrees,
        close: close.value,
        boundary: times.boundary,
        lateAfter: times.lateAfter?.value,
        minutesAfterClose: minutesBetween(close.value, arrival.time),
      },
    });
  },
});

export const examples: MarkExample[] = [
  {
    policy: 'wessex',
    session: 'AM',
    lesson: 'P3',
    code: 'L',
    arrival: '11:05',
    expect: null,
    why: 'law trap 30: late to a lesson, after the session closed long ago',
  },
  {
    id: 'V-01',
    policy: 'wessex',
    session: 'AM',
    code: 'L',
    arrival: '09:14',
    expect: null,
    why: 'T-07: before 09:15 (4.4)',
  },
  {
    policy: 'wessex',
    session: 'AM',
    code: 'L',
    arrival: '09:15',
    expect: { severity: 'error' },
    why: 'T-51: the policy’s time goes, 09:15 is outside',
  },
  {
    policy: 'wessex',
    session: 'AM',
    code: 'L',
    arrival: '09:20',
    expect: { severity: 'error' },
    why: 'five minutes after',
  },
  {
    id: 'V-03',
    policy: 'jtmat',
    session: 'AM',
    code: 'L',
    arrival: '08:55',
    expect: null,
    why: 'T-07: only after 08:55 is U',
  },
  {
    id: 'V-03',
    policy: 'jtmat',
    session: 'AM',
    code: 'L',
    arrival: '08:56',
    expect: { severity: 'error' },
    why: 'after 08:55',
  },
  { policy: 'jtmat', session: 'PM', code: 'L', arrival: '14:01', expect: { severity: 'error' }, why: 'after 14:00' },
  {
    id: 'V-05',
    policy: 'otw',
    session: 'AM',
    code: 'L',
    arrival: '09:45',
    expect: null,
    why: 'T-07: "until" is ambiguous',
  },
  { policy: 'otw', session: 'PM', code: 'L', arrival: '13:31', expect: { severity: 'error' }, why: 'after 13:30' },
  {
    policy: 'ludlow',
    session: 'AM',
    code: 'L',
    arrival: '09:30',
    expect: { severity: 'error' },
    why: 'before 09:30 only',
  },
  {
    id: 'V-09',
    policy: 'ludlow',
    year: '5',
    session: 'PM',
    code: 'L',
    arrival: '14:20',
    expect: null,
    why: 'PM close is silent',
  },
  {
    id: 'V-10',
    policy: 'keystone',
    session: 'AM',
    code: 'L',
    arrival: '11:00',
    expect: null,
    why: 'the policy has no times',
  },
  { policy: 'wessex', session: 'PM', code: 'L', arrival: '14:20', expect: null, why: 'T-01: see l-in-empty-window' },
  {
    policy: 'wessex',
    session: 'AM',
    code: 'L',
    expect: { outcome: 'indeterminate', missing: ['arrival'] },
    why: 'no time',
  },
  {
    policy: 'wessex',
    session: 'AM',
    code: 'L',
    minutesLate: 20,
    expect: { outcome: 'indeterminate', missing: ['minutesLateFrom'] },
    why: '20 minutes from when?',
  },
  {
    policy: 'wessex',
    school: { minutesLateFrom: 'lateAfter' },
    session: 'AM',
    code: 'L',
    minutesLate: 20,
    expect: { severity: 'error' },
    why: '20 minutes from 09:00 is 09:20',
  },
  {
    policy: 'wessex',
    session: 'AM',
    code: 'L',
    enteredAt: '2026-11-20T09:20:00Z',
    expect: { severity: 'warning' },
    why: 'entered after the close: perhaps they came earlier',
  },
  {
    policy: 'wessex',
    session: 'AM',
    code: 'L',
    enteredAt: '2026-11-20T09:10:00Z',
    expect: null,
    why: 'in by 09:10, since it was entered then',
  },
  { policy: 'wessex', session: 'AM', code: 'U', arrival: '09:20', expect: null, why: 'U is right' },
  {
    policy: 'keystone',
    school: { 'am.close': '09:15', 'am.boundary': 'exclusive' },
    session: 'AM',
    code: 'L',
    arrival: '09:15',
    expect: { severity: 'error' },
    why: 'T-11: on as soon as the school sets its close',
  },
  {
    policy: 'wessex',
    session: 'AM',
    code: 'L',
    arrival: '09:20',
    state: 'default',
    expect: null,
    why: 'preselected: nobody made the mark',
  },
  {
    policy: 'keystone',
    school: { 'am.close': { by: { '7': '09:10', '8': '09:15' } } },
    year: null,
    session: 'AM',
    code: 'L',
    arrival: '09:15',
    expect: { outcome: 'indeterminate', missing: ['year'] },
    why: 'the close depends on the year group',
  },
  {
    policy: 'wessex',
    session: null,
    code: 'L',
    arrival: '09:20',
    expect: { outcome: 'indeterminate', missing: ['session'] },
    why: '09:20 is late in the morning only',
  },
];

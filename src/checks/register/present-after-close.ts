/** A present mark whose pupil came after the register closed. */
import { minutesBetween } from '../../attendance';
import { sideOfClose } from '../../policy/register-times';
import { breach, defineCheck, unknown } from '../check';
import { closeOf } from '../closing-time';
import type { MarkExample } from '../example';

export default defineCheck({
  on: 'mark',
  codes: ['/', '\\'],
  onlyWithLateness: true,
  id: 'present-after-close',
  page: 'register',
  severity: 'error',
  audience: 'teacher',
  needs: ['mark', 'arrival', 'session', 'year'],
  title: 'Present mark, but in after the close',
  national: 'codes.U',
  policy: (subject) => closeOf(subject, subject.cell.session),
  run({ cell, arrival, times }, close) {
    if (times === null) return null;
    if (arrival?.known === 'conflict') return unknown('arrival');
    if (arrival?.known !== 'yes') return null;
    if (close === 'year') return unknown('year');
    if (sideOfClose(arrival.time, close.value, times.boundary) !== 'after') return null;
    return breach({
      message: `U, not ${cell.code}: arrived ${arrival.time}, the register closed at ${close.value}.`,
      action: `Change ${cell.code} to U, or to the code for the reason given.`,
      policy: close,
      facts: {
        arrived: arrival.time,
        from: arrival.from,
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
    session: null,
    code: '/',
    arrival: '09:20',
    expect: { outcome: 'indeterminate', missing: ['session'] },
    why: 'late in the morning, early in the afternoon',
  },
  { policy: 'wessex', session: 'AM', code: '/', arrival: '09:15', expect: { severity: 'error' }, why: 'from 09:15' },
  { policy: 'wessex', session: 'AM', code: '/', arrival: '09:14', expect: null, why: 'late, but inside' },
  {
    id: 'V-07',
    policy: 'wessex',
    session: 'PM',
    code: '\\',
    arrival: '14:10',
    expect: null,
    why: 'T-01: in the room by 14:10',
  },
  { policy: 'wessex', session: 'PM', code: '\\', arrival: '14:11', expect: { severity: 'error' }, why: 'after 14:10' },
  { policy: 'otw', session: 'AM', code: '/', arrival: '09:45', expect: null, why: 'T-07: the minute itself is open' },
  { policy: 'otw', session: 'AM', code: '/', arrival: '09:46', expect: { severity: 'error' }, why: 'after 09:45' },
  { policy: 'jtmat', session: 'PM', code: '\\', arrival: '14:00', expect: null, why: 'inclusive' },
  { policy: 'ludlow', session: 'AM', code: '/', arrival: '09:30', expect: { severity: 'error' }, why: 'from 09:30' },
  { policy: 'keystone', session: 'AM', code: '/', arrival: '10:30', expect: null, why: 'off: no close' },
  {
    policy: 'wessex',
    school: { minutesLateFrom: 'lateAfter' },
    session: 'AM',
    code: '/',
    arrival: '09:20',
    minutesLate: 2,
    expect: { outcome: 'indeterminate', missing: ['arrival'] },
    why: 'time and minutes late disagree about the close',
  },
  {
    policy: 'wessex',
    session: 'AM',
    code: '/',
    enteredAt: '2026-11-20T09:40:00Z',
    expect: null,
    why: 'law trap 31: a mark entered late says nothing of the arrival',
  },
  {
    policy: 'keystone',
    school: { 'am.close': { by: { '7': '09:10', '8': '09:15' } } },
    year: null,
    session: 'AM',
    code: '/',
    arrival: '09:15',
    expect: { outcome: 'indeterminate', missing: ['year'] },
    why: 'the close depends on the year group',
  },
];

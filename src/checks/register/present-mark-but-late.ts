/** A present mark whose pupil came after the time from which the policy counts late, and before the close. */
import { sideOfClose } from '../../policy/register-times';
import { breach, defineCheck, unknown } from '../check';
import type { MarkExample } from '../example';

export default defineCheck({
  on: 'mark',
  codes: ['/', '\\'],
  onlyWithLateness: true,
  id: 'present-mark-but-late',
  page: 'register',
  severity: 'warning',
  audience: 'teacher',
  needs: ['mark', 'arrival', 'session', 'year'],
  title: 'Present mark, but late',
  national: 'codes.L',
  policy: ({ times }) => (times === null ? null : (times.lateAfter ?? (times.needsYear ? 'year' : null))),
  run({ cell, arrival, times }, lateAfter) {
    if (times === null) return null;
    if (arrival?.known === 'conflict') return unknown('arrival');
    if (arrival?.known === 'no' && arrival.missing === 'minutesLateFrom' && cell.minutesLate)
      return unknown(arrival.missing);
    if (arrival?.known !== 'yes') return null;
    if (lateAfter === 'year') return unknown('year');
    if (times.close !== null && sideOfClose(arrival.time, times.close.value, times.boundary) !== 'before') return null;
    const facts = { arrived: arrival.time, from: arrival.from, lateAfter: lateAfter.value, close: times.close?.value };
    if (arrival.time <= lateAfter.value) {
      const gate = times.gateLateAfter;
      if (gate === null || arrival.time <= gate.value) return null;
      // T-08: named at the gate, but the policy speaks of L only after the gates close
      return breach({
        severity: 'info',
        message: `Arrived ${arrival.time}: late at the gate (${gate.value}), but L is for arrivals after ${lateAfter.value}.`,
        action: 'Keep the present mark; it counts as a late at the gate.',
        policy: gate,
        facts: { ...facts, gateLateAfter: gate.value },
      });
    }
    return breach({
      // a policy that leaves register times to its schools states a time to be in, not one from which L is given
      severity: times.statesRegisterTimes ? 'warning' : 'info',
      message: `L, not ${cell.code}: arrived ${arrival.time}, after ${lateAfter.value} it is a late mark.`,
      action: `Change ${cell.code} to L.`,
      policy: lateAfter,
      facts,
    });
  },
});

export const examples: MarkExample[] = [
  {
    policy: 'wessex',
    session: null,
    code: '/',
    arrival: '09:10',
    expect: { outcome: 'indeterminate', missing: ['session'] },
    why: 'late in the morning, early in the afternoon',
  },
  {
    id: 'V-47',
    policy: 'wessex',
    session: 'AM',
    code: '/',
    arrival: '08:50',
    expect: null,
    why: 'T-10: day start is not late-after',
  },
  { id: 'V-50', policy: 'wessex', session: 'AM', code: '/', arrival: '08:59', expect: null, why: 'before 09:00' },
  {
    id: 'V-50',
    policy: 'wessex',
    session: 'AM',
    code: '/',
    arrival: '09:01',
    expect: { severity: 'warning' },
    why: 'after 09:00',
  },
  { policy: 'wessex', session: 'AM', code: '/', arrival: '09:00', expect: null, why: '"by" 09:00 is in time' },
  { policy: 'wessex', session: 'AM', code: '/', arrival: '09:15', expect: null, why: 'see present-after-close' },
  {
    id: 'V-07',
    policy: 'wessex',
    session: 'PM',
    code: '\\',
    arrival: '14:10',
    expect: null,
    why: 'in the room by 14:10',
  },
  {
    id: 'V-49',
    policy: 'jtmat',
    session: 'AM',
    code: '/',
    arrival: '08:48',
    expect: { severity: 'info' },
    why: 'T-08',
  },
  {
    policy: 'jtmat',
    session: 'AM',
    code: '/',
    arrival: '08:51',
    expect: { severity: 'warning' },
    why: 'after the gates closed',
  },
  { policy: 'jtmat', session: 'AM', code: '/', arrival: '08:45', expect: null, why: 'not after 08:45' },
  { policy: 'jtmat', session: 'PM', code: '\\', arrival: '13:55', expect: { severity: 'warning' }, why: 'after 13:50' },
  { policy: 'otw', session: 'AM', code: '/', arrival: '09:16', expect: { severity: 'warning' }, why: 'after 09:15' },
  {
    policy: 'ludlow',
    session: 'PM',
    year: '5',
    code: '\\',
    arrival: '13:31',
    expect: { severity: 'warning' },
    why: 'Year 5: 13:30',
  },
  { policy: 'ludlow', session: 'PM', year: '6', code: '\\', arrival: '13:31', expect: null, why: 'Year 6: 13:35' },
  {
    policy: 'ludlow',
    session: 'PM',
    year: null,
    code: '\\',
    arrival: '13:31',
    expect: { outcome: 'indeterminate', missing: ['year'] },
    why: 'the time depends on the year group',
  },
  {
    policy: 'keystone',
    session: 'AM',
    code: '/',
    arrival: '08:50',
    expect: { severity: 'info' },
    why: 'a time to arrive only',
  },
  { policy: 'wessex', session: 'AM', code: '/', expect: null, why: 'no arrival printed: nothing speaks against it' },
  {
    policy: 'ludlow',
    session: 'AM',
    year: '4',
    code: '/',
    arrival: '09:00',
    expect: null,
    why: 'T-51: grace up to 09:00',
  },
  {
    policy: 'wessex',
    school: { 'am.lateAfter': '08:50' },
    session: 'AM',
    code: '/',
    arrival: '08:55',
    expect: { severity: 'warning' },
    why: 'T-11: the times of one school',
  },
  {
    policy: 'jtmat',
    session: 'AM',
    code: '/',
    arrival: '08:50',
    expect: { severity: 'info' },
    why: 'T-47: late at the gate, the last minute of it',
  },
];

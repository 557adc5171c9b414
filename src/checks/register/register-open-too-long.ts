/** A register still open after its close, or one that the policy's times keep open longer than is allowed. */
import { minutesBetween } from '../../attendance';
import { sideOfClose } from '../../policy/register-times';
import { breach, defineCheck, unknown } from '../check';
import { closeOf } from '../closing-time';
import type { RegisterExample } from '../example';

export default defineCheck({
  on: 'register',
  id: 'register-open-too-long',
  page: 'register',
  severity: 'warning',
  audience: 'teacher',
  needs: ['clock', 'saved', 'session', 'date', 'year'],
  title: 'Register open too long',
  national: 'register.maxOpenMinutes',
  policy: (subject) => closeOf(subject, subject.marking.session),
  run({ reading, marking, policy, times, now }, close) {
    if (marking.date === null) return unknown('date');
    if (marking.date !== now.date || times === null) return null;
    if (close === 'year') return unknown('year');
    const isPast = sideOfClose(now.time, close.value, times.boundary) === 'after';
    if (isPast && reading.taken === 'unsaved')
      return breach({
        message: `Register still open; it closes at ${close.value}.`,
        action: 'Close and save it. Who comes now goes to the office.',
        policy: close,
        facts: { close: close.value, now: now.time, boundary: times.boundary },
      });
    const opens = policy.own(`${marking.session === 'AM' ? 'am' : 'pm'}.opens`) ?? times.lateAfter;
    const most = policy.get('register.maxOpenMinutes');
    const minutes = opens && minutesBetween(String(opens.value), close.value);
    if (minutes && most && minutes > Number(most.value))
      return breach({
        message: `This register is open ${minutes} minutes, from ${opens.value} to ${close.value}; ${most.value} is the most.`,
        action: 'Tell the attendance officer that the times need fixing.',
        policy: close,
        facts: { opens: opens.value, close: close.value, minutes, most: most.value },
      });
    return isPast && reading.taken === null ? unknown('saved') : null;
  },
});

export const examples: RegisterExample[] = [
  { policy: 'wessex', session: 'AM', taken: 'unsaved', at: '09:15', expect: {}, why: 'T-07: closed at 09:15 itself' },
  { policy: 'wessex', session: 'AM', taken: 'unsaved', at: '09:14', expect: null, why: 'still open' },
  { policy: 'wessex', session: 'AM', taken: 'saved', at: '09:40', expect: null, why: 'saved' },
  { policy: 'wessex', session: 'PM', taken: 'unsaved', at: '14:10', expect: null, why: 'T-01: 14:10 is inside' },
  { policy: 'otw', session: 'AM', taken: 'unsaved', at: '09:45', expect: null, why: 'T-07: the minute is ambiguous' },
  { policy: 'otw', session: 'AM', taken: 'unsaved', at: '09:46', expect: {}, why: 'after 09:45' },
  {
    policy: 'otw',
    session: 'PM',
    taken: 'saved',
    at: '13:20',
    expect: null,
    why: '30 minutes are the most, and allowed',
  },
  { policy: 'jtmat', session: 'PM', taken: 'unsaved', at: '14:00', expect: null, why: 'T-07: inclusive' },
  { policy: 'jtmat', session: 'PM', taken: 'unsaved', at: '14:01', expect: {}, why: 'T-09: closed at 14:00' },
  {
    policy: 'ludlow',
    year: '5',
    session: 'PM',
    taken: 'unsaved',
    at: '15:00',
    expect: null,
    why: 'no close in the PM',
  },
  { policy: 'keystone', session: 'AM', taken: 'unsaved', at: '11:00', expect: null, why: 'off until a close is set' },
  {
    policy: 'keystone',
    school: { 'am.close': '09:15' },
    session: 'AM',
    taken: 'unsaved',
    at: '09:20',
    expect: {},
    why: 'T-11: the school set its close',
  },
  {
    policy: 'wessex',
    school: { 'am.close': '09:31' },
    session: 'AM',
    taken: 'saved',
    at: '09:05',
    expect: { facts: { minutes: 31 } },
    why: 'T-52: 31 minutes from 09:00',
  },
  {
    policy: 'wessex',
    session: 'AM',
    taken: 'unsaved',
    date: '2026-11-19',
    at: '09:40',
    expect: null,
    why: 'not today: see register-not-sent-same-day',
  },
  {
    policy: 'wessex',
    session: 'AM',
    taken: null,
    at: '09:40',
    expect: { outcome: 'indeterminate', missing: ['saved'] },
    why: 'the page does not say',
  },
];

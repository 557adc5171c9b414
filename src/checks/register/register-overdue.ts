/** A register page that is open and not saved although it is due. */
import { minutesBetween } from '../../attendance';
import { breach, defineCheck, unknown } from '../check';
import type { RegisterExample } from '../example';

export default defineCheck({
  on: 'register',
  id: 'register-overdue',
  page: 'register',
  severity: 'warning',
  audience: 'teacher',
  needs: ['clock', 'saved', 'session', 'date', 'year'],
  title: 'Register not saved in time',
  national: 'register.when',
  policy: ({ times }) => (times === null ? null : (times.markedBy ?? (times.needsYear ? 'year' : null))),
  run({ reading, marking, now }, markedBy) {
    if (marking.date === null) return unknown('date');
    if (marking.date !== now.date) return null;
    if (reading.taken === 'saved') return null;
    if (markedBy === 'year') return unknown('year');
    if (now.time <= markedBy.value) return null;
    if (reading.taken === null) return unknown('saved');
    return breach({
      message: `Register not saved; it was due at ${markedBy.value}.`,
      action: 'Take and save it now.',
      policy: markedBy,
      facts: { due: markedBy.value, now: now.time, minutesOver: minutesBetween(markedBy.value, now.time) },
    });
  },
});

export const examples: RegisterExample[] = [
  {
    policy: 'wessex',
    session: 'AM',
    lesson: 'P3',
    taken: 'unsaved',
    at: '11:05',
    expect: null,
    why: 'law trap 30: the register of a lesson is not due with that of the session',
  },
  { policy: 'wessex', session: 'AM', taken: 'unsaved', at: '09:01', expect: { severity: 'warning' }, why: 'due 09:00' },
  { policy: 'wessex', session: 'AM', taken: 'unsaved', at: '09:00', expect: null, why: 'the minute itself is in time' },
  { policy: 'wessex', session: 'AM', taken: 'saved', at: '09:26', expect: null, why: 'saved' },
  { policy: 'wessex', session: 'PM', taken: 'unsaved', at: '14:11', expect: { severity: 'warning' }, why: 'due 14:10' },
  {
    policy: 'otw',
    session: 'AM',
    taken: 'unsaved',
    at: '09:16',
    expect: { severity: 'warning' },
    why: 'taken at 09:15',
  },
  { policy: 'jtmat', session: 'PM', taken: 'unsaved', at: '13:55', expect: null, why: 'T-09: reminder at the close' },
  {
    policy: 'jtmat',
    session: 'PM',
    taken: 'unsaved',
    at: '14:01',
    expect: { severity: 'warning' },
    why: 'T-09: closed 14:00',
  },
  {
    policy: 'ludlow',
    year: '6',
    session: 'PM',
    taken: 'unsaved',
    at: '13:36',
    expect: { severity: 'warning' },
    why: 'Year 6: 13:35',
  },
  {
    policy: 'ludlow',
    year: '6',
    session: 'PM',
    taken: 'unsaved',
    at: '13:31',
    expect: null,
    why: 'Year 6 has until 13:35',
  },
  { policy: 'keystone', session: 'AM', taken: 'unsaved', at: '11:00', expect: null, why: 'the policy has no times' },
  {
    policy: 'wessex',
    session: 'AM',
    taken: 'unsaved',
    date: '2026-11-19',
    at: '09:30',
    expect: null,
    why: 'not today',
  },
  {
    policy: 'wessex',
    session: 'AM',
    taken: null,
    at: '09:30',
    expect: { outcome: 'indeterminate', missing: ['saved'] },
    why: 'the page does not say',
  },
  { policy: 'ludlow', session: 'AM', taken: 'unsaved', at: '09:01', expect: { severity: 'warning' }, why: 'due 09:00' },
  {
    policy: 'ludlow',
    year: null,
    session: 'PM',
    taken: 'unsaved',
    at: '13:20',
    expect: { outcome: 'indeterminate', missing: ['year'] },
    why: 'the time depends on the year group',
  },
  {
    policy: 'wessex',
    date: null,
    session: 'AM',
    taken: 'unsaved',
    at: '09:30',
    expect: { outcome: 'indeterminate', missing: ['date'] },
    why: 'of which day?',
  },
];

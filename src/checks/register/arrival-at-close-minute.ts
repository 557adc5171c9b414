/** An arrival in the very minute in which the register closes: what the policy's own words make of it. */
import { breach, defineCheck, unknown } from '../check';
import { closeOf } from '../closing-time';
import type { MarkExample } from '../example';

export default defineCheck({
  on: 'mark',
  codes: ['/', '\\', 'L', 'U'],
  onlyWithLateness: true,
  id: 'arrival-at-close-minute',
  page: 'register',
  severity: 'info',
  audience: 'teacher',
  needs: ['arrival', 'session', 'year'],
  title: 'Arrived in the closing minute',
  national: 'register.maxOpenMinutes',
  policy: (subject) => closeOf(subject, subject.cell.session),
  run({ cell, arrival, times }, close) {
    if (arrival?.known !== 'yes' || times === null) return null;
    if (close === 'year') return unknown('year');
    if (arrival.time !== close.value) return null;
    const { says, todo } = readingOf(times.boundary, times.isWindowEmpty, cell.session === 'AM' ? '/' : '\\');
    return breach({
      message: `Arrived ${arrival.time}, exactly when the register closes: ${says}.`,
      action: todo,
      policy: close,
      facts: { arrived: arrival.time, from: arrival.from, close: close.value, boundary: times.boundary },
    });
  },
});

function readingOf(
  boundary: 'exclusive' | 'inclusive' | 'ambiguous',
  isWindowEmpty: boolean,
  present: string,
): { says: string; todo: string } {
  switch (boundary) {
    case 'exclusive':
      return {
        says: 'this policy counts that minute as after the close',
        todo: 'Use U, or the code for the reason given.',
      };
    case 'inclusive':
      return isWindowEmpty
        ? { says: 'this policy counts that minute as on time', todo: `Use ${present}.` }
        : { says: 'this policy counts that minute as before the close', todo: 'Use L.' };
    case 'ambiguous':
      return {
        says: 'this policy does not say on which side it falls',
        todo: 'Ask the office which side your school takes.',
      };
  }
}

export const examples: MarkExample[] = [
  {
    policy: 'wessex',
    session: 'AM',
    code: 'L',
    arrival: '09:15',
    expect: { severity: 'info' },
    why: 'T-07: exclusive',
  },
  {
    policy: 'wessex',
    session: 'PM',
    code: '\\',
    arrival: '14:10',
    expect: { severity: 'info' },
    why: 'T-01: present by then',
  },
  {
    id: 'V-05',
    policy: 'otw',
    session: 'AM',
    code: 'L',
    arrival: '09:45',
    expect: { severity: 'info' },
    why: 'no verdict',
  },
  {
    id: 'V-05',
    policy: 'otw',
    session: 'AM',
    code: 'U',
    arrival: '09:45',
    expect: { severity: 'info' },
    why: 'no verdict',
  },
  { policy: 'jtmat', session: 'AM', code: 'L', arrival: '08:55', expect: { severity: 'info' }, why: 'T-07: inclusive' },
  { policy: 'ludlow', session: 'AM', code: 'U', arrival: '09:30', expect: { severity: 'info' }, why: 'exclusive' },
  { policy: 'wessex', session: 'AM', code: 'L', arrival: '09:14', expect: null, why: 'a minute before' },
  { policy: 'keystone', session: 'AM', code: 'L', arrival: '08:45', expect: null, why: 'the policy has no close' },
  { policy: 'wessex', session: 'AM', code: 'I', arrival: '09:15', expect: null, why: 'the reason has its own code' },
  { policy: 'jtmat', session: 'PM', code: 'L', arrival: '14:00', expect: { says: 'before the close' }, why: 'T-07: L' },
  {
    policy: 'wessex',
    school: { 'am.close': '09:20' },
    session: 'AM',
    code: 'L',
    arrival: '09:15',
    expect: null,
    why: 'T-11: the times of one school; this one closes at 09:20',
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
];

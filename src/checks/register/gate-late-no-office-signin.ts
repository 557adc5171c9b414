/** Somebody who came after the gates closed, without a word of a sign-in at the office or a reason. */
import { breach, defineCheck, unknown } from '../check';
import type { MarkExample } from '../example';
import { noteOf } from '../note-of-mark';

export default defineCheck({
  on: 'mark',
  codes: ['/', '\\', 'L', 'U'],
  id: 'gate-late-no-office-signin',
  page: 'register',
  severity: 'warning',
  audience: 'office',
  needs: ['mark', 'arrival', 'session', 'comment'],
  title: 'Late at the gate, no sign-in',
  policy: ({ cell, policy }) => policy.own(`${cell.session === 'AM' ? 'am' : 'pm'}.officeSignIn`),
  run({ row, cell, arrival }, signIn) {
    const note = noteOf(cell);
    if (note === 'given' || arrival === null) return null;
    const isLate = cell.code === 'L' || cell.code === 'U';
    if (arrival.known === 'no') return isLate ? unknown(arrival.missing) : null;
    if (arrival.known === 'conflict') return unknown('arrival');
    if (arrival.time <= String(signIn.value)) return null;
    if (arrival.known === 'entered') return isLate ? unknown('arrival') : null;
    if (note === 'not shown') return unknown('comment');
    return breach({
      message: `${row.pupil.name ?? 'This pupil'} arrived ${arrival.time}: no sign-in and no reason here.`,
      action: 'Take the reason now.',
      policy: signIn,
      facts: { arrived: arrival.time, from: arrival.from, signInAfter: signIn.value },
    });
  },
});

export const examples: MarkExample[] = [
  { policy: 'jtmat', session: 'AM', code: 'L', arrival: '08:53', comment: '', expect: {}, why: 'after 08:50' },
  { policy: 'jtmat', session: 'AM', code: 'U', arrival: '10:20', comment: '', expect: {}, why: 'U signs in as well' },
  { policy: 'jtmat', session: 'AM', code: '/', arrival: '08:51', comment: '', expect: {}, why: 'a minute after' },
  { policy: 'jtmat', session: 'AM', code: '/', arrival: '08:50', comment: '', expect: null, why: 'gates still open' },
  {
    id: 'V-11',
    policy: 'jtmat',
    date: '2026-11-16',
    session: 'AM',
    code: '/',
    arrival: '08:47',
    comment: '',
    expect: null,
    why: 'T-08: named at the gate; sign-in only after 08:50',
  },
  {
    id: 'V-11',
    policy: 'jtmat',
    date: '2026-11-19',
    session: 'AM',
    code: '/',
    arrival: '08:49',
    comment: '',
    expect: null,
    why: 'T-08, T-47: the gate, not the office',
  },
  {
    policy: 'jtmat',
    session: 'AM',
    code: 'L',
    arrival: '08:53',
    comment: 'Signed in, bus late',
    expect: null,
    why: 'signed in with a reason',
  },
  {
    policy: 'jtmat',
    session: 'PM',
    code: 'L',
    arrival: '13:55',
    comment: '',
    expect: null,
    why: 'a rule of the morning',
  },
  { policy: 'wessex', session: 'AM', code: 'L', arrival: '09:10', comment: '', expect: null, why: 'a late code only' },
  {
    policy: 'jtmat',
    session: 'AM',
    code: 'L',
    arrival: '08:53',
    expect: { outcome: 'indeterminate', missing: ['comment'] },
    why: 'the page shows no notes',
  },
  {
    policy: 'jtmat',
    session: 'AM',
    code: 'L',
    comment: '',
    expect: { outcome: 'indeterminate', missing: ['arrival'] },
    why: 'when did they come?',
  },
  { policy: 'jtmat', session: 'AM', code: '/', expect: null, why: 'nothing says that they were late' },
];

/** A register of an earlier day that was never submitted. */
import { breach, defineCheck, unknown } from '../check';
import type { RegisterExample } from '../example';

export default defineCheck({
  on: 'register',
  id: 'register-not-sent-same-day',
  page: 'register',
  severity: 'error',
  audience: 'office',
  needs: ['clock', 'saved', 'date'],
  title: 'Register not submitted on its day',
  national: 'register.when',
  policy: ({ policy, marking }) =>
    marking.session === null && policy.own('register.lessons')?.value !== true
      ? null
      : policy.rule('register-not-sent-same-day', 'register.sameDay', 'register.when'),
  run({ reading, marking, now }, rule) {
    if (reading.taken === 'saved') return null;
    if (marking.date === null) return unknown('date');
    if (marking.date >= now.date) return null;
    if (reading.taken === null) return unknown('saved');
    const which = [reading.group, marking.lesson ?? marking.session].filter(Boolean).join(' ');
    return breach({
      message: `${which} was not submitted on ${marking.date}.`,
      action: 'Ask the teacher who was there. Do not fill it in from memory.',
      policy: rule,
      facts: { group: reading.group, date: marking.date, session: marking.session, lesson: marking.lesson },
    });
  },
});

export const examples: RegisterExample[] = [
  {
    policy: 'otw',
    session: 'PM',
    taken: 'unsaved',
    date: '2026-11-19',
    at: '08:30',
    expect: { says: '8 Birch PM' },
    why: 'sent the same day',
  },
  {
    policy: 'wessex',
    session: 'AM',
    taken: 'unsaved',
    date: '2026-11-18',
    at: '09:00',
    expect: {},
    why: 'each session',
  },
  { policy: 'otw', session: 'PM', taken: 'saved', date: '2026-11-19', at: '08:30', expect: null, why: 'submitted' },
  { policy: 'otw', session: 'AM', taken: 'unsaved', at: '16:30', expect: null, why: 'the day is not over' },
  {
    policy: 'otw',
    session: null,
    lesson: 'P3',
    taken: 'unsaved',
    date: '2026-11-19',
    at: '08:30',
    expect: { says: 'P3' },
    why: 'every teaching session',
  },
  {
    policy: 'wessex',
    session: null,
    lesson: 'P3',
    taken: 'unsaved',
    date: '2026-11-19',
    at: '08:30',
    expect: null,
    why: 'the policy speaks of sessions only',
  },
  {
    policy: 'otw',
    session: 'PM',
    taken: null,
    date: '2026-11-19',
    at: '08:30',
    expect: { outcome: 'indeterminate', missing: ['saved'] },
    why: 'the page does not say',
  },
  {
    policy: 'otw',
    session: 'PM',
    taken: 'unsaved',
    date: null,
    at: '08:30',
    expect: { outcome: 'indeterminate', missing: ['date'] },
    why: 'of which day?',
  },
];

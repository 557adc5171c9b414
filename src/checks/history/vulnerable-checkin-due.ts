/** A pupil who is to be looked in on every week has not been, as far as the log says. */
import { addCalendarDays, schoolDaysBetween } from '../../attendance';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { isAbout } from '../log-words';
import { orUsual } from '../rule-number';

/** The list itself is one of weekly check-ins: where a policy says "regular", a week it is. */
const USUAL_WEEKS = 1;

const SCHOOL_DAYS_A_WEEK = 5;

export default defineCheck({
  on: 'pupil',
  id: 'vulnerable-checkin-due',
  page: 'history',
  severity: 'info',
  audience: 'attendance officer',
  needs: ['flags', 'support', 'calendar'],
  title: 'Check-in due',
  policy: ({ policy }) => policy.rule('vulnerable-checkin-due', 'vulnerable.checkInWeeks'),
  run({ history, calendar, now }, rule) {
    const flags = history?.flags;
    if (flags !== undefined && !flags.includes('weekly-check-in')) return null;
    const weeks = Number(orUsual(rule, USUAL_WEEKS).value);
    const last = history?.support
      ?.filter(({ on, kind }) => on <= now.date && isAbout('check-in', kind))
      .map(({ on }) => on)
      .sort()
      .at(-1);
    if (last !== undefined && last >= addCalendarDays(now.date, -7 * weeks)) return null;
    if (flags === undefined) return unknown('flags');
    if (history?.support === undefined) return unknown('support');
    if (last !== undefined) {
      const since = calendar === null ? null : schoolDaysBetween(last, now.date, calendar);
      if (since === null) return unknown('calendar');
      if (since <= SCHOOL_DAYS_A_WEEK * weeks) return null;
    }
    return breach({
      message: last === undefined ? 'No check-in is logged.' : `The last check-in was on ${last}.`,
      action: 'Do the check-in, or give it to somebody who can, and log it.',
      policy: rule,
      facts: { last: last ?? null, weeks },
    });
  },
});

const LISTED = { flags: ['weekly-check-in' as const] };
const checkIn = (on: string) => [{ on, kind: 'check-in' }];

export const examples: PupilExample[] = [
  {
    policy: 'jtmat',
    history: { ...LISTED, support: checkIn('2026-11-12') },
    expect: { severity: 'info', says: '2026-11-12' },
    why: 'more than a week ago',
  },
  { policy: 'jtmat', history: { ...LISTED, support: checkIn('2026-11-13') }, expect: null, why: 'a week ago today' },
  {
    policy: 'jtmat',
    now: '2026-11-03',
    history: { ...LISTED, support: checkIn('2026-10-22') },
    expect: null,
    why: 'half-term lies between: three school days',
  },
  { policy: 'jtmat', history: { ...LISTED, support: [] }, expect: { says: 'No check-in' }, why: 'never' },
  {
    policy: 'jtmat',
    history: { ...LISTED, support: [{ on: '2026-11-19', kind: 'attendance letter' }] },
    expect: {},
    why: 'a letter is no check-in',
  },
  { policy: 'wessex', history: { ...LISTED, support: checkIn('2026-11-05') }, expect: {}, why: '"regular": a week' },
  { policy: 'otw', history: { ...LISTED, support: checkIn('2026-11-05') }, expect: {}, why: 'with the key worker' },
  {
    policy: 'ludlow',
    school: { 'vulnerable.checkInWeeks': 2 },
    history: { ...LISTED, support: checkIn('2026-11-09') },
    expect: null,
    why: 'its policy has no interval; the school set two weeks',
  },
  { policy: 'keystone', history: { ...LISTED, support: [] }, expect: null, why: 'its policy is silent' },
  { policy: 'jtmat', history: { flags: [], support: [] }, expect: null, why: 'not on the list' },
  {
    policy: 'jtmat',
    history: { support: [] },
    expect: { outcome: 'indeterminate', missing: ['flags'] },
    why: 'on the list?',
  },
  { policy: 'jtmat', history: { support: checkIn('2026-11-18') }, expect: null, why: 'done this week, listed or not' },
  {
    policy: 'jtmat',
    history: LISTED,
    expect: { outcome: 'indeterminate', missing: ['support'] },
    why: 'no log is known',
  },
  {
    policy: 'jtmat',
    calendar: null,
    history: { ...LISTED, support: checkIn('2026-11-09') },
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'there may have been holidays',
  },
];

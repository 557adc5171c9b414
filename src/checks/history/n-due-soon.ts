/** An N whose limit comes on or before the next school day: today is the time to settle it. */
import { addSchoolDays } from '../../attendance';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { isSurelyWithin, nDueOn, nLimitOf, nLimitWords } from '../n-deadline';

export default defineCheck({
  on: 'pupil',
  id: 'n-due-soon',
  page: 'history',
  severity: 'warning',
  audience: 'office',
  needs: ['mark', 'date', 'calendar'],
  title: 'N due soon',
  national: 'nLimit',
  policy: ({ policy }) => nLimitOf('n-due-soon', policy),
  run({ facts, calendar, now }, limit) {
    const next = calendar === null ? null : addSchoolDays(now.date, 1, calendar);
    let isUnsure = false;
    const open = facts.marks.filter(({ code }) => code === 'N');
    const verdicts = open.map((mark) => {
      const due = nDueOn(mark.date, limit, calendar);
      // past its limit is another check's business
      if (due !== null && due < now.date) return null;
      if (due === null || calendar === null) {
        isUnsure ||= calendar === null || !isSurelyWithin(mark.date, limit, calendar, now.date);
        return null;
      }
      if (next !== null && next < due) return null;
      return breach({
        message: `N on ${mark.date} ${mark.session} must be settled by ${due}, within ${nLimitWords(limit)}.`,
        action: 'Call the parent today.',
        policy: limit,
        at: { date: mark.date, session: mark.session, cell: facts.cellOf(mark) },
        facts: { due, limit: limit.value, unit: limit.unit ?? 'school days' },
      });
    });
    return isUnsure ? [...verdicts, unknown('calendar')] : verdicts;
  },
});

export const examples: PupilExample[] = [
  {
    policy: 'otw',
    marks: { '2026-11-16': 'N /' },
    expect: { facts: { due: '2026-11-23' } },
    why: 'day 4 of 5 working',
  },
  { policy: 'otw', marks: { '2026-11-17': 'N /' }, expect: null, why: 'day 3 of 5' },
  { policy: 'otw', marks: { '2026-11-13': '/ N' }, expect: {}, why: 'due today: still time to settle it' },
  { policy: 'otw', marks: { '2026-11-12': 'N /' }, expect: null, why: 'over its limit is another check' },
  {
    policy: 'ludlow',
    year: '5',
    now: '2026-11-19',
    marks: { '2026-11-13': 'N /' },
    expect: { facts: { due: '2026-11-20' } },
    why: 'day 6 of a week',
  },
  {
    policy: 'otw',
    now: '2026-10-23',
    marks: { '2026-10-23': 'N /' },
    expect: { facts: { due: '2026-10-30' } },
    why: 'T-19: five working days end in half-term, so the last day of school is the day to call',
  },
  {
    policy: 'wessex',
    now: '2026-10-23',
    marks: { '2026-10-23': 'N /' },
    expect: null,
    why: 'law trap 16: five school days end a week after half-term',
  },
  { policy: 'keystone', marks: { '2026-11-16': 'N /' }, expect: { says: '2026-11-23' }, why: 'T-19: national number' },
  { policy: 'jtmat', marks: { '2026-11-16': '/ N' }, expect: { says: '5 school days' }, why: 'T-19: national number' },
  {
    policy: 'wessex',
    calendar: null,
    marks: { '2026-11-16': 'N /' },
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'the next school day needs a calendar',
  },
  { policy: 'wessex', calendar: null, marks: { '2026-11-16': 'O /' }, expect: null, why: 'no N, nothing to ask for' },
];

/** An N that nobody settled within the days the policy gives, or national rules where the policy gives no number. */
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { isSurelyWithin, nDueOn, nLimitOf, nLimitWords } from '../n-deadline';

export default defineCheck({
  on: 'pupil',
  id: 'n-unresolved-over-limit',
  page: 'history',
  severity: 'error',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'calendar'],
  title: 'N past its limit',
  national: 'nLimit',
  policy: ({ policy }) => nLimitOf('n-unresolved-over-limit', policy),
  run({ facts, policy, calendar, now }, limit) {
    const national = limit.from === 'national' ? null : policy.national('nLimit');
    let isUnsure = false;
    const open = facts.marks.filter(({ code }) => code === 'N');
    const verdicts = open.map((mark) => {
      const due = nDueOn(mark.date, limit, calendar);
      if (due === null) isUnsure ||= !isSurelyWithin(mark.date, limit, calendar, now.date);
      if (due === null || now.date <= due) return null;
      const nationalDue = national === null ? null : nDueOn(mark.date, national, calendar);
      const other = nationalDue === null || nationalDue === due ? '' : ` National rules say ${nationalDue}.`;
      return breach({
        message: `N on ${mark.date} ${mark.session} passed its limit of ${nLimitWords(limit)}, ${due}.${other}`,
        action: 'Contact the parent once more; without a reason it is O. Log why.',
        policy: limit,
        at: { date: mark.date, session: mark.session, cell: facts.cellOf(mark) },
        facts: { due, nationalDue, limit: limit.value, unit: limit.unit ?? 'school days' },
      });
    });
    return isUnsure ? [...verdicts, unknown('calendar')] : verdicts;
  },
});

const SPRING_2025 = {
  terms: [
    { name: 'Spring 2025', from: '2025-01-06', to: '2025-02-14', half: 1 as const },
    { name: 'Spring 2025', from: '2025-02-24', to: '2025-04-11', half: 2 as const },
  ],
  closed: [],
};

export const examples: PupilExample[] = [
  {
    id: 'V-24',
    calendar: SPRING_2025,
    now: '2025-02-24',
    marks: { '2025-02-14': 'N /' },
    policy: 'otw',
    expect: { facts: { due: '2025-02-21' } },
    why: 'T-19: 5 working days end in half-term',
  },
  {
    id: 'V-24',
    calendar: SPRING_2025,
    now: '2025-02-24',
    marks: { '2025-02-14': 'N /' },
    policy: 'ludlow',
    expect: { severity: 'error', says: 'National rules say 2025-02-28', facts: { due: '2025-02-21' } },
    why: 'a week ends on 21 February; both dates are shown',
  },
  {
    id: 'V-24',
    calendar: SPRING_2025,
    now: '2025-02-24',
    marks: { '2025-02-14': 'N /' },
    policy: 'wessex',
    expect: null,
    why: 'law trap 16: 5 school days end on 28 February',
  },
  {
    calendar: SPRING_2025,
    marks: { '2025-02-14': 'N /' },
    policy: 'wessex',
    now: '2025-03-01',
    expect: { facts: { due: '2025-02-28', nationalDue: null } },
    why: 'the national limit, with no policy source',
  },
  {
    policy: 'keystone',
    marks: { '2026-11-12': 'N N' },
    expect: [{ facts: { due: '2026-11-19' } }, { facts: { due: '2026-11-19' } }],
    why: 'T-19: "reasonable" is no number, so the national one goes; one finding for each session',
  },
  {
    policy: 'jtmat',
    marks: { '2026-11-19': 'N N' },
    expect: null,
    why: 'T-19: "at once" is for the office; the check keeps to the national number',
  },
  { policy: 'otw', marks: { '2026-11-13': 'N /' }, expect: null, why: 'the fifth working day is today' },
  { policy: 'otw', marks: { '2026-11-12': 'N /' }, expect: {}, why: 'the fifth working day was yesterday' },
  { policy: 'otw', marks: { '2026-11-09': 'O /' }, expect: null, why: 'settled' },
  {
    policy: 'otw',
    cells: [{ date: '2026-11-02', lesson: '3', code: 'N' }],
    expect: null,
    why: 'T-20: N of a lesson is no N of a session',
  },
  {
    policy: 'wessex',
    calendar: null,
    marks: { '2026-11-03': 'N /' },
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'law trap 16: school days need a calendar',
  },
  {
    policy: 'wessex',
    calendar: null,
    marks: { '2026-11-17': 'N /' },
    expect: null,
    why: 'three days ago: no calendar makes five school days of that',
  },
  {
    policy: 'ludlow',
    year: '5',
    calendar: null,
    marks: { '2026-11-12': 'N /' },
    expect: {},
    why: 'a week needs no calendar',
  },
];

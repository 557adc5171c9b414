/** The threshold is met, and a penalty notice is not open: by age, by kind of school, or after two notices to one parent. */
import { type Breach, breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays } from '../example';
import type { Need } from '../missing';
import { countNotes, isIndependent, noticeLimit, unauthorisedSessions } from '../penalty-case';

export default defineCheck({
  on: 'pupil',
  id: 'pn-not-available',
  page: 'history',
  severity: 'error',
  audience: 'leadership',
  needs: ['mark', 'date', 'calendar', 'dateOfBirth', 'notices'],
  title: 'No penalty notice possible',
  national: 'penalty.capYears',
  policy: ({ policy }) => policy.rule('pn-not-available', 'penalty.capYears'),
  run({ facts, policy, history, now }, rule) {
    const window = facts.window;
    if (window === null) return unauthorisedSessions(facts) < 10 ? null : unknown('calendar');
    if (!window.met) return null;
    const years = typeof rule.value === 'number' ? rule.value : null;
    const at = window.metOn ?? undefined;
    const notAvailable = (why: string, more: Partial<Breach>) =>
      breach({
        message: `A penalty notice is not available: ${why}.`,
        action: 'Consider other help or other legal steps with the local authority.',
        at: at && { date: at.date, session: at.session },
        notes: countNotes(facts, window),
        ...more,
      });

    // the number of years says nothing of these two
    const inWords = years === null ? rule : null;
    if (isIndependent(policy))
      return notAvailable('it does not go for independent schools', { policy: inWords, national: 'pn.issuer' });
    const isOfAge = facts.isOfCompulsoryAge(at?.date ?? now.date);
    if (isOfAge === false)
      return notAvailable('it goes for compulsory school age only', { policy: inWords, national: 'nonCompulsoryAge' });

    const missing: Need[] = isOfAge === null ? ['dateOfBirth'] : [];
    if (years !== null && history?.notices === undefined) missing.push('notices');
    if (years !== null && history?.notices !== undefined) {
      const { state, issued, isExact } = noticeLimit(history.notices, years, now.date);
      if (state === 'reached')
        return notAvailable(`two to the same parent are on record in ${years} years, ${issued.join(' and ')}`, {
          policy: rule,
          facts: { issued, years },
        });
      if (state === 'unsure')
        return breach({
          severity: 'info',
          message: isExact
            ? `The first notice, of ${issued[0]}, is exactly ${years} years old today; whether it still counts is open.`
            : `Of the notices on record, one is from before 19 August 2024 (${issued[0]}); whether it counts is open.`,
          action: 'Confirm with the local authority before anything else.',
          policy: rule,
          facts: { issued, years },
          notes: countNotes(facts, window),
        });
    }
    return missing.length > 0 ? unknown(...missing) : null;
  },
});

/** A winter term and the next, three years on. */
const WINTER_2027 = {
  terms: [
    { from: '2027-11-01', to: '2027-12-17' },
    { from: '2028-01-04', to: '2028-02-11' },
  ],
  closed: [],
};

/** Ten sessions, of which the last is on 13 January 2028. */
const TEN_TO_JANUARY = { ...onWeekdays('2027-12-13', 3, 'O O'), ...onWeekdays('2028-01-12', 2, 'O O') };

const FIRST = { issuedOn: '2025-01-15', parent: 'A', state: 'paid' as const };
const SECOND = { issuedOn: '2026-05-20', parent: 'A', state: 'unpaid' as const };

export const examples: PupilExample[] = [
  {
    id: 'V-37',
    policy: 'otw',
    now: '2028-01-14',
    calendar: WINTER_2027,
    marks: TEN_TO_JANUARY,
    history: { notices: [FIRST, SECOND] },
    expect: { severity: 'error', says: 'two to the same parent' },
    why: 'a day less than three years after the first',
  },
  {
    id: 'V-37',
    policy: 'otw',
    now: '2028-01-15',
    calendar: WINTER_2027,
    marks: TEN_TO_JANUARY,
    history: { notices: [FIRST, SECOND] },
    expect: { severity: 'info', says: 'exactly 3 years' },
    why: 'three years to the day: our choice is to ask the local authority',
  },
  {
    id: 'V-37',
    policy: 'otw',
    now: '2028-01-16',
    calendar: WINTER_2027,
    marks: TEN_TO_JANUARY,
    history: { notices: [FIRST, SECOND] },
    expect: null,
    why: 'over three years: one notice is left',
  },
  {
    policy: 'otw',
    marks: onWeekdays('2026-11-09', 5, 'O O'),
    history: { notices: [{ ...FIRST, state: 'withdrawn' }, SECOND] },
    expect: null,
    why: 'a withdrawn notice does not count',
  },
  {
    policy: 'otw',
    marks: onWeekdays('2026-11-09', 5, 'O O'),
    history: { notices: [FIRST, { ...SECOND, parent: 'B' }] },
    expect: null,
    why: 'law trap 20: one to each parent, and the limit is for each',
  },
  {
    policy: 'otw',
    marks: onWeekdays('2026-11-09', 5, 'O O'),
    history: { notices: [{ ...FIRST, issuedOn: '2024-03-11' }, SECOND] },
    expect: { severity: 'info', says: 'before 19 August 2024' },
    why: 'one is from before the national framework',
  },
  {
    policy: 'jtmat',
    year: '13',
    marks: onWeekdays('2026-11-09', 5, 'O O'),
    expect: { severity: 'error', says: 'compulsory school age' },
    why: 'a sixth-former: same expectations, no legal process',
  },
  {
    policy: 'jtmat',
    school: { 'school.type': 'independent' },
    marks: onWeekdays('2026-11-09', 5, 'O O'),
    expect: { says: 'independent' },
    why: 'T-42, law trap 32',
  },
  {
    policy: 'otw',
    year: '12',
    marks: onWeekdays('2026-11-09', 5, 'O O'),
    expect: { severity: 'error', says: 'compulsory school age' },
    why: 'the national rule is cited, since the limit in years says nothing of age',
  },
  { policy: 'jtmat', marks: onWeekdays('2026-11-09', 5, 'O O'), expect: null, why: 'of age; the policy has no limit' },
  {
    policy: 'jtmat',
    year: '13',
    marks: onWeekdays('2026-11-09', 4, 'O O'),
    expect: null,
    why: 'nothing to issue one for',
  },
  {
    policy: 'wessex',
    year: '13',
    marks: onWeekdays('2026-11-09', 5, 'O O'),
    history: { notices: [FIRST, SECOND] },
    expect: null,
    why: 'T-27: the policy says nothing of limits',
  },
  {
    policy: 'otw',
    marks: onWeekdays('2026-11-09', 5, 'O O'),
    expect: { outcome: 'indeterminate', missing: ['notices'] },
    why: 'law trap 20: the page cannot know earlier notices',
  },
  {
    policy: 'jtmat',
    year: '11',
    marks: onWeekdays('2026-11-09', 5, 'O O'),
    expect: { outcome: 'indeterminate', missing: ['dateOfBirth'] },
    why: 'in Year 11 age depends on the birthday',
  },
  {
    policy: 'jtmat',
    year: '11',
    dateOfBirth: '2011-02-10',
    marks: onWeekdays('2026-11-09', 5, 'O O'),
    expect: null,
    why: 'of compulsory age until June',
  },
];

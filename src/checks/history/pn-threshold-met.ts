/**
 * Ten unauthorised sessions within ten school weeks: the threshold at which a school has to consider a penalty notice. Says
 * so while it is met, and afterwards until somebody recorded what was decided.
 */
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays } from '../example';
import { countNotes, decisionSince, isIndependent, unauthorisedSessions } from '../penalty-case';

export default defineCheck({
  on: 'pupil',
  id: 'pn-threshold-met',
  page: 'history',
  severity: 'error',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'calendar', 'notices', 'nti', 'plans'],
  title: 'Penalty notice threshold met',
  national: 'penalty.sessions',
  compulsoryAgeOnly: true,
  policy: ({ policy }) => policy.rule('pn-threshold-met', 'penalty.sessions'),
  run({ facts, policy, history }, threshold) {
    if (isIndependent(policy)) return null;
    const window = facts.window;
    if (window === null) return unauthorisedSessions(facts) < 10 ? null : unknown('calendar');
    const { met, provisional, settled, total } = window;
    if (met) {
      const first = window.weeks[0]?.monday;
      const last = window.weeks.at(-1)?.monday;
      return breach({
        message: `${total} unauthorised sessions in the ten school weeks from ${first} to ${last}: consider what fits.`,
        action:
          provisional > 0
            ? `Settle the ${provisional} N first; then open the penalty decision checklist.`
            : 'Open the penalty decision checklist.',
        policy: threshold,
        at: window.metOn ? { date: window.metOn.date, session: window.metOn.session } : undefined,
        facts: { settled, provisional, total, from: first, to: last },
        notes: countNotes(facts, window),
      });
    }
    const crossing = window.crossings.at(-1);
    // what the calendar does not reach cannot be counted, and may be what is wanting
    if (crossing === undefined) return total + facts.countedBeyondCalendar < 10 ? null : unknown('calendar');
    const decision = decisionSince(history, crossing.date);
    if (decision === 'recorded') return null;
    if (decision !== 'none') return unknown(...decision);
    const { date, session, from, to } = crossing;
    const hadN = facts.marks.some((mark) => mark.code === 'N' && mark.date >= from && mark.date <= date);
    return breach({
      message: `The threshold was met on ${date}, in the ten school weeks from ${from} to ${to}, and no decision is on record.`,
      action: 'Record what was decided, and why; or open the penalty decision checklist.',
      policy: threshold,
      at: { date, session },
      facts: { metOn: date, from, to, total },
      notes: [...(hadN ? (['provisional'] as const) : []), ...facts.notes],
    });
  },
});

/** Ten sessions in September, which the ten school weeks up to 18 December no longer hold. */
const TEN_IN_SEPTEMBER = { '2026-09-04': 'O O', ...onWeekdays('2026-09-07', 4, 'O O') };

export const examples: PupilExample[] = [
  {
    policy: 'otw',
    now: '2027-09-17',
    marks: onWeekdays('2027-09-06', 5, 'O O'),
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'the calendar ended in July: nobody knows which weeks these are',
  },
  {
    policy: 'otw',
    now: '2027-09-17',
    marks: onWeekdays('2027-09-06', 4, 'O O'),
    expect: null,
    why: 'eight are no ten, whatever the weeks',
  },
  {
    id: 'V-23',
    policy: 'otw',
    marks: { ...onWeekdays('2026-11-09', 4, 'O O'), '2026-11-13': 'O N' },
    expect: { severity: 'error', notes: ['provisional'], facts: { settled: 9, provisional: 1, total: 10 } },
    why: '9 O and an open N: N counts until it is settled (law trap 15)',
  },
  {
    id: 'V-23',
    policy: 'otw',
    marks: { ...onWeekdays('2026-11-09', 4, 'O O'), '2026-11-13': 'O L' },
    expect: null,
    why: 'L is present',
  },
  {
    id: 'V-21',
    policy: 'jtmat',
    marks: {
      '2026-09-04': 'O /',
      '2026-09-07': 'O /',
      '2026-09-14': 'O /',
      '2026-09-21': 'O /',
      '2026-09-28': 'O /',
      '2026-10-05': 'O /',
      '2026-10-12': 'O /',
      '2026-10-19': 'O /',
      '2026-11-02': 'O /',
      '2026-11-16': 'O /',
    },
    expect: null,
    why: 'weeks 2 to 11 hold 9; half-term is no school week (law trap 18)',
  },
  {
    policy: 'keystone',
    marks: onWeekdays('2026-11-09', 5, 'G G'),
    expect: { severity: 'error' },
    why: 'T-27: its policy names no number, so the national one goes',
  },
  {
    policy: 'wessex',
    marks: onWeekdays('2026-11-09', 10, 'U /'),
    expect: { says: 'consider' },
    why: 'law traps 21 and 22: ten U and not one day missed; T-28, law trap 19: consider, not more',
  },
  {
    policy: 'jtmat',
    marks: { ...onWeekdays('2026-07-20', 2, 'O O'), ...onWeekdays('2026-09-07', 3, 'O O') },
    now: '2026-09-25',
    expect: { facts: { total: 10 } },
    why: 'T-26: school weeks, across the summer',
  },
  { policy: 'jtmat', marks: { '2026-11-16': 'G /' }, expect: null, why: 'T-26: one G alone is below the threshold' },
  {
    policy: 'otw',
    marks: onWeekdays('2026-11-12', 7, 'N /'),
    cells: [
      { lesson: '1', code: 'N' },
      { lesson: '2', code: 'N' },
      { lesson: '3', code: 'N' },
    ],
    expect: null,
    why: 'T-20, law trap 30: seven N of sessions; N in lessons is none of them',
  },
  {
    policy: 'otw',
    marks: TEN_IN_SEPTEMBER,
    now: '2026-12-18',
    history: { notices: [], nti: [], plans: [] },
    expect: { facts: { metOn: '2026-09-10' }, says: 'no decision' },
    why: 'no longer met, and nobody recorded a decision',
  },
  {
    policy: 'otw',
    marks: TEN_IN_SEPTEMBER,
    now: '2026-12-18',
    history: {
      notices: [],
      nti: [],
      plans: [{ kind: 'penalty-decision', from: '2026-09-15', to: null, outcome: 'support instead' }],
    },
    expect: null,
    why: 'decided, whatever the decision was',
  },
  {
    policy: 'otw',
    marks: TEN_IN_SEPTEMBER,
    now: '2026-12-18',
    history: { nti: [{ from: '2026-09-21', to: '2026-10-23', contents: [] }] },
    expect: null,
    why: 'a notice to improve is a decision',
  },
  {
    policy: 'otw',
    marks: TEN_IN_SEPTEMBER,
    now: '2026-12-18',
    expect: { outcome: 'indeterminate', missing: ['notices', 'nti', 'plans'] },
    why: 'no longer met, and what was decided is not known',
  },
  {
    policy: 'wessex',
    year: '13',
    marks: onWeekdays('2026-11-09', 5, 'O O'),
    expect: null,
    why: 'not of compulsory age: no legal process',
  },
  {
    policy: 'otw',
    school: { 'school.type': 'independent' },
    marks: onWeekdays('2026-11-09', 5, 'O O'),
    expect: null,
    why: 'T-42, law trap 32: notices exclude independent schools',
  },
  {
    policy: 'otw',
    calendar: null,
    marks: onWeekdays('2026-11-09', 5, 'O O'),
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'school weeks need a calendar (law trap 16)',
  },
  {
    policy: 'otw',
    calendar: null,
    marks: onWeekdays('2026-11-09', 4, 'O O'),
    expect: null,
    why: 'eight sessions are under ten in whatever weeks',
  },
];

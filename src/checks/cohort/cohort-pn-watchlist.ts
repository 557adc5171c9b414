/** A pupil of the list with seven or more of the ten unauthorised sessions that make a penalty notice threshold. */
import { breach, defineCheck, unknown } from '../check';
import { onWeekdays, together } from '../example';
import type { CohortExample } from '../example-of-record';
import { countNotes, isIndependent, unauthorisedSessions } from '../penalty-case';
import type { CohortRowSubject } from '../record-subjects';

/** Seven of ten, where the policy sets nothing else. */
const USUAL_FIRST = 7;

export default defineCheck({
  on: 'cohort-row',
  id: 'cohort-pn-watchlist',
  page: 'cohort',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['history', 'calendar'],
  title: 'Close to the penalty notice threshold, or at it',
  national: 'penalty.sessions',
  compulsoryAgeOnly: true,
  policy: ({ policy }) => policy.rule('cohort-pn-watchlist', 'penalty.sessions'),
  run(subject, threshold) {
    const { facts, policy, history } = subject;
    if (isIndependent(policy)) return null;
    const first = Number(policy.own('penalty.nearFrom')?.value ?? USUAL_FIRST);
    const { window } = facts;
    if (isUnderByPrint(subject, first)) return null;
    if (history === null) return unknown('history');
    if (window === null) return unauthorisedSessions(facts) < first ? orIncomplete(facts) : unknown('calendar');
    const { met, provisional, settled, total, drops } = window;
    if (total < first) return total + facts.countedBeyondCalendar < first ? orIncomplete(facts) : unknown('calendar');
    const next = drops[0];
    const leaving = next === undefined ? '' : ` ${next.count} of them leave the count on ${next.date}.`;
    const settle = provisional > 0 ? `Settle the ${provisional} N first. ` : '';
    return breach({
      message: met
        ? `${total} unauthorised sessions in ten school weeks: the threshold of 10 is met.${leaving}`
        : `${total} of 10 unauthorised sessions in ten school weeks.${leaving}`,
      action: met
        ? `${settle}Open the pupil’s page: a notice is considered there, case by case.`
        : `${settle}Look again every week, and offer support now, before the threshold.`,
      policy: threshold,
      facts: { settled, provisional, total, met, drops },
      notes: countNotes(facts, window),
    });
  },
});

const orIncomplete = (facts: CohortRowSubject['facts']) => (facts.isComplete ? null : unknown('history'));

/**
 * The report itself prints fewer unauthorised sessions than would be near, of a time that holds all ten school weeks. It
 * says nothing of who is near: its days may be more than those.
 */
function isUnderByPrint({ row, reading, facts, now }: CohortRowSubject, first: number): boolean {
  const { unauthorised } = row.printed;
  const from = facts.window?.complete ? facts.window.weeks[0]?.monday : undefined;
  if (unauthorised === undefined || from === undefined || reading.from === null || reading.to === null) return false;
  return unauthorised < first && reading.from <= from && reading.to >= now.date;
}

export const examples: CohortExample[] = [
  {
    policy: 'otw',
    row: { printed: {} },
    history: { marks: together(onWeekdays('2026-11-09', 3, 'O O'), { '2026-11-12': 'O /' }) },
    expect: { severity: 'warning', says: '7 of 10', facts: { total: 7, met: false } },
    why: 'seven: the first that is near',
  },
  {
    policy: 'otw',
    row: { printed: {} },
    history: { marks: onWeekdays('2026-11-09', 3, 'O O') },
    expect: null,
    why: 'six are not near yet',
  },
  {
    policy: 'jtmat',
    row: { printed: {} },
    history: { marks: onWeekdays('2026-11-09', 5, 'G G') },
    expect: { says: 'threshold of 10 is met', facts: { total: 10, met: true } },
    why: 'law trap 19: ten are the threshold, and that means to consider',
  },
  {
    policy: 'ludlow',
    year: '5',
    row: { printed: {} },
    history: { marks: together(onWeekdays('2026-11-09', 3, 'G G'), { '2026-11-12': 'N U' }) },
    expect: { notes: ['provisional'], says: 'Settle the 1 N first' },
    why: 'T-27: the national number goes; law trap 15: N counts until it is settled',
  },
  {
    policy: 'keystone',
    row: { printed: {} },
    history: { marks: onWeekdays('2026-11-09', 7, '/ U'), complete: false },
    expect: { notes: ['at-least'] },
    why: 'law trap 21: seven U are seven sessions; not all marks are known',
  },
  {
    policy: 'wessex',
    row: { printed: {} },
    history: { marks: together(onWeekdays('2026-11-09', 3, 'O O'), { '2026-11-23': 'O O' }) },
    expect: null,
    why: 'law trap 28: marks of days to come do not count',
  },
  {
    policy: 'wessex',
    row: { printed: {} },
    history: { marks: together(onWeekdays('2026-09-07', 3, 'O O'), { '2026-11-16': 'O /' }) },
    expect: { facts: { total: 7 } },
    why: 'law trap 18: half-term is no school week, so the window begins on 7 September',
  },
  {
    policy: 'wessex',
    row: { printed: {} },
    history: { marks: together(onWeekdays('2026-11-09', 3, 'O O'), { '2026-11-15': 'O O' }) },
    expect: null,
    why: 'a Sunday is no school day, so what stands there does not count',
  },
  {
    policy: 'wessex',
    school: { 'penalty.nearFrom': 5 },
    row: { printed: {} },
    history: { marks: onWeekdays('2026-11-09', 5, '/ U') },
    expect: {},
    why: 'the school wants to know from five',
  },
  {
    policy: 'wessex',
    year: '12',
    row: { printed: {} },
    history: { marks: onWeekdays('2026-11-09', 4, 'O O') },
    expect: null,
    why: 'not of school age',
  },
  {
    policy: 'jtmat',
    school: { 'school.type': 'independent' },
    row: { printed: {} },
    history: { marks: onWeekdays('2026-11-09', 4, 'O O') },
    expect: null,
    why: 'T-42: no notices for independent schools',
  },
  {
    policy: 'otw',
    row: { printed: {} },
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'no marks are known: that is not none',
  },
  {
    policy: 'otw',
    row: { printed: {} },
    history: { marks: onWeekdays('2026-11-09', 3, 'O O'), complete: false },
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'six are known, and there may be more',
  },
  {
    policy: 'otw',
    row: { printed: { unauthorised: 6 } },
    from: '2026-09-01',
    expect: null,
    why: 'the report itself prints six since September, which the ten school weeks lie in',
  },
  {
    policy: 'otw',
    row: { printed: { unauthorised: 2 } },
    from: '2026-11-01',
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'two since November say nothing of September',
  },
  {
    policy: 'otw',
    row: { printed: { unauthorised: 12 } },
    from: '2025-09-01',
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'twelve in a year may lie anywhere in it',
  },
  {
    policy: 'jtmat',
    calendar: null,
    row: { printed: {} },
    history: { marks: onWeekdays('2026-11-09', 4, 'O O') },
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'school weeks need a calendar',
  },
  {
    policy: 'wessex',
    row: { printed: {} },
    others: [{}, {}],
    expect: { outcome: 'indeterminate', says: '3 of the 3 pupils here' },
    why: 'said once for the page',
  },
];

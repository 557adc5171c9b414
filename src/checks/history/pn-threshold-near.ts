/** A few unauthorised sessions short of the penalty notice threshold, while support can still prevent it. */
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays } from '../example';
import { countNotes, isIndependent, unauthorisedSessions } from '../penalty-case';

/** Seven of ten, where the policy sets nothing else. */
const USUAL_FIRST = 7;

export default defineCheck({
  on: 'pupil',
  id: 'pn-threshold-near',
  page: 'history',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'calendar'],
  title: 'Close to the penalty notice threshold',
  national: 'penalty.sessions',
  compulsoryAgeOnly: true,
  policy: ({ policy }) => policy.rule('pn-threshold-near', 'penalty.sessions'),
  run({ facts, policy }, threshold) {
    if (isIndependent(policy)) return null;
    const first = Number(policy.own('penalty.nearFrom')?.value ?? USUAL_FIRST);
    const window = facts.window;
    if (window === null) return unauthorisedSessions(facts) < first ? null : unknown('calendar');
    const { met, provisional, settled, total, drops } = window;
    if (met) return null;
    if (total < first) return total + facts.countedBeyondCalendar < first ? null : unknown('calendar');
    const next = drops[0];
    const leaving = next === undefined ? '' : ` ${next.count} of them leave the count on ${next.date}.`;
    return breach({
      message: `${total} of 10 unauthorised sessions in ten school weeks.${leaving}`,
      action:
        provisional > 0
          ? `Settle the ${provisional} N, and offer support now, before the threshold.`
          : 'Offer support now, before the threshold.',
      policy: threshold,
      facts: { settled, provisional, total, from: window.weeks[0]?.monday, to: window.weeks.at(-1)?.monday, drops },
      notes: countNotes(facts, window),
    });
  },
});

export const examples: PupilExample[] = [
  {
    policy: 'otw',
    now: '2027-09-17',
    marks: onWeekdays('2027-09-06', 4, 'O O'),
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'eight, of weeks that the calendar does not reach',
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
    expect: { severity: 'warning', facts: { total: 9 } },
    why: 'ten in eleven school weeks: weeks 2 to 11 hold 9',
  },
  {
    policy: 'otw',
    marks: { ...onWeekdays('2026-11-09', 3, 'O O'), '2026-11-12': 'O /' },
    expect: { says: '7 of 10' },
    why: 'seven: the first that is near',
  },
  { policy: 'otw', marks: onWeekdays('2026-11-09', 3, 'O O'), expect: null, why: 'six are not near yet' },
  {
    policy: 'otw',
    marks: { ...onWeekdays('2026-11-09', 4, 'O O'), '2026-11-13': 'O N' },
    expect: null,
    why: 'ten are the threshold itself',
  },
  {
    policy: 'ludlow',
    year: '5',
    marks: { ...onWeekdays('2026-11-09', 3, 'G G'), '2026-11-12': 'N U' },
    expect: { notes: ['provisional'], facts: { settled: 7, provisional: 1 } },
    why: 'T-27: the national number goes; law trap 15: N counts, until it is settled',
  },
  {
    policy: 'wessex',
    marks: onWeekdays('2026-11-09', 8, '/ U'),
    coverage: { found: 60, read: 41, total: 60 },
    expect: { notes: ['at-least'] },
    why: 'law trap 21: eight U are eight sessions, and not all of the page was read',
  },
  {
    policy: 'wessex',
    school: { 'penalty.nearFrom': 5 },
    marks: onWeekdays('2026-11-09', 5, '/ U'),
    expect: {},
    why: 'the school wants to know from five',
  },
  { policy: 'wessex', year: '12', marks: onWeekdays('2026-11-09', 4, 'O O'), expect: null, why: 'not of school age' },
  {
    policy: 'jtmat',
    school: { 'school.type': 'independent' },
    marks: onWeekdays('2026-11-09', 4, 'O O'),
    expect: null,
    why: 'T-42: no notices for independent schools',
  },
  {
    policy: 'jtmat',
    calendar: null,
    marks: onWeekdays('2026-11-09', 4, 'O O'),
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'eight sessions may be near: school weeks need a calendar',
  },
  {
    policy: 'jtmat',
    calendar: null,
    marks: onWeekdays('2026-11-09', 2, 'O O'),
    expect: null,
    why: 'four are far, calendar or not',
  },
];

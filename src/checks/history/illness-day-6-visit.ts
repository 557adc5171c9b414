/** Still ill on the day by which the policy has a home visit arranged, and nobody has seen the child since. */
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays, together } from '../example';
import { sickDays } from '../illness';
import { daysOf, ongoingAbsence } from '../ongoing-absence';
import { isOver, withNumber } from '../rule-number';

export default defineCheck({
  on: 'pupil',
  id: 'illness-day-6-visit',
  page: 'history',
  severity: 'error',
  audience: 'office',
  needs: ['mark', 'date', 'calendar'],
  title: 'Home visit in a long illness',
  policy: ({ policy }) => withNumber(policy.rule('illness-day-6-visit', 'illnessVisitDay')),
  run({ facts, calendar, history, now }, visitDay) {
    const runs = facts.runsOf('I');
    if (calendar === null || runs === null)
      return isOver(sickDays(facts.marks).length, visitDay) ? unknown('calendar') : null;
    const absence = ongoingAbsence(runs, calendar, now.date);
    if (absence === null) return null;
    const days = daysOf(absence.run);
    if (!isOver(days.length, visitDay)) return null;
    if (absence.lacks !== null) return unknown(absence.lacks);
    const since = days[Number(visitDay.value) - 1] ?? absence.run.to;
    if (history?.sightings?.some(({ on }) => on >= since)) return null;
    return breach({
      message: `Day ${days.length} of an illness, since ${absence.run.from}, and not back.`,
      action: 'Arrange a home visit and log it. In hospital, speak with the ward instead.',
      policy: visitDay,
      at: { date: absence.run.to },
      facts: { day: days.length, from: absence.run.from, to: absence.run.to },
      notes: facts.notes,
    });
  },
});

const SIX_DAYS = onWeekdays('2026-11-13', 6, 'I I');

export const examples: PupilExample[] = [
  {
    id: 'V-35',
    policy: 'jtmat',
    marks: SIX_DAYS,
    expect: { severity: 'error', says: 'Day 6' },
    why: 'the sixth day; T-55: one of several cards',
  },
  { id: 'V-35', policy: 'jtmat', marks: onWeekdays('2026-11-16', 5, 'I I'), expect: null, why: 'the fifth day' },
  { id: 'V-35', policy: 'otw', marks: SIX_DAYS, expect: null, why: 'its policy has no such visit' },
  {
    policy: 'jtmat',
    marks: SIX_DAYS,
    history: { sightings: [{ on: '2026-11-20' }] },
    expect: null,
    why: 'somebody saw the child on the sixth day',
  },
  {
    policy: 'jtmat',
    marks: SIX_DAYS,
    history: { sightings: [{ on: '2026-11-16' }] },
    expect: {},
    why: 'a check on the second day is no visit by the sixth',
  },
  { policy: 'jtmat', marks: together(SIX_DAYS, { '2026-11-20': '/ \\' }), expect: null, why: 'back on the sixth day' },
  {
    policy: 'jtmat',
    marks: onWeekdays('2026-09-14', 6, 'I I'),
    expect: { outcome: 'indeterminate', missing: ['mark'] },
    why: 'weeks without marks: nobody knows whether the child is back',
  },
  {
    policy: 'jtmat',
    calendar: null,
    marks: SIX_DAYS,
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'days in a row need a calendar',
  },
];

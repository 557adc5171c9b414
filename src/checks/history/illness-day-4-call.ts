/** Ill for the days running after which the policy has somebody phone home, and no call that reached a parent is logged. */
import { londonTime } from '../../attendance';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays, together } from '../example';
import { sickDays } from '../illness';
import { daysOf, ongoingAbsence } from '../ongoing-absence';
import { isOver, withNumber } from '../rule-number';

export default defineCheck({
  on: 'pupil',
  id: 'illness-day-4-call',
  page: 'history',
  severity: 'warning',
  audience: 'office',
  needs: ['mark', 'date', 'calendar'],
  title: 'Call home about a long illness',
  policy: ({ policy }) => withNumber(policy.rule('illness-day-4-call', 'illnessCallDay')),
  run({ facts, calendar, history, now }, callDay) {
    const runs = facts.runsOf('I');
    if (calendar === null || runs === null)
      return isOver(sickDays(facts.marks).length, callDay) ? unknown('calendar') : null;
    const absence = ongoingAbsence(runs, calendar, now.date);
    if (absence === null) return null;
    const days = daysOf(absence.run);
    if (!isOver(days.length, callDay)) return null;
    if (absence.lacks !== null) return unknown(absence.lacks);
    const since = days[Number(callDay.value) - 1] ?? absence.run.to;
    const isCalled = history?.contacts?.some(({ at, reached }) => reached && londonTime(at).date >= since);
    if (isCalled) return null;
    return breach({
      message: `Day ${days.length} of an illness, since ${absence.run.from}.`,
      action: 'Phone the parent: ask how the child is and plan the return.',
      policy: callDay,
      at: { date: absence.run.to },
      facts: { day: days.length, from: absence.run.from, to: absence.run.to },
      notes: facts.notes,
    });
  },
});

const FOUR_DAYS = onWeekdays('2026-11-17', 4, 'I I');

export const examples: PupilExample[] = [
  {
    id: 'V-35',
    policy: 'jtmat',
    marks: FOUR_DAYS,
    expect: { severity: 'warning', says: 'Day 4' },
    why: 'the fourth day; T-55',
  },
  { policy: 'jtmat', marks: onWeekdays('2026-11-18', 3, 'I I'), expect: null, why: 'the third day' },
  {
    policy: 'jtmat',
    now: '2026-11-20T09:30:00Z',
    marks: together(onWeekdays('2026-11-17', 3, 'I I'), { '2026-11-20': 'I .' }),
    expect: { facts: { day: 4 } },
    why: 'the fourth day counts from its morning on',
  },
  {
    policy: 'jtmat',
    marks: onWeekdays('2026-11-16', 5, 'I I'),
    expect: {},
    why: 'a call not made is still to be made',
  },
  {
    policy: 'jtmat',
    marks: FOUR_DAYS,
    history: { contacts: [{ at: '2026-11-20T10:00:00Z', channel: 'phone', reached: true }] },
    expect: null,
    why: 'somebody has called today',
  },
  {
    policy: 'jtmat',
    marks: FOUR_DAYS,
    history: { contacts: [{ at: '2026-11-20T10:00:00Z', channel: 'phone', reached: false }] },
    expect: {},
    why: 'nobody answered',
  },
  {
    policy: 'jtmat',
    marks: together(FOUR_DAYS, { '2026-11-20': 'I /' }),
    expect: null,
    why: 'back in the afternoon',
  },
  { policy: 'otw', marks: FOUR_DAYS, expect: null, why: 'its policy has no such call' },
  {
    policy: 'jtmat',
    marks: onWeekdays('2026-11-09', 4, 'I I'),
    expect: { outcome: 'indeterminate', missing: ['mark'] },
    why: 'a week without marks: perhaps the child is back',
  },
  {
    policy: 'jtmat',
    calendar: null,
    marks: FOUR_DAYS,
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'days in a row need a calendar',
  },
];

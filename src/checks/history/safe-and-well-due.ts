/** Absent for longer than the policy lets pass without a member of staff checking that the child is safe and well. */
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays, together } from '../example';
import { isRequestedLeave, ongoingAbsence } from '../ongoing-absence';
import { isOver, withNumber } from '../rule-number';

export default defineCheck({
  on: 'pupil',
  id: 'safe-and-well-due',
  page: 'history',
  severity: 'error',
  audience: 'office',
  needs: ['mark', 'date', 'calendar', 'sightings'],
  title: 'Safe-and-well check',
  policy: ({ policy }) => withNumber(policy.rule('safe-and-well-due', 'safeAndWell')),
  run({ facts, policy, calendar, history, now }, limit) {
    if (calendar === null || facts.runs === null)
      return isOver(facts.summary.absent / 2, limit, '>') ? unknown('calendar') : null;
    const absence = ongoingAbsence(facts.runs, calendar, now.date);
    if (absence === null || !isOver(absence.run.days, limit, '>')) return null;
    if (absence.lacks !== null) return unknown(absence.lacks);
    const { run } = absence;
    const leave = policy.own('holidayLeave.visit') === null ? 'no' : isRequestedLeave(run, history);
    if (leave === 'yes') return null;
    const sightings = history?.sightings;
    if (sightings === undefined) return unknown('sightings');
    if (sightings.some(({ on }) => on >= run.from && on <= now.date)) return null;
    if (leave === 'unsure') return unknown('leave');
    return breach({
      message: `${run.days} days absent, since ${run.from}, and no check by staff is logged.`,
      action: 'Check that the child is safe and well, and log it; where nobody can see the child, tell the DSL.',
      policy: limit,
      at: { date: run.to },
      facts: { days: run.days, from: run.from, to: run.to },
      notes: facts.notes,
    });
  },
});

const SIX_DAYS = onWeekdays('2026-11-13', 6, 'I I');
const NOT_SEEN = { sightings: [] };
const requestFor = (from: string, to: string) => ({
  pupil: { name: null, id: '101', year: '8' },
  type: 'holiday' as const,
  from,
  to,
  requestedOn: '2026-10-20',
  reason: null,
  decision: 'refused' as const,
});

export const examples: PupilExample[] = [
  {
    id: 'V-35',
    policy: 'jtmat',
    marks: SIX_DAYS,
    history: NOT_SEEN,
    expect: { severity: 'error', facts: { days: 6 } },
    why: 'day 6; T-55',
  },
  {
    id: 'V-35',
    policy: 'jtmat',
    marks: onWeekdays('2026-11-16', 5, 'I I'),
    history: NOT_SEEN,
    expect: null,
    why: 'five days are not more than five',
  },
  { id: 'V-35', policy: 'otw', marks: SIX_DAYS, history: NOT_SEEN, expect: null, why: 'its policy has no such check' },
  {
    policy: 'jtmat',
    marks: together(onWeekdays('2026-11-13', 3, 'O O'), onWeekdays('2026-11-18', 2, 'N N'), { '2026-11-20': 'I .' }),
    history: NOT_SEEN,
    expect: { facts: { days: 5.5 } },
    why: 'any absence, in any mix',
  },
  {
    policy: 'jtmat',
    marks: SIX_DAYS,
    history: { sightings: [{ on: '2026-11-18' }] },
    expect: null,
    why: 'somebody saw the child in this absence',
  },
  {
    policy: 'jtmat',
    marks: SIX_DAYS,
    history: { sightings: [{ on: '2026-11-12' }] },
    expect: {},
    why: 'seen before it only',
  },
  {
    policy: 'jtmat',
    marks: onWeekdays('2026-11-13', 6, 'G G'),
    history: { sightings: [], leave: [requestFor('2026-11-13', '2026-11-20')] },
    expect: null,
    why: 'leave that was asked for needs no check, granted or not',
  },
  {
    policy: 'jtmat',
    marks: onWeekdays('2026-11-13', 6, 'G G'),
    history: NOT_SEEN,
    expect: { outcome: 'indeterminate', missing: ['leave'] },
    why: 'a holiday without leave: whether it was asked for is not known',
  },
  { policy: 'keystone', marks: SIX_DAYS, history: NOT_SEEN, expect: null, why: 'another check has its third day' },
  {
    policy: 'jtmat',
    marks: together(SIX_DAYS, { '2026-11-20': '/ \\' }),
    history: NOT_SEEN,
    expect: null,
    why: 'back',
  },
  {
    policy: 'jtmat',
    marks: SIX_DAYS,
    expect: { outcome: 'indeterminate', missing: ['sightings'] },
    why: 'no log of checks is known',
  },
  {
    policy: 'jtmat',
    year: '13',
    marks: SIX_DAYS,
    history: NOT_SEEN,
    expect: {},
    why: 'support has no age limit',
  },
  {
    policy: 'jtmat',
    calendar: null,
    marks: SIX_DAYS,
    history: NOT_SEEN,
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'days in a row need a calendar',
  },
];

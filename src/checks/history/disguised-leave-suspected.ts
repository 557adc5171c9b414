/** A long illness at the very time for which leave was refused: a reason to look, not a finding of fact. */
import { addCalendarDays, type IsoDate } from '../../attendance';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays } from '../example';
import { sickDays } from '../illness';
import { isOver, withNumber } from '../rule-number';

/** Where a policy speaks of doubt only and names no number of days. */
const USUAL_DAYS = 4;
/** So near, in days on the wall, refused dates and an illness belong together. */
const NEAR_DAYS = 7;

export default defineCheck({
  on: 'pupil',
  id: 'disguised-leave-suspected',
  page: 'history',
  severity: 'info',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'calendar', 'leave'],
  title: 'Illness near a refused leave',
  policy: ({ policy }) => policy.rule('disguised-leave-suspected', 'disguisedDays'),
  run({ facts, history }, rule) {
    const limit = withNumber(rule);
    const isLong = (days: number) => (limit === null ? days > USUAL_DAYS : isOver(days, limit, '>'));
    const refused = history?.leave?.filter(({ decision }) => decision === 'refused');
    if (refused?.length === 0) return null;
    const runs = facts.runsOf('I');
    if (runs === null) return isLong(sickDays(facts.marks).length) ? unknown('calendar') : null;
    const long = runs.filter(({ to, days }) => to >= facts.yearFrom && isLong(days));
    if (long.length === 0) return null;
    if (refused === undefined) return unknown('leave');
    const near = long.flatMap((run) => refused.flatMap((leave) => (isNear(run, leave) ? [{ run, leave }] : []))).at(-1);
    if (near === undefined) return null;
    const { run, leave } = near;
    return breach({
      message: `Illness of ${run.days} days, ${run.from} to ${run.to}, near a leave refused for ${leave.from} to ${leave.to}.`,
      // T-21: no step towards O of its own accord
      action: 'Ask for evidence in writing, and say why. The headteacher decides on the code; until then it stays.',
      policy: rule,
      at: { date: run.to },
      facts: { days: run.days, from: run.from, to: run.to, refusedFrom: leave.from, refusedTo: leave.to },
      notes: facts.notes,
    });
  },
});

type Stretch = { from: IsoDate | null; to: IsoDate | null };

function isNear(run: { from: IsoDate; to: IsoDate }, { from, to }: Stretch): boolean {
  if (from === null || to === null) return false;
  return addCalendarDays(from, -NEAR_DAYS) <= run.to && run.from <= addCalendarDays(to, NEAR_DAYS);
}

const FIVE_DAYS = onWeekdays('2026-11-16', 5, 'I I');
const refusedLeave = (from: IsoDate, to: IsoDate, decision: 'refused' | 'granted' = 'refused') => ({
  leave: [
    {
      pupil: { name: null, id: '101', year: '8' },
      type: 'holiday' as const,
      from,
      to,
      requestedOn: '2026-10-20',
      reason: null,
      decision,
    },
  ],
});

export const examples: PupilExample[] = [
  {
    policy: 'jtmat',
    marks: FIVE_DAYS,
    history: refusedLeave('2026-11-16', '2026-11-20'),
    expect: { severity: 'info', facts: { days: 5 } },
    why: 'more than four days, the very days that were refused; T-21, T-55',
  },
  {
    policy: 'jtmat',
    marks: onWeekdays('2026-11-17', 4, 'I I'),
    history: refusedLeave('2026-11-16', '2026-11-20'),
    expect: null,
    why: 'four days are not more than four',
  },
  {
    policy: 'otw',
    marks: FIVE_DAYS,
    history: refusedLeave('2026-11-09', '2026-11-12'),
    expect: {},
    why: 'within a week of the refused dates; its policy names doubt and no number',
  },
  {
    policy: 'jtmat',
    marks: FIVE_DAYS,
    history: refusedLeave('2026-10-05', '2026-10-09'),
    expect: null,
    why: 'weeks apart',
  },
  {
    policy: 'jtmat',
    marks: FIVE_DAYS,
    history: refusedLeave('2026-11-16', '2026-11-20', 'granted'),
    expect: null,
    why: 'it was granted',
  },
  {
    policy: 'jtmat',
    marks: FIVE_DAYS,
    history: { leave: [] },
    expect: null,
    why: 'no leave was asked for: no grounds',
  },
  {
    policy: 'wessex',
    marks: FIVE_DAYS,
    history: refusedLeave('2026-11-16', '2026-11-20'),
    expect: null,
    why: 'its policy says nothing of it',
  },
  {
    policy: 'jtmat',
    marks: FIVE_DAYS,
    expect: { outcome: 'indeterminate', missing: ['leave'] },
    why: 'leave requests are not known',
  },
  { policy: 'jtmat', marks: { '2026-11-20': 'I I' }, expect: null, why: 'one day of illness needs no leave log' },
  {
    policy: 'jtmat',
    calendar: null,
    marks: FIVE_DAYS,
    history: refusedLeave('2026-11-16', '2026-11-20'),
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'days in a row need a calendar',
  },
];

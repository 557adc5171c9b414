/** A report of the policy's own cycle that falls due. That it has been made already is not known, and not asked. */
import type { IsoDate } from '../../attendance';
import { schoolDaysOf } from '../../attendance';
import { breach, defineCheck, unknown } from '../check';
import type { CohortExample } from '../example-of-record';
import { type Cycle, isCycle, isNear, nextDue } from '../report-cycle';

const EVERY: Record<Cycle, string> = {
  week: 'weekly',
  month: 'monthly',
  'half-term': 'half-termly',
  term: 'termly',
  year: 'yearly',
};

export default defineCheck({
  on: 'cohort',
  id: 'cohort-report-due',
  page: 'cohort',
  severity: 'info',
  audience: 'leadership',
  needs: ['calendar'],
  title: 'Report due',
  policy: ({ policy }) => {
    const rule = policy.rule('cohort-report-due', 'reports.due');
    // "regularly" gives no day
    return rule !== null && cyclesIn(rule.value).length > 0 ? rule : null;
  },
  run({ calendar, now }, rule) {
    if (calendar === null) return unknown('calendar');
    const { first, last } = schoolDaysOf(calendar);
    if (now.date < first || now.date > last) return unknown('calendar');
    const byDay = new Map<IsoDate, string[]>();
    for (const [report, cycle] of cyclesIn(rule.value)) {
      const due = nextDue(cycle, now.date, calendar);
      if (due === null || !isNear(cycle, due, now.date, calendar)) continue;
      byDay.set(due, [...(byDay.get(due) ?? []), `${report} (${EVERY[cycle]})`]);
    }
    const days = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1));
    return days.map(([due, reports]) =>
      breach({
        message: `Due by ${due}: ${reports.join('; ')}.`,
        action: 'Prepare the export, unless it has gone already.',
        policy: rule,
        at: { date: due },
        facts: { due, reports },
      }),
    );
  },
});

function cyclesIn(value: unknown): [report: string, cycle: Cycle][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([report, cycle]): [string, Cycle][] =>
    isCycle(cycle) ? [[report, cycle]] : [],
  );
}

export const examples: CohortExample[] = [
  {
    policy: 'wessex',
    now: '2026-10-16',
    row: { printed: {} },
    expect: { severity: 'info', says: 'Due by 2026-10-23: report to parents (half-termly)' },
    why: '12.3: five school days before half-term',
  },
  { policy: 'wessex', now: '2026-10-15', row: { printed: {} }, expect: null, why: 'six school days before it' },
  { policy: 'wessex', now: '2026-10-23', row: { printed: {} }, expect: {}, why: 'the very day' },
  { policy: 'wessex', now: '2026-10-24', row: { printed: {} }, expect: null, why: 'a Saturday after it' },
  {
    policy: 'wessex',
    now: '2026-12-14',
    row: { printed: {} },
    expect: { says: 'report to parents (half-termly); children missing education to the local authority (termly)' },
    why: '5.6: the end of a term is that of a half term too',
  },
  {
    policy: 'jtmat',
    row: { printed: {} },
    expect: { says: 'figures for the attendance lead (weekly)', facts: { due: '2026-11-20' } },
    why: '§15: a Friday',
  },
  { policy: 'jtmat', now: '2026-11-19', row: { printed: {} }, expect: null, why: 'a Thursday' },
  {
    policy: 'ludlow',
    now: '2026-11-27',
    row: { printed: {} },
    expect: [{ facts: { due: '2026-11-27' } }, { says: 'Due by 2026-12-01: report to the senior team (monthly)' }],
    why: '§15: the sheet today; the senior team as December begins',
  },
  {
    policy: 'ludlow',
    now: '2026-12-07',
    row: { printed: {} },
    expect: { says: 'return to the local authority (termly); report to the governors (termly)' },
    why: '§4, §15: both in the second half of the term',
  },
  {
    policy: 'otw',
    now: '2027-07-14',
    row: { printed: {} },
    expect: { says: 'figures of the year (yearly)', facts: { due: '2027-07-21' } },
    why: '8.1: half term, term and year end on one day',
  },
  { policy: 'keystone', now: '2026-10-23', row: { printed: {} }, expect: null, why: '§3: "regularly" is no day' },
  {
    policy: 'wessex',
    calendar: null,
    row: { printed: {} },
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'when a half term ends is in the calendar',
  },
  {
    policy: 'wessex',
    now: '2027-09-10',
    row: { printed: {} },
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'the calendar ended in July',
  },
];

/** A home visit is planned, or due by the days, for an absence that is leave somebody asked for. */
import type { IsoDate } from '../../attendance';
import { absenceDay } from '../absence-day';
import { isOfToday, wasIn } from '../absence-row';
import { breach, defineCheck, unknown } from '../check';
import { onWeekdays, together } from '../example';
import type { AbsenceExample } from '../example-of-record';
import { isUndated } from '../leave-log';
import { hasOutcome, isAbout } from '../log-words';
import type { History } from '../pupil-history';
import { isOver, withNumber } from '../rule-number';

/** Codes that somebody asks leave for, or that stand where leave was refused or is not entered yet. */
const LEAVE_CODES = 'C C1 J1 R S T G N O'.split(' ');
const GRANTED_CODES = 'C C1 J1 R S T'.split(' ');

export default defineCheck({
  on: 'absence',
  id: 'sick-visit-exempt',
  page: 'absences',
  severity: 'info',
  audience: 'office',
  needs: ['mark', 'date', 'leave'],
  title: 'No visit during requested leave',
  policy: ({ policy }) => policy.rule('sick-visit-exempt', 'holidayLeave.visit'),
  run(subject, rule) {
    const { row, history, policy, facts } = subject;
    const { date, code } = row;
    if (code === null || !LEAVE_CODES.includes(code) || wasIn(subject)) return null;
    if (date === null) return unknown('date');
    if (isOfToday(subject) === false) return null;
    // a visit for such a pupil is not called off for leave
    if (history?.flags?.includes('first-day-visit')) return null;
    const isPlanned = hasVisitPlanned(history, date);
    const absence = absenceDay(subject, (other) => LEAVE_CODES.includes(other));
    const visitDay = withNumber(policy.own('noReasonVisitDay'));
    const isDue = typeof absence !== 'string' && visitDay !== null && isOver(absence.day, visitDay);
    if (!isPlanned && !isDue) {
      if (typeof absence === 'string') return unknown(absence);
      return absence.isWhole ? null : unknown('history');
    }
    if (!GRANTED_CODES.includes(code)) {
      const leave = history?.leave;
      if (leave === undefined) return unknown('leave');
      const covers = leave.some(({ from, to }) => from !== null && from <= date && date <= (to ?? from));
      if (!covers) return leave.some(isUndated) ? unknown('leave') : null;
    }
    return breach({
      message: `Leave was asked for on these days${isPlanned ? ', and a visit is planned' : ''}: the policy has no visit then.`,
      action: 'Cancel the visit, unless the DSL has a concern.',
      policy: rule,
      facts: { day: typeof absence === 'string' ? null : absence.day, isPlanned },
      notes: facts.notes,
    });
  },
});

/** A visit in the log of plans that nobody has written an outcome for. */
function hasVisitPlanned(history: History | null, on: IsoDate): boolean {
  return (
    history?.plans?.some(
      (plan) => isAbout('visit', plan.kind) && !hasOutcome(plan) && (plan.to === null || plan.to >= on),
    ) === true
  );
}

const requested = (from: string, to: string | null, decision: 'granted' | 'refused' | null = 'refused') => ({
  pupil: { name: null, id: '101', year: '8' },
  type: 'holiday' as const,
  from,
  to,
  requestedOn: '2026-10-20',
  reason: null,
  decision,
});
const VISIT = { kind: 'home visit', from: '2026-11-20', to: null };
const TWO_DAYS = together({ '2026-11-17': '/ \\' }, onWeekdays('2026-11-18', 2, 'G G'));
const ASKED = { marks: TWO_DAYS, leave: [requested('2026-11-18', '2026-11-24')] };

export const examples: AbsenceExample[] = [
  {
    policy: 'jtmat',
    row: { code: 'G' },
    history: ASKED,
    expect: { severity: 'info', says: 'unless the DSL has a concern', facts: { day: 3, isPlanned: false } },
    why: 'T-55: on the third day a visit would be due; leave was asked for, and refused',
  },
  {
    policy: 'jtmat',
    row: { code: 'C' },
    history: { marks: TWO_DAYS, leave: [requested('2026-11-18', '2026-11-24', 'granted')] },
    expect: {},
    why: 'and granted',
  },
  { policy: 'jtmat', row: { code: 'C' }, history: { marks: TWO_DAYS }, expect: {}, why: 'the code says granted leave' },
  {
    policy: 'jtmat',
    row: { code: 'G' },
    history: {
      marks: { '2026-11-19': '/ \\' },
      leave: [requested('2026-11-20', '2026-11-24')],
      plans: [VISIT],
    },
    expect: { says: 'a visit is planned', facts: { day: 1 } },
    why: 'on the first day, and a visit stands in the log',
  },
  {
    policy: 'jtmat',
    row: { code: 'G' },
    history: {
      marks: { '2026-11-19': '/ \\' },
      leave: [requested('2026-11-20', '2026-11-24')],
      plans: [{ ...VISIT, outcome: 'cancelled' }],
    },
    expect: null,
    why: 'cancelled already',
  },
  {
    policy: 'jtmat',
    row: { code: 'G' },
    history: { marks: { '2026-11-18': '/ \\', '2026-11-19': 'G G' }, leave: [requested('2026-11-19', '2026-11-24')] },
    expect: null,
    why: 'the second day: no visit would be due',
  },
  {
    policy: 'jtmat',
    row: { code: 'G' },
    history: { ...ASKED, flags: ['first-day-visit'] },
    expect: null,
    why: 'unless there is a concern',
  },
  {
    policy: 'jtmat',
    row: { code: 'N' },
    history: { marks: together({ '2026-11-17': '/ \\' }, onWeekdays('2026-11-18', 2, 'N N')), leave: [] },
    expect: null,
    why: 'nobody asked for leave: the visit stands',
  },
  {
    policy: 'jtmat',
    row: { code: 'G' },
    history: { marks: TWO_DAYS, leave: [requested('2026-11-16', '2026-11-19')] },
    expect: null,
    why: 'the days asked for are over',
  },
  {
    policy: 'jtmat',
    row: { code: 'G' },
    history: { marks: TWO_DAYS },
    expect: { outcome: 'indeterminate', missing: ['leave'] },
    why: 'whether leave was asked for is not known',
  },
  {
    policy: 'jtmat',
    row: { code: 'G' },
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'the first day or a later one?',
  },
  {
    policy: 'jtmat',
    calendar: null,
    row: { code: 'G' },
    history: ASKED,
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'days in a row need a calendar',
  },
  { policy: 'jtmat', row: { code: 'I' }, history: ASKED, expect: null, why: 'ill: the visit of day 6 stands' },
  { policy: 'wessex', row: { code: 'G' }, history: ASKED, expect: null, why: 'its policy is silent' },
  { policy: 'keystone', row: { code: 'G' }, history: ASKED, expect: null, why: 'its policy is silent' },
  { policy: 'otw', row: { code: 'G' }, history: ASKED, expect: null, why: 'its policy is silent' },
  { policy: 'ludlow', year: '4', row: { code: 'G' }, history: ASKED, expect: null, why: 'its policy is silent' },
  { policy: 'jtmat', row: { code: 'G', date: '2026-11-19' }, history: ASKED, expect: null, why: 'another day' },
  { policy: 'jtmat', now: '2026-11-21', row: { code: 'G' }, history: ASKED, expect: null, why: 'a Saturday' },
];

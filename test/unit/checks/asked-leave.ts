/** A pupil, her record and requests for leave, as the tests of conditions ask about them. */
import type { SchoolCalendar } from '../../../src/attendance';
import type { CheckOptions } from '../../../src/checks/check-reading';
import { EXAMPLE_CALENDAR, type MarksByDay, onWeekdays, together } from '../../../src/checks/example';
import { type Condition, conditionsOf } from '../../../src/checks/leave-conditions';
import type { History } from '../../../src/checks/pupil-history';
import type { LeaveRequest, LeaveType, Pupil } from '../../../src/pages/reading';
import { policyPacks } from '../../../src/policy/packs';

export const TRUSTS = ['wessex', 'keystone', 'otw', 'jtmat', 'ludlow'] as const;
export type Trust = (typeof TRUSTS)[number];
export const TYPES: (LeaveType | null)[] = [
  ...(['exceptional', 'holiday', 'medical', 'performance', 'religious', 'travelling', 'sport'] as const),
  ...(['interview', 'study', 'part-time', 'protest', 'lunch-pass', 'other'] as const),
  null,
];
export const HEAD = { decision: 'granted' as const, decidedOn: '2026-11-09', decidedBy: { role: 'Headteacher' } };
export const amy: Pupil = { name: 'Ash, Amy', id: '101', year: '8' };
export const calendar: SchoolCalendar = {
  ...EXAMPLE_CALENDAR,
  assessments: [{ from: '2027-05-10', to: '2027-05-13', kind: 'statutory', years: ['6'] }],
};
export const request = (more: Partial<LeaveRequest> = {}): LeaveRequest => ({
  key: 'request:1',
  pupil: amy,
  type: 'exceptional',
  from: '2026-12-07',
  to: '2026-12-09',
  requestedOn: '2026-11-02',
  reason: 'Wedding of her eldest cousin',
  decision: null,
  ...more,
});

export const IN_SCHOOL = together(onWeekdays('2026-09-07', 35, '/ \\'), onWeekdays('2026-11-02', 15, '/ \\'));
export const known = (days: MarksByDay = IN_SCHOOL, more: Partial<History> = {}): History => ({
  pupil: amy,
  complete: true,
  marks: Object.entries(days).flatMap(([date, codes]) =>
    codes.split(' ').map((code, index) => ({ date, session: index === 0 ? ('AM' as const) : ('PM' as const), code })),
  ),
  leave: [],
  contacts: [],
  ...more,
});
export const optionsOf = (trust: Trust, history: History | null, more: Partial<CheckOptions> = {}): CheckOptions => ({
  policy: { trust: policyPacks[trust] },
  calendar,
  now: '2026-11-20T16:00:00Z',
  history,
  ...more,
});
export const ask = (trust: Trust, asked: Partial<LeaveRequest> = {}, history: History | null = known()): Condition[] =>
  conditionsOf(request(asked), optionsOf(trust, history));
export const states = (conditions: Condition[]) => conditions.map(({ check, state }) => `${check.slice(6)}: ${state}`);
export const of = (conditions: Condition[], check: string): Condition => {
  const [found, ...more] = conditions.filter((one) => one.check === check);
  if (found === undefined || more.length > 0) throw new Error(`Not one condition of ${check}`);
  return found;
};
export const namesOf = (conditions: Condition[]) => conditions.map(({ title }) => title);

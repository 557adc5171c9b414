/** The line and the limits that a list is held against, by year group. Owns which values of the policy these are. */
import type { SchoolCalendar } from '../../src/attendance';
import { nLimitFrom } from '../../src/casework/n-ageing';
import { asLine, attendanceAt, reachOf } from '../../src/checks/attendance-line';
import { isIndependent } from '../../src/checks/penalty-case';
import { nLimitWords } from '../../src/policy/n-limit';
import { type PolicyView, type ResolvedValue, resolvePolicy } from '../../src/policy/resolve';
import type { Line } from '../../src/review/cohort-figures';
import { ownCalendar } from '../../src/review/own-calendar';
import type { KnownSchool } from '../sidepanel/known';

/** Where no policy draws one: persistent absence as the Department defines it. */
const NATIONAL_LINE: Line = { at: 90, reach: 'at' };

/** The line and the limits of one year group, and the days on which it had school. */
export type Rules = {
  policy: PolicyView;
  line: Line;
  nLimit: ResolvedValue | null;
  hasNotices: boolean;
  calendar: SchoolCalendar | null;
};

export function rulesOf(school: KnownSchool, year: string | null, today: string): Rules {
  const policy = resolvePolicy(school.policy, { year, on: today });
  const line = asLine(policy.get('pa'));
  return {
    policy,
    line: line === null ? NATIONAL_LINE : { at: attendanceAt(line), reach: reachOf(line) },
    nLimit: nLimitFrom(policy),
    hasNotices: !isIndependent(policy),
    calendar: ownCalendar(school.calendar, year, today),
  };
}

export const limitWords = ({ nLimit }: Rules): string | null => (nLimit === null ? null : nLimitWords(nLimit));

/**
 * Every value that a policy pack can hold, in the order people think of them.
 * Owns the list as a whole and the look-up; knows no pack, and is too heavy for a page's own script.
 */
import { attendanceLineKeys, letterKeys } from './keys/attendance';
import { penaltyKeys, recordKeys, rewardKeys } from './keys/consequences';
import { firstDayKeys, localAuthorityKeys } from './keys/contact';
import { leaveKeys } from './keys/leave';
import { aboutKeys, roleKeys } from './keys/people';
import type { PolicyKey } from './keys/policy-key';
import { codeKeys, registerTimeKeys } from './keys/register';

export type { KeyKind, PolicyKey } from './keys/policy-key';

/** Every key of matrix A and A-J, and the values that only a school can set. `checks.<id>` is not among them. */
export const policyKeys: readonly PolicyKey[] = [
  ...registerTimeKeys,
  ...codeKeys,
  ...attendanceLineKeys,
  ...letterKeys,
  ...firstDayKeys,
  ...localAuthorityKeys,
  ...leaveKeys,
  ...penaltyKeys,
  ...recordKeys,
  ...rewardKeys,
  ...roleKeys,
  ...aboutKeys,
];

/** The headings under which the keys stand, in order. */
export const policySections: readonly string[] = [...new Set(policyKeys.map(({ section }) => section))];

const byKey = new Map(policyKeys.map((entry) => [entry.key, entry]));

/** What is known of a key; undefined for one that is not in the table. */
export function policyKey(key: string): PolicyKey | undefined {
  return byKey.get(key);
}

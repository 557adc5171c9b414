/** The limit that a check about N goes by. Owns which one that is; its counting is `policy/n-limit.ts`. */
import type { PolicyView, ResolvedValue } from '../policy/resolve';
import { withNumber } from './rule-number';

export { isSurelyWithin, nDueOn, nLimitWords } from '../policy/n-limit';

/**
 * The policy's own number; where the policy only says "reasonable" or "at once", the national one (T-19). Null: the check
 * is off.
 */
export function nLimitOf(check: string, policy: PolicyView): ResolvedValue | null {
  const rule = policy.rule(check, 'nLimit');
  return rule === null ? null : (withNumber(rule) ?? policy.national('nLimit'));
}

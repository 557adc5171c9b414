/** The close that a session's marks are held against. Owns when a close depends on a year group that is not known. */
import type { Session, Time } from '../attendance';
import type { RegisterTimes } from '../policy/register-times';
import type { PolicyView, ResolvedValue } from '../policy/resolve';

/**
 * The time at which the register closes; 'year' where the policy has one for each year group and the pupil's is not known;
 * null where it has none, or the session is not known.
 */
export function closeOf(
  { policy, times }: { policy: PolicyView; times: RegisterTimes | null },
  session: Session | null,
): ResolvedValue<Time> | 'year' | null {
  if (times === null) return null;
  return times.close ?? (policy.needsYear(session === 'AM' ? 'am.close' : 'pm.close') ? 'year' : null);
}

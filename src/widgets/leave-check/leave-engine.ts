/** One leave request against a policy: what is needed for it is large, and comes when the first request is there. Owns the parsing. */
import type { Instant, Mark, SchoolCalendar } from '../../attendance';
import { type Condition, conditionsOf } from '../../checks/leave-conditions';
import type { LeaveRequest } from '../../pages/reading';
import { leaveRequestSchema } from '../../pages/reading-schema';
import type { PolicyStack } from '../../policy/pack';
import type { Problem } from '../element/given';
import { Wrong } from '../element/wrong';

export type Asked = {
  request: Record<string, unknown>;
  policy: PolicyStack;
  calendar: SchoolCalendar | null;
  marks?: Mark[];
  isComplete: boolean;
  now: Instant;
};

/** Nobody's in particular: the page knows whose request it is. */
const NOBODY = { name: null, id: null, year: null };

/** The conditions of the policy, in the order of its checks. @throws Wrong where the request is none. */
export function conditionsOfRequest({ request, policy, calendar, marks, isComplete, now }: Asked): Condition[] {
  const whole = { pupil: NOBODY, type: null, from: null, to: null, requestedOn: null, reason: null, ...request };
  const parsed = leaveRequestSchema.safeParse(whole);
  if (!parsed.success)
    throw new Wrong(
      ...parsed.error.issues.map(
        ({ path, message }): Problem => ({
          path: ['request', ...path].map(String).join('.'),
          message,
          from: 'property',
        }),
      ),
    );
  const asked = parsed.data as LeaveRequest;
  const history = marks ? { pupil: asked.pupil, marks, complete: isComplete } : null;
  return conditionsOf(asked, { policy, calendar, now, history });
}

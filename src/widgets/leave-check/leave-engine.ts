/** One leave request against a policy: what is needed for it is large, and comes when the first request is there. Owns the parsing. */
import type { Instant, Mark, SchoolCalendar } from '../../attendance';
import { type Condition, conditionsOf } from '../../checks/leave-conditions';
import type { PolicyStack } from '../../policy/pack';
import type { Fault } from '../data/shape';
import type { Problem } from '../element/given';
import { Wrong } from '../element/wrong';
import { requestShape } from './request-shape';

export type Asked = {
  request: Record<string, unknown>;
  policy: PolicyStack;
  calendar: SchoolCalendar | null;
  marks?: Mark[];
  isComplete: boolean;
  now: Instant;
};

/** The conditions of the policy, in the order of its checks. @throws Wrong where the request is none. */
export function conditionsOfRequest({ request, policy, calendar, marks, isComplete, now }: Asked): Condition[] {
  const faults: Fault[] = [];
  const asked = requestShape(request, 'request', faults);
  if (faults.length > 0) throw new Wrong(...faults.map((fault): Problem => ({ ...fault, from: 'property' })));
  const history = marks ? { pupil: asked.pupil, marks, complete: isComplete } : null;
  return conditionsOf(asked, { policy, calendar, now, history });
}

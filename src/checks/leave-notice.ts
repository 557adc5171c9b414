/**
 * Notice as a condition of leave, which general, religious and travelling leave share. Owns its words; how many days lie
 * between is for `leave-days.ts`.
 */
import type { ResolvedValue } from '../policy/resolve';
import type { Asked } from './leave-check';
import { type Ahead, daysAhead, isAskedTooLate } from './leave-days';
import type { RequestSubject } from './record-subjects';

/** None where the request came too late for any notice, and the policy has a rule for just that. */
export function askedNotice({ request, calendar, policy }: RequestSubject, notice: ResolvedValue): Asked[] {
  const ahead = daysAhead(request, calendar);
  const wanted = Number(notice.value);
  const isKnown = !Array.isArray(ahead);
  if (isKnown && ahead.days < wanted && isAskedTooLate(ahead))
    if (policy.rule('leave-retrospective', 'leave.retrospective') !== null) return [];
  const words = isKnown ? aheadWords(ahead) : '';
  const title = `Asked at least ${wanted} ${wanted === 1 ? 'day' : 'days'} ahead`;
  return [{ title, source: notice, met: words, broken: words }];
}

/** "13 days ahead", "on its first day", "3 days after it began" */
export function aheadWords({ days }: Ahead): string {
  if (days === 0) return 'on its first day';
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days > 0 ? `${count} ahead` : `${count} after it began`;
}

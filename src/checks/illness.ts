/** What the illness checks share: sick days, and the grounds on which a policy asks for evidence. Knows no single check. */
import type { IsoDate, Mark } from '../attendance';
import type { PolicyView, ResolvedValue } from '../policy/resolve';

/**
 * Days with an I in either session, in order: as the Department's own tool counts sickness, so that a half day is one.
 * An appointment (M) is no sickness (law trap 14).
 */
export function sickDays(marks: readonly Mark[]): IsoDate[] {
  const days: IsoDate[] = [];
  for (const { date, code } of marks) if (code === 'I' && days.at(-1) !== date) days.push(date);
  return days;
}

/** The policy's list of grounds for asking for evidence of illness, where it has this one. */
export function evidenceGround(
  policy: PolicyView,
  ground: 'days' | 'holiday' | 'pattern' | 'doubt',
): ResolvedValue | null {
  const grounds = policy.own('evidence.grounds');
  return Array.isArray(grounds?.value) && grounds.value.includes(ground) ? grounds : null;
}

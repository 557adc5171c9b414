/** A decision about leave as the request that checks know. Owns that translation: what was granted in part becomes its parts. */
import { addCalendarDays, type IsoDate } from '../attendance';
import type { LeaveRequest, LeaveType, Pupil } from '../pages/reading';
import type { LeaveDecision } from './records';

const TYPES: readonly LeaveType[] = [
  ...(['exceptional', 'holiday', 'medical', 'performance', 'religious', 'travelling', 'sport', 'interview'] as const),
  ...(['study', 'part-time', 'protest', 'lunch-pass', 'other'] as const),
];

/** One request; of a partly granted one what was granted, and what was refused before and after it. */
export function requestsOf(value: LeaveDecision, pupil: Pupil): LeaveRequest[] {
  const { from, to, requestedOn, reason, decidedOn, decidedBy, decision, grantedFrom, grantedTo } = value;
  const type = value.type === null ? null : (TYPES.find((one) => one === value.type) ?? 'other');
  const role = decidedBy === null ? null : { role: decidedBy.role };
  const part = (first: IsoDate | null, last: IsoDate | null, said: LeaveRequest['decision']): LeaveRequest => ({
    pupil,
    type,
    from: first,
    to: last,
    requestedOn,
    reason,
    decision: said,
    decidedOn,
    decidedBy: role,
  });
  if (decision !== 'partly-granted') return [part(from, to, decision)];
  // which days were granted is not on record
  if (grantedFrom == null) return [part(from, to, null)];
  const granted = { from: grantedFrom, to: grantedTo ?? grantedFrom };
  return [
    ...(from !== null && from < granted.from ? [part(from, addCalendarDays(granted.from, -1), 'refused')] : []),
    part(granted.from, granted.to, 'granted'),
    ...(to !== null && to > granted.to ? [part(addCalendarDays(granted.to, 1), to, 'refused')] : []),
  ];
}

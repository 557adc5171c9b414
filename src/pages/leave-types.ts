/** The kinds of leave that a request can be for. Owns their names; what the law and a policy make of them is for the checks. */
export const LEAVE_TYPES = [
  'exceptional',
  'holiday',
  'medical',
  'performance',
  'religious',
  'travelling',
  'sport',
  'interview',
  'study',
  'part-time',
  'protest',
  'lunch-pass',
  'other',
] as const;

export type LeaveType = (typeof LEAVE_TYPES)[number];

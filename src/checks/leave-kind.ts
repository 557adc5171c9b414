/**
 * What kind of leave is asked for, where its type says so, and where only its reason hints at it. Owns the words that hint:
 * they open a question for a person and never settle it, and none of them ever enters a message.
 */
import type { LeaveRequest, LeaveType } from '../pages/reading';
import type { PolicyView } from '../policy/resolve';

export type Answer = 'yes' | 'no' | 'unsure';

const HINTS: Partial<Record<LeaveType, string>> = {
  holiday: 'holiday holidays vacation cruise',
  medical: 'appointment hospital dentist dental doctor clinic surgery operation',
  performance: 'performance performances performing filming audition auditions theatre panto pantomime bopa',
  religious: 'religious religion eid diwali passover vaisakhi',
  travelling: 'showman showmen fairground occupational',
  sport: 'sport sports sporting squad tournament championship championships',
  interview: 'interview interviews',
  study: 'exam exams examination examinations mock mocks revision',
  protest: 'protest protests protesting demonstration',
  'lunch-pass': 'lunch lunchtime lunchtimes',
};

const KIND_OF_WORD: ReadonlyMap<string, LeaveType> = new Map(
  Object.entries(HINTS).flatMap(([type, words]) => words.split(' ').map((word) => [word, type as LeaveType] as const)),
);

/** They stand for whatever the reason says. */
const OPEN_TYPES: ReadonlySet<LeaveType | null> = new Set([null, 'exceptional', 'other']);

/** Rules of their own go for these, not those for leave in exceptional circumstances. */
const SPECIAL: ReadonlySet<LeaveType> = new Set([
  'medical',
  'performance',
  'religious',
  'travelling',
  'interview',
  'study',
  'part-time',
  'lunch-pass',
]);

/** Whether a request is of a type; unsure where the type leaves it open and the reason hints at it. */
export function isOfType(request: LeaveRequest, type: LeaveType): Answer {
  if (request.type === type) return 'yes';
  return OPEN_TYPES.has(request.type) && kindsHintedAt(request).has(type) ? 'unsure' : 'no';
}

/** Whether the policy's rules on leave in exceptional circumstances go for a request. */
export function isGeneralLeave(request: LeaveRequest, policy: PolicyView): Answer {
  const { type } = request;
  if (type === 'sport') return policy.own('leave.sport') === null ? 'yes' : 'no';
  if (type !== null && SPECIAL.has(type)) return 'no';
  if (type !== null && type !== 'other') return 'yes';
  return [...kindsHintedAt(request)].some((kind) => SPECIAL.has(kind)) ? 'unsure' : 'yes';
}

/** The words of a text in whatever script, in lower case. */
export function wordsOf(text: string | null): string[] {
  return (text ?? '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function kindsHintedAt({ reason }: LeaveRequest): Set<LeaveType> {
  return new Set(wordsOf(reason).flatMap((word) => KIND_OF_WORD.get(word) ?? []));
}

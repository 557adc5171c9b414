/**
 * How far a leave request is decided, and by whom. Owns which roles are the head's, and the rule that a head's decision
 * stands: what the policy would have had decided is then no longer said.
 */
import type { IsoDate } from '../attendance';
import type { LeaveRequest } from '../pages/reading';
import type { PolicyView } from '../policy/resolve';
import { lastDayOf } from './leave-days';
import { wordsOf } from './leave-kind';
import { isGranted, isUndecided } from './leave-log';
import type { RequestSubject } from './record-subjects';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const HEAD = set('head headteacher headmaster headmistress principal ht');
const SENIOR = set('deputy vice assistant associate');
const OTHER = set(
  'officer office admin administrator tutor teacher governor governors lead manager senco sendco pastoral receptionist welfare year house department faculty',
);
/** Somebody who writes down what another decided. */
const FOR_ANOTHER = set('behalf for pp per pa secretary delegated');
const OF_A_SCHOOL = set('school academy college centre site');

export type Decider = { who: 'head' | 'other' | 'unsure'; role: string };

/** Whose role it is that stands beside a decision. */
export function deciderOf(shown: string): Decider {
  const unsure: Decider = { who: 'unsure', role: '' };
  if (wordsOf(shown).some((word) => FOR_ANOTHER.has(word))) return unsure;
  const parts = shown.split(/[,;/&+()|]|\band\b/i).map((part) => ({ who: whoseRole(part), role: part.trim() }));
  return parts.find(({ who }) => who === 'head') ?? parts.find(({ who }) => who === 'other') ?? unsure;
}

function whoseRole(part: string): Decider['who'] {
  const words = wordsOf(part.toLowerCase().replace(/head[\s-]teacher/g, 'headteacher'));
  if (words.some((word) => SENIOR.has(word) || OTHER.has(word))) return 'other';
  if (!words.some((word) => HEAD.has(word))) return 'unsure';
  const of = words.indexOf('of');
  return of === -1 || OF_A_SCHOOL.has(words[of + 1] ?? '') ? 'head' : 'unsure';
}

/** Whether whoever decided is whom the policy names; unsure where the page or the policy does not tell. */
export function isDecidedByRightPerson({ type, decidedBy }: LeaveRequest, policy: PolicyView): Decider {
  const right: Decider = { who: 'head', role: '' };
  const named = policy.own('leave.decider');
  // appointments are told, not granted
  if (type === 'medical' || named === null || !wordsOf(String(named.value)).some((word) => HEAD.has(word)))
    return right;
  const decider = deciderOf(decidedBy?.role ?? '');
  if (decider.who !== 'other') return decider;
  if (type === 'sport' && policy.own('leave.sport.decider') !== null)
    if (wordsOf(decider.role).some((word) => SENIOR.has(word))) return right;
  return isNameOfHead(decider.role, policy) ? { who: 'unsure', role: '' } : decider;
}

/** Some policies have one role under two names, the head's among them (T-44). */
function isNameOfHead(role: string, policy: PolicyView): boolean {
  const aliases = policy.own('roles.aliases')?.value;
  if (typeof aliases !== 'object' || aliases === null) return false;
  return Object.entries(aliases).some(([name, others]) => {
    const names = [name, ...(Array.isArray(others) ? others.map(String) : [])].map((one) => one.toLowerCase());
    return names.includes(role.toLowerCase()) && names.some((one) => whoseRole(one) === 'head');
  });
}

/** Whether the last day asked for has passed; where the page does not say which it is, nobody knows. */
export function isOverBy(request: LeaveRequest, today: IsoDate): boolean {
  const last = lastDayOf(request);
  return last !== null && last < today;
}

/**
 * Whether the head has yet to decide: nobody has, or somebody else granted leave that is not over. Once the head decided,
 * with the policy or against it, its conditions are moot.
 */
export function isOpen({ request, policy, now }: Pick<RequestSubject, 'request' | 'policy' | 'now'>): boolean {
  if (isUndecided(request)) return true;
  if (!isGranted(request) || isOverBy(request, now.date)) return false;
  return isDecidedByRightPerson(request, policy).who === 'other';
}

/** What follows where the policy rules leave out: it refuses, and the head may decide otherwise (T-31). */
export const REFUSE_OR_RECORD = 'Refuse under the policy, or record why the head decides otherwise.';

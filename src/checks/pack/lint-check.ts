/**
 * What a lint check is: a question to a policy pack itself, without any page. Owns the contract between one such check's
 * file and `lint-policy-pack.ts`, which runs it. Knows no pack by name.
 */
import type { IsoDate, Session } from '../../attendance';
import type { PolicyPack, StatedValue } from '../../policy/pack';
import type { CheckInfo } from '../check';

export type LintSubject = {
  pack: PolicyPack;
  /** The day of use. */
  on: IsoDate;
  /** What the pack states and is in force on that day; null where it is silent. A value may be per year group only. */
  stated(key: string): StatedValue | null;
  /** What national rules say: the yardstick, never the pack's own value. */
  national(key: string): StatedValue | null;
};

export type Problem = {
  /** Tells this problem from others of the check, and from the same one after the value changed. */
  what: string;
  /** The pack keys it is about: what somebody would edit. */
  keys: string[];
  message: string;
  action: string;
  /** The value it rests on; null or left out where the pack states none. */
  cites?: StatedValue | null;
  facts?: Record<string, unknown>;
};

export type LintCheck = CheckInfo & {
  /** The national fact it is cited with: a key of the national pack. */
  national?: string;
  /** No problem, or one for each thing that a person would mend by itself. */
  run(subject: LintSubject): Problem[];
};

/** Packs are the leadership's business and need no page, so that part of a check's description is always the same. */
export function defineLint(
  spec: Pick<CheckInfo, 'id' | 'severity' | 'title'> & Pick<LintCheck, 'national' | 'run'>,
): LintCheck {
  return { page: 'pack', audience: 'leadership', needs: [], ...spec };
}

export const SESSIONS: readonly Session[] = ['AM', 'PM'];

/** The pack key of one session's value: 'am.close'. */
export const sessionKey = (session: Session, name: string): string => `${session === 'AM' ? 'am' : 'pm'}.${name}`;

/** The words of a value that is a list; none where it is something else. */
export function wordsOf(found: StatedValue | null): string[] {
  return Array.isArray(found?.value) ? found.value.filter((word) => typeof word === 'string') : [];
}

/**
 * A number that a check measures by. The national pack ships with the product, so that a missing one is our own mistake.
 * @throws RangeError where the national pack has no number under that key
 */
export function nationalNumber({ national }: LintSubject, key: string): number {
  const value = national(key)?.value;
  if (typeof value !== 'number') throw new RangeError(`the national pack has no number under ${key}`);
  return value;
}

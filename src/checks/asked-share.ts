/**
 * A condition that the policy puts to a pupil's record as a share of sessions. Owns when a share that meets it is still for a
 * person to judge: no session is known, or those without a mark that counts could turn the answer.
 */
import type { Asked } from './leave-check';

type Share = {
  /** "8 of 196 sessions, 4.08 %"; null where no session counts. */
  words: string | null;
  /** Sessions whose mark does not count, or is not known. */
  unmarked: number;
  /** Whether the condition would be broken were all of these against it. */
  couldTurn: boolean;
};

/** The condition with its answer. */
export function askedShare(asked: Pick<Asked, 'title' | 'proof' | 'verdict'>, share: Share): Asked {
  const { words, unmarked, couldTurn } = share;
  if (words === null) return { ...asked, toJudge: 'no session of this school year is known' };
  if (couldTurn) return { ...asked, broken: words, toJudge: `${words}, and ${unmarked} without a mark that counts` };
  return { ...asked, broken: words, met: words };
}

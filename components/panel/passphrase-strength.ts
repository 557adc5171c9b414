/**
 * A hint on a passphrase while it is typed. Owns the few words; it is advice, and only the least length is a rule. Whoever
 * steals the computer's files can try as many as they like, so length is what counts.
 */

export const SHORTEST_PASSPHRASE = 12;
const GOOD_LENGTH = 20;
const COMMON = /password|passphrase|qwert|12345|abcde|school|attendance|register|letmein|welcome/i;

export type Strength = { isEnough: boolean; words: string; level: 0 | 1 | 2 | 3 };

export function strengthOf(passphrase: string): Strength {
  const { length } = passphrase;
  if (length === 0)
    return { isEnough: false, words: 'Four words that do not belong together are a good one.', level: 0 };
  if (length < SHORTEST_PASSPHRASE)
    return {
      isEnough: false,
      words: `At least ${SHORTEST_PASSPHRASE} characters: ${SHORTEST_PASSPHRASE - length} more.`,
      level: 1,
    };
  if (new Set(passphrase).size < 6)
    return { isEnough: false, words: 'Too alike: use more different characters.', level: 1 };
  if (COMMON.test(passphrase)) return { isEnough: true, words: 'Weak: it has a word that is tried first.', level: 1 };
  if (length < GOOD_LENGTH) return { isEnough: true, words: 'Fair. Longer is better than odder.', level: 2 };
  return { isEnough: true, words: 'Good.', level: 3 };
}

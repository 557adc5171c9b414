/**
 * What a page itself says its letters stand for: "S Sick", "P = Present". Owns finding letters that it explains as another
 * mark than the national code; what they mean instead only the school can say.
 */
import { bareCode, codeOf } from './code-words';
import type { PageText } from './page-texts';

const WORD = /^[A-Za-z]{3}/;
const SIGNS = /^[=:–—-]$/;

/** Letters of a legend that contradicts the national codes; none where it agrees with them, or there is no legend. */
export function lettersOfOwn(texts: readonly PageText[]): ReadonlySet<string> {
  const explained = new Map<string, string>();
  for (const { text, from } of texts) {
    if (from !== 'text' && from !== 'heading') continue;
    let letter: string | null = null;
    for (const word of text.split(/[\s,;|]+/)) {
      const bare = word.replace(/[=:.)]$/, '');
      if (bareCode(bare) === bare) letter = bare;
      else if (letter !== null && WORD.test(word))
        explained.set(letter, `${explained.get(letter) ?? ''} ${word}`.trim());
      else if (!SIGNS.test(word)) letter = null;
    }
  }
  const isOwn = ([letter, words]: [string, string]): boolean => {
    const said = codeOf(words, 'AM');
    return said.kind === 'code' && said.code !== letter && !('/\\'.includes(said.code) && '/\\'.includes(letter));
  };
  const entries = [...explained];
  // one letter that is plainly the school's own makes those doubtful that nobody can be sure of
  if (!entries.some(isOwn)) return new Set();
  return new Set(
    entries.filter((entry) => isOwn(entry) || codeOf(entry[1], 'AM').kind !== 'code').map(([letter]) => letter),
  );
}

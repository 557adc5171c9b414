/**
 * What a page itself says its letters stand for: "S Sick", "P = Present". Owns finding letters that it explains as another
 * mark than the national code; what they mean instead only the school can say.
 */
import { bareCode, codeOf, sharesWords } from './code-words';
import type { PageText } from './page-texts';

const WORD = /^[A-Za-z]{3}/;
const SIGNS = /^[=:–—-]$/;
/** A letter or two of a key, national or not. */
const LETTER = /^[A-Z#/\\][A-Z\d]?$/;
const KEY = /^(?:key|codes?|legend)\b/i;

type Explained = { letter: string; words: string };

/** Letters of a legend that contradicts the national codes; none where it agrees with them, or there is no legend. */
export function lettersOfOwn(texts: readonly PageText[]): ReadonlySet<string> {
  const inParts = texts.flatMap(({ text, from, element }, index): Explained[] => {
    const next = texts[index + 1];
    if (from !== 'text' || next?.from !== 'text' || !LETTER.test(text) || !standTogether(element, next.element))
      return [];
    const words = next.text.replace(/^[\s=:–—-]+/, '');
    return WORD.test(words) ? [{ letter: text, words }] : [];
  });
  const own = (explained: readonly Explained[], isKey: boolean): string[] => {
    const codes = explained.filter(({ letter }) => bareCode(letter) === letter);
    const isLegend = isKey || codes.some(isOther);
    return isLegend ? codes.filter((one) => isOther(one) || !isSame(one)).map(({ letter }) => letter) : [];
  };
  const inLines = texts.flatMap(({ text, from }) =>
    from === 'text' || from === 'heading' ? own(explainedIn(text), KEY.test(text)) : [],
  );
  return new Set([...inLines, ...own(inParts, inParts.length > 1)]);
}

/** In one term and its definition, two cells of a row, or a badge and the words after it. */
function standTogether(one: Element | null, other: Element | null): boolean {
  return one !== null && one !== other && (one.parentElement === other?.parentElement || one.parentElement === other);
}

/** "S Sick  H Hospital" in one line. */
function explainedIn(text: string): Explained[] {
  const found: Explained[] = [];
  let at: Explained | null = null;
  for (const word of text.split(/[\s,;|]+/)) {
    const bare = word.replace(/[=:)]$/, '');
    if (LETTER.test(bare)) at = { letter: bare, words: '' };
    else if (at !== null && WORD.test(word)) {
      if (at.words === '') found.push(at);
      at.words = `${at.words} ${word}`.trim();
    } else if (!SIGNS.test(word)) at = null;
  }
  return found;
}

/** Plainly another mark. */
function isOther({ letter, words }: Explained): boolean {
  const said = codeOf(words, 'AM');
  return said.kind === 'code' && said.code !== letter && !('/\\'.includes(said.code) && '/\\'.includes(letter));
}

function isSame({ letter, words }: Explained): boolean {
  const said = codeOf(words, 'AM');
  return said.kind === 'code' || '/\\'.includes(letter) || sharesWords(letter, words);
}

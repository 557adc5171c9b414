/**
 * Whether a name may be that of a pupil who is known by id. Owns the few bits by which a name is held against another; a
 * name never joins and is never kept: numbers in a page that are no pupils' ids are noticed by it, and nothing else is.
 */

const MOST_WORDS = 8;

/** Sixteen bits of each word, other ones for each pupil, so that they tell no name and no two pupils of one name. */
export function wordsOfName(name: string | null, pupil: string): string[] {
  const words =
    (name ?? '')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? [];
  return [...new Set(words)].slice(0, MOST_WORDS).map((word) => bitsOf(`${pupil} ${word}`));
}

/** Two names that have no word in common are those of two pupils. Where no name is known, nothing speaks against it. */
export function mayBeOne(known: readonly string[], shown: readonly string[]): boolean {
  return known.length === 0 || shown.length === 0 || shown.some((word) => known.includes(word));
}

/** The words of both: a pupil may be called by a second name, as long as each look shares a word with one before. */
export function joinedWords(known: readonly string[], shown: readonly string[]): string[] {
  return [...new Set([...known, ...shown])].slice(0, MOST_WORDS);
}

/** FNV-1a, folded to sixteen bits. */
function bitsOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return ((hash ^ (hash >>> 16)) & 0xffff).toString(36);
}

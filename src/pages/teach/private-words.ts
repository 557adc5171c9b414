/**
 * Words that must not leave the page in a taught map: those of names, and whatever holds a digit. Owns that judgement for
 * classes, attribute names, roles and parts of an address alike.
 */

/** Shorter words of names count only where they stand alone: nearly every class holds the letters of "Li". */
const SHORTEST_PART = 3;

export class PrivateWords {
  private readonly short = new Set<string>();
  private readonly long = new Set<string>();
  private readonly other = new Set<string>();

  /** `names` are the texts that name pupils, `texts` all else that their rows show. */
  constructor(names: Iterable<string>, texts: Iterable<string> = []) {
    for (const text of names)
      for (const word of wordsOf(text)) {
        if (word.length >= SHORTEST_PART) this.long.add(word);
        else if (word.length === 2) this.short.add(word);
      }
    for (const text of texts) for (const word of wordsOf(text)) if (word.length >= 2) this.other.add(word);
  }

  /** Whether a class or attribute could say something of one row: it may tell who, or holds a word that a row shows. */
  areIn(text: string): boolean {
    return this.mayTellWho(text) || wordsOf(text).some((word) => this.other.has(word));
  }

  /** Whether a text could tell who a pupil is: it holds a digit, or a word of a name in whatever spelling. */
  mayTellWho(text: string): boolean {
    return /\p{N}/u.test(text) || this.namesIn(text);
  }

  /** Whether a text holds a word of a name. */
  namesIn(text: string): boolean {
    const bare = plain(text);
    if (wordsOf(text).some((word) => this.short.has(word))) return true;
    for (const word of this.long) if (bare.includes(word)) return true;
    return false;
  }
}

/** "amyAsh" and "amy-ash" are two words each. */
function wordsOf(text: string): string[] {
  const parted = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return plain(parted)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/** Without capitals and accents: addresses and classes have neither. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

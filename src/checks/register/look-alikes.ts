/** Characters that look like a code and are not one. Owns the table; guesses nothing into a reading. */

const LOOK_ALIKES: Record<string, string> = {
  // Cyrillic
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  І: 'I',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Т: 'T',
  т: 'T',
  Х: 'X',
  х: 'X',
  Ѕ: 'S',
  Ј: 'J',
  // Greek
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  // Latin and signs
  ı: 'I',
  '|': 'I',
  '0': 'O',
  '1': '/',
  '⁄': '/',
  '∕': '/',
  '∖': '\\',
  '＼': '\\',
  '／': '/',
};

/** The code that a character looks like, if there is one. */
export function looksLike(shown: string): string | null {
  const plain = [...shown.normalize('NFKC')].map((character) => LOOK_ALIKES[character] ?? character).join('');
  return plain !== shown ? plain : null;
}

/**
 * Codes written one after another, as a registration certificate prints them: `/\/\L\II/\`. Owns where one code ends and the
 * next begins; a string of which that is not certain is none.
 */
import { bareCode } from '../generic/code-words';

/** Places without a mark. A blank is one only between marks. */
const NONE = new Set(['-', '*', ' ', '.', '_', '–', '—']);
/** A year of two sessions a day, weekends included. */
const LONGEST = 740;
const BETWEEN_DAYS = /[\s|,;]+/;

/** Each place's code, '' for a place without a mark; null where the text is anything else. */
export function codesInString(shown: string): string[] | null {
  const text = shown.trim();
  if (text.length < 2 || text.length > LONGEST || /[a-z]/.test(text)) return null;
  const days = text.split(BETWEEN_DAYS);
  // groups of one day each, or of one week: the gaps between them are no places
  const isGrouped = days.length > 1 && days.every((group) => (placesIn(group)?.length ?? 1) % 2 === 0);
  return isGrouped ? days.flatMap((group) => placesIn(group) as string[]) : placesIn(text);
}

function placesIn(text: string): string[] | null {
  const places: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (NONE.has(sign)) {
      places.push('');
      continue;
    }
    const next = text[at + 1] ?? '';
    const isDigit = next >= '0' && next <= '9';
    const code = bareCode(isDigit ? sign + next : sign);
    if (code === null) return null;
    if (isDigit) at += 1;
    places.push(code);
  }
  return places;
}

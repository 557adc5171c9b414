/**
 * Registers in letters of the school's own, such as P for present and A for absent. Owns telling them from national codes
 * by many marks together, since P and E are codes of both; what the letters mean only the school can say.
 */
import { type CodeMap, codeOf } from './code-words';
import type { Face } from './face';

const MOST_OPTIONS = 40;
/** A letter or two, alone or before words: "A", "NP", "P - Present". */
const LETTER = /^\S{1,2}(?:$|\W+[a-z]{3})/i;

/**
 * Whether these marks are not the national ones: among what is shown and what the controls offer there is no present sign,
 * but letters or signs that are no codes, mostly P's, or yes and no.
 */
export function areOwnLetters(faces: readonly Face[], codeMap?: CodeMap, headings: readonly string[] = []): boolean {
  const select = faces.find(({ control }) => control?.tagName === 'SELECT')?.control as HTMLSelectElement | undefined;
  const offered = [...headings, ...[...(select?.options ?? [])].slice(0, MOST_OPTIONS).map(({ text }) => text.trim())];
  const counts = new Map<string, number>();
  let isStrange = false;
  for (const text of [...offered, ...faces.map(({ shown }) => shown)]) {
    const reading = codeOf(text, 'AM', codeMap);
    if (reading.kind === 'code') {
      if ('/\\'.includes(reading.code)) return false;
      counts.set(reading.code, (counts.get(reading.code) ?? 0) + 1);
    }
    isStrange ||= reading.kind === 'unknown' && LETTER.test(text);
  }
  return (
    isStrange ||
    (counts.get('P') ?? 0) >= (offered.length > 0 ? 1 : Math.max(1, ...counts.values())) ||
    (counts.size > Number(counts.has('N')) && [...counts.keys()].every((code) => 'YNX'.includes(code)))
  );
}

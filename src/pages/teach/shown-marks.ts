/**
 * What the marks of a taught page show, and which of it a person may explain. Owns the rule for what may stand in a map:
 * a short text that says nothing of one pupil.
 */
import type { Session } from '../../attendance';
import { type CodeMap, codeOf } from '../generic/code-words';
import type { PrivateWords } from './private-words';

export type ShownMark = {
  shown: string;
  /** Rows that show it. */
  count: number;
  /** The national code it is read as; '' for no mark, null where it is not understood. */
  code: string | null;
  /** A person may say what it means. */
  isExplainable: boolean;
};

const LONGEST = 40;
/** So short that it is hardly anybody's name or note, though one row alone shows it. */
const LONGEST_SINGLE = 3;
const MOST_KINDS = 60;

/** Every text that marks show, the most frequent first. */
export function shownMarks(
  texts: readonly string[],
  session: Session | null,
  words: PrivateWords,
  codes: CodeMap = {},
): ShownMark[] {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || a.localeCompare(b))
    .slice(0, MOST_KINDS)
    .map(([shown, count]) => ({
      shown,
      count,
      code: codeShown(shown, session, codes),
      isExplainable: isExplainable(shown, count, words),
    }));
}

function codeShown(shown: string, session: Session | null, codes: CodeMap): string | null {
  const reading = codeOf(shown, session ?? 'AM', codes);
  if (reading.kind === 'unknown') return null;
  return reading.kind === 'code' ? reading.code : reading.kind === 'none' ? '' : '/';
}

/** Whether a text may stand in a map: never one with a name in it, or a number that could be somebody's. */
function isExplainable(shown: string, count: number, words: PrivateWords): boolean {
  if (shown.length > LONGEST || words.namesIn(shown) || /\d{3}/.test(shown)) return false;
  return count >= 2 || [...shown].length <= LONGEST_SINGLE;
}

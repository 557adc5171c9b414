/**
 * Lines of a card that say without labels what was changed, when and by whom. Owns these wordings; cards are for
 * `record-cards.ts`, what their values mean for `amendment-log.ts`.
 */
import type { CodeMap } from '../generic/code-words';
import { allDatePartsIn, sessionIn } from '../generic/dates';
import { changeIn } from './amendment-columns';
import type { Unlabelled } from './record-cards';
import { codeIn } from './record-values';

const DAY_AND_REST = /^([^:]+(?=: )|.*?\b(?:am|pm|morning|afternoon)\b\)?)[\s,:–—-]+(.+)$/i;
/** Beside a date and session nothing else may stand there: "Changed on Monday: N to I" does not say which mark. */
const OF_A_MARK = new Set('mark code register session for of the am pm morning afternoon st nd rd th'.split(' '));
const DAYS_AND_MONTHS = new Set('mon tue wed thu fri jan feb mar apr may jun jul aug sep oct nov dec'.split(' '));
const CHANGED_BY =
  /^(?:changed|amended|edited|updated|modified|corrected|altered) by ([^\d,·]{2,60}?)(?:(?:[,·]| on\b| at\b)\s*(.*\d.*))?$/i;

/** What lines of a card say: the day of the mark with the change, the day alone, who changed it. */
export function amendmentLines(codeMap?: CodeMap): readonly Unlabelled[] {
  const isCode = (text: string) => codeIn(text, 'AM', codeMap) !== null;
  return [
    {
      headings: ['Mark of', 'Change'],
      read(text) {
        const [of, change] = changeLine(text);
        return changeIn(change)?.every(isCode) ? [of, change] : null;
      },
    },
    { headings: ['Mark of'], read: (text) => (sessionIn(text) !== null && isDayOfMark(text) ? [text] : null) },
    {
      headings: ['Changed by', 'Changed on'],
      read(text) {
        const match = CHANGED_BY.exec(text);
        return match ? [match[1] ?? null, match[2] ?? null] : null;
      },
    },
  ];
}

/** "Wed 18 Nov 2026, AM: N changed to I": the day and session of the mark, null where it says none, and the change. */
function changeLine(text: string): [of: string | null, change: string] {
  const [, of = '', change = ''] = DAY_AND_REST.exec(text) ?? [];
  return isDayOfMark(of) ? [of, change] : [null, text];
}

function isDayOfMark(text: string): boolean {
  const dates = allDatePartsIn(text);
  const words = text.toLowerCase().split(/[^a-z]+/);
  return (
    dates.length === 1 &&
    dates[0]?.day !== undefined &&
    words.every((word) => word === '' || OF_A_MARK.has(word) || DAYS_AND_MONTHS.has(word.slice(0, 3)))
  );
}

/** What a mark can be said to mean: present, no mark, or a national code. Owns the list and its order. */
import { codesOn, isWithdrawn } from '../../src/attendance';
import { codeWithName } from '../code-names';

/** Present, with the symbol of whichever session the mark is for. */
const PRESENT_EITHER = '/\\';
/** A day on which the present table of codes is in force. */
const ANY_DAY = '2026-09-01';

export const MEANINGS: readonly (readonly [code: string, words: string])[] = [
  [PRESENT_EITHER, 'present'],
  ['', 'no mark'],
  ...codesOn(ANY_DAY)
    .filter((code) => !PRESENT_EITHER.includes(code) && !isWithdrawn(code, ANY_DAY))
    .map((code) => [code, codeWithName(code)] as const),
];

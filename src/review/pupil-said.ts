/**
 * Sentences whose numbers have names, so that a test can hold each one against the library. Owns that shape and its writing;
 * what is said is for others.
 */
import { formatRate } from '../attendance';

/** `figure` names a number of the pupil's: the same name is the same number wherever it stands. */
export type Figure = { figure: string; is: string };

export type Said = readonly (string | Figure)[];

/** A whole number. */
export const figure = (name: string, is: number): Figure => ({ figure: name, is: String(is) });

/** A rate with one decimal, half up. */
export const rateFigure = (name: string, part: number, whole: number): Figure => ({
  figure: name,
  is: formatRate(part, whole, 1),
});

/** Part of a whole as a number with one decimal, half up; whole numbers without it. */
export function quotientFigure(name: string, part: number, whole: number): Figure {
  const is = formatRate(part, whole * 100, 1);
  return { figure: name, is: is.replace(/\.0$/, '') };
}

/** The sentence as plain text. */
export const plain = (said: Said): string => said.map((part) => (typeof part === 'string' ? part : part.is)).join('');

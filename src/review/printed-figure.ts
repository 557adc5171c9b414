/**
 * The figure that the MIS prints of a pupil beside ours for the same days. Owns the comparing: whole sessions where they are
 * printed, else the percentage at the places it is printed with. Why they differ is explained elsewhere.
 */
import { formatRate, type IsoDate, type Mark, summarise } from '../attendance';
import type { Printed } from '../pages/reading';
import { percentIn } from '../papers/explain-rounding';
import type { Counts } from './cohort-figures';

/** A figure with the day it is of. */
export type PrintedOn = { on: IsoDate; of: Printed };

export type PrintedBeside = {
  /** As printed: "86.0", "88 of 97". */
  words: string;
  /** `incomplete`: marks are unread, so nobody can tell. */
  state: 'agrees' | 'differs' | 'incomplete';
  ours: Counts;
  printed: PrintedOn;
};

/** Null where the page prints nothing that can be compared. */
export function besidePrinted(
  marks: readonly Mark[],
  yearFrom: IsoDate,
  printed: PrintedOn,
  isWhole: boolean,
): PrintedBeside | null {
  const words = printedWords(printed.of);
  if (words === null) return null;
  const { attended, possible } = summarise(marks, { from: yearFrom, to: printed.on });
  const ours = { attended, possible };
  if (!isWhole) return { words, state: 'incomplete', ours, printed };
  return { words, state: isSame(ours, printed.of) ? 'agrees' : 'differs', ours, printed };
}

/** The counts that stand in for marks nobody read; null where only a percentage is printed. */
export function printedCounts({ attended, possible }: Printed): Counts | null {
  if (attended === undefined || possible === undefined || attended > possible) return null;
  return { attended, possible };
}

function isSame(ours: Counts, { attended, possible, percent }: Printed): boolean {
  if (attended !== undefined && possible !== undefined) return attended === ours.attended && possible === ours.possible;
  const figure = percentIn(percent);
  return figure !== null && formatRate(ours.attended, ours.possible, figure.places) === figure.text;
}

function printedWords(printed: Printed): string | null {
  const counts = printedCounts(printed);
  const figure = percentIn(printed.percent);
  if (figure !== null) return figure.text;
  return counts === null ? null : `${counts.attended} of ${counts.possible}`;
}

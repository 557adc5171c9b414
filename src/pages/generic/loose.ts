/**
 * What stands in no table of pupils: ARIA grids, grids in two halves, cards, repeated rows, labelled dots, and the history of one pupil. Owns what
 * a scan needs to find and read them, as one thing: most pages have such a table or nothing, and their script does without.
 */
import { ariaGrid } from './aria-grid';
import { findCards } from './card-list';
import { cardReader } from './card-reader';
import { historyReader } from './history-reader';
import { joinHalves } from './join-halves';
import { findLabelledMarks, labelledMarksReader } from './labelled-marks';
import { hasHeadings, repeatedRows } from './repeated-rows';

export const looseMarks = {
  ariaGrid,
  findCards,
  cardReader,
  historyReader,
  joinHalves,
  findLabelledMarks,
  labelledMarksReader,
  hasHeadings,
  repeatedRows,
};
export type LooseMarks = typeof looseMarks;

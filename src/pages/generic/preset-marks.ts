/**
 * Whether the marks of a column were made by somebody or only preselected by the page, and what else holds for all of them.
 * Owns that judgement: a register that shows everybody present and was never saved says nothing about anybody.
 */

import { codeOf } from './code-words';
import type { MarkColumn } from './columns';
import type { Face } from './face';
import { areOwnLetters } from './foreign-letters';
import type { GridRow } from './grid';
import { type MarkColumnState, PLAIN_MARKS } from './mark-cell';
import { markAt } from './mark-place';
import type { PageFacts } from './page-facts';
import type { ReadMemory } from './read-memory';

const SAMPLE = 400;
const FEWEST_NAMES = 2;

/** Judges the columns of marks of a grid by an evenly spread sample of its rows; only some of them can be preselected. */
export function statesOf(
  rows: readonly GridRow[],
  columns: readonly MarkColumn[],
  page: PageFacts,
  memory: ReadMemory,
  isPreset: (column: MarkColumn) => boolean = () => false,
): MarkColumnState[] {
  const step = Math.ceil((rows.length * columns.length) / SAMPLE);
  const sample = rows.filter((_, index) => index % step === 0);
  const faces = columns.map((column) => sample.flatMap((row) => markAt(row, column, memory)?.face ?? []));
  const headings = columns.flatMap(({ radios }) => radios?.map(({ heading }) => heading) ?? []);
  const hasOwnLetters = areOwnLetters(faces.flat(), page.codeMap, headings);
  return columns.map((column, at) => ({
    ...(isPreset(column) ? presetStateOf(faces[at] ?? [], page, memory) : PLAIN_MARKS),
    hasOwnLetters,
    ownLetters: page.ownLetters,
    hasShades: areShaded(faces[at] ?? []),
    areHintsNames: areHintsNames(faces[at] ?? []),
  }));
}

/** "Present" over a stroke here and "Late" over an L there; a note says such a word only now and then. */
function areHintsNames(faces: readonly Face[]): boolean {
  const agreeing = faces.filter(({ shown, tooltip }) => {
    const [code, name] = tooltip === null ? [] : [codeOf(shown, 'AM'), codeOf(tooltip, 'AM')];
    return code?.kind === 'code' && name?.kind === 'code' && code.code === name.code;
  });
  return agreeing.length >= FEWEST_NAMES;
}

/** Empty cells in several pale colours say something by them; so may those of a column that has nothing else. */
function areShaded(faces: readonly Face[]): boolean {
  const empty = faces.filter(({ shown }) => shown === '');
  return empty.length === faces.length || new Set(empty.map(({ shade }) => shade)).size > 1;
}

/** Judges marks by faces that are already read, as cards give them. */
export function presetStateOf(faces: readonly Face[], page: PageFacts, memory: ReadMemory): MarkColumnState {
  const codes = faces.map((face) => codeOf(face.shown, page.session ?? 'AM', page.codeMap));
  const filled = faces.filter((_, index) => codes[index]?.kind === 'code');
  const made = codes.filter((reading) => reading.kind === 'code' && 'LUNO'.includes(reading.code)).length;
  const present = codes.filter(
    (reading) => reading.kind === 'code' && (reading.code === '/' || reading.code === '\\'),
  ).length;
  const touched = filled.filter((face) => face.control !== null && !face.isUntouched).length;
  const controls = filled.filter((face) => face.control !== null).length;
  const isFilledByScript = controls > 1 && touched > controls / 2;
  // one pupil's present mark proves nothing either way; a class of them, and nothing else, is a preselection
  const isAllPresent = present > 1 && made === 0 && present >= filled.length * 0.8;
  const isUnsaved = page.taken === 'unsaved' && !memory.wasSaved;
  return {
    arePresetsDefault:
      isUnsaved ||
      (page.taken === null && !memory.wasSaved && controls > 0 && isAllPresent && present === filled.length),
    isFilledByScript,
    isTextPreset: isUnsaved && isAllPresent,
    hasOwnLetters: areOwnLetters(faces, page.codeMap),
    ownLetters: page.ownLetters,
    hasShades: false,
  };
}

/**
 * Whether the marks of a column were made by somebody or only preselected by the page. Owns that judgement: a register
 * that shows everybody present and was never saved says nothing about anybody.
 */

import { codeOf } from './code-words';
import type { MarkColumn } from './columns';
import type { Face } from './face';
import type { GridRow } from './grid';
import type { MarkColumnState } from './mark-cell';
import { markAt } from './mark-place';
import type { PageFacts } from './page-facts';
import type { ReadMemory } from './read-memory';

const SAMPLE = 60;

/** Judges a column of a grid by an evenly spread sample of its rows. */
export function presetState(
  rows: readonly GridRow[],
  column: MarkColumn,
  page: PageFacts,
  memory: ReadMemory,
): MarkColumnState {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const faces = rows.filter((_, index) => index % step === 0).flatMap((row) => markAt(row, column, memory)?.face ?? []);
  return presetStateOf(faces, page, memory);
}

/** The same from faces that are already read, as cards give them. */
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
  };
}

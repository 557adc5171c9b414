/**
 * Numbers under "Late": minutes, or how often. Owns telling these apart by whom they stand beside; knows no rows' pupils.
 */
import { codeOf } from './code-words';
import type { Column, MarkColumn } from './columns';
import { besideFaceOf } from './face';
import type { Grid } from './grid';
import { markAt } from './mark-place';
import type { PageFacts } from './page-facts';
import type { ReadMemory } from './read-memory';

/** One or two typing errors beside present marks are none of a whole column. */
const FEWEST = 3;

/** Whether numbers that nobody can change here stand beside somebody absent, or beside most who are not late. */
export function isCount(
  { role, index, heading }: Column,
  marks: MarkColumn,
  { rows }: Grid,
  { codeMap }: PageFacts,
  memory: ReadMemory,
): boolean {
  if (role !== 'minutes' || /min/i.test(heading)) return false;
  let others = 0;
  let numbered = 0;
  for (const row of rows) {
    const cell = row.cells[index];
    const mark = codeOf(markAt(row, marks, memory)?.face.shown ?? '', 'AM', codeMap);
    const code = mark.kind === 'code' ? mark.code : '';
    if (!cell || code === 'L' || code === 'U') continue;
    others++;
    const { control, shown } = besideFaceOf(cell, memory.sight);
    if (control !== null || shown === '') continue;
    if (!'/\\'.includes(code)) return true;
    numbered++;
  }
  return numbered >= FEWEST && numbered * 2 > others;
}

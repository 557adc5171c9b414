/** A few rows as they would be read, for a person to compare with what stands in the file. Owns which rows, and nothing else. */
import type { IsoDate, Session } from '../../attendance';
import type { CodeMap } from '../generic/code-words';
import type { ColumnsState } from './column-roles';
import type { ImportScope } from './file-days';
import { type Problem, shortened } from './import-problem';
import { rowReader } from './row-reader';

export type SampleMark = { date: IsoDate; session: Session; code: string };

export type SampleRow = {
  row: number;
  cells: readonly string[];
  who: string;
  /** The first of them. */
  marks: SampleMark[];
  markCount: number;
  problems: Problem[];
};

const SAMPLE_ROWS = 5;
const MOST_MARKS = 4;

/** `firstRow` is the number of the first row that is no heading. */
export function sampleRows(
  rows: readonly (readonly string[])[],
  columns: ColumnsState,
  firstRow: number,
  scope: ImportScope & { codeMap?: CodeMap },
): SampleRow[] {
  const read: SampleRow[] = [];
  let current: SampleRow | null = null;
  const reader = rowReader(columns, scope, {
    mark(_, day, session, { code }) {
      if (current === null) return;
      current.markCount += 1;
      if (current.marks.length < MOST_MARKS) current.marks.push({ date: day.date, session, code });
    },
    empty: () => undefined,
    problem(row, column, reason, cells) {
      const shown = column === null ? '' : (cells[column] ?? '').trim();
      current?.problems.push({ row, column, reason, shown: shortened(shown), who: '' });
    },
  });
  for (const [at, cells] of rows.entries()) {
    if (read.length >= SAMPLE_ROWS) break;
    const row = at + 1;
    if (row < firstRow || cells.every((cell) => cell.trim() === '')) continue;
    current = { row, cells, who: '', marks: [], markCount: 0, problems: [] };
    if (!reader.read(cells, row)) continue;
    current.who = reader.pupils.shownIn(cells);
    read.push(current);
  }
  return read;
}

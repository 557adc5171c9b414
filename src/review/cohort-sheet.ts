/** The list as a sheet, for a file or for pasting. Owns which columns it has; what makes a file safe is `papers`'. */
import type { Sheet } from '../papers/sheets/sheet';
import type { Line } from './cohort-figures';
import { type CohortRow, nameOf } from './cohort-row';
import type { CohortColumn } from './cohort-sort';
import { cellWords, columnWords } from './cohort-words';

type SheetAsked = { columns: readonly CohortColumn[]; line: Line; nLimit: string | null; above: readonly string[] };

/** The columns that are shown, each cell in its words; a number alone is a number. */
export function cohortSheet(rows: readonly CohortRow[], { columns, line, nLimit, above }: SheetAsked): Sheet {
  return {
    name: 'Pupils',
    above,
    columns: columns.map((column) => ({ name: columnWords(column, line, nLimit) })),
    rows: rows.map((row) =>
      columns.map((column) => {
        if (column === 'pupil') return nameOf(row);
        const { main, more } = cellWords(row, column);
        const text = [main, more].filter(Boolean).join(' ');
        return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text === '–' ? '' : text;
      }),
    ),
  };
}

/** The same to be pasted into an email or a sheet: one line a pupil, cells parted by tabs. */
export function cohortText(rows: readonly CohortRow[], asked: SheetAsked): string {
  const { above, columns, line, nLimit } = asked;
  const plain = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');
  return [
    ...above,
    columns.map((column) => columnWords(column, line, nLimit)).join('\t'),
    ...rows.map((row) =>
      columns
        .map((column) => {
          const { main, more } = cellWords(row, column);
          return plain([main, more].filter(Boolean).join(' '));
        })
        .join('\t'),
    ),
  ].join('\n');
}

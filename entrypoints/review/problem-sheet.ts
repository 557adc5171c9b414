/** What was left out of a file, as a sheet for whoever mends it. Owns the columns. */
import type { ProblemLine } from '../../components/review/import/import-view';
import type { Sheet } from '../../src/papers/sheets/sheet';

export function problemSheet(lines: readonly ProblemLine[]): Sheet {
  return {
    name: 'Problems',
    columns: [
      { name: 'Row' },
      { name: 'Where' },
      { name: 'Pupil' },
      { name: 'It says' },
      { name: 'Why it is left out' },
    ],
    rows: lines.map(({ row, where, who, shown, why }) => [row, where, who, shown, why]),
  };
}

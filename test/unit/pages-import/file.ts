/** A file for tests, read as far as the marks: made-up pupils, codes by session. */
import { type CollectedMarks, collectMarks } from '../../../src/pages/import/collect-marks';
import type { ColumnRole, ColumnsState } from '../../../src/pages/import/column-roles';
import { type CsvSettings, csvTable, guessedCsv } from '../../../src/pages/import/csv-table';
import type { ImportScope } from '../../../src/pages/import/file-days';
import { type Guess, guessColumns, namedAbove } from '../../../src/pages/import/guess-columns';
import type { DateRules } from '../../../src/pages/import/import-dates';
import type { PupilAbove } from '../../../src/pages/import/named-above';
import { isNamedAbove } from '../../../src/pages/import/pupil-blocks';
import type { Table } from '../../../src/pages/import/table';

export const SCOPE: ImportScope = { latest: '2026-07-31', earliest: '2024-09-01' };
/** With the check letters that they must have. */
export const UPNS = ['H801200001001', 'U823432112006', 'A123456789012'] as const;
const DAY = 86_400_000;

type Change = {
  csv?: Partial<CsvSettings>;
  roles?: (roles: ColumnRole[]) => ColumnRole[];
  rules?: Partial<DateRules>;
  misOrigin?: string;
  pupil?: Partial<PupilAbove>;
  scope?: Partial<Parameters<typeof collectMarks>[3]>;
};

export type ReadFile = { table: Table; guess: Guess; columns: ColumnsState; read: CollectedMarks };

/** A text as a CSV file, with whatever a person changed. */
export async function readCsv(text: string | Uint8Array<ArrayBuffer>, change: Change = {}): Promise<ReadFile> {
  const file = new Blob([text]);
  const settings = { ...(await guessedCsv(file)), ...change.csv };
  return readTable(await csvTable(file, settings), change);
}

export async function readTable(table: Table, change: Change & { hasSerials?: boolean } = {}): Promise<ReadFile> {
  const guess = guessColumns(table, { hasSerials: change.hasSerials ?? false });
  const roles = change.roles?.(guess.roles) ?? guess.roles;
  const columns: ColumnsState = {
    headings: guess.headings,
    roles,
    rules: { ...guess.rules, ...change.rules },
    misOrigin: change.misOrigin ?? null,
    above: isNamedAbove(roles) ? { ...namedAbove(table, guess.headingRows), ...change.pupil } : null,
  };
  const firstRow = guess.headingRows.at + guess.headingRows.rows + 1;
  const read = await collectMarks(table, columns, firstRow, { ...SCOPE, ...change.scope });
  return { table, guess, columns, read };
}

/** By the pupil's first id: "2025-11-03 AM" → code. */
export function marksIn({ pupils, codes }: CollectedMarks): Record<string, Record<string, string>> {
  return Object.fromEntries(
    pupils.map(({ ids, years }) => [
      ids.upn ?? ids.admission ?? ids.mis ?? '',
      Object.fromEntries(
        years.flatMap(({ from, codes: places }) =>
          [...places].flatMap((code, place) => {
            const date = new Date(Date.parse(from) + (place >> 1) * DAY).toISOString().slice(0, 10);
            return code === 0 ? [] : [[`${date} ${place % 2 === 0 ? 'AM' : 'PM'}`, codes[code] as string]];
          }),
        ),
      ),
    ]),
  );
}

/** "3 weekend": the row, and why it is left out. */
export const problemsIn = ({ problems }: CollectedMarks): string[] =>
  problems.map(({ row, reason }) => `${row} ${reason}`);

/**
 * An Excel file as rows of texts. Owns what becomes of its cells: a date is written `YYYY-MM-DD`, whatever it looks like in
 * Excel; a formula is its value; and that nothing is unpacked which would fill the memory.
 */
import { unzipSync } from 'fflate';
import readWorkbook, { type CellValue } from 'read-excel-file/universal';
import { FileRefused } from './file-kind';
import { MOST_COLUMNS, type Table } from './table';
import { type ZipPart, zipContents } from './zip-contents';

export type Sheet = { name: string; rows: string[][] };

/** `countsFrom1904`: bare numbers in it are other days than in other workbooks. */
export type Workbook = { sheets: Sheet[]; countsFrom1904: boolean };

/** Unpacked; a school's year of half-days is a tenth of it. */
const MOST_UNPACKED = 160_000_000;
const WORKBOOK = 'xl/workbook.xml';
const SAMPLE_ROWS = 200;
const ROWS_AT_ONCE = 500;
const MIDNIGHT = 'T00:00:00.000Z';

/** @throws FileRefused where it is no workbook, or too much. */
export async function readXlsx(file: Blob): Promise<Workbook> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts = zipContents(bytes);
  if (!parts.some(({ path }) => path === WORKBOOK)) throw new FileRefused('other-zip');
  if (unpackedSize(parts) > MOST_UNPACKED) throw new FileRefused('too-much-packed');
  try {
    const countsFrom1904 = isFrom1904(bytes);
    const sheets = await readWorkbook(bytes.buffer);
    const named = sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((cells) => cells.map(cellText)) }));
    const filled = named.filter(({ rows }) => rows.length > 0);
    if (filled.length === 0) throw new FileRefused('no-sheet');
    if (filled.some(({ rows }) => (rows[0]?.length ?? 0) > MOST_COLUMNS)) throw new FileRefused('too-many-columns');
    return { sheets: filled, countsFrom1904 };
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    console.error('Register Lens: an Excel file could not be read.', error);
    throw new FileRefused('damaged-xlsx');
  }
}

export function xlsxTable({ rows }: Sheet): Table {
  return {
    sample: rows.slice(0, SAMPLE_ROWS),
    tail: rows.slice(SAMPLE_ROWS).slice(-SAMPLE_ROWS),
    async rows(take, progress) {
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        take({ rows: rows.slice(from, from + ROWS_AT_ONCE), first: from + 1, broken: new Set() });
        progress(Math.min(from + ROWS_AT_ONCE, rows.length), rows.length);
      }
    },
  };
}

/** Parts that are no tables are unpacked too. */
const unpackedSize = (parts: readonly ZipPart[]): number => parts.reduce((sum, { size }) => sum + size, 0);

function isFrom1904(bytes: Uint8Array): boolean {
  const { [WORKBOOK]: workbook } = unzipSync(bytes, { filter: ({ name }) => name === WORKBOOK });
  return /\bdate1904\s*=\s*["'](?:1|true)["']/.test(new TextDecoder().decode(workbook));
}

function cellText(value: CellValue | null): string {
  if (value === null) return '';
  if (value instanceof Date) return dateText(value);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** Days without a time of day, as a file of texts would have them. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return 'no date';
  const text = value.toISOString();
  return text.endsWith(MIDNIGHT) ? text.slice(0, 10) : text.slice(0, 16);
}

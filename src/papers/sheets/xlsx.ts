/**
 * Sheets as one Excel file, which `write-excel-file` writes. Owns what becomes of our cells: texts stand as texts, so that none
 * can be worked out, numbers and dates as what they are, the row of the columns' names stays in view and can be filtered.
 */
import writeExcelFile, { type Cell, type Sheet as ExcelSheet, type Feature } from 'write-excel-file/browser';
import type { Sheet, SheetCell, SheetColumn } from './sheet';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What Excel takes in one cell. */
const LONGEST_TEXT = 32_767;
const MOST_PLACES = 3;
/** As schools in England write days; the format that follows the computer is beyond the library. */
const DATE_FORMAT = 'dd/mm/yyyy';

/** What the library's types call a picture in a file. */
type Content = File | Blob | ArrayBuffer;

/**
 * The bytes of an `.xlsx` file.
 * @throws RangeError when there is no sheet: Excel cannot open such a file.
 */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  if (sheets.length === 0) throw new RangeError('an Excel file needs a sheet');
  const names = namesOf(sheets);
  const excelSheets = sheets.map((sheet, at) => excelSheet(sheet, names[at] ?? ''));
  const file = await writeExcelFile(excelSheets, { features: [filters(sheets)] }).toBlob();
  return new Uint8Array(await file.arrayBuffer());
}

/** A tab's name has at most 31 characters, none of those that mean something in a formula, and no twin. */
function namesOf(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, at) => {
    const allowed = name.replace(/[\p{Cc}[\]:*?/\\]/gu, ' ').replace(/^'+|'+$/g, '');
    const plain = allowed.trim().slice(0, 31) || `Sheet ${at + 1}`;
    let free = plain;
    for (let twin = 2; taken.has(free.toLowerCase()); twin++) free = `${plain.slice(0, 27)} ${twin}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

function excelSheet({ above = [], columns, rows }: Sheet, name: string): ExcelSheet<Content> {
  const lines = above.map((line): Cell[] => [{ value: textOf(line), type: String }]);
  const head = columns.map(({ name: title }): Cell => ({ value: textOf(title), type: String, fontWeight: 'bold' }));
  const body = rows.map((cells) => columns.map((column, at) => cell(cells[at] ?? null, column)));
  return {
    sheet: name,
    data: [...lines, head, ...body],
    columns: columns.map(({ name: title, width }) => ({ width: Math.max(width ?? 12, title.length + 3) })),
    stickyRowsCount: lines.length + 1,
  };
}

function cell(value: SheetCell, { places }: SheetColumn): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return { value: textOf(value), type: String };
  if (typeof value === 'object') return { value: new Date(`${value.date}T00:00:00Z`), type: Date, format: DATE_FORMAT };
  if (!Number.isFinite(value)) return null;
  return { value, type: Number, ...(places === undefined ? {} : { format: formatOf(places) }) };
}

function formatOf(places: number): string {
  const decimals = Math.min(Math.max(Math.trunc(places), 0), MOST_PLACES);
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

/** Without halves of characters. The library looks texts up in a plain object: those that it finds there before any was written get a blank. */
function textOf(text: string): string {
  const plain = text.slice(0, LONGEST_TEXT).replace(/\p{Cs}/gu, '');
  return plain in Object.prototype ? `${plain} ` : plain;
}

/** The arrows with which rows are picked out: the library has none, but a place for them. */
function filters(sheets: readonly Sheet[]): Feature<Content> {
  const transform = (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }): string => {
    const { above = [], columns = [], rows = [] } = sheets[sheetIndex] ?? {};
    const first = above.length + 1;
    const last = `${columnName(columns.length - 1)}${first + rows.length}`;
    return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A${first}:${last}"/>`);
  };
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } };
}

/** A, B … Z, AA … */
function columnName(index: number): string {
  const before = Math.floor(index / 26) - 1;
  return `${before >= 0 ? columnName(before) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

/**
 * A sheet as CSV. Owns what makes a file safe to open in a spreadsheet: texts come from pages, parents and colleagues, and none
 * of them may become a formula.
 */
import { unparse } from 'papaparse';
import type { Sheet, SheetCell } from './sheet';

/** Spreadsheets look past blanks and unseen characters, and some take the wide signs of East Asian fonts for formulas too. */
const UNSEEN = '[\\s\\u00ad\\u200b-\\u200f\\u2060\\ufeff]';
const FORMULA = new RegExp(`^(?:${UNSEEN}*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]|[\\t\\r\\n])`, 'u');
/** Everything below the blank but tab and new lines, which quotes hold together. */
const CONTROL = /[^\P{Cc}\t\n\r]/gu;

/** With the byte order mark without which Excel takes the file for an older alphabet. */
export function csvOf({ above = [], columns, rows }: Sheet): string {
  const lines = [
    ...above.map((line) => [csvText(line)]),
    columns.map(({ name }) => csvText(name)),
    ...rows.map((row) => columns.map((_, at) => cell(row[at]))),
  ];
  // quotes round every text: where a list is parted by semicolons, one inside must not begin a new cell
  const quotes = (value: unknown): boolean => typeof value === 'string';
  const text = unparse(lines, { quotes, newline: '\r\n', escapeFormulae: false });
  return `\ufeff${text}\r\n`;
}

/** In how many cells a text has an apostrophe in front that nobody wrote. */
export function guardedCells({ rows }: Sheet): number {
  return rows.flat().filter((value) => typeof value === 'string' && FORMULA.test(value.replace(CONTROL, ''))).length;
}

function cell(value: SheetCell | undefined): string | number {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return value;
  return csvText(typeof value === 'string' ? value : value.date);
}

/** An apostrophe in front makes a text of whatever a spreadsheet would work out. */
function csvText(text: string): string {
  const plain = text.replace(CONTROL, '');
  return FORMULA.test(plain) ? `'${plain}` : plain;
}

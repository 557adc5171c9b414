/** HTML tables as grids. Owns header rows, spans and the rows that are no records; gives no meaning to a cell. */
import { areHeadings, isHeadingWord } from './column-headings';
import type { Grid, GridColumn, GridRow } from './grid';
import { looksLikeName } from './person-names';
import { type SightMemory, tidy, visibleText } from './text';

/** A cell that reaches down into rows to come. */
type Carried = { element: Element; rows: number };

/** Rows placed between two pauses. */
const ROWS_A_SLICE = 100;
const MOST_HEADER_ROWS = 4;
const MOST_COLUMNS = 600;
const LONGEST_BANNER = 80;

/** Null for a table that cannot hold records: layout, one column, no rows. Pauses now and then: a table may be long. */
export function* tableGrid(table: HTMLTableElement, memory: SightMemory): Generator<undefined, Grid | null> {
  const all = [...table.rows].filter((row) => !row.hidden);
  if (all.length < 2) return null;
  const headerCount = countHeaderRows(all, memory);
  const headerRows = all.slice(0, headerCount);
  const columns = columnsUnder(headerRows, memory);
  const bodyRows = all.slice(headerCount).filter((row) => row.parentElement?.tagName !== 'TFOOT');
  const width = Math.max(columns.length, ...bodyRows.slice(0, 5).map(spanned));
  if (width > MOST_COLUMNS || (width < 2 && !areNames(bodyRows))) return null;
  while (columns.length < width) columns.push({ headings: [], id: null });

  const rows: GridRow[] = [];
  let banner = '';
  const widths: number[] = [];
  const carried = new Map<number, Carried>();
  const spanning = rowsWithSpans(table);
  const lastHeader = headerRows.at(-1) ?? null;
  // headings further down that are others than those above speak for the rows below them
  const headings = new Set(headerRows.map((row) => tidy(row.textContent ?? '')));
  for (const [index, row] of bodyRows.entries()) {
    if (index % ROWS_A_SLICE === 0) yield;
    const isPlain = carried.size === 0 && !spanning.has(row);
    const shared = isPlain ? undefined : new Set(carried.keys());
    const filled = isPlain ? row.cells.length : spanned(row) + carried.size;
    const cells = isPlain ? cellsInOrder(row, width) : placeCells(row, width, carried);
    if (isBanner(row, width) || (isRepeatedHeader(row, lastHeader) && !headings.has(tidy(row.textContent ?? ''))))
      banner = tidy(row.textContent ?? '').slice(0, LONGEST_BANNER);
    if (isRepeatedHeader(row, lastHeader) || isBanner(row, width)) continue;
    for (const column of isPlain ? [] : carried.keys()) shared?.add(column);
    widths.push(filled);
    rows.push({
      element: row,
      parts: [row],
      cells,
      name: recordName(row),
      ...(shared?.size ? { shared } : {}),
      ...(banner === '' ? {} : { banner }),
    });
  }
  markShortRows(rows, widths, columns.findLastIndex(({ headings }) => headings.some(Boolean)) + 1);
  return rows.length === 0 ? null : { shape: 'table', element: table, columns, rows, total: null };
}

/** Names alone are the frozen half of a grid. */
function areNames(rows: readonly HTMLTableRowElement[]): boolean {
  return rows.length > 1 && rows.slice(0, 3).every(({ textContent }) => looksLikeName(tidy(textContent ?? '')));
}

/** Where most rows are as wide as each other, a row that is less wide has lost a cell somewhere. */
function markShortRows(rows: GridRow[], widths: readonly number[], headed: number): void {
  const usual = [...widths].sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  rows.forEach((row, index) => {
    if ((widths[index] ?? 0) < Math.max(usual, headed)) row.isShort = true;
  });
}

/**
 * Rows of a `thead`; without one, the leading rows that are made of header cells, or look like headings, and what stands
 * over these across the whole table.
 */
export function countHeaderRows(rows: readonly HTMLTableRowElement[], memory: SightMemory): number {
  let count = 0;
  for (const [index, row] of rows.slice(0, MOST_HEADER_ROWS).entries()) {
    const isTitle = count === 0 && row.cells.length === 1 && (row.cells[0]?.colSpan ?? 1) > 1;
    if (row.parentElement?.tagName === 'THEAD' || isMadeOfHeadings(row, index === 0, memory)) count = index + 1;
    else if (!isTitle) break;
  }
  return count;
}

function isMadeOfHeadings(row: HTMLTableRowElement, isFirst: boolean, memory: SightMemory): boolean {
  const cells = [...row.cells];
  if (cells.length === 0) return false;
  if (cells.every((cell) => cell.tagName === 'TH')) return true;
  if (cells.length < 2 || row.querySelector('select, input, textarea') !== null) return false;
  const texts = cells.map((cell) => visibleText(cell, memory).toLowerCase());
  // headings in plain cells: recognised by their words in the first row, below it only where nothing else is in the row
  if (isFirst && texts.some(isHeadingWord)) return true;
  return areHeadings(texts);
}

/** Columns with the headings that stand in header rows, spans counted. */
export function columnsUnder(headerRows: readonly HTMLTableRowElement[], memory: SightMemory): GridColumn[] {
  const columns: GridColumn[] = [];
  const carried = new Map<number, Carried>();
  headerRows.forEach((row, level) => {
    let at = 0;
    for (const cell of row.cells) {
      at = nextFree(at, carried);
      const text = headingText(cell, memory);
      for (let i = 0; i < Math.min(cell.colSpan, MOST_COLUMNS); i++) {
        const column = ensure(columns, at + i);
        if (column.headings[level - 1] !== text) column.headings[level] = text;
        column.id = cell.getAttribute('data-field') ?? cell.getAttribute('data-column') ?? column.id;
        if (cell.rowSpan > 1) carried.set(at + i, { element: cell, rows: cell.rowSpan });
      }
      at += cell.colSpan;
    }
    endRow(carried);
  });
  for (const column of columns) column.headings = Array.from(column.headings, (text) => text ?? '');
  return columns;
}

/** A heading's label goes before its text only where there is no text, or helper text is mixed into it. */
function headingText(cell: Element, memory: SightMemory): string {
  // "AM [all]": a button beside a heading is none of its words
  const button = cell.childElementCount > 0 ? cell.querySelector('a, button') : null;
  const words = button ? visibleText(cell, memory, button) : '';
  return (
    words || visibleText(cell, memory) || tidy(cell.getAttribute('aria-label') ?? cell.getAttribute('title') ?? '')
  );
}

function ensure(columns: GridColumn[], index: number): GridColumn {
  while (columns.length <= index) columns.push({ headings: [], id: null });
  return columns[index] as GridColumn;
}

/** What a row calls its record; numbers that only count rows are sorted out by whoever takes them for ids. */
function recordName(row: HTMLTableRowElement): string | null {
  return (
    row.getAttribute('data-id') ?? row.getAttribute('data-row-id') ?? row.getAttribute('data-key') ?? (row.id || null)
  );
}

/** Found by one look at the whole table: asking each cell for its spans costs more than all else here together. */
function rowsWithSpans(table: HTMLTableElement): Set<Element | null> {
  return new Set([...table.querySelectorAll('[colspan], [rowspan]')].map((cell) => cell.parentElement));
}

function cellsInOrder(row: HTMLTableRowElement, width: number): (Element | null)[] {
  const cells: (Element | null)[] = [...row.cells].slice(0, width);
  while (cells.length < width) cells.push(null);
  return cells;
}

function placeCells(row: HTMLTableRowElement, width: number, carried: Map<number, Carried>): (Element | null)[] {
  const cells: (Element | null)[] = new Array(width).fill(null);
  for (const [column, { element }] of carried) if (column < width) cells[column] = element;
  let at = 0;
  for (const cell of row.cells) {
    at = nextFree(at, carried);
    const { colSpan, rowSpan } = cell;
    if (colSpan === 1 && at < width) cells[at] = cell;
    if (rowSpan > 1) for (let i = 0; i < colSpan; i++) carried.set(at + i, { element: cell, rows: rowSpan });
    at += colSpan;
  }
  endRow(carried);
  return cells;
}

function nextFree(at: number, carried: ReadonlyMap<number, unknown>): number {
  let free = at;
  while (carried.has(free)) free += 1;
  return free;
}

function endRow(carried: Map<number, Carried>): void {
  for (const [column, cell] of carried) {
    if (cell.rows <= 1) carried.delete(column);
    else cell.rows -= 1;
  }
}

function spanned(row: HTMLTableRowElement): number {
  let width = 0;
  for (const cell of row.cells) width += cell.colSpan;
  return width;
}

function isRepeatedHeader(row: HTMLTableRowElement, header: HTMLTableRowElement | null): boolean {
  const first = row.cells[0];
  if (first === undefined) return true;
  if (first.tagName === 'TH' && [...row.cells].every((cell) => cell.tagName === 'TH')) return true;
  if (header === null || row.cells.length < 2) return false;
  const opening = tidy(first.textContent ?? '');
  if (opening === '' || opening !== tidy(header.cells[0]?.textContent ?? '')) return false;
  return tidy(row.textContent ?? '') === tidy(header.textContent ?? '');
}

/** A row that is one statement across the grid: a group, "Half term", "No records". */
function isBanner(row: HTMLTableRowElement, width: number): boolean {
  return row.cells.length === 1 && width > 2;
}

/**
 * ARIA grids (`role=grid|treegrid|table` on other elements) as grids, virtual rows and columns included. Owns how header
 * and cell find each other; gives no meaning to a cell.
 */
import type { Grid, GridColumn, GridRow } from './grid';
import { type SightMemory, tidy, visibleText } from './text';

const ROW = '[role=row]';
const HEADER = '[role=columnheader]';
const CELL = '[role=gridcell], [role=cell], [role=rowheader]';
/** Attributes by which libraries name the column of a header and of its cells alike. */
const COLUMN_NAMES = ['col-id', 'data-columnid', 'tabulator-field', 'data-field', 'data-column-id', 'data-col'];
const RECORD_NAMES = ['row-id', 'data-rowid', 'data-row-id', 'data-recordid', 'data-id', 'data-key'];
const MOST_COLUMNS = 600;

/** Null for a grid without rows or with one column only. */
export function ariaGrid(element: Element, memory: SightMemory): Grid | null {
  const rows = [...element.querySelectorAll(ROW)].filter(
    (row) => row.closest('[role=grid],[role=treegrid],[role=table]') === element,
  );
  const headerRows = rows.filter((row) => row.querySelector(HEADER) !== null);
  const columns = new Columns();
  headerRows.forEach((row, level) => {
    for (const header of row.querySelectorAll(HEADER)) columns.addHeading(header, level, memory);
  });

  const joined = new Map<string, GridRow>();
  rows.forEach((row, position) => {
    if (row.querySelector(HEADER) !== null) return;
    const cells = row.querySelectorAll(CELL);
    if (cells.length === 0) return;
    const place = row.getAttribute('aria-rowindex') ?? row.getAttribute('row-index') ?? `position ${position}`;
    const known = joined.get(place);
    const into: GridRow = known ?? { element: row, parts: [], cells: [], name: recordName(row) };
    into.parts.push(row);
    cells.forEach((cell, index) => {
      const column = columns.indexOf(cell, known ? into.cells.length : index);
      if (column < MOST_COLUMNS) into.cells[column] = cell;
    });
    joined.set(place, into);
  });

  const bodyRows = [...joined.entries()]
    .sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || 0)
    .map(([, row]) => row);
  const all = columns.all();
  if (bodyRows.length === 0 || all.length < 2) return null;
  for (const row of bodyRows) for (let i = 0; i < all.length; i++) row.cells[i] ??= null;
  return { shape: 'aria', element, columns: all, rows: bodyRows, total: statedRows(element, headerRows) };
}

/** Columns by the number or name that header and cell share; by position only where neither has one. */
class Columns {
  private readonly columns: GridColumn[] = [];
  private readonly byName = new Map<string, number>();

  addHeading(header: Element, level: number, memory: SightMemory): void {
    const first = this.indexOf(header, this.columns.length);
    const span = Number(header.getAttribute('aria-colspan') ?? 1) || 1;
    const text = visibleText(header, memory) || tidy(header.getAttribute('aria-label') ?? '');
    for (let i = first; i < Math.min(first + span, MOST_COLUMNS); i++) this.at(i).headings[level] = text;
    if (span === 1) this.at(first).id ??= columnName(header);
  }

  indexOf(element: Element, position: number): number {
    const number = Number(element.getAttribute('aria-colindex'));
    const name = columnName(element);
    if (number >= 1) {
      if (name !== null) this.byName.set(name, number - 1);
      this.at(Math.min(number - 1, MOST_COLUMNS));
      return number - 1;
    }
    if (name === null) return position;
    const known = this.byName.get(name);
    if (known !== undefined) return known;
    this.byName.set(name, this.columns.length);
    this.at(this.columns.length).id = name;
    return this.columns.length - 1;
  }

  all(): GridColumn[] {
    return this.columns.map(({ headings, id }) => ({ headings: Array.from(headings, (text) => text ?? ''), id }));
  }

  private at(index: number): GridColumn {
    while (this.columns.length <= index) this.columns.push({ headings: [], id: null });
    return this.columns[index] as GridColumn;
  }
}

function columnName(element: Element): string | null {
  for (const attribute of COLUMN_NAMES) {
    const name = element.getAttribute(attribute);
    if (name) return name;
  }
  return null;
}

function recordName(row: Element): string | null {
  for (const attribute of RECORD_NAMES) {
    const name = row.getAttribute(attribute);
    if (name) return name;
  }
  return null;
}

/** Rows by `aria-rowcount`, which counts header rows too where these have a row number. */
function statedRows(element: Element, headerRows: Element[]): number | null {
  const count = Number(element.getAttribute('aria-rowcount'));
  if (!(count > 0)) return null;
  const numbered = headerRows.filter((row) => row.hasAttribute('aria-rowindex')).length;
  return Math.max(0, count - numbered);
}

/**
 * ARIA grids (`role=grid|treegrid|table`) as grids, virtual rows and columns and pinned halves included. Owns how header
 * and cell find each other, and how parts of one row do; gives no meaning to a cell.
 */
import { bareCode } from './code-words';
import type { Grid, GridColumn, GridRow } from './grid';
import type { PageRoots } from './page-roots';
import { type SightMemory, tidy, visibleText } from './text';

const ROW = '[role=row], tr';
const HEADER = '[role=columnheader], th:not([scope=row]):not([role=rowheader])';
const CELL = '[role=gridcell], [role=cell], [role=rowheader], td, th[scope=row]';
/** Attributes by which libraries name the column of a header and of its cells alike. */
const COLUMN_NAMES = ['col-id', 'data-columnid', 'tabulator-field', 'data-field', 'data-column-id', 'data-col'];
/** Attributes by which a cell points at the id of its header. */
const HEADER_IDS = ['aria-describedby', 'headers'];
const RECORD_NAMES = ['row-id', 'data-rowid', 'data-row-id', 'data-id', 'data-key'];
/** Attributes that are the same on all parts of one row, most telling first; on the row or on a table around it alone. */
const ROW_PLACES = ['aria-rowindex', 'row-index', 'data-recordindex', 'data-rowindex', 'data-row-index'];
const MOST_COLUMNS = 600;
const LONGEST_BANNER = 80;

export type ReadAria = typeof ariaGrid;

/** Null for a grid without rows or with one column only. Grids inside its cells are no part of it; others inside it are. */
export function ariaGrid(element: Element, roots: PageRoots, memory: SightMemory): Grid | null {
  const rows = roots.queryWithin(element, ROW).filter((row) => !isInCell(row, element));
  const columns = new Columns(memory);
  const headerRows: Element[] = [];
  const bodyRows: { row: Element; cells: Element[] }[] = [];
  for (const row of rows) {
    const cells = cellsOf(row, CELL, roots);
    if (row.querySelector(HEADER) !== null && cells.every((cell) => !hasText(cell))) headerRows.push(row);
    else if (cells.length > 0) bodyRows.push({ row, cells });
  }
  addHeadings(columns, headerRows, roots);
  // some put headings beside the rows, in no row of their own
  if (columns.count === 0)
    for (const header of roots.queryWithin(element, '[role=columnheader]')) columns.addHeading(header, 0);

  const joined = new Map<string, GridRow>();
  let banner = '';
  bodyRows.forEach(({ row, cells }, position) => {
    if (isBanner(cells)) {
      banner = tidy(row.textContent ?? '').slice(0, LONGEST_BANNER);
      return;
    }
    const place = placeOf(row);
    const known = joined.get(place ?? `position ${position}`);
    const into: GridRow = known ?? { element: row, parts: [], cells: [], name: recordName(row), place };
    into.parts.push(row);
    if (banner !== '') into.banner = banner;
    cells.forEach((cell, index) => {
      const column = columns.indexOf(cell, known ? into.cells.length : index);
      // a frozen copy of a cell says nothing new
      if (column < MOST_COLUMNS && !reachesOver(cell)) into.cells[column] ??= cell;
    });
    joined.set(place ?? `position ${position}`, into);
  });

  const all = columns.all();
  const ordered = [...joined.entries()].sort(byNumber).map(([, row]) => row);
  if (ordered.length === 0 || all.length < 2) return null;
  for (const row of ordered) for (let i = 0; i < all.length; i++) row.cells[i] ??= null;
  if (columns.areByPosition)
    markShortRows(
      ordered,
      all.findLastIndex(({ headings }) => headings.some(Boolean)),
    );
  return {
    shape: 'aria',
    element,
    columns: all,
    rows: withoutCopies(ordered),
    total: statedRows(element, headerRows),
    hasMoreColumns: Number(element.getAttribute('aria-colcount')) > all.length,
  };
}

/** Where cells have neither number nor name, a row with fewer of them than most has lost one somewhere. */
function markShortRows(rows: readonly GridRow[], lastHeaded: number): void {
  const widths = rows.map(({ cells }) => cells.filter((cell) => cell !== null).length);
  const usual = [...widths].sort((a, b) => a - b)[widths.length >> 1] ?? 0;
  rows.forEach((row, index) => {
    // a code beyond the last heading stands under none: which cell is under which?
    const isWider =
      lastHeaded > 0 &&
      row.cells.some((cell, at) => at > lastHeaded && bareCode(tidy(cell?.textContent ?? '')) !== null);
    if ((widths[index] ?? 0) < usual || isWider) row.isShort = true;
  });
}

/** One statement across the grid. */
function isBanner(cells: readonly Element[]): boolean {
  const [only, ...others] = cells;
  return others.length === 0 && only !== undefined && reachesOver(only);
}

/** Stands under several headings, and nobody knows which of them it belongs to. */
function reachesOver(cell: Element): boolean {
  return ((cell as HTMLTableCellElement).colSpan ?? Number(cell.getAttribute('aria-colspan') ?? 1)) > 1;
}

function byNumber([a]: [string, unknown], [b]: [string, unknown]): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || 0;
}

function isInCell(row: Element, grid: Element): boolean {
  const cell = row.parentElement?.closest(CELL);
  return cell != null && cell !== grid && grid.contains(cell);
}

function cellsOf(row: Element, selector: string, roots: PageRoots): Element[] {
  const found = row.tagName === 'TR' ? [...(row as HTMLTableRowElement).cells] : roots.queryWithin(row, selector);
  return found.filter(
    (cell) => cell.matches(selector) && !found.some((other) => other !== cell && other.contains(cell)),
  );
}

function hasText(cell: Element): boolean {
  return tidy(cell.textContent ?? '') !== '';
}

function placeOf(row: Element): string | null {
  for (const attribute of ROW_PLACES) {
    const place = row.getAttribute(attribute);
    if (place) return place;
  }
  // libraries that give each row a table of its own name the table
  const table = row.tagName === 'TR' ? row.closest('table') : null;
  const around = table?.rows.length === 1 ? table : null;
  return around?.getAttribute('data-recordindex') ?? null;
}

/** Header rows of one table share spans; those made of other elements stand for themselves. */
function addHeadings(columns: Columns, headerRows: readonly Element[], roots: PageRoots): void {
  const byTable = new Map<Element, HTMLTableRowElement[]>();
  let level = 0;
  for (const row of headerRows) {
    const table = row.tagName === 'TR' ? row.closest('table') : null;
    if (table !== null) byTable.set(table, [...(byTable.get(table) ?? []), row as HTMLTableRowElement]);
    else {
      const headers = roots.queryWithin(row, HEADER);
      for (const header of headers)
        if (!headers.some((other) => other !== header && other.contains(header))) columns.addHeading(header, level);
      level += 1;
    }
  }
  for (const rows of byTable.values()) columns.addTableHeadings(rows);
}

/** Columns by the number or name that header and cell share; by position only where neither has one. */
class Columns {
  private readonly columns: GridColumn[] = [];
  private readonly byName = new Map<string, number>();
  private readonly memory: SightMemory;
  /** Cells were placed by their order alone. */
  areByPosition = false;

  constructor(memory: SightMemory) {
    this.memory = memory;
  }

  get count(): number {
    return this.columns.length;
  }

  addHeading(header: Element, level: number): void {
    const first = this.indexOf(header, this.columns.length);
    this.nameBy(header, first);
    const span = Number(header.getAttribute('aria-colspan') ?? 1) || 1;
    const [group, own] = headingsOf(header, this.memory);
    for (let i = first; i < Math.min(first + span, MOST_COLUMNS); i++) {
      const { headings } = this.at(i);
      if (group !== '') headings[level] = group;
      headings[group === '' ? level : level + 1] = own;
    }
    if (span === 1) this.at(first).id ??= columnName(header);
  }

  /** Cells of header rows at their places, spans counted. A second table that repeats known columns adds none. */
  addTableHeadings(rows: readonly HTMLTableRowElement[]): void {
    const places: (string | undefined)[][] = rows.map(() => []);
    const leaves: (Element | undefined)[] = [];
    rows.forEach((row, level) => {
      let at = 0;
      for (const cell of row.cells) {
        while (places[level]?.[at] !== undefined) at += 1;
        const text = headingsOf(cell, this.memory).filter(Boolean).join(' ');
        for (let across = 0; across < Math.min(cell.colSpan, MOST_COLUMNS); across++) {
          for (let down = 0; down < cell.rowSpan && level + down < rows.length; down++)
            (places[level + down] as (string | undefined)[])[at + across] = down === 0 ? text : '';
          leaves[at + across] = cell.colSpan === 1 ? cell : leaves[at + across];
        }
        at += cell.colSpan;
      }
    });
    const offset = leaves.some((leaf) => leaf && this.knows(leaf)) ? null : this.columns.length;
    leaves.forEach((leaf, index) => {
      const at = leaf && this.known(leaf);
      if (at === undefined && offset === null) return;
      const column = this.at(at ?? (offset as number) + index);
      column.headings = places.map((level) => level[index] ?? '');
      if (leaf) this.nameBy(leaf, this.columns.indexOf(column));
    });
  }

  indexOf(element: Element, position: number): number {
    const number = Number(element.getAttribute('aria-colindex'));
    const name = columnName(element);
    if (number >= 1) {
      if (name !== null) this.byName.set(name, number - 1);
      this.at(Math.min(number - 1, MOST_COLUMNS));
      return number - 1;
    }
    const known = this.known(element);
    if (known !== undefined) return known;
    if (name === null) {
      this.areByPosition = true;
      this.at(Math.min(position, MOST_COLUMNS));
      return position;
    }
    this.byName.set(name, this.columns.length);
    this.at(this.columns.length).id = name;
    return this.columns.length - 1;
  }

  all(): GridColumn[] {
    return this.columns.map(({ headings, id }) => ({ headings: Array.from(headings, (text) => text ?? ''), id }));
  }

  private knows(header: Element): boolean {
    return this.known(header) !== undefined;
  }

  private known(element: Element): number | undefined {
    for (const name of namesOf(element)) {
      const known = this.byName.get(name);
      if (known !== undefined) return known;
    }
    return undefined;
  }

  /** A header is known by its column's name and by its own id, or that of what it holds. */
  private nameBy(header: Element, index: number): void {
    const inner = header.querySelector('[role=columnheader]');
    for (const name of [columnName(header), header.id, inner?.id]) if (name) this.byName.set(name, index);
  }

  private at(index: number): GridColumn {
    while (this.columns.length <= index) this.columns.push({ headings: [], id: null });
    return this.columns[index] as GridColumn;
  }
}

/** Group and own text of a header. A label that says more than the text names the group too: "Mon 9 Nov AM" over "AM". */
function headingsOf(header: Element, memory: SightMemory): [group: string, own: string] {
  const text = visibleText(header, memory);
  const label = tidy(header.getAttribute('aria-label') ?? '');
  if (text === '') return ['', label || tidy(header.getAttribute('title') ?? '')];
  if (label.length > text.length && label.endsWith(text)) return [label.slice(0, -text.length).trim(), text];
  const group = header.parentElement?.closest('[role=columngroup]');
  const groupText = tidy(group?.getAttribute('aria-title') ?? group?.getAttribute('aria-label') ?? '');
  if (groupText !== '' || !group) return [groupText, text];
  const inner = group.querySelector(HEADER)?.parentElement ?? null;
  return [visibleText(group, memory, inner), text];
}

function namesOf(element: Element): string[] {
  const named = [...COLUMN_NAMES, ...HEADER_IDS].flatMap((attribute) => element.getAttribute(attribute) ?? []);
  return element.id === '' ? named : [...named, element.id];
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
  return row.tagName === 'TR' && row.id !== '' ? row.id : null;
}

/**
 * Frozen columns are often copies of what stands below them: a row whose cells all say what the same cells of a fuller
 * row at the same height say is no row of its own.
 */
function withoutCopies(rows: readonly GridRow[]): GridRow[] {
  const filled = rows.map((row) => row.cells.filter((cell) => cell !== null).length);
  const most = Math.max(...filled);
  const fuller = rows.filter((_, index) => (filled[index] as number) > most / 2);
  if (fuller.length === rows.length) return [...rows];
  // copies have cells in the same few columns: what the fuller rows say there is gathered once
  const said = new Map<string, Set<string>>();
  return rows.filter((row, index) => {
    if ((filled[index] as number) > most / 2) return true;
    const where = row.cells.flatMap((cell, column) => (cell === null ? [] : [column]));
    const key = where.join();
    const known = said.get(key) ?? new Set(fuller.map((full) => sayingOf(full, where)));
    said.set(key, known);
    return !known.has(sayingOf(row, where));
  });
}

function sayingOf(row: GridRow, where: readonly number[]): string {
  return where.map((column) => tidy(row.cells[column]?.textContent ?? '')).join('\n');
}

/** Rows by `aria-rowcount`, which counts header rows too where these have a row number. */
function statedRows(element: Element, headerRows: readonly Element[]): number | null {
  const count = Number(element.getAttribute('aria-rowcount'));
  if (!(count > 0)) return null;
  // pinned halves have header rows of their own, with the same numbers
  const numbered = new Set(headerRows.flatMap((row) => row.getAttribute('aria-rowindex') ?? []));
  return Math.max(0, count - numbered.size);
}

/**
 * A page about to be changed, with what is expected of it and where its marks stand. Owns finding the places and the
 * table around them; changes nothing itself.
 */
import type { ExpectedCell, ExpectedPage, ExpectedRow } from '../pages/expected';
import type { Random } from './random';

/** Where the mark of one expected cell stands. */
export type Place = { row: number; cell: number; element: Element };

export type Subject = {
  page: Document;
  /** Where the page is supposed to stand. */
  url: string;
  expected: ExpectedPage;
  places: Place[];
  random: Random;
  /** Done to the page while it is being read, between two slices. */
  meanwhile: (() => void)[];
};

/** What is expected of the page after the change; null where the page is not such that the change makes sense. */
export type Change = (subject: Subject) => ExpectedPage | null;

export type Mutation = {
  name: string;
  /** Same: every cell read is as before. Moved: as the change says. Unread: what it touches must no longer be claimed. */
  effect: 'same' | 'moved' | 'unread';
  change: Change;
};

/** The expectation with one row, or one cell of it, put otherwise. */
export function withRow(page: ExpectedPage, index: number, put: (row: ExpectedRow) => ExpectedRow): ExpectedPage {
  return { ...page, rows: page.rows?.map((row, at) => (at === index ? put(row) : row)) };
}

export function withCell(page: ExpectedPage, { row, cell }: Place, put: (of: ExpectedCell) => ExpectedCell) {
  return withRow(page, row, (of) => ({ ...of, cells: of.cells.map((one, at) => (at === cell ? put(one) : one)) }));
}

export function withEveryCell(page: ExpectedPage, put: (of: ExpectedCell) => ExpectedCell): ExpectedPage {
  return { ...page, rows: page.rows?.map((row) => ({ ...row, cells: row.cells.map(put) })) };
}

/** A cell of which nothing may be claimed any more. */
export const unclaimed = (cell: ExpectedCell): ExpectedCell => ({
  date: cell.date,
  session: cell.session,
  lesson: cell.lesson,
  code: null,
});

export function expectedAt({ expected }: Subject, { row, cell }: Place): ExpectedCell | undefined {
  return expected.rows?.[row]?.cells[cell];
}

/** Places whose mark is plain text in a table cell or another element, without a control or a hint. */
export function plainPlaces({ places }: Subject): Place[] {
  return places.filter(
    ({ element }) =>
      element.querySelector('select, input, textarea, button, img, svg, [title], [aria-label]') === null &&
      !element.matches('select, input, button, [title], [aria-label], [data-qtip]') &&
      (element.textContent ?? '').trim() !== '',
  );
}

export type MarksTable = {
  table: HTMLTableElement;
  /** Rows before the first mark. */
  heads: HTMLTableRowElement[];
  /** Rows with marks. */
  rows: HTMLTableRowElement[];
};

/** The one table that holds all marks, with a row for each pupil or session, and headings of its own. */
export function marksTable({ places }: Subject): MarksTable | null {
  const table = places[0]?.element.closest('table') ?? null;
  if (table === null || table.querySelector('table') !== null) return null;
  const rows = [...new Set(places.map(({ element }) => element.closest('tr')))];
  if (rows.some((row) => row === null || row.closest('table') !== table)) return null;
  const all = [...table.rows];
  const first = all.findIndex((row) => rows.includes(row));
  return first < 1 ? null : { table, heads: all.slice(0, first), rows: rows as HTMLTableRowElement[] };
}

/** The same where every row has the same number of cells and nothing spans. */
export function plainTable(subject: Subject): MarksTable | null {
  const found = marksTable(subject);
  if (found === null || found.heads.length !== 1) return null;
  const width = found.rows[0]?.cells.length ?? 0;
  const isPlain = [...found.table.rows].every(
    (row) => row.cells.length === width && [...row.cells].every((cell) => cell.colSpan === 1 && cell.rowSpan === 1),
  );
  return isPlain ? found : null;
}

/** How many columns a table has, spans counted. */
export function widthOf({ rows }: MarksTable): number {
  return [...(rows[0]?.cells ?? [])].reduce((sum, cell) => sum + cell.colSpan, 0);
}

/** The cell of a row that shows its pupil's name. */
export function nameCell(row: HTMLTableRowElement, { expected }: Subject): HTMLTableCellElement | null {
  const names = new Set(expected.rows?.map(({ pupil }) => pupil.name));
  return [...row.cells].find((cell) => names.has(seenText(cell))) ?? null;
}

/** A text without white space at its ends and characters of no width. */
export function seenText({ textContent }: Node): string {
  return (textContent ?? '').replace(/\u200b|\u00ad|\ufeff/g, '').trim();
}

/** Text nodes below an element that hold more than white space, those of scripts and styles left out. */
export function textNodes(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const isText = node.data.trim() !== '' && node.parentElement?.closest('script, style, template') === null;
    if (isText) found.push(node);
  }
  return found;
}

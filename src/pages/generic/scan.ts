/**
 * One look over a document: every grid, list of cards or set of labelled marks in it that is a register or a history.
 * Owns the order in which things are looked for, and the pauses: it is a generator, so that a long page is read in slices.
 */
import type { MarkedSession, PupilRow } from '../reading';
import { ariaGrid } from './aria-grid';
import { findCards } from './card-list';
import { cardReader } from './card-reader';
import type { CodeMap } from './code-words';
import { type Column, columnsOf } from './columns';
import type { Grid } from './grid';
import { historyReader } from './history-reader';
import { findLabelledMarks, labelledMarksReader } from './labelled-marks';
import { type PageFacts, pageFacts } from './page-facts';
import { type PageText, pageTexts } from './page-texts';
import type { ReadMemory } from './read-memory';
import type { GridReader, ReadRow } from './reader';
import { registerReader } from './register-reader';
import { tableGrid } from './table-grid';

export type ScanOptions = { url: string; codeMap?: CodeMap; outerTexts?: readonly PageText[]; memory: ReadMemory };

/** A grid that was understood, with all rows that are in the page. */
export type ScannedGrid = {
  reader: GridReader;
  facts: PageFacts;
  marking: MarkedSession | null;
  rows: ReadRow[];
};

/** Something that looks like a register and could not be read. */
export type Unreadable = { element: Element; why: string };

export type Scan = { grids: ScannedGrid[]; unreadable: Unreadable[] };

/** Rows read so far of those in the page. */
export type Progress = { read: number; of: number };

const ROWS_A_SLICE = 20;

type Candidate = { grid: Grid; columns: Column[] };

/** Reads everything there is to read. Yields between slices; the caller decides when to go on. */
export function* scan(root: Document | ShadowRoot, options: ScanOptions): Generator<Progress | undefined, Scan> {
  const { memory, codeMap } = options;
  const candidates = yield* findGrids(root, memory, codeMap);
  const elements = candidates.map(({ grid }) => grid.element);
  const cards = candidates.length === 0 ? findCards(root, memory.sight, codeMap) : null;
  const labelled = candidates.length === 0 && cards === null ? findLabelledMarks(root) : null;
  const container = cards?.element ?? labelled?.element;
  if (candidates.length === 0 && container === undefined) return { grids: [], unreadable: [] };

  const texts = pageTexts(root, options.url, container ? cardsOrTiles() : elements, memory.sight);
  const facts = pageFacts(texts, codeMap, options.outerTexts);
  yield;
  const readers = candidates.flatMap(({ grid, columns }) => {
    const reader = registerReader(grid, columns, facts, memory) ?? historyReader(grid, columns, facts, memory);
    return reader === null ? [] : [reader];
  });
  if (cards) readers.push(cardReader(cards, facts, memory));
  if (labelled) readers.push(labelledMarksReader(labelled, facts, memory));

  const grids: ScannedGrid[] = [];
  for (const reader of readers) {
    const rows = yield* readRows(reader);
    if (rows.length > 0)
      grids.push({ reader, facts, marking: 'marking' in reader ? (reader.marking as MarkedSession) : null, rows });
  }
  const unreadable =
    grids.length > 0
      ? []
      : candidates.filter(isAboutPupils).map(({ grid, columns }) => ({ element: grid.element, why: whyNot(columns) }));
  return { grids: grids.sort((a, b) => marksIn(b) - marksIn(a)), unreadable };

  /** Headings and dates often stand among cards, so only the cards themselves are left out of the page's texts. */
  function cardsOrTiles(): Element[] {
    return cards ? cards.cards.map(({ element }) => element) : (labelled?.marks.map(({ element }) => element) ?? []);
  }
}

/** Tables and ARIA grids with a column of marks and one of pupils or dates; a grid inside a cell of another is none. */
function* findGrids(
  root: Document | ShadowRoot,
  memory: ReadMemory,
  codeMap?: CodeMap,
): Generator<undefined, Candidate[]> {
  const found: Candidate[] = [];
  for (const element of root.querySelectorAll('table, [role=grid], [role=treegrid], [role=table]')) {
    const grid =
      element.tagName === 'TABLE'
        ? yield* tableGrid(element as HTMLTableElement, memory.sight)
        : ariaGrid(element, memory.sight);
    if (grid === null) continue;
    yield;
    const columns = columnsOf(grid, memory.sight, codeMap);
    yield;
    if (columns.some(({ role }) => role === 'mark' || role === 'strange')) found.push({ grid, columns });
  }
  return found.filter(
    ({ grid }) => !found.some((other) => other.grid !== grid && other.grid.element.contains(grid.element)),
  );
}

/** Marks alone may be anything; beside names they are a register that could not be read. */
function isAboutPupils({ columns }: Candidate): boolean {
  return columns.some(({ role }) => role === 'name' || role === 'surname');
}

function* readRows(reader: GridReader): Generator<Progress, ReadRow[]> {
  const rows: ReadRow[] = [];
  for (const [count, source] of reader.rows.entries()) {
    if (count % ROWS_A_SLICE === 0) yield { read: count, of: reader.rows.length };
    const row = reader.read(source);
    if (row !== null) rows.push(row);
  }
  return rows;
}

function marksIn({ rows }: ScannedGrid): number {
  return rows.reduce(
    (sum, { row }) => sum + row.cells.filter((cell) => cell.code !== null && cell.code !== '').length,
    0,
  );
}

function whyNot(columns: readonly Column[]): string {
  const has = (role: Column['role']) => columns.some((column) => column.role === role);
  if (!has('mark')) return 'its marks are in words or signs that are not known here';
  if (!has('name') && !has('surname') && !has('date')) return 'there are marks, but no column of names or dates';
  return 'its rows are neither pupils nor sessions';
}

/** Cells of one pupil from many rows, as histories give them, put together. */
export function joinRows(rows: readonly ReadRow[]): PupilRow[] {
  const joined = new Map<string, PupilRow>();
  for (const { row } of rows) {
    const known = joined.get(row.key);
    if (known) known.cells.push(...row.cells);
    else joined.set(row.key, { ...row, cells: [...row.cells] });
  }
  return [...joined.values()];
}

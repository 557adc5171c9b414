/**
 * From a document to readings. Owns how what was scanned becomes a reading with its coverage; driving it in one task or
 * in slices is the caller's choice.
 */
import type { Instant } from '../attendance';
import type { CodeMap } from './generic/code-words';
import type { PageText } from './generic/page-texts';
import { newReadMemory, type ReadMemory } from './generic/read-memory';
import type { ReadRow } from './generic/reader';
import { joinRows, type Progress, type ScannedGrid, scan, type Unreadable } from './generic/scan';
import type { Coverage, MarksReading } from './reading';

export type ReadOptions = {
  /** The address of the page. Only its origin and path are kept. */
  url: string;
  now: Instant;
  /** The school's own codes, as its pages show them → national code. */
  codeMap?: CodeMap;
  /** Texts of the frame around the page, for what it does not say itself. */
  outerTexts?: readonly PageText[];
};

/** A reading with the elements its keys lead to. Never leaves the page. */
export type PlacedReading = { reading: MarksReading; grid: ScannedGrid };

export type PageScan = { readings: PlacedReading[]; unreadable: Unreadable[] };

/**
 * Every grid of the page that is a register or a pupil's history, best first; none is an empty list. One snapshot in one
 * task: what is virtual or on another page of a grid is not in it, and `coverage` says so.
 */
export function readPage(root: Document, options: ReadOptions): MarksReading[] {
  const slices = scanPage(root, options, newReadMemory());
  let step = slices.next();
  while (!step.done) step = slices.next();
  return step.value.readings.map(({ reading }) => reading);
}

/** The same in slices: yields between them, with the rows read so far. */
export function* scanPage(
  root: Document | ShadowRoot,
  options: ReadOptions,
  memory: ReadMemory,
): Generator<Progress | undefined, PageScan> {
  const { grids, unreadable } = yield* scan(root, {
    url: options.url,
    codeMap: options.codeMap,
    outerTexts: options.outerTexts,
    memory,
  });
  return { readings: grids.map((grid) => placedReading(grid, options)), unreadable };
}

export function placedReading(grid: ScannedGrid, options: ReadOptions): PlacedReading {
  return { reading: readingOf(grid, options), grid };
}

/** The element of each cell, by the cell's key. */
export function placesIn({ rows }: ScannedGrid): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const { places } of rows) for (const [key, element] of places) found.set(key, element);
  return found;
}

function readingOf(grid: ScannedGrid, options: ReadOptions): MarksReading {
  const { facts, rows, reader, marking } = grid;
  const base = {
    mis: null,
    url: originAndPath(options.url),
    school: null,
    group: facts.group,
    readAt: options.now,
    coverage: coverageOf(grid),
  };
  const pupils = joinRows(rows);
  if (reader.kind === 'register')
    return {
      kind: 'register',
      ...base,
      taken: facts.taken,
      savedAt: facts.savedAt,
      ...(marking ? { marking } : {}),
      rows: pupils,
    };
  const dates = pupils.flatMap((row) => row.cells.flatMap((cell) => (cell.date === null ? [] : [cell.date]))).sort();
  return {
    kind: 'history',
    ...base,
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
    ...(facts.printed ? { printed: facts.printed } : {}),
    rows: pupils,
  };
}

function coverageOf({ reader, rows, facts, marking }: ScannedGrid): Coverage {
  const unread: Coverage['unread'] = [];
  let read = 0;
  for (const row of rows) {
    const why = row.unread ?? whyUnread(row, marking !== null);
    if (why !== null) unread.push({ key: row.row.key, why });
    else read += 1;
    for (const cell of row.row.cells)
      if (cell.state === 'uncertain' && cell.why) unread.push({ key: cell.key, why: cell.why });
  }
  const stated = reader.total ?? facts.total;
  return { found: rows.length, read, total: stated !== null && stated >= rows.length ? stated : null, unread };
}

/** A row whose marks have no date or no session cannot be judged, however plain its letters are. */
function whyUnread({ row: { cells } }: ReadRow, isRegister: boolean): string | null {
  if (cells.length === 0) return 'no marks in this row';
  if (cells.every((cell) => cell.date === null)) return cells[0]?.why ?? 'no date on the page';
  if (isRegister && cells.every((cell) => cell.session === null && cell.lesson === null))
    return 'the page does not say AM or PM';
  if (cells.every((cell) => cell.state === 'uncertain')) return cells[0]?.why ?? 'its marks were not understood';
  return null;
}

function originAndPath(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? url;
}

/**
 * From a document to readings. Owns how what was scanned becomes a reading with its coverage; driving it in one task or
 * in slices is the caller's choice.
 */
import { type Instant, londonTime } from '../attendance';
import type { CodeMap } from './generic/code-words';
import { joinRows } from './generic/join-rows';
import type { LooseMarks } from './generic/loose';
import type { PageText } from './generic/page-texts';
import type { People } from './generic/people';
import type { ReadMemory } from './generic/read-memory';
import type { ReadRow, RowSource } from './generic/reader';
import {
  type Lack,
  type Progress,
  type ScannedMarks,
  type ScannedRecords,
  scan,
  type Unreadable,
} from './generic/scan';
import type { PageMap } from './map-schema';
import type { MapTools } from './maps/map-tools';
import type { CohortRow, Coverage, MarksReading, PageReading } from './reading';
import type { FindRecords } from './records/record-reader';

export type ReadOptions = {
  /** The address of the page. Only its origin and path are kept. */
  url: string;
  now: Instant;
  /** The school's own codes, as its pages show them → national code. */
  codeMap?: CodeMap;
  /** Page maps for this address. */
  maps?: readonly PageMap[];
  /** Texts of the frame around the page, for what it does not say itself. */
  outerTexts?: readonly PageText[];
};

/** What is not in every page's script: it comes where it is needed. */
export type MergeRecords = (before: PageReading, after: PageReading) => PageReading;

export type Tools = {
  findRecords?: FindRecords;
  mapTools?: MapTools;
  loose?: LooseMarks;
  people?: People;
  mergeRecords?: MergeRecords;
};

/** A reading with the elements its keys lead to. Never leaves the page. */
export type PlacedReading = { reading: PageReading; scanned: ScannedMarks | ScannedRecords };

/** `lacks`: nothing is said before that can be read too. */
export type PageScan = { readings: PlacedReading[]; unreadable: Unreadable[]; lacks?: Lack };

/**
 * Everything in one document that is one of the six kinds, best first, in slices: yields between them, with the rows read
 * so far. Frames are documents of their own.
 */
export function* scanPage(
  root: Document | ShadowRoot,
  options: ReadOptions,
  memory: ReadMemory,
  shadows: readonly ShadowRoot[] = [],
  tools: Tools = {},
): Generator<Progress | undefined, PageScan> {
  memory.today = londonTime(options.now).date;
  const { grids, records, unreadable, lacks } = yield* scan(root, {
    url: options.url,
    codeMap: options.codeMap,
    outerTexts: options.outerTexts,
    maps: options.maps,
    memory,
    shadows,
    ...tools,
  });
  const readings = [
    ...grids.map((grid): PlacedReading => ({ reading: marksReading(grid, options), scanned: grid })),
    ...records.map((list): PlacedReading => ({ reading: recordsReading(list, options), scanned: list })),
  ];
  return { readings, unreadable, ...(lacks ? { lacks } : {}) };
}

/** The element of each cell or part of a record, by its key. */
export function placesIn({ rows }: ScannedMarks | ScannedRecords): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const { places } of rows) for (const [key, element] of places) found.set(key, element);
  return found;
}

/** The rows of a scanned grid or list as they stand in the page. */
export function sourcesIn({ reader }: ScannedMarks | ScannedRecords): readonly RowSource[] {
  return reader.rows;
}

function baseOf({ facts }: ScannedMarks | ScannedRecords, options: ReadOptions, coverage: Coverage) {
  return {
    mis: null,
    url: originAndPath(options.url),
    school: null,
    group: facts.group,
    readAt: options.now,
    coverage,
  };
}

function marksReading(grid: ScannedMarks, options: ReadOptions): MarksReading {
  const { facts, rows, reader, marking } = grid;
  const base = baseOf(grid, options, coverageOfMarks(grid));
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

/** Under which name a reading holds its records. */
const PART = { amendments: 'entries', leave: 'requests', absences: 'rows' } as const;

function recordsReading(list: ScannedRecords, options: ReadOptions): PageReading {
  const base = baseOf(list, options, coverageOfRecords(list));
  const { reader } = list;
  const records = list.rows.map(({ record }) => record);
  if (reader.kind !== 'cohort') return { kind: reader.kind, ...base, [PART[reader.kind]]: records } as PageReading;
  const { period, registers } = reader;
  return {
    kind: 'cohort',
    ...base,
    from: period?.from ?? null,
    to: period?.to ?? null,
    rows: records as CohortRow[],
    ...(registers ? { registers } : {}),
  };
}

function coverageOfMarks({ reader, rows, facts, marking }: ScannedMarks): Coverage {
  const unread: Coverage['unread'] = [];
  let read = 0;
  for (const row of rows) {
    const why = row.unread ?? whyUnread(row, marking !== null);
    if (why !== null) {
      unread.push({ key: row.row.key, why });
      continue;
    }
    read += 1;
    for (const cell of row.row.cells)
      if (cell.state === 'uncertain' && cell.why) unread.push({ key: cell.key, why: cell.why });
  }
  return {
    found: rows.length,
    read,
    total: totalOf(reader.total ?? facts.total ?? reader.reckonedTotal ?? null, rows.length),
    unread,
  };
}

function coverageOfRecords({ reader, rows, facts }: ScannedRecords): Coverage {
  const unread = rows.flatMap(({ record, unread: why }) => (why === undefined ? [] : [{ key: record.key, why }]));
  const total = totalOf(reader.total ?? facts.total, rows.length);
  return { found: rows.length, read: rows.length - unread.length, total, unread };
}

/** A page that states fewer than it shows speaks of something else. */
function totalOf(stated: number | null, found: number): number | null {
  return stated !== null && stated >= found ? stated : null;
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

/**
 * One look over a page: every grid, list of cards, set of labelled marks or list of records in it. Owns the order in which
 * things are looked for, and the pauses: it is a generator, so that a long page is read in slices.
 */
import type { PageMap } from '../map-schema';
import type { MapTools } from '../maps/map-tools';
import type { MarkedSession } from '../reading';
import type { FindRecords, ReadRecord, RecordCandidate, RecordKind, RecordReader } from '../records/record-reader';
import type { CodeMap } from './code-words';
import { type Column, columnsOf } from './columns';
import { withoutContradictions } from './doubted-marks';
import { findGrids } from './find-grids';
import type { Grid } from './grid';
import type { LooseMarks } from './loose';
import { factsOfEach } from './near-facts';
import { type PageFacts, pageFacts } from './page-facts';
import { PageRoots } from './page-roots';
import { mayHoldLoose, REGISTER_WORDS, speakOf, titlesOf, titlesOver } from './page-signs';
import { type PageText, pageTexts } from './page-texts';
import type { People } from './people';
import { pictureIn } from './picture';
import { isOfAttendance, isOfOnePupil, isOtherList } from './plausible';
import type { ReadMemory } from './read-memory';
import type { GridReader, ReadRow } from './reader';
import { mayHoldRecords } from './record-hints';
import { registerReader } from './register-reader';

export type ScanOptions = {
  url: string;
  codeMap?: CodeMap;
  outerTexts?: readonly PageText[];
  memory: ReadMemory;
  /** Open shadow roots of the page, as far as they are known. */
  shadows?: readonly ShadowRoot[];
  /** What is known of pages at this address. */
  maps?: readonly PageMap[];
  /** What reads by maps; left out where there are none. */
  mapTools?: MapTools;
  /** Finds out whose page it is. */
  people?: People;
  /** Reads marks that stand in no grid of pupils; undefined like the next one. */
  loose?: LooseMarks;
  /** Finds lists and forms of records; undefined while what does that is not in the page yet. */
  findRecords?: FindRecords;
};

/** A grid of marks that was understood, with all rows that are in the page. */
export type ScannedMarks = {
  reader: GridReader;
  facts: PageFacts;
  marking: MarkedSession | null;
  rows: ReadRow[];
};

/** A list of records that was understood. */
export type ScannedRecords = { reader: RecordReader; facts: PageFacts; rows: ReadRecord<RecordKind>[] };

/** Something that looks like a register and could not be read. */
export type Unreadable = {
  element: Element;
  why: string;
  /** A person taught this page, and it is another now. */
  wasTaught?: true;
};

/** What not every page needs, and what comes only where it does. */
export type Lack = 'records' | 'loose';

export type Scan = {
  grids: ScannedMarks[];
  records: ScannedRecords[];
  unreadable: Unreadable[];
  /** The page may hold this, and what reads it is not here yet: what else was seen may be a part of it. */
  lacks?: Lack;
};

/** Rows read so far of those in the page. */
export type Progress = { read: number; of: number };

const NOTHING: Scan = { grids: [], records: [], unreadable: [] };
const ROWS_A_SLICE = 20;
const NOT_NATIONAL = 'its letters are not the national codes: say in the options what they stand for';
const MOST_REPEATED = 5;

type Candidate = { grid: Grid; columns: Column[]; isMapped?: boolean };

/** Reads everything there is to read. Yields between slices; the caller decides when to go on. */
export function* scan(root: Document | ShadowRoot, options: ScanOptions): Generator<Progress | undefined, Scan> {
  const { memory, url } = options;
  const roots = new PageRoots(root, options.shadows);
  memory.sight.hasShadows = roots.shadows.length > 0;
  const { mapTools } = options;
  const maps = mapTools ? (options.maps ?? []).filter((map) => mapTools.isInPage(map, roots)) : [];
  const codeMap = mapTools ? mapTools.codeMapOf(maps, options.codeMap) : options.codeMap;
  const unreadable: Unreadable[] = [];
  /** Of maps that nobody here made: worth a word only where nothing else reads the page. */
  const misfits: Unreadable[] = [];

  const titles = titlesOf(roots);
  const found = yield* findGrids(roots, memory.sight, options.loose?.ariaGrid);
  if (found === null) return { ...NOTHING, lacks: 'loose' };
  const listed = maps.flatMap((map) => {
    const candidate = isOfRecords(map) ? mapTools?.mappedCandidate(map, roots, memory, codeMap, found) : null;
    return candidate && 'grid' in candidate ? [candidate.grid] : [];
  });
  const mayHold = listed.length > 0 || mayHoldRecords(titles, found);
  if (mayHold && options.findRecords === undefined) return { ...NOTHING, lacks: 'records' };
  const records =
    mayHold && options.findRecords
      ? yield* options.findRecords({ roots, grids: [...listed, ...found], memory, codeMap })
      : [];
  yield;
  const mapped = maps
    .filter((map) => !isOfRecords(map))
    .flatMap((map): Candidate[] => {
      const candidate = mapTools?.mappedCandidate(map, roots, memory, codeMap, found) ?? null;
      if (candidate === null) return [];
      if ('grid' in candidate) return [{ ...candidate, isMapped: true }];
      const misfit = { element: documentElementOf(root), why: candidate.why };
      if (map.by === 'taught') unreadable.push({ ...misfit, wasTaught: true });
      else misfits.push(misfit);
      return [];
    });
  const generic = yield* judged(
    found.filter((grid) => !records.some((record) => record.grid === grid)),
    memory,
    codeMap,
  );
  const parts = outermost([...nearest(mapped), ...generic]);
  const areHalves = parts.some((one) => hasMarks(one) && !hasRows(one)) && parts.some((one) => !hasMarks(one));
  if (areHalves && options.loose === undefined) return { ...NOTHING, lacks: 'loose' };
  const { candidates: all, unjoined } = joined(parts, options.loose?.joinHalves);
  unreadable.push(...unjoined);
  const candidates = all.filter((one) => {
    if (one.isMapped) return true;
    if (isOtherList(titlesOver(roots, one.grid.element))) return false;
    // a pupil who is never there is whom it is about: one pupil's absences need no present mark
    const isOneOf =
      !isAboutPupils(one) && (isOfOnePupil(one.columns) || speakOf(titles, ['attendance', 'absence', 'certificate']));
    if (isOneOf || isOfAttendance(one.columns)) return true;
    if (speakOf(titles, REGISTER_WORDS)) unreadable.push({ element: one.grid.element, why: NOT_NATIONAL });
    return false;
  });
  const isEmpty = () => candidates.length === 0 && records.length === 0;
  const isOfOne = candidates.some((one) => !isAboutPupils(one) || one.columns.some(({ role }) => role === 'date'));
  if (options.loose === undefined && (isOfOne || (isEmpty() && mayHoldLoose(roots, titles))))
    return { ...NOTHING, lacks: 'loose' };
  memory.people = options.people;
  const loose = isEmpty() ? options.loose : undefined;
  const repeated = loose ? yield* inRows(loose.repeatedRows(roots, titles, memory.sight), memory, codeMap) : null;
  if (repeated !== null && loose?.hasHeadings(repeated.grid)) candidates.push(repeated);
  const cards = loose && isEmpty() ? loose.findCards(roots, memory.sight, codeMap) : null;
  const labelled = loose && isEmpty() && cards === null ? loose.findLabelledMarks(roots) : null;
  if (repeated !== null && isEmpty() && cards === null && labelled === null) candidates.push(repeated);
  if (isEmpty() && cards === null && labelled === null)
    return { grids: [], records: [], unreadable: [...unreadable, ...misfits, ...pictureIn(roots, titles)] };

  // those that are not about attendance have texts of their own, too
  const tables = [...new Set([...all, ...candidates])];
  const texts = [
    ...maps.flatMap((map) => mapTools?.mappedTexts(map, roots, memory.sight) ?? []),
    ...pageTexts(roots, url, elementsOfGrids(), memory.sight),
  ];
  const factsFrom = (said: PageText[]) => pageFacts(said, codeMap, options.outerTexts, memory);
  const facts = factsFrom(texts);
  yield;
  const several = tables.filter(hasRows).map(({ grid }) => grid.element);
  const factsOf = several.length > 1 ? factsOfEach(several, texts, memory, factsFrom) : [];
  const readers: { reader: GridReader; facts: PageFacts }[] = candidates.flatMap(({ grid, columns }) => {
    const own = factsOf[several.indexOf(grid.element)] ?? facts;
    const reader =
      registerReader(grid, columns, own, memory) ?? options.loose?.historyReader(grid, columns, own, memory) ?? null;
    return reader === null ? [] : [{ reader, facts: own }];
  });
  if (loose && cards) readers.push({ reader: loose.cardReader(cards, facts, memory), facts });
  if (loose && labelled) readers.push({ reader: loose.labelledMarksReader(labelled, facts, memory), facts });

  const read: ScannedMarks[] = [];
  for (const { reader: each, facts } of readers) {
    const reader = mapTools?.areCodesOwn(maps) ? mapTools.withOwnCodesOnly(each, codeMap) : each;
    const rows = yield* readRows(reader);
    const marking = 'marking' in each ? (each.marking as MarkedSession | null) : null;
    if (facts.isNobodys && each.kind === 'history')
      unreadable.push({
        element: each.element,
        why: 'several pupils are on the page, and it is not plain whose this is',
      });
    else if (rows.length > 0) read.push({ reader, facts, marking, rows });
  }
  const grids = withoutContradictions(read);
  const scannedRecords = yield* readRecords(records, facts, memory);
  if (grids.length === 0 && scannedRecords.length === 0)
    unreadable.push(
      ...misfits,
      ...candidates.filter(isAboutPupils).map(({ grid, columns }) => ({ element: grid.element, why: whyNot(columns) })),
    );
  return { grids: grids.sort((a, b) => marksIn(b) - marksIn(a)), records: scannedRecords, unreadable };

  /** Headings and dates often stand among cards, so only the cards themselves are left out of the page's texts. */
  function elementsOfGrids(): Element[] {
    if (cards) return cards.cards.map(({ element }) => element);
    if (labelled) return labelled.marks.map(({ element }) => element);
    return [
      // a table of neither pupils nor days may be the key to the marks
      ...tables.filter(hasRows).map(({ grid }) => grid.element),
      // cards hold dates of their own; a form's title and date stand in the form
      ...records.flatMap(({ grid, kind, element }) =>
        grid === null && kind === 'leave' ? [] : [grid?.element ?? element],
      ),
    ];
  }
}

/** Grids with a column of marks, with the meaning of each column; names alone may be half of one. */
function* judged(grids: readonly Grid[], memory: ReadMemory, codeMap?: CodeMap): Generator<undefined, Candidate[]> {
  const candidates: Candidate[] = [];
  for (const grid of grids) {
    // a table in a cell of a grid is a part of that cell
    if (candidates.some((outer) => hasMarks(outer) && outer.grid.element.contains(grid.element))) continue;
    const columns = columnsOf(grid, memory.sight, codeMap);
    yield;
    if (hasMarks({ columns }) || columns.some(isAboutPupil)) candidates.push({ grid, columns });
  }
  return candidates;
}

const isOfRecords = ({ page }: PageMap) => page !== undefined && page.kind !== 'register' && page.kind !== 'history';
const hasMarks = ({ columns }: Pick<Candidate, 'columns'>) =>
  columns.some(({ role }) => role === 'mark' || role === 'strange');
const isAboutPupil = ({ role }: Column) => role === 'name' || role === 'surname';
const isAboutPupils = ({ columns }: Candidate) => columns.some(isAboutPupil);
const hasRows = ({ columns }: Candidate) => columns.some((column) => isAboutPupil(column) || column.role === 'date');

/** Two maps may point at one grid: the one that is nearer to the school comes first and counts. */
function nearest(mapped: readonly Candidate[]): Candidate[] {
  return mapped.filter(
    ({ grid }, index) => !mapped.slice(0, index).some((other) => other.grid.element === grid.element),
  );
}

function outermost(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(
    (one) =>
      !candidates.some(
        (other) =>
          other !== one &&
          hasMarks(other) &&
          (other.isMapped && !one.isMapped
            ? other.grid.element.contains(one.grid.element) || one.grid.element.contains(other.grid.element)
            : other.grid.element !== one.grid.element && other.grid.element.contains(one.grid.element)),
      ),
  );
}

/** The first of several grids of repeated elements that holds names and marks. */
function* inRows(
  grids: readonly Grid[],
  memory: ReadMemory,
  codeMap?: CodeMap,
): Generator<undefined, Candidate | null> {
  const candidates = yield* judged(grids.slice(0, MOST_REPEATED), memory, codeMap);
  return candidates.find((one) => hasMarks(one) && hasRows(one)) ?? null;
}

/** Marks without names take the names that stand beside them in a grid of their own. */
function joined(
  candidates: readonly Candidate[],
  joinHalves: LooseMarks['joinHalves'] = () => null,
): { candidates: Candidate[]; unjoined: Unreadable[] } {
  const unjoined: Unreadable[] = [];
  const result = candidates.flatMap((right): Candidate[] => {
    if (!hasMarks(right)) return [];
    if (hasRows(right)) return [right];
    for (const left of candidates) {
      if (hasMarks(left) || !hasRows(left)) continue;
      const grid = joinHalves(left.grid, right.grid);
      if (grid === null) continue;
      if ('why' in grid) {
        unjoined.push({ element: right.grid.element, why: grid.why });
        return [];
      }
      const offset = left.grid.columns.length;
      return [{ grid, columns: [...left.columns, ...right.columns.map((column) => shifted(column, offset))] }];
    }
    return [right];
  });
  return { candidates: result, unjoined };
}

function shifted(column: Column, by: number): Column {
  const moved = { ...column, index: column.index + by };
  if (moved.role === 'mark' && moved.radios)
    moved.radios = moved.radios.map((radio) => ({ ...radio, index: radio.index + by }));
  return moved;
}

function* readRows(reader: GridReader): Generator<Progress, ReadRow[]> {
  const rows: ReadRow[] = [];
  for (const [count, source] of reader.rows.entries()) {
    if (count % ROWS_A_SLICE === 0) yield { read: count, of: reader.rows.length };
    // a page that changes while it is read: what was taken out says nothing any more
    const row = source.elements[0]?.isConnected === false ? null : reader.read(source);
    if (row !== null) rows.push(row);
  }
  return rows;
}

function* readRecords(
  candidates: readonly RecordCandidate[],
  facts: PageFacts,
  memory: ReadMemory,
): Generator<Progress, ScannedRecords[]> {
  const scanned: ScannedRecords[] = [];
  for (const candidate of candidates) {
    const reader = candidate.reader(facts, memory);
    if (reader === null) continue;
    const rows: ReadRecord<RecordKind>[] = [];
    for (const [count, source] of reader.rows.entries()) {
      if (count % ROWS_A_SLICE === 0) yield { read: count, of: reader.rows.length };
      const record = source.elements[0]?.isConnected === false ? null : reader.read(source);
      if (record !== null) rows.push(record);
    }
    if (rows.length > 0 || (reader.kind === 'cohort' && reader.registers !== undefined))
      scanned.push({ reader, facts, rows });
  }
  return scanned.sort((a, b) => b.rows.length - a.rows.length);
}

function documentElementOf(root: Document | ShadowRoot): Element {
  return root instanceof Document ? root.documentElement : root.host;
}

function marksIn({ rows }: ScannedMarks): number {
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

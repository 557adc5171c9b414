/**
 * What every way of reading records off a page offers: amendments, requests for leave, pupils of a cohort, absences.
 * Owns that contract; marks of registers and histories are for `generic/reader.ts`.
 */
import type { IsoDate } from '../../attendance';
import type { CodeMap } from '../generic/code-words';
import type { Grid } from '../generic/grid';
import type { PageFacts } from '../generic/page-facts';
import type { PageRoots } from '../generic/page-roots';
import type { ReadMemory } from '../generic/read-memory';
import type { RowSource } from '../generic/reader';
import type { AbsenceRow, AmendmentEntry, CohortReading, CohortRow, LeaveRequest } from '../reading';

export type RecordKind = 'amendments' | 'leave' | 'cohort' | 'absences';

export type RecordOf = {
  amendments: AmendmentEntry;
  leave: LeaveRequest & { key: string };
  cohort: CohortRow;
  absences: AbsenceRow;
};

export type ReadRecord<Kind extends RecordKind> = {
  record: RecordOf[Kind];
  /** Where the record's key leads, and keys of its parts: 'KEY reason' leads to the place of its reason. */
  places: readonly (readonly [key: string, element: Element])[];
  /** Why the record could not be read as a whole: '<what> not understood'. */
  unread?: string;
};

export type RecordReader<Kind extends RecordKind = RecordKind> = {
  [One in Kind]: {
    kind: One;
    /** The element that holds all records. */
    element: Element;
    rows: readonly RowSource[];
    /** Records there are according to the grid itself, in the page or not. */
    total: number | null;
    /** Null for what is no record after all: a total, a spacer. */
    read(source: RowSource): ReadRecord<One> | null;
    /** Of a cohort list: the dates its figures cover, as the page says. */
    period?: { from: IsoDate | null; to: IsoDate | null };
    /** Of a cohort page that lists registers instead of pupils. */
    registers?: CohortReading['registers'];
  };
}[Kind];

/** Something in the page that is a list or form of records; what it says is read when the page's own facts are known. */
export type RecordCandidate = {
  kind: RecordKind;
  element: Element;
  /** The grid it was found in; null for cards and forms. */
  grid: Grid | null;
  reader(page: PageFacts, memory: ReadMemory): RecordReader | null;
};

export type RecordSearch = {
  roots: PageRoots;
  /** Every grid of the page, those with marks too: a log of amendments has columns of marks. */
  grids: readonly Grid[];
  memory: ReadMemory;
  codeMap?: CodeMap;
};

/** Looks in steps: a page of many cards takes longer than a page may be kept waiting. */
export type RecordSteps<Found> = Generator<undefined, Found>;

export type FindRecords = (search: RecordSearch) => RecordSteps<RecordCandidate[]>;

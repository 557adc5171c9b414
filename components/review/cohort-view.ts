/** What the list of pupils shows, and what a person can do with it. Owns the shapes only; order, filters and words are ready. */
import type { CohortFilter } from '../../src/review/cohort-filters';
import type { GroupBy, GroupLine } from '../../src/review/cohort-groups';
import type { CohortRow } from '../../src/review/cohort-row';
import type { CohortColumn, CohortSort } from '../../src/review/cohort-sort';
import type { CellWords } from '../../src/review/cohort-words';
import type { DifferGroup } from '../../src/review/differ-group';
import type { Choice, Doing, Run } from '../panel/outcome';

export type CohortView = {
  /** "Year 8", "Everything seen" */
  title: string;
  /** "164 pupils, 162 read · from ‘Attendance by pupil’, 09:31 · at this school, 3 Sep to 20 Nov AM" */
  words: string;
  schools: Choice[];
  school: string;
  /** By what they are: pages that are open, years, forms. */
  scopes: { label: string; choices: Choice[] }[];
  scope: string;
  /** Marks are still being read: counts are of those that were. */
  reading: { done: number; of: number | null } | null;
  /** It was stopped, or did not work: what is shown is not everything. '' for none. */
  unfinished: string;
  chips: { filter: CohortFilter; words: string; count: number }[];
  filter: CohortFilter;
  find: string;
  columns: { column: CohortColumn; words: string; isShown: boolean }[];
  sort: CohortSort;
  rows: readonly CohortRow[];
  /** Of some not all marks were read: their figures take more room. */
  isPartly: boolean;
  /** Before which row the policy's line stands, and what is said there. */
  line: { before: number; words: string } | null;
  cell(row: CohortRow, column: CohortColumn): CellWords;
  selected: ReadonlySet<string>;
  /** Null: pupils are shown. */
  groups: {
    by: GroupBy;
    forOthers: boolean;
    lines: readonly GroupLine[];
    /** Only where it was asked for; its `group` is null where no figure of the MIS was read. */
    differ: { group: DifferGroup | null; scope: string } | null;
  } | null;
  /** So many names the open page shows and casework does not have, and they can be kept now. */
  unkept: number;
  /** Which checklists can be started for several pupils. */
  checklists: Choice[];
};

/** For whom a checklist would be started, and who has it already. */
export type StartPreview = { start: string[]; running: string[]; unknown: string[] };

export type CohortEvents = {
  chooseSchool(school: string): void;
  chooseScope(scope: string): void;
  chooseFilter(filter: CohortFilter): void;
  find(words: string): void;
  sort(column: CohortColumn): void;
  showColumn(column: CohortColumn, isShown: boolean): void;
  showGroups(by: GroupBy | null): void;
  groupsForOthers(isFor: boolean): void;
  explainGroup(isAsked: boolean): void;
  stopReading(): void;
  readAgain(): void;
  select(keys: ReadonlySet<string>): void;
  openPupil(key: string): void;
  previewStart(checklist: string): StartPreview;
  startChecklist(checklist: string, run: Run): Doing;
  openPack(key: string): void;
  /** Those that the open page shows. */
  keepNames(run: Run): Doing;
  copyRows(): Doing;
  saveRows(run: Run): Doing;
};

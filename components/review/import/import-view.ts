/** What the place for files shows in each step. Owns the shapes only. */
import type { ColumnRole } from '../../../src/pages/import/column-roles';
import type { CsvSettings } from '../../../src/pages/import/csv-table';
import type { HeadingRows } from '../../../src/pages/import/guess-columns';
import type { DateOrder } from '../../../src/pages/import/import-dates';
import type { PupilAbove } from '../../../src/pages/import/named-above';
import type { Choice } from '../../panel/outcome';

/** How far something is that takes its time. */
export type ImportBusy = { words: string; done: number; of: number | null; canCancel: boolean };

export type FileStep = {
  step: 'file';
  /** Of several schools a file is one's: '' until somebody said which. */
  schools: Choice[];
  school: string;
  problem: string | null;
  busy: ImportBusy | null;
};

export type ColumnLine = {
  /** Its place in the file; of a group the first one's. */
  column: number;
  heading: string;
  role: ColumnRole;
  examples: string[];
  /** Columns that say their day in the heading stand in one line. */
  group: { columns: number[]; last: string } | null;
};

/** Something that only a person can say. */
export type DateQuestion = {
  order: DateOrder | null;
  /** What the file itself proves, in words. */
  proof: string;
  /** Whether there is anything to choose. */
  asksOrder: boolean;
  shortYears: { isOn: boolean; example: string } | null;
  schoolYear: { value: string; choices: Choice[] } | null;
};

export type SampleLine = { row: number; who: string; marks: string; problems: string[] };

export type ColumnsStep = {
  step: 'columns';
  file: string;
  /** "Marks, one row a session" */
  kind: string;
  csv: CsvSettings | null;
  sheets: string[];
  sheet: string | null;
  headingRows: HeadingRows;
  columns: ColumnLine[];
  dates: DateQuestion;
  /** Only where a column holds the MIS's own numbers. */
  mis: { value: string; choices: Choice[] } | null;
  /** Whose the rows are, where no column says it. */
  pupil: PupilAbove | null;
  /** The day on which the file was made. */
  madeOn: string;
  latest: string;
  lacks: string[];
  samples: SampleLine[];
  problem: string | null;
  busy: ImportBusy | null;
};

export type ProblemLine = { row: number; where: string; shown: string; who: string; why: string };

export type CheckStep = {
  step: 'check';
  file: string;
  pupils: number;
  sessions: number;
  problems: number;
  problemRows: number;
  /** What will be, in lines of a name and what it says. */
  facts: [string, string][];
  changes: [string, string][];
  byReason: { why: string; count: number }[];
  lines: ProblemLine[];
  /** Whether the names of the file are kept with casework, or why they cannot be; null where it says none. */
  names: { isOn: boolean; whyNot: string | null } | null;
  /** What to look at before the yes. */
  warning: string | null;
  problem: string | null;
  busy: ImportBusy | null;
};

export type DoneStep = {
  step: 'done';
  file: string;
  words: string;
  left: string | null;
  /** What came of the names. */
  names: string | null;
  problems: number;
};

export type ImportView = { step: 'off'; words: string } | FileStep | ColumnsStep | CheckStep | DoneStep;

export type ImportEvents = {
  chooseSchool(school: string): void;
  chooseFile(file: File): void;
  setCsv(csv: CsvSettings): void;
  setSheet(sheet: string): void;
  setHeadingRows(rows: HeadingRows): void;
  setRole(columns: readonly number[], role: ColumnRole): void;
  setOrder(order: DateOrder): void;
  setShortYears(isOn: boolean): void;
  setSchoolYear(from: string): void;
  setMis(origin: string): void;
  setPupil(pupil: Partial<PupilAbove>): void;
  setMadeOn(date: string): void;
  check(): void;
  /** From the check to the columns. */
  back(): void;
  /** Another file, and nothing of this one. */
  again(): void;
  cancel(): void;
  setKeepsNames(isOn: boolean): void;
  keep(): void;
  saveProblems(): void;
};

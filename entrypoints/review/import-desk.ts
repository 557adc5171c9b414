/**
 * A file on its way to marks: opened, its columns settled, all its rows read. Owns what is held of it between the steps. It runs in
 * a worker, so that no page waits for it, and knows neither the page nor where marks are kept.
 */
import { type IsoDate, type SchoolCalendar, type Session, schoolDaysOf, schoolYearStart } from '../../src/attendance';
import { type FileMarks, packFileYear } from '../../src/casework/file-marks';
import type { FileCounts } from '../../src/casework/keep-file';
import type { CodeMap } from '../../src/pages/generic/code-words';
import { type CollectedMarks, collectMarks, type ImportCounts } from '../../src/pages/import/collect-marks';
import { type ColumnRole, type Lack, lacksOf } from '../../src/pages/import/column-roles';
import { type CsvSettings, csvTable, guessedCsv } from '../../src/pages/import/csv-table';
import type { ImportScope } from '../../src/pages/import/file-days';
import { FileRefused, HEAD_BYTES, kindOfFile } from '../../src/pages/import/file-kind';
import {
  dateTexts,
  evidenceOf,
  type FileKindOfMarks,
  guessColumns,
  guessRoles,
  type HeadingRows,
  headingsOf,
  kindOfMarks,
  namedAbove,
} from '../../src/pages/import/guess-columns';
import type { DateEvidence, DateRules } from '../../src/pages/import/import-dates';
import type { Problem, ProblemReason } from '../../src/pages/import/import-problem';
import { haveLostZeros, type LostZeros } from '../../src/pages/import/lost-zeros';
import type { PupilAbove } from '../../src/pages/import/named-above';
import { isNamedAbove } from '../../src/pages/import/pupil-blocks';
import { type SampleRow, sampleRows } from '../../src/pages/import/sample-rows';
import type { Table } from '../../src/pages/import/table';
import { readXlsx, type Workbook, xlsxTable } from '../../src/pages/import/xlsx-table';

/** What of the settings a file is read by. */
export type DeskScope = {
  school: string;
  today: IsoDate;
  /** The day on which the file was made. */
  madeOn: IsoDate;
  earliest: IsoDate;
  codeMap: CodeMap | null;
  calendar: SchoolCalendar | null;
};

/** What a person changed; the first three make the columns be guessed anew. */
export type LookChange = {
  csv?: CsvSettings;
  sheet?: string;
  headingRows?: HeadingRows;
  roles?: ColumnRole[];
  rules?: DateRules;
  misOrigin?: string | null;
  pupil?: Partial<PupilAbove>;
};

export type DeskLook = {
  kind: 'csv' | 'xlsx';
  csv: CsvSettings | null;
  sheets: string[];
  sheet: string | null;
  headingRows: HeadingRows;
  headings: string[];
  roles: ColumnRole[];
  rules: DateRules;
  misOrigin: string | null;
  /** Whom the lines above the table name, put right by a person. */
  pupil: PupilAbove;
  /** The same where no column says whose the rows are. */
  above: PupilAbove | null;
  evidence: DateEvidence;
  marks: FileKindOfMarks;
  lacks: Lack[];
  /** Texts that are under no heading, of the first rows: what the columns hold. */
  rows: SampleRow[];
};

/** What a file says beside a name; null where it does not, or where it is not of this school year. */
export type ClassOfFile = { year: string | null; group: string | null };

export type DeskChecked = {
  counts: ImportCounts;
  /** Of so many pupils the file says a name. */
  named: number;
  /** Pupils named above their rows: each as the file says. */
  above: string[];
  lostZeros: LostZeros | null;
  byReason: [ProblemReason, number][];
  problems: Problem[];
  changes: FileCounts;
};

export type ImportDesk = {
  open(file: File, scope: DeskScope): Promise<DeskLook>;
  look(change: LookChange, scope: DeskScope): Promise<DeskLook>;
  check(scope: DeskScope, progress: (done: number, of: number) => void): Promise<DeskChecked>;
  /** Of the last check, as the background takes them. */
  marks(): Promise<FileMarks>;
  /** Of the same pupils, in the same order. */
  classes(): Promise<ClassOfFile[]>;
  problems(): Promise<Problem[]>;
};

type Open = { file: File; workbook: Workbook | null; table: Table; look: DeskLook };
type Checked = { marks: FileMarks; classes: ClassOfFile[]; problems: Problem[] };

const NO_EVIDENCE: DateEvidence = { dayFirst: 0, monthFirst: 0, either: 0, shortYears: 0, noYears: 0 };
const SHOWN_PROBLEMS = 200;

/** `preview` says what the marks would change where they are kept. `madeAt` is when the file was made. */
export function importDesk(preview: (marks: FileMarks) => Promise<FileCounts>): ImportDesk {
  let open: Open | null = null;
  let checked: Checked | null = null;

  return {
    async open(file, scope) {
      [open, checked] = [null, null];
      const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
      const kind = kindOfFile(head, file.size);
      const workbook = kind === 'xlsx' ? await readXlsx(file) : null;
      const csv = kind === 'csv' ? await guessedCsv(file) : null;
      const sheet = workbook === null ? null : fullestSheet(workbook);
      open = await opened(file, workbook, { kind, csv, sheet }, scope);
      return open.look;
    },
    async look(change, scope) {
      checked = null;
      const { file, workbook, look } = opening();
      if (change.csv !== undefined || change.sheet !== undefined) {
        const next = { kind: look.kind, csv: change.csv ?? look.csv, sheet: change.sheet ?? look.sheet };
        open = await opened(file, workbook, next, scope);
        return open.look;
      }
      open = { ...opening(), look: changed(opening().table, look, change, scope) };
      return open.look;
    },
    async check(scope, progress) {
      checked = null;
      const { file, look, table } = opening();
      const collected = await collectMarks(table, look, firstRowOf(look), importScope(scope), progress);
      const marks = fileMarks(collected, scope, file, look.misOrigin);
      const changes = await preview(marks);
      const { byReason, problems, counts } = withLeftOut(collected, marks, changes);
      const left = new Set(changes.leftOut.map(({ pupil }) => pupil));
      const isKept = (_: unknown, index: number): boolean => !left.has(index);
      const kept = marks.pupils.filter(isKept);
      const classes = collected.pupils.map((pupil) => classOf(pupil, scope)).filter(isKept);
      checked = { marks: { ...marks, pupils: kept }, classes, problems };
      const named = kept.filter(({ name }) => name !== null).length;
      const above = look.above === null ? [] : kept.map(whoOf);
      const lostZeros = haveLostZeros(collected.pupils);
      return { counts, named, above, lostZeros, byReason, changes, problems: problems.slice(0, SHOWN_PROBLEMS) };
    },
    async marks() {
      return checking().marks;
    },
    async classes() {
      return checking().classes;
    },
    async problems() {
      return checking().problems;
    },
  };

  function opening(): Open {
    if (open === null) throw new Error('no file is open');
    return open;
  }

  function checking(): Checked {
    if (checked === null) throw new Error('the file was not checked');
    return checked;
  }
}

type Source = Pick<DeskLook, 'kind' | 'csv' | 'sheet'>;

async function opened(file: File, workbook: Workbook | null, source: Source, scope: DeskScope): Promise<Open> {
  const sheet = workbook?.sheets.find(({ name }) => name === source.sheet);
  if (source.kind === 'xlsx' && sheet === undefined) throw new FileRefused('no-sheet');
  const table = sheet ? xlsxTable(sheet) : await csvTable(file, source.csv as CsvSettings);
  const hasSerials = workbook !== null && !workbook.countsFrom1904;
  const guess = guessColumns(table, { ...mapOf(scope), hasSerials });
  const look: DeskLook = {
    ...source,
    ...guess,
    sheets: workbook?.sheets.map(({ name }) => name) ?? [],
    misOrigin: null,
    pupil: namedAbove(table, guess.headingRows),
    above: null,
    evidence: NO_EVIDENCE,
    marks: 'unknown',
    lacks: [],
    rows: [],
  };
  return { file, workbook, table, look: changed(table, look, {}, scope) };
}

/** The look after a change, with everything that follows from it. */
function changed(table: Table, look: DeskLook, change: LookChange, scope: DeskScope): DeskLook {
  const { headingRows = look.headingRows, misOrigin = look.misOrigin } = change;
  const headings = headingsOf(table.sample, headingRows);
  const guess = change.headingRows
    ? guessRoles(table, headingRows, headings, { ...mapOf(scope), hasSerials: look.rules.hasSerials })
    : look;
  const roles = change.roles ?? guess.roles;
  const pupil = { ...(change.headingRows ? namedAbove(table, headingRows) : look.pupil), ...change.pupil };
  const next: DeskLook = {
    ...look,
    headingRows,
    headings,
    misOrigin,
    pupil,
    above: isNamedAbove(roles) ? pupil : null,
    roles,
    rules: change.rules ?? guess.rules,
  };
  const dates = dateTexts(table, headingRows, headings, next.roles);
  return {
    ...next,
    evidence: evidenceOf(table, headingRows, headings, next.roles),
    marks: kindOfMarks(next.roles, headings),
    lacks: lacksOf(next, dates),
    rows: sampleRows(table.sample, next, firstRowOf(next), importScope(scope)),
  };
}

const whoOf = ({ name, ids }: FileMarks['pupils'][number]): string =>
  [name, ...ids.map(({ id }) => id)].filter(Boolean).join(' ');

const firstRowOf = ({ headingRows: { at, rows } }: DeskLook): number => at + rows + 1;
const mapOf = ({ codeMap }: DeskScope) => (codeMap === null ? {} : { codeMap });

export const earlier = (a: IsoDate, b: IsoDate): IsoDate => [a, b].sort()[0] ?? a;

function fullestSheet({ sheets }: Workbook): string {
  return [...sheets].sort((a, b) => b.rows.length - a.rows.length)[0]?.name ?? '';
}

function importScope(scope: DeskScope): ImportScope & { codeMap?: CodeMap } {
  const { calendar, today, madeOn, earliest } = scope;
  const latest = earlier(madeOn, today);
  const days = calendar === null ? null : schoolDaysOf(calendar);
  return {
    latest,
    earliest,
    ...mapOf(scope),
    ...(days === null
      ? {}
      : {
          isClosed: (date: IsoDate, session: Session) =>
            date >= days.first &&
            date <= days.last &&
            (!days.indexOfDay.has(date) || days.closedSession.get(date) === session),
        }),
  };
}

/** Of a file that is exported every week, the name without what tells the weeks apart. */
function nameOfSeries(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/\.[a-z]+$/, '')
      .replace(/[\d\s()_.-]+/g, ' ')
      .trim()
      .slice(0, 200) || 'file'
  );
}

function fileMarks(
  { pupils, codes }: CollectedMarks,
  scope: DeskScope,
  file: File,
  misOrigin: string | null,
): FileMarks {
  return {
    school: scope.school,
    file: nameOfSeries(file.name),
    at: madeAt(file, scope.madeOn),
    pupils: pupils.map(({ ids, name, row, years }) => ({
      ids: [
        ...(ids.mis === undefined ? [] : [{ kind: `mis:${misOrigin}`, id: ids.mis }]),
        ...(ids.upn === undefined ? [] : [{ kind: 'upn', id: ids.upn }]),
        ...(ids.admission === undefined ? [] : [{ kind: 'admission', id: ids.admission }]),
      ],
      name,
      row,
      years: years
        .map(({ from, codes: places }) => ({ from, marks: packFileYear(places, codes) }))
        .filter(({ marks }) => marks !== ''),
    })),
  };
}

/** To the minute where the file itself says that it is of that day; else the day's beginning, so that what pages say that day is newer. */
function madeAt(file: File, madeOn: IsoDate): string {
  const changedAt = new Date(file.lastModified).toISOString();
  return changedAt.slice(0, 10) === madeOn ? changedAt : `${madeOn}T00:00:00.000Z`;
}

type Sums = Pick<CollectedMarks, 'byReason' | 'problems' | 'counts'>;

/** Pupils of whom nothing will be kept are problems of the file too. */
function withLeftOut(
  { byReason, problems, counts }: CollectedMarks,
  marks: FileMarks,
  { leftOut, sessions }: FileCounts,
): Sums {
  const more = leftOut.flatMap(({ pupil, why }): Problem[] => {
    const one = marks.pupils[pupil];
    if (one === undefined) return [];
    const reason = why === 'other-name' ? 'other-name-here' : 'unclear-here';
    return [{ row: one.row, column: null, reason, shown: one.ids.map(({ id }) => id).join(' '), who: one.name ?? '' }];
  });
  if (more.length === 0) return { byReason, problems, counts };
  const sums = new Map(byReason);
  for (const { reason } of more) sums.set(reason, (sums.get(reason) ?? 0) + 1);
  return {
    byReason: [...sums].sort(([, a], [, b]) => b - a),
    problems: [...problems, ...more].sort((a, b) => a.row - b.row),
    counts: {
      ...counts,
      pupils: counts.pupils - more.length,
      sessions: Object.values(sessions).reduce((sum, count) => sum + count, 0),
      problems: counts.problems + more.length,
      problemRows: counts.problemRows + more.length,
    },
  };
}

/** Pupils move up with the school year: what an older file says is of another class. */
function classOf({ year, form, years }: CollectedMarks['pupils'][number], { madeOn, today }: DeskScope): ClassOfFile {
  const now = schoolYearStart(today);
  const isNow = schoolYearStart(madeOn) === now && years.some(({ from }) => from === now);
  return isNow ? { year, group: form } : { year: null, group: null };
}

/**
 * Every row of a file as marks by pupil. Owns that all rows are looked at before anything is kept, that two codes for one session
 * are a problem of both rows, and the counts that a person sees before they say yes.
 */
import type { IsoDate, Session } from '../../attendance';
import type { CodeMap } from '../generic/code-words';
import type { ColumnsState } from './column-roles';
import type { ImportScope } from './file-days';
import { type PupilOfFile, yearOfPupil } from './file-pupils';
import { type Problem, type ProblemReason, shortened } from './import-problem';
import { type RowReader, rowReader } from './row-reader';
import type { RowsRead, Table } from './table';

export type ImportCounts = {
  /** Rows below the headings that have anything in them. */
  rows: number;
  pupils: number;
  sessions: number;
  from: IsoDate | null;
  to: IsoDate | null;
  /** Places without a mark. */
  empty: number;
  /** Said twice, with the same code. */
  again: number;
  problems: number;
  problemRows: number;
};

export type CollectedMarks = {
  pupils: PupilOfFile[];
  /** What the numbers in pupils' years stand for; 0 is no mark. */
  codes: readonly string[];
  counts: ImportCounts;
  /** The first of them, by row. */
  problems: Problem[];
  byReason: [ProblemReason, number][];
};

/** More of them say that the columns are wrong. */
const MOST_PROBLEMS = 50_000;
/** In a pupil's year: rows of the file gave this session several codes. */
const TWO_CODES = 255;

export type MarkCollector = { take(read: RowsRead): void; finish(): CollectedMarks };

export function markCollector(
  columns: ColumnsState,
  firstRow: number,
  scope: ImportScope & { codeMap?: CodeMap },
): MarkCollector {
  const problems: Problem[] = [];
  const byReason = new Map<ProblemReason, number>();
  const problemRows = new Set<number>();
  const counts = { rows: 0, empty: 0, again: 0 };
  const say = (row: number, column: number | null, reason: ProblemReason, shown: string, who: string): void => {
    byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
    problemRows.add(row);
    if (problems.length < MOST_PROBLEMS)
      problems.push({ row, column, reason, shown: shortened(shown), who: shortened(who) });
  };
  const reader: RowReader = rowReader(columns, scope, {
    mark(pupil, day, session, { index }, row) {
      const year = yearOfPupil(pupil, day.year);
      const place = day.place + (session === 'AM' ? 0 : 1);
      const before = year.codes[place] as number;
      if (before === 0) {
        year.codes[place] = index;
        year.rows[place] = row;
      } else if (before === index) counts.again += 1;
      else {
        const who = nameOf(pupil);
        if (before !== TWO_CODES)
          say(
            year.rows[place] as number,
            null,
            'two-codes',
            saying(day.date, session, reader.codes.codes[before]),
            who,
          );
        say(row, null, 'two-codes', saying(day.date, session, reader.codes.codes[index]), who);
        year.codes[place] = TWO_CODES;
      }
    },
    empty() {
      counts.empty += 1;
    },
    problem(row, column, reason, cells) {
      const shown = column === null ? cells.filter((cell) => cell !== '').join(' | ') : (cells[column] ?? '').trim();
      say(row, column, reason, shown, reader.pupils.shownIn(cells));
    },
  });

  return {
    take({ rows, first, broken }) {
      rows.forEach((cells, at) => {
        const row = first + at;
        if (row < firstRow) return;
        if (cells.length > 1 || cells[0] !== '') counts.rows += 1;
        if (broken.size > 0 && broken.has(row)) say(row, null, 'quotes', cells.join(' | '), '');
        else reader.read(cells, row);
      });
    },
    finish() {
      const all = reader.pupils.all();
      for (const { problem, row, ...pupil } of all)
        if (problem !== null) say(row, null, problem, idsOf(pupil), nameOf(pupil));
      for (const { years } of all)
        for (const { codes } of years)
          for (let place = 0; place < codes.length; place++) if (codes[place] === TWO_CODES) codes[place] = 0;
      const pupils = all.filter(({ problem }) => problem === null);
      const sum = summed(pupils);
      return {
        pupils: pupils.filter(({ years }) => years.length > 0),
        codes: reader.codes.codes,
        counts: {
          ...counts,
          ...sum,
          problems: [...byReason.values()].reduce((total, count) => total + count, 0),
          problemRows: problemRows.size,
        },
        problems: problems.sort((a, b) => a.row - b.row || (a.column ?? -1) - (b.column ?? -1)),
        byReason: [...byReason].sort(([, a], [, b]) => b - a),
      };
    },
  };
}

/** The whole table. */
export async function collectMarks(
  table: Table,
  columns: ColumnsState,
  firstRow: number,
  scope: ImportScope & { codeMap?: CodeMap },
  progress: (done: number, of: number) => void = () => undefined,
): Promise<CollectedMarks> {
  const collector = markCollector(columns, firstRow, scope);
  await table.rows((read) => collector.take(read), progress);
  return collector.finish();
}

function summed(pupils: readonly PupilOfFile[]): Pick<ImportCounts, 'pupils' | 'sessions' | 'from' | 'to'> {
  let [count, sessions] = [0, 0];
  let from: IsoDate | null = null;
  let to: IsoDate | null = null;
  for (const { years } of pupils) {
    let own = 0;
    for (const year of years) {
      let [first, last] = [-1, -1];
      const { codes } = year;
      for (let place = 0; place < codes.length; place++) {
        if (codes[place] === 0) continue;
        own += 1;
        if (first < 0) first = place;
        last = place;
      }
      if (first < 0) continue;
      const [begins, ends] = [dateAt(year.from, first), dateAt(year.from, last)];
      if (from === null || begins < from) from = begins;
      if (to === null || ends > to) to = ends;
    }
    if (own > 0) count += 1;
    sessions += own;
  }
  return { pupils: count, sessions, from, to };
}

const DAY = 86_400_000;
const dateAt = (year: IsoDate, place: number): IsoDate =>
  new Date(Date.parse(year) + (place >> 1) * DAY).toISOString().slice(0, 10);

const saying = (date: IsoDate, session: Session, code: string | undefined): string =>
  `${date} ${session}: ${code ?? ''}`;
const nameOf = ({ name, ids }: Pick<PupilOfFile, 'name' | 'ids'>): string => name ?? idsOf({ ids });
const idsOf = ({ ids }: Pick<PupilOfFile, 'ids'>): string =>
  [ids.upn, ids.admission, ids.mis].filter(Boolean).join(' ');

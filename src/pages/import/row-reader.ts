/**
 * One row of a file as marks. Owns the forms in which a row says them: one session, a day, a week, a whole list of sessions, a
 * string of codes. What is not certain is a problem of the cell; a string or a row of which the places may have slipped is one of the row.
 */
import type { Session } from '../../attendance';
import type { CodeMap } from '../generic/code-words';
import { codesInString } from './code-strings';
import { type ColumnRole, type ColumnsState, dayOfHeading } from './column-roles';
import { type FileCode, type FileCodes, fileCodes } from './file-codes';
import { type FileDay, type FileDays, fileDays, type ImportScope } from './file-days';
import { type PupilOfFile, type PupilsOfFile, pupilsOfFile } from './file-pupils';
import { areMarkHeadings } from './guess-columns';
import type { DateProblem } from './import-dates';
import type { ProblemReason } from './import-problem';
import { sessionOf } from './import-sessions';
import { isPupilLine, isTermLine, pupilsInBlocks, type RowKind } from './pupil-blocks';

export type RowSink = {
  mark(pupil: PupilOfFile, day: FileDay, session: Session, code: FileCode, row: number): void;
  /** A place without a mark. */
  empty(): void;
  problem(row: number, column: number | null, reason: ProblemReason, cells: readonly string[]): void;
};

export type RowReader = {
  codes: FileCodes;
  pupils: PupilsOfFile;
  /** False for a line that has its meaning and no marks: headings once more, whose the next rows are. */
  read(cells: readonly string[], row: number): boolean;
};

/** Which cell is wrong, or the row; and why. */
type Trouble = { column: number | null; reason: ProblemReason };

type Place = { column: number; day: FileDay | ProblemReason | number; session: Session | null };

const PLACES_OF_5_DAYS = 10;
const PLACES_OF_7_DAYS = 14;
const MONDAY = 1;
const SATURDAY = 6;
const CLOSED = '#';

export function rowReader(columns: ColumnsState, scope: ImportScope & { codeMap?: CodeMap }, sink: RowSink): RowReader {
  const { roles, headings, rules, misOrigin, above = null } = columns;
  const codes = fileCodes(scope.codeMap);
  const days = fileDays(rules, scope);
  const blocks = above === null ? null : pupilsInBlocks(above, roles);
  const pupils = blocks ?? pupilsOfFile(roles, misOrigin);
  const columnOf = (role: ColumnRole): number => roles.indexOf(role);
  const at = {
    date: columnOf('date') >= 0 ? columnOf('date') : columnOf('week'),
    session: columnOf('session'),
    code: columnOf('code'),
    string: columnOf('string'),
  };
  const places = placesOf(columns, days);
  const isByWeek = places.some(({ day }) => typeof day === 'number');
  const needsDay = at.string >= 0 || at.code >= 0 || isByWeek || places.some(({ day }) => day === 'no-date');
  const width = headings.length;

  function dayOfRow(cells: readonly string[]): FileDay | Trouble {
    const day = days.of(cells[at.date] ?? '');
    return typeof day === 'string' ? { column: at.date, reason: day } : day;
  }

  function oneMark(pupil: PupilOfFile, cells: readonly string[], row: number, day: FileDay): Trouble | null {
    const shown = at.session < 0 ? '' : (cells[at.session] ?? '').trim();
    const said = shown === '' ? null : sessionOf(shown);
    const session = said ?? day.session;
    if (session === null || (said === null && shown !== ''))
      return { column: at.session < 0 ? at.date : at.session, reason: 'no-session' };
    if (day.session !== null && day.session !== session) return { column: at.session, reason: 'two-sessions' };
    return cellMark(pupil, cells, row, at.code, day, session);
  }

  /** One code in one cell, of a session that is known. */
  function cellMark(
    pupil: PupilOfFile,
    cells: readonly string[],
    row: number,
    column: number,
    day: FileDay,
    session: Session,
  ): Trouble | null {
    const code = codes.of(cells[column] ?? '', session);
    if (code === null) return { column, reason: 'not-a-code' };
    const reason = put(pupil, row, day, session, code);
    if (reason === null) return null;
    return { column: reason === 'no-code-then' || at.date < 0 ? column : at.date, reason };
  }

  function put(pupil: PupilOfFile, row: number, day: FileDay, session: Session, code: FileCode): ProblemReason | null {
    if (code.index === 0) {
      sink.empty();
      return null;
    }
    if (day.weekday >= SATURDAY) {
      if (code.code !== CLOSED) return 'weekend';
      sink.empty();
      return null;
    }
    if (day.problem !== null) return day.problem;
    if (!codes.isCodeOn(code, day.date)) return 'no-code-then';
    sink.mark(pupil, day, session, code, row);
    return null;
  }

  function placeMark(
    pupil: PupilOfFile,
    cells: readonly string[],
    row: number,
    { column, session, ...place }: Place,
    ofRow: FileDay | null,
  ): Trouble | null {
    const shown = (cells[column] ?? '').trim();
    let { day } = place;
    if (ofRow !== null && day === 'no-date') day = ofRow;
    if (ofRow !== null && typeof day === 'number') day = days.after(ofRow, day - 1);
    if (shown === '') {
      sink.empty();
      return null;
    }
    if (typeof day !== 'object') return { column, reason: typeof day === 'string' ? day : 'no-date' };
    if (session !== null) return cellMark(pupil, cells, row, column, day, session);
    const both = shown === CLOSED ? [CLOSED, CLOSED] : codesInString(shown);
    if (both === null) return { column, reason: codes.of(shown, 'AM') === null ? 'not-a-code' : 'half-day' };
    if (both.length !== 2) return { column, reason: 'half-day' };
    for (const [half, code] of both.entries()) {
      const reason = put(pupil, row, day, half === 0 ? 'AM' : 'PM', codes.ofCode(code));
      if (reason !== null) return { column, reason };
    }
    return null;
  }

  /** All of it or nothing: where one place is wrong, all may have slipped. */
  function stringMarks(pupil: PupilOfFile, cells: readonly string[], row: number, monday: FileDay): Trouble | null {
    const shown = cells[at.string] ?? '';
    if (shown.trim() === '') {
      sink.empty();
      return null;
    }
    const marks = marksInString(shown, monday);
    if (typeof marks === 'string') return { column: at.string, reason: marks };
    for (const [day, session, code] of marks) put(pupil, row, day, session, code);
    return null;
  }

  function marksInString(shown: string, monday: FileDay): [FileDay, Session, FileCode][] | ProblemReason {
    const read = codesInString(shown);
    if (read === null) return 'not-a-string';
    const isFive = read.length % PLACES_OF_5_DAYS === 0;
    // of seventy places nobody knows whether they are seven weeks of five days or five of seven
    if (isFive === (read.length % PLACES_OF_7_DAYS === 0)) return 'string-length';
    const perWeek = isFive ? PLACES_OF_5_DAYS : PLACES_OF_7_DAYS;
    const marks: [FileDay, Session, FileCode][] = [];
    for (const [index, text] of read.entries()) {
      if (text === '') continue;
      const inWeek = index % perWeek;
      const day = days.after(monday, Math.floor(index / perWeek) * 7 + (inWeek >> 1));
      const session = inWeek % 2 === 0 ? 'AM' : 'PM';
      const code = codes.ofCode(text);
      if (text === CLOSED) {
        if (day.problem === null) marks.push([day, session, code]);
        continue;
      }
      if (day.weekday >= SATURDAY) return 'weekend';
      if (scope.isClosed?.(day.date, session)) return 'closed-day';
      if (day.problem !== null) return day.problem;
      if (!codes.isCodeOn(code, day.date)) return 'no-code-then';
      marks.push([day, session, code]);
    }
    return marks;
  }

  function troubleOf(cells: readonly string[], row: number): Trouble | null {
    if (cells.length !== width && !isOnlyLonger(cells, width)) return { column: null, reason: 'cells' };
    const pupil = pupils.of(cells, row);
    if (typeof pupil === 'string') return { column: null, reason: pupil };
    const day = needsDay ? dayOfRow(cells) : null;
    if (day !== null && 'reason' in day) return day;
    if (day !== null && (isByWeek || at.string >= 0) && day.weekday !== MONDAY)
      return { column: at.date, reason: 'not-monday' };
    if (at.code >= 0) return oneMark(pupil, cells, row, day as FileDay);
    if (at.string >= 0) return stringMarks(pupil, cells, row, day as FileDay);
    for (const place of places) say(placeMark(pupil, cells, row, place, day), row, cells);
    return null;
  }

  /** Where a column says whose each row is, all others are rows of marks. */
  function kindOf(cells: readonly string[]): RowKind | 'term' {
    if (isHeadingAgain(cells, headings)) return 'headings';
    if (blocks === null) return 'marks';
    const hasDay = needsDay ? isMeantAsDay(days.of(cells[at.date] ?? '')) : hasMarksOnly(cells);
    if (isPupilLine(cells, hasDay)) return 'pupil';
    if (hasDay) return 'marks';
    if (isTermLine(cells)) return 'term';
    return areMarkHeadings(cells) ? 'other-headings' : 'other';
  }

  function hasMarksOnly(cells: readonly string[]): boolean {
    const shown = places.map(({ column }) => (cells[column] ?? '').trim()).filter((text) => text !== '');
    return shown.length > 0 && shown.every((text) => codes.of(text, 'AM') !== null || codesInString(text) !== null);
  }

  function dayKey(cells: readonly string[]): string {
    const day = days.of(cells[at.date] ?? '');
    return typeof day === 'string' ? (cells[at.date] ?? '').trim() : `${day.date} ${day.session ?? ''}`;
  }

  function say(trouble: Trouble | null, row: number, cells: readonly string[]): void {
    if (trouble !== null) sink.problem(row, trouble.column, trouble.reason, cells);
  }

  return {
    codes,
    pupils,
    read(cells, row) {
      if (isBlank(cells)) return false;
      const kind = kindOf(cells);
      if (blocks !== null && kind !== 'term')
        blocks.next(cells, { kind, day: needsDay ? dayKey(cells) : '', session: (cells[at.session] ?? '').trim() });
      if (kind === 'marks') say(troubleOf(cells, row), row, cells);
      else if (kind.startsWith('other')) say({ column: null, reason: 'not-marks' }, row, cells);
      return kind === 'marks' || kind.startsWith('other');
    },
  };
}

/** The columns with codes of a day each. 'no-date' stands for the row's own day, a number for a day of its week. */
function placesOf({ roles, headings, rules }: ColumnsState, days: FileDays): Place[] {
  return roles.flatMap((role, column): Place[] => {
    if (role === 'am' || role === 'pm' || role === 'both')
      return [{ column, day: 'no-date', session: role === 'both' ? null : role === 'am' ? 'AM' : 'PM' }];
    if (role !== 'by-heading') return [];
    const named = dayOfHeading(headings[column] ?? '', rules);
    if (named === null) return [{ column, day: 'not-a-date', session: null }];
    if (typeof named.day === 'number') return [{ column, day: named.day, session: named.session }];
    if ('problem' in named.day) return [{ column, day: named.day.problem, session: named.session }];
    const { date, session } = named.day;
    return [{ column, day: days.of(date), session: named.session ?? session }];
  });
}

/** A slip in a date makes no line of it that begins another pupil's marks. */
const SLIPS: ReadonlySet<ProblemReason> = new Set<DateProblem>([
  'order-unknown',
  'other-order',
  'short-year',
  'no-year',
  'other-weekday',
  'time-of-day',
]);
const isMeantAsDay = (day: FileDay | ProblemReason): boolean => typeof day !== 'string' || SLIPS.has(day);

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

/** Lists that were made for printing have their headings on every page. */
function isHeadingAgain(cells: readonly string[], headings: readonly string[]): boolean {
  if (cells[0] !== headings[0] || headings[0] === '') return false;
  return cells.every((cell, at) => cell.trim() === headings[at]);
}

/** Empty cells after the last heading. */
function isOnlyLonger(cells: readonly string[], width: number): boolean {
  return cells.length > width && cells.slice(width).every((cell) => cell.trim() === '');
}

/**
 * Grids with a session, a day or a week a row: one pupil's history, or a list of many pupils' marks. Owns how the dates of
 * rows and columns meet.
 */
import type { IsoDate, Session } from '../../attendance';
import type { Cell, Pupil, PupilRow } from '../reading';
import type { Column, MarkColumn } from './columns';
import { completeDate, dayOfWeek, mondayFrom } from './date-context';
import { datePartsIn, isMonthFirst, sessionIn, wholeDate } from './dates';
import { besideFaceOf, faceOf } from './face';
import type { Grid, GridRow } from './grid';
import { isCount } from './late-counts';
import { type Beside, doubtFuture, FEWER_CELLS, PLAIN_MARKS, readMark, unsureOf } from './mark-cell';
import type { PageFacts } from './page-facts';
import { statesOf } from './preset-marks';
import { idsOfRows } from './pupil-ids';
import { isNobody, nameCellOf, type PlainColumns, pupilOfRow } from './pupil-of-row';
import { type ReadMemory, rowKeyOf } from './read-memory';
import type { GridReader, ReadRow, RowSource } from './reader';

type RowDate = { date: IsoDate | null; why?: string; session: Session | null };

/** A reader for the grid, or null where its rows have no dates, or pupils of their own. */
export function historyReader(
  grid: Grid,
  columns: readonly Column[],
  page: PageFacts,
  memory: ReadMemory,
): GridReader | null {
  const marks = columns.filter((column): column is MarkColumn => column.role === 'mark');
  const dateColumn = columns.find(({ role }) => role === 'date');
  if (marks.length === 0 || dateColumn === undefined) return null;
  const sessionColumn = columns.find(({ role }) => role === 'session');
  const states = statesOf(grid.rows, marks, page, memory);
  const pageKey = page.pupilKey ?? (page.pupil.id === null ? 'pupil' : `pupil:${page.pupil.id}`);
  const ofRows = pupilsOfRows(grid, columns, page, memory);
  const hasMonths = grid.rows.some(
    ({ banner }) => banner !== undefined && datePartsIn(`1 ${banner}`)?.month !== undefined,
  );
  const countAt = columns.find((column) => isCount(column, marks[0] as MarkColumn, grid, page, memory))?.index;
  const isWeekEnd = dateColumn.heading.toLowerCase().includes('ending');
  const isDoubtful = isMonthFirst(grid.rows.map((row) => row.cells[dateColumn.index]?.textContent ?? ''));

  return {
    kind: 'history',
    element: grid.element,
    rows: grid.rows.map((row, index) => ({ index, elements: row.parts })),
    total: grid.total,
    reckonedTotal: grid.reckonedTotal ?? null,
    hasMoreColumns: grid.hasMoreColumns ?? false,
    read,
  };

  function read({ index }: RowSource): ReadRow | null {
    const row = grid.rows[index];
    const dateCell = row?.cells[dateColumn?.index ?? 0];
    if (row === undefined || !dateCell) return null;
    const of = rowDate(row, dateCell);
    const { key, pupil } = ofRows?.(row, index) ?? { key: pageKey, pupil: page.pupil };
    if (isNobody(pupil)) return null;
    const places: [string, Element][] = [];
    const cells: Cell[] = [];
    for (const [at, column] of marks.entries()) {
      const element = row.cells[column.index];
      if (!element) continue;
      const place = placeOf(column, of);
      const face = faceOf(element, memory.sight);
      // a grey half-cell of a day the school was shut has no session at all
      if (place.date === null && face.shown === '') continue;
      const state = states[at] ?? PLAIN_MARKS;
      const cell = readMark(face, marks.length === 1 ? besideOf(row) : {}, place, state, page.codeMap);
      const cellKey = `${key} ${place.date ?? `row ${index} column ${column.index}`} ${place.session ?? ''}`.trim();
      cells.push({ key: cellKey, ...cell });
      places.push([cellKey, element]);
    }
    if (cells.length === 0) return null;
    refuseDoubled(cells);
    doubtFuture(cells, page.today);
    const lost = row.isShort ? FEWER_CELLS : ofRows && pupil.name === null ? 'no pupil name in this row' : undefined;
    const unread = lost ?? (of.date === null ? (of.why ?? 'no date in this row') : undefined);
    const sure = lost ? cells.map((cell) => unsureOf(cell, lost)) : cells;
    const read: PupilRow = { key, pupil, cells: sure };
    return { row: read, places, ...(unread === undefined ? {} : { unread }) };
  }

  function rowDate(row: GridRow, dateCell: Element): RowDate {
    const text = faceOf(dateCell, memory.sight).shown;
    const sessionCell = sessionColumn ? row.cells[sessionColumn.index] : null;
    const session = sessionCell ? sessionIn(faceOf(sessionCell, memory.sight).shown) : sessionIn(text);
    if (isDoubtful && text.includes('/')) return { date: null, why: 'the month may stand before the day', session };
    const parts = datePartsIn(text);
    if (isWeekEnd && parts?.day !== undefined) return { date: null, why: 'a week by its last day', session };
    if (parts !== null && parts.month === undefined && parts.day !== undefined && hasMonths)
      return underBanner(text, row, session);
    if (parts === null) return { date: null, why: `'${text.slice(0, 30)}' is no date`, session };
    const dated = completeDate(parts, page.dates.anchors);
    return dated.date === null ? { date: null, why: dated.why, session } : { date: dated.date, session };
  }

  /** "Mon 9" below "February 2026". */
  function underBanner(text: string, { banner = '' }: GridRow, session: Session | null): RowDate {
    const date = wholeDate(datePartsIn(`${text} ${banner}`) ?? {});
    return date === null ? { date: null, why: 'a day without its month', session } : { date, session };
  }

  function besideOf(row: GridRow): Beside {
    const found: Beside = {};
    for (const { role, index } of columns)
      if ((role === 'minutes' || role === 'arrival' || role === 'comment') && row.cells[index] && index !== countAt)
        found[role] = besideFaceOf(row.cells[index] as Element, memory.sight);
    return found;
  }
}

/** In a list of many pupils' marks each row says whose it is; null where no column does. */
function pupilsOfRows(
  grid: Grid,
  columns: readonly Column[],
  page: PageFacts,
  memory: ReadMemory,
): ((row: GridRow, index: number) => { key: string; pupil: Pupil }) | null {
  const plain: PlainColumns = {};
  for (const { role, index } of columns) if (role !== 'mark') plain[role] ??= index;
  if (plain.name === undefined && plain.surname === undefined) return null;
  const ids = idsOfRows(grid.rows, (row) => nameCellOf(row, plain));
  return (row, index) => {
    const pupil = pupilOfRow(row, index, plain, ids, page, memory);
    // two pupils of one name are two only where an id says so: without ids each row stands alone
    const key = pupil.id === null ? rowKeyOf(memory, `marks of ${index} ${pupil.name}`) : `pupil:${pupil.id}`;
    return { key, pupil };
  };
}

/** Two columns that come out as one session say something else than the reader thinks. */
function refuseDoubled(cells: Cell[]): void {
  cells.forEach((cell, index) => {
    if (cells.some((other, at) => at !== index && other.key === cell.key && cell.lesson === null))
      cells[index] = unsureOf(cell, 'two columns come out as one session');
  });
}

/** A weekday in the heading makes the row's date a week's; otherwise the row's date is the mark's own. */
function placeOf(
  column: MarkColumn,
  of: RowDate,
): { date: IsoDate | null; session: Session | null; lesson: string | null; why?: string } {
  const session = column.lesson === null ? (column.session ?? of.session) : null;
  const weekday = column.parts?.weekday;
  const date =
    of.date !== null && weekday !== undefined && column.parts?.day === undefined
      ? dayOfWeek(mondayFrom(of.date), weekday)
      : of.date;
  return { date, session, lesson: column.lesson, ...(of.why ? { why: of.why } : {}) };
}

/**
 * Grids with a pupil a row. Owns how names, ids, marks and what stands beside them make one pupil's row.
 */
import type { Session } from '../../attendance';
import type { Cell, MarkedSession, Pupil } from '../reading';
import type { Column, MarkColumn } from './columns';
import { completeDate } from './date-context';
import { datePartsIn, sessionIn } from './dates';
import { besideFaceOf, type Face, faceOf, isPlain } from './face';
import type { Grid, GridRow } from './grid';
import { isCount } from './late-counts';
import {
  type Beside,
  doubtFuture,
  FEWER_CELLS,
  type MarkColumnState,
  type MarkPlace,
  PLAIN_MARKS,
  readMark,
  unsureOf,
} from './mark-cell';
import { markAt } from './mark-place';
import type { PageFacts } from './page-facts';
import { looksLikeName } from './person-names';
import { placeColumns, sessionOf } from './placed-columns';
import { statesOf } from './preset-marks';
import { idsOfRows } from './pupil-ids';
import { isNobody, nameCellOf, type PlainColumns, pupilOfRow, RowKeys } from './pupil-of-row';
import type { ReadMemory } from './read-memory';
import type { GridReader, ReadRow, RowSource } from './reader';

type BesideRole = keyof Beside;

/** A column of marks with all that is the same in each row. */
type ReadColumn = {
  column: MarkColumn;
  place: MarkPlace;
  /** What a cell's key says after the row's. */
  keyEnd: string;
  beside: readonly (readonly [BesideRole, number])[];
  state: MarkColumnState;
  plainMarks: Map<string, Omit<Cell, 'key'>>;
};

export type RegisterGrid = GridReader & { marking: MarkedSession | null };

/** A reader for the grid, or null where its columns have no pupils or no marks. */
export function registerReader(
  grid: Grid,
  columns: readonly Column[],
  page: PageFacts,
  memory: ReadMemory,
): RegisterGrid | null {
  const marks = columns.filter((column): column is MarkColumn => column.role === 'mark');
  const names = columns.filter(({ role }) => role === 'name' || role === 'surname');
  const isDatedByRow = columns.some(({ role }) => role === 'date');
  if (marks.length === 0 || names.length === 0 || isDatedByRow) return null;

  const placed = placeColumns(marks, page);
  const marking = markingColumn(placed, page);
  const beside = besideColumns(columns, placed, marking, (column, mark) => isCount(column, mark, grid, page, memory));
  const sessionAt = columns.find(({ role }) => role === 'session')?.index;
  const isPreset = (column: MarkColumn) => column === marking || column.isEditable;
  const states = statesOf(grid.rows, placed, page, memory, isPreset);
  const columnsIn = (ofRow: Session | null) =>
    placed.map((column, at): ReadColumn => {
      const session = sessionAt === undefined ? sessionOf(column, page) : sessionBeside(column, ofRow);
      const { date, lesson, why } = column;
      return {
        column,
        place: { date, session, lesson, ...(why ? { why } : {}) },
        keyEnd: ` ${date ?? `column ${column.index}`} ${session ?? lesson ?? ''}`.trimEnd(),
        beside: beside.get(column) ?? [],
        state: states[at] ?? PLAIN_MARKS,
        plainMarks: new Map(),
      };
    });
  const roleAt = columns.find(({ heading }) => A_ROLE.test(heading))?.index ?? -1;
  const unsaid = columnsIn(null);
  // where the session stands in the row, the same columns once for each session
  const said = sessionAt === undefined ? null : { AM: columnsIn('AM'), PM: columnsIn('PM') };
  const plain: PlainColumns = {};
  for (const { role, index } of columns) if (role !== 'mark') plain[role] ??= index;
  const ids = idsOfRows(grid.rows, (row) => nameCellOf(row, plain));
  const keys = new RowKeys(memory);
  const ends = unsaid.map(({ keyEnd }) => keyEnd);
  const doubled = new Set(ends.filter((end, index) => ends.indexOf(end) !== index));

  return {
    kind: 'register',
    element: grid.element,
    rows: grid.rows.map((row, index) => ({ index, elements: row.parts })),
    total: grid.total,
    reckonedTotal: grid.reckonedTotal ?? null,
    hasMoreColumns: grid.hasMoreColumns ?? false,
    marking: marking ? { date: marking.date, session: sessionOf(marking, page), lesson: marking.lesson } : null,
    read,
  };

  function columnsOfRow(row: GridRow): readonly ReadColumn[] {
    const cell = row.cells[sessionAt ?? -1];
    const session = cell ? sessionIn(faceOf(cell, memory.sight).shown) : null;
    return (session && said?.[session]) ?? unsaid;
  }

  function whyUnread(row: GridRow, pupil: Pupil): string | null {
    if (row.isShort) return FEWER_CELLS;
    if (pupil.name === null) return 'no pupil name in this row';
    const nameAt = plain.name ?? plain.surname ?? -1;
    return said === null && row.shared?.has(nameAt)
      ? 'several rows of one pupil, and nothing says which session'
      : null;
  }

  /** A line above the row, across the grid, that names another day or session than the columns do. */
  function refuseUnder(banner: string, cells: Cell[], key: string, markColumns: readonly ReadColumn[]): void {
    const parts = datePartsIn(banner);
    const session = sessionIn(banner);
    if (parts === null && session === null) return;
    const { date } = parts === null ? { date: undefined } : completeDate(parts, page.dates.anchors);
    for (const { place, keyEnd } of markColumns) {
      if ((date === undefined || date === place.date) && (session === null || session === place.session)) continue;
      const at = cells.findIndex((cell) => cell.key === key + keyEnd);
      if (at >= 0) cells[at] = unsureOf(cells[at] as Cell, `‘${banner.slice(0, 40)}’ stands above this row`);
    }
  }

  /** A cell that reaches down over several rows is whose? */
  function refuseShared(
    shared: ReadonlySet<number>,
    cells: Cell[],
    key: string,
    markColumns: readonly ReadColumn[],
  ): void {
    for (const { column, keyEnd } of markColumns) {
      const isShared = (column.radios ?? [column]).some(({ index }) => shared.has(index));
      const at = isShared ? cells.findIndex((cell) => cell.key === key + keyEnd) : -1;
      if (at >= 0) cells[at] = unsureOf(cells[at] as Cell, 'one mark beside several pupils');
    }
  }

  function read({ index }: RowSource): ReadRow | null {
    const row = grid.rows[index];
    if (row === undefined) return null;
    const pupil = pupilOfRow(row, index, plain, ids, page, memory);
    if (isNobody(pupil) || OF_STAFF.test(row.cells[roleAt]?.textContent ?? '')) return null;
    const key = keys.keyOf(pupil, row, index);
    const markColumns = columnsOfRow(row);
    const places: [string, Element][] = [];
    const cells: Cell[] = [];
    for (const column of markColumns) {
      const mark = markAt(row, column.column, memory);
      if (mark === null) continue;
      const cellKey = key + column.keyEnd;
      cells.push({ key: cellKey, ...markIn(row, column, mark.face) });
      places.push([cellKey, mark.element]);
    }
    if (isSum(pupil, cells)) return null;
    doubtFuture(cells, page.today);
    if (row.banner !== undefined) refuseUnder(row.banner, cells, key, markColumns);
    if (row.shared !== undefined) refuseShared(row.shared, cells, key, markColumns);
    for (const twice of doubled) refuseDoubled(cells, key + twice);
    const isBlank = pupil.name === null && pupil.id === null && cells.every((cell) => cell.shown === '');
    if (isBlank) return null;
    const why = whyUnread(row, pupil);
    if (why === null) return { row: { key, pupil, cells }, places };
    return { row: { key, pupil, cells: cells.map((cell) => unsureOf(cell, why)) }, places, unread: why };
  }

  /** Most cells show a code and nothing else: in one column the same code is the same mark, and is read once. */
  function markIn(row: GridRow, { place, beside, state, plainMarks }: ReadColumn, face: Face): Omit<Cell, 'key'> {
    if (beside.length > 0 || !isPlain(face)) return readMark(face, besideOf(row, beside), place, state, page.codeMap);
    const known = plainMarks.get(face.shown);
    if (known !== undefined) return known;
    const mark = readMark(face, {}, place, state, page.codeMap);
    plainMarks.set(face.shown, mark);
    return mark;
  }

  function besideOf(row: GridRow, beside: ReadColumn['beside']): Beside {
    const found: Beside = {};
    for (const [role, index] of beside) {
      const element = row.cells[index];
      if (element) found[role] = besideFaceOf(element, memory.sight);
    }
    return found;
  }
}

/** A column that says who of a list is a pupil at all. */
const A_ROLE = /^(?:role|type)$/i;
const OF_STAFF = /teach|staff|tutor|adult|support|cover|supply|^\s*t\.?a\b/i;

/** A row of numbers under the marks counts them, whatever it is called. */
function isSum({ name }: Pupil, cells: readonly Cell[]): boolean {
  const first = cells.find(({ shown }) => shown !== '');
  if (first === undefined || !A_NUMBER.test(first.shown)) return false;
  if (name !== null && looksLikeName(name)) return false;
  return cells.every(({ shown }) => shown === '' || A_NUMBER.test(shown));
}

const A_NUMBER = /^[\d.,% ]+$/;

/** Two columns of one session that say different things: nobody knows which of them holds. */
function refuseDoubled(cells: Cell[], key: string): void {
  const same = cells.filter((cell) => cell.key === key);
  if (same.every(({ code }) => code === same[0]?.code)) return;
  cells.forEach((cell, index) => {
    if (cell.key === key) cells[index] = unsureOf(cell, 'two columns of this session say different things');
  });
}

/** The column this page marks: where the controls are, else the one of the page's own date and session, else the only one. */
function markingColumn(columns: readonly MarkColumn[], page: PageFacts): MarkColumn | null {
  const editable = columns.filter((column) => column.isEditable);
  if (editable.length === 1) return editable[0] ?? null;
  const among = editable.length > 1 ? editable : columns;
  const ofPage = among.filter(
    (column) =>
      column.date !== null &&
      column.date === page.dates.pageDate.date &&
      (page.session === null || sessionOf(column, page) === page.session),
  );
  if (ofPage.length === 1) return ofPage[0] ?? null;
  return among.length === 1 ? (among[0] ?? null) : null;
}

/** Minutes, times and comments belong to the mark column under the same heading, else to the one this page marks. */
function besideColumns(
  columns: readonly Column[],
  marks: readonly MarkColumn[],
  marking: MarkColumn | null,
  isCounting: (column: Column, mark: MarkColumn) => boolean,
): Map<MarkColumn, [BesideRole, number][]> {
  const belongs = new Map<MarkColumn, [BesideRole, number][]>();
  for (const column of columns) {
    if (column.role !== 'minutes' && column.role !== 'arrival' && column.role !== 'comment') continue;
    const sameGroup = column.group === '' ? [] : marks.filter((mark) => mark.group === column.group);
    const before = marks.filter((mark) => mark.index < column.index).at(-1);
    const isPairwise = columns.filter(({ role }) => role === column.role).length === marks.length && marks.length > 1;
    const owner =
      sameGroup.length === 1
        ? sameGroup[0]
        : isPairwise
          ? before
          : (marking ?? (marks.length === 1 ? marks[0] : undefined));
    if (owner && !isCounting(column, owner))
      belongs.set(owner, [...(belongs.get(owner) ?? []), [column.role, column.index]]);
  }
  return belongs;
}

/** The session of a mark where the row names it; a heading that names one goes first. */
function sessionBeside({ lesson, session }: MarkColumn, ofRow: Session | null): Session | null {
  return lesson === null ? (session ?? ofRow) : null;
}

/**
 * Grids with a pupil a row. Owns how names, ids, marks and what stands beside them make one pupil's row.
 */
import type { Session } from '../../attendance';
import type { Cell, MarkedSession, Pupil } from '../reading';
import type { PlainRole } from './column-headings';
import type { Column, MarkColumn } from './columns';
import { completeDate, type Dated, dayOfWeek } from './date-context';
import { besideFaceOf, type Face, faceOf, isPlain } from './face';
import type { Grid, GridRow } from './grid';
import { type Beside, type MarkColumnState, type MarkPlace, PLAIN_MARKS, readMark } from './mark-cell';
import { markAt } from './mark-place';
import type { PageFacts } from './page-facts';
import { presetState } from './preset-marks';
import { idsOfRows } from './pupil-ids';
import { type ReadMemory, rowKeyOf } from './read-memory';
import type { GridReader, ReadRow, RowSource } from './reader';
import { visibleText } from './text';

const NOT_A_PUPIL =
  /^(?:totals?|sum(?:mary)?|average|mean|boys|girls|all|none|no (?:pupils?|records?|data|entries).*|loading.*)$/;

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
  const beside = besideColumns(columns, placed, marking);
  const markColumns = placed.map((column): ReadColumn => {
    const session = sessionOf(column, page);
    const { date, lesson, why } = column;
    return {
      column,
      place: { date, session, lesson, ...(why ? { why } : {}) },
      keyEnd: ` ${date ?? `column ${column.index}`} ${session ?? lesson ?? ''}`.trimEnd(),
      beside: beside.get(column) ?? [],
      state: column === marking || column.isEditable ? presetState(grid.rows, column, page, memory) : PLAIN_MARKS,
      plainMarks: new Map(),
    };
  });
  const plain: Partial<Record<Column['role'], number>> = {};
  for (const { role, index } of columns) plain[role] ??= index;
  const nameIndex = plain.name ?? plain.surname;
  const ids = idsOfRows(grid.rows, (row) => (nameIndex === undefined ? null : (row.cells[nameIndex] ?? null)));
  const keys = new Map<number, { name: string; key: string }>();
  const occurrences = new Map<string, number>();

  return {
    kind: 'register',
    element: grid.element,
    rows: grid.rows.map((row, index) => ({ index, elements: row.parts })),
    total: grid.total,
    marking: marking ? { date: marking.date, session: sessionOf(marking, page), lesson: marking.lesson } : null,
    read,
  };

  function read({ index }: RowSource): ReadRow | null {
    const row = grid.rows[index];
    if (row === undefined) return null;
    const pupil = pupilOf(row, index);
    if (pupil.id === null && pupil.name !== null && NOT_A_PUPIL.test(pupil.name.toLowerCase())) return null;
    const key = keyOf(pupil, row, index);
    const places: [string, Element][] = [];
    const cells: Cell[] = [];
    for (const column of markColumns) {
      const mark = markAt(row, column.column, memory);
      if (mark === null) continue;
      const cellKey = key + column.keyEnd;
      cells.push({ key: cellKey, ...markIn(row, column, mark.face) });
      places.push([cellKey, mark.element]);
    }
    const isBlank = pupil.name === null && pupil.id === null && cells.every((cell) => cell.shown === '');
    if (isBlank) return null;
    if (pupil.name !== null) return { row: { key, pupil, cells }, places };
    const why = 'no pupil name in this row';
    const unsure = cells.map((cell): Cell => ({ ...cell, state: 'uncertain', why }));
    return { row: { key, pupil, cells: unsure }, places, unread: why };
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

  function keyOf(pupil: Pupil, row: GridRow, index: number): string {
    if (pupil.id !== null) return `pupil:${pupil.id}`;
    if (row.name !== null) return rowKeyOf(memory, `record ${row.name}`);
    const name = pupil.name ?? `place ${index}`;
    const known = keys.get(index);
    if (known?.name === name) return known.key;
    // two pupils of one name stay two rows; which is which is as good as their order
    const occurrence = (occurrences.get(name) ?? 0) + 1;
    occurrences.set(name, occurrence);
    const key = rowKeyOf(memory, `${name} #${occurrence}`);
    keys.set(index, { name, key });
    return key;
  }

  function pupilOf(row: GridRow, index: number): Pupil {
    const text = (role: PlainRole): string | null => {
      const at = plain[role];
      const element = at === undefined ? null : row.cells[at];
      return element ? faceOf(element, memory.sight).shown || null : null;
    };
    const surname = text('surname');
    const forename = text('forename');
    const name = surname === null ? nameIn(row) : forename === null ? surname : `${surname}, ${forename}`;
    const found = { mis: ids[index] ?? text('mis id'), upn: text('upn'), admission: text('admission') };
    const known = Object.fromEntries(Object.entries(found).filter(([, id]) => id !== null)) as Pupil['ids'];
    const id = found.mis ?? found.admission ?? found.upn;
    const year = yearIn(text('year')) ?? page.year;
    return { name, id, ...(id !== null ? { ids: known } : {}), year };
  }

  /** A name cell may hold more than the name; its link is the name then. */
  function nameIn(row: GridRow): string | null {
    const element = nameIndex === undefined ? null : row.cells[nameIndex];
    if (!element) return null;
    const link = element.querySelector('a[href]');
    return (link && visibleText(link, memory.sight)) || faceOf(element, memory.sight).shown || null;
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

/** Gives each mark column its date: its own, completed from the page; its weekday in the page's week; or the page's. */
function placeColumns(marks: readonly MarkColumn[], page: PageFacts): MarkColumn[] {
  const weekdays = marks.filter(({ parts }) => parts !== null && parts.day === undefined).length;
  return marks.map((column) => ({ ...column, ...placeOf(column.parts, weekdays, page) }));
}

function placeOf(
  parts: MarkColumn['parts'],
  weekdays: number,
  page: PageFacts,
): { date: MarkColumn['date']; why?: string } {
  const dated: Dated =
    parts === null
      ? page.dates.pageDate
      : parts.day !== undefined
        ? completeDate(parts, page.dates.anchors)
        : weekdays >= 2 && parts.weekday !== undefined && page.dates.pageDate.date !== null
          ? { date: dayOfWeek(page.dates.pageDate.date, parts.weekday) }
          : { date: null, why: 'a weekday, and no week on the page' };
  return dated.date === null ? { date: null, why: dated.why } : { date: dated.date };
}

function sessionOf(column: MarkColumn, page: PageFacts): Session | null {
  return column.lesson === null ? (column.session ?? page.session) : null;
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
    if (owner) belongs.set(owner, [...(belongs.get(owner) ?? []), [column.role, column.index]]);
  }
  return belongs;
}

function yearIn(text: string | null): string | null {
  if (text === null) return null;
  if (/^(?:r|rec|reception|yr)$/i.test(text)) return '0';
  if (/^(?:n|nursery)$/i.test(text)) return '-1';
  const year = Number(/(\d{1,2})/.exec(text)?.[1] ?? Number.NaN);
  return year >= 1 && year <= 14 ? String(year) : null;
}

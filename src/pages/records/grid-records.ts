/**
 * A grid as records: which column is for what by the words above it, and each row with its pupil and its texts by role.
 * Owns finding columns and rows that are records; the words of each kind of record, and what they mean, are for its files.
 */
import { type PlainRole, roleOfHeading } from '../generic/column-headings';
import { besideFaceOf, type Face, faceOf } from '../generic/face';
import { type Grid, type GridRow, headingOf } from '../generic/grid';
import type { PageFacts } from '../generic/page-facts';
import { yearOfGroup } from '../generic/page-group';
import { looksLikeName } from '../generic/person-names';
import { idsOfEntries, idsOfRows } from '../generic/pupil-ids';
import { isNobody, nameCellOf, type PlainColumns, pupilOfRow } from '../generic/pupil-of-row';
import type { ReadMemory } from '../generic/read-memory';
import type { RowSource } from '../generic/reader';
import { type SightMemory, visibleText } from '../generic/text';
import type { Pupil } from '../reading';

/** Headings, in the form of `plainHeading`, and what a column under them is for. */
export type HeadingWords<Role extends string> = ReadonlyMap<string, Role>;

/** A grid, or cards in the form of one; the faces of cards are known already. */
export type RecordTable = { grid: Grid; faces?: readonly (readonly (Face | null)[])[] };

export type RecordColumns<Role extends string> = {
  table: RecordTable;
  /** Columns by role, left to right: two headings may say the same. */
  roles: ReadonlyMap<Role, readonly number[]>;
  plain: PlainColumns;
  /** What stands above each column, in the form of `plainHeading`. */
  headings: readonly string[];
};

export type RecordRow<Role extends string> = {
  row: GridRow;
  index: number;
  pupil: Pupil;
  /** Null where the record has no such place; '' where that is empty. */
  text(role: Role): string | null;
  /** Like `text`, for what may be a control or an icon that stands for a mark. */
  mark(role: Role): string | null;
  place(role: Role): Element | null;
  /** Where a remark about the whole record belongs: its name, else the row. */
  start: Element;
};

const SLASHED = /^\d+\/\d+\/\d/;
const MONTH_FIRST = /^(?:0?\d|1[0-2])\/(?:1[3-9]|[23]\d)\/\d/;
const SAMPLE = 25;
/** Names without a heading are looked for only in what may be records, and not in long calendars. */
const FEWEST_ROLES = 2;
const MOST_COLUMNS = 40;
/** Pupils' names stand at the beginning of a row; further on stand other people's. */
const MOST_BEFORE_NAME = 3;
/** Of a text; what is longer is cut. */
const LONGEST = 1000;
const FORMS = new Set('form|class|tutor group|reg group|registration group|reg|form group|reg form'.split('|'));
const PLAIN_ROLES = new Set<PlainRole>(['name', 'surname', 'forename', 'mis id', 'admission', 'upn', 'year']);
const OTHER_PEOPLE = new Set(
  'by user teacher staff tutor parent carer contact officer head author who with worker keyworker mentor senco coach approver applicant adult'.split(
    ' ',
  ),
);

/** Wordings by role, each list in the form of `wordings`, as a map from wording to role. */
export function headingWords<Role extends string>(words: Readonly<Record<Role, string>>): HeadingWords<Role> {
  return new Map(
    (Object.entries(words) as [Role, string][]).flatMap(([role, all]) =>
      wordings(all).map((word) => [word, role] as const),
    ),
  );
}

/** A list divided by `|`; "due[, back, in]" stands for "due", "due back" and "due in". */
export function wordings(list: string): string[] {
  return list.split('|').flatMap(written);
}

function written(word: string): string[] {
  const [choice, parts] = /\[(.*?)\]/.exec(word) ?? [];
  return choice === undefined || parts === undefined
    ? [word]
    : parts.split(',').flatMap((part) => written(word.replace(choice, part)));
}

/** A heading or label in lower case, signs for sorting and punctuation gone. */
export function plainHeading(text: string): string {
  return text
    .toLowerCase()
    .replace('(s)', 's')
    .replace(/[^a-z0-9%&']+/g, ' ')
    .trim();
}

/** What each column is for. The words of all its headings go before those of its own. */
export function recordColumns<Role extends string>(
  table: RecordTable,
  words: HeadingWords<Role>,
  sight: SightMemory,
): RecordColumns<Role> {
  const roles = new Map<Role, number[]>();
  const plain: PlainColumns = {};
  const headings = table.grid.columns.map((column, index) => {
    const own = [...column.headings].reverse().find((text) => text !== '') ?? '';
    const heading = plainHeading(own);
    const role = words.get(plainHeading(headingOf(column))) ?? words.get(heading);
    const common = role ? undefined : (roleOfHeading(own.toLowerCase()) ?? roleOfHeading(heading));
    if (role) roles.set(role, [...(roles.get(role) ?? []), index]);
    else if (common && PLAIN_ROLES.has(common)) plain[common] ??= index;
    return heading;
  });
  const known = new Set([...roles.values()].flat());
  // a name under a label that is not known may be anybody's
  const mayHaveMore = roles.size >= FEWEST_ROLES && headings.length <= MOST_COLUMNS && table.faces === undefined;
  if (plain.name === undefined && plain.surname === undefined && mayHaveMore) {
    const index = headings.findIndex(
      (heading, at) =>
        at < MOST_BEFORE_NAME &&
        !known.has(at) &&
        !heading.split(' ').some((word) => OTHER_PEOPLE.has(word)) &&
        isMostly(sampleTexts(table, at, sight), looksLikeName),
    );
    if (index >= 0) plain.name = index;
  }
  return { table, roles, plain, headings };
}

/** "Class average", "Whole school", "Target" stand below pupils. */
export function isSum(name: string | null): boolean {
  return /\b(?:average|school|national|target|overall)$|^(?:national|all) /i.test(name ?? '');
}

/** Whether the columns say whose records they are. */
export function hasPupils({ plain }: RecordColumns<string>): boolean {
  return plain.name !== undefined || plain.surname !== undefined;
}

/** What some of a column's cells show, evenly taken from all rows; empty ones left out. */
export function sampleTexts(table: RecordTable, column: number, sight: SightMemory): string[] {
  return sampleRows(table, [column], sight)
    .flat()
    .filter((text) => text !== '');
}

/** What some rows show in these columns; '' where there is nothing. */
export function sampleRows({ grid, faces }: RecordTable, columns: readonly number[], sight: SightMemory): string[][] {
  const step = Math.max(1, grid.rows.length / SAMPLE);
  const rows: string[][] = [];
  for (let at = 0; at < grid.rows.length; at += step) {
    const index = Math.floor(at);
    rows.push(
      columns.map((column) => {
        const cell = grid.rows[index]?.cells[column];
        return faces ? (faces[index]?.[column]?.shown ?? '') : cell ? markIn(cell, sight) : '';
      }),
    );
  }
  return rows;
}

/** A mark crossed out beside another one was changed into that. */
function markIn(cell: Element, sight: SightMemory): string {
  const old = cell.querySelector('del, s');
  return old ? `${visibleText(old, sight)} → ${visibleText(cell, sight, old)}` : faceOf(cell, sight).shown;
}

/** Four of five fit, and there is one. */
export function isMostly<Item>(items: readonly Item[], fits: (item: Item) => boolean): boolean {
  return items.length > 0 && items.filter(fits).length >= items.length * 0.8;
}

/**
 * Gives each row as a record, or null for what is none: totals, banners, repeated headings, spacers. `at` is the one column
 * of each role that counts. `areEntries`: a pupil may stand in several rows, and where no column has pupils all are the
 * page's own.
 */
export function recordRows<Role extends string>(
  columns: Omit<RecordColumns<string>, 'roles'>,
  at: ReadonlyMap<Role, number>,
  page: PageFacts,
  memory: ReadMemory,
  areEntries = false,
): (index: number) => RecordRow<Role> | null {
  const { table, plain, headings } = columns;
  const { rows } = table.grid;
  const nameColumn = plain.name ?? plain.surname;
  const cellOfName = (row: GridRow) => nameCellOf(row, plain);
  const form = headings.findIndex((heading) => FORMS.has(heading));
  const isOfPage = areEntries && nameColumn === undefined;
  const ids = areEntries ? idsOfEntries(rows, cellOfName, rows.map(wholeName)) : idsOfRows(rows, cellOfName);
  // where one date begins with its month nobody knows how the others begin
  const areDoubtful = sampleRows(table, [...at.values()], memory.sight)
    .flat()
    .some((text) => MONTH_FIRST.test(text));

  return (index) => {
    const row = rows[index];
    if (row === undefined) return null;
    const pupil = isOfPage ? page.pupil : withYear(pupilOfRow(row, index, plain, ids, page, memory), row);
    const place = (role: Role) => row.cells[at.get(role) ?? -1] ?? null;
    const shownBy = (role: Role, shownIn: typeof markIn): string | null => {
      const column = at.get(role);
      const element = column === undefined ? null : row.cells[column];
      if (column === undefined || !element) return null;
      const shown = (table.faces?.[index]?.[column]?.shown ?? shownIn(element, memory.sight)).slice(0, LONGEST);
      return areDoubtful && SLASHED.test(shown) ? shown.replaceAll('/', ' ') : shown;
    };
    const record: RecordRow<Role> = {
      row,
      index,
      pupil,
      text: (role) => shownBy(role, (cell, sight) => besideFaceOf(cell, sight).shown),
      mark: (role) => shownBy(role, markIn),
      place,
      start: cellOfName(row) ?? row.element,
    };
    const isBanner = [...at.keys()].every((role) => place(role) === null);
    const isHeading = nameColumn !== undefined && plainHeading(pupil.name ?? '') === headings[nameColumn];
    const isEmpty = () => isOfPage && [...at.keys()].every((role) => !record.mark(role));
    // a grid may draw a row before its names
    const isOfNobody = pupil.name === null && pupil.id === null;
    const isNone = isBanner || isOfNobody || (isHeading && pupil.id === null) || isNobody(pupil) || isSum(pupil.name);
    return isNone || isEmpty() ? null : record;
  };

  /** Lists go across forms: the form that stands in the row goes before what the page is called. */
  function withYear(pupil: Pupil, row: GridRow): Pupil {
    const cell = plain.year === undefined ? row.cells[form] : null;
    const year = cell ? yearOfGroup(faceOf(cell, memory.sight).shown) : null;
    return year === null ? pupil : { ...pupil, year };
  }

  function wholeName(row: GridRow): string | null {
    const cells = [plain.name, plain.surname, plain.forename].map((index) => row.cells[index ?? -1]);
    return (
      cells
        .map((cell) => (cell ? faceOf(cell, memory.sight).shown : ''))
        .join(' ')
        .trim() || null
    );
  }
}

/** Every row of a grid, as readers give them. */
export function rowsIn({ rows, total }: Grid): { rows: RowSource[]; total: number | null } {
  return { rows: rows.map((row, index) => ({ index, elements: row.parts })), total };
}

/** Where the key of a record leads, and the keys of its parts. */
export function placesIn<Role extends string>(
  { start, place }: RecordRow<Role>,
  key: string,
  parts: readonly (readonly [role: Role, part: string])[],
): [string, Element][] {
  return [
    [key, start],
    ...parts.flatMap(([role, part]): [string, Element][] => {
      const element = place(role);
      return element ? [[`${key} ${part}`, element]] : [];
    }),
  ];
}

/** Makes keys of one list distinct: a pupil may stand in two rows of it. */
export function distinctKeys(): (key: string, index: number) => string {
  const rows = new Map<string, number>();
  return (key, index) => {
    const owner = rows.get(key) ?? index;
    rows.set(key, owner);
    return owner === index ? key : `${key} row ${index}`;
  };
}

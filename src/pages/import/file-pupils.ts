/**
 * Whose row it is: pupils of a file by their ids. Owns that a pupil is known by ids alone, that an id is what it must look like,
 * and that whoever cannot be told from another one of the file is nobody.
 */
import type { IsoDate } from '../../attendance';
import { type SaidClass, saidClass } from './class-of-pupil';
import type { ColumnRole } from './column-roles';
import type { ProblemReason } from './import-problem';
import { isPupilNumber, isUpn } from './upn';

export type IdsOfFile = { upn?: string; admission?: string; mis?: string };

/** Codes by place in the year, as numbers of `FileCodes`; and the row of each. */
export type YearOfFile = { from: IsoDate; codes: Uint8Array; rows: Int32Array };

export type PupilOfFile = {
  ids: IdsOfFile;
  name: string | null;
  /** Null too where rows differ. */
  year: string | null;
  form: string | null;
  /** The first row. */
  row: number;
  problem: ProblemReason | null;
  years: YearOfFile[];
};

export type PupilsOfFile = {
  /** The pupil of a row, or why there is none. */
  of(cells: readonly string[], row: number): PupilOfFile | ProblemReason;
  /** What a row says of whom it is about, for a person. */
  shownIn(cells: readonly string[]): string;
  /** All of them, with whoever cannot be told from another marked as a problem. */
  all(): PupilOfFile[];
};

const LONGEST_NAME = 200;
/** Two sessions a day, with a day for leap years. */
const PLACES = 2 * 366;

type Known = {
  pupil: PupilOfFile | ProblemReason;
  ids: readonly string[];
  names: readonly string[];
  said: SaidClass | null;
};

export function pupilsOfFile(roles: readonly ColumnRole[], misOrigin: string | null): PupilsOfFile {
  const columnOf = (role: ColumnRole): number => roles.indexOf(role);
  const idRoles = (['upn', 'admission', 'mis-id'] as const).filter(
    (role) => columnOf(role) >= 0 && (role !== 'mis-id' || misOrigin !== null),
  );
  const idColumns = idRoles.map(columnOf);
  const nameColumns =
    columnOf('name') >= 0
      ? [columnOf('name')]
      : ['forename', 'surname'].map((role) => columnOf(role as ColumnRole)).filter((column) => column >= 0);
  const classColumns = [columnOf('year'), columnOf('form')] as const;
  const hasClass = classColumns.some((column) => column >= 0);
  /** By the first id that a row has. */
  const known = new Map<string, Known[]>();
  const pupils: PupilOfFile[] = [];
  const isSame = (columns: readonly number[], cells: readonly string[], before: readonly string[]): boolean => {
    for (let at = 0; at < columns.length; at++) if ((cells[columns[at] as number] ?? '') !== before[at]) return false;
    return true;
  };

  function first(cells: readonly string[], row: number): Known {
    const ids = idColumns.map((column) => cells[column] ?? '');
    const names = nameColumns.map((column) => cells[column] ?? '');
    const checked = checkedIds(ids, idRoles);
    if (typeof checked === 'string') return { pupil: checked, ids, names, said: null };
    const name =
      names
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .join(' ')
        .slice(0, LONGEST_NAME) || null;
    const pupil: PupilOfFile = { ids: checked, name, year: null, form: null, row, problem: null, years: [] };
    pupils.push(pupil);
    return { pupil, ids, names, said: hasClass ? saidClass(classColumns, cells) : null };
  }

  return {
    of(cells, row) {
      let key = '';
      for (let at = 0; key === '' && at < idColumns.length; at++) key = cells[idColumns[at] as number] ?? '';
      const list = known.get(key);
      if (list !== undefined)
        for (const one of list) {
          if (!isSame(idColumns, cells, one.ids)) continue;
          const { pupil, said } = one;
          if (said?.differs(cells)) said.take(cells);
          if (
            typeof pupil !== 'string' &&
            !isSame(nameColumns, cells, one.names) &&
            isOtherName(cells, nameColumns, pupil)
          )
            pupil.problem = 'two-names';
          return pupil;
        }
      const made = first(cells, row);
      if (list === undefined) known.set(key, [made]);
      else list.push(made);
      return made.pupil;
    },
    shownIn: (cells) =>
      [...nameColumns, ...idColumns]
        .map((column) => (cells[column] ?? '').trim())
        .filter((text) => text !== '')
        .join(' '),
    all() {
      for (const { pupil, said } of [...known.values()].flat())
        if (said !== null && typeof pupil !== 'string') Object.assign(pupil, said.said());
      markSharedIds(pupils);
      return pupils;
    },
  };
}

/** The session's year of a pupil, made where there is none. */
export function yearOfPupil({ years }: PupilOfFile, from: IsoDate): YearOfFile {
  for (const year of years) if (year.from === from) return year;
  const year: YearOfFile = { from, codes: new Uint8Array(PLACES), rows: new Int32Array(PLACES) };
  years.push(year);
  return year;
}

function checkedIds(texts: readonly string[], roles: readonly ColumnRole[]): IdsOfFile | ProblemReason {
  const ids: IdsOfFile = {};
  for (const [at, role] of roles.entries()) {
    const text = (texts[at] ?? '').trim();
    if (text === '') continue;
    if (role === 'upn') {
      if (!isUpn(text)) return 'not-a-upn';
      ids.upn = text.toUpperCase();
    } else if (!isPupilNumber(text)) return 'not-an-id';
    else if (role === 'admission') ids.admission = text;
    else ids.mis = text;
  }
  return Object.keys(ids).length === 0 ? 'no-id' : ids;
}

function isOtherName(cells: readonly string[], columns: readonly number[], { name }: PupilOfFile): boolean {
  const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
  const shown = plain(columns.map((column) => (cells[column] ?? '').trim()).join(' '));
  return shown !== '' && name !== null && shown !== plain(name);
}

/** An id that two of them have is the id of something else. */
function markSharedIds(pupils: readonly PupilOfFile[]): void {
  const ownerOf = new Map<string, PupilOfFile>();
  for (const pupil of pupils)
    for (const [kind, id] of Object.entries(pupil.ids)) {
      const text = `${kind} ${id}`;
      const owner = ownerOf.get(text);
      if (owner === undefined) ownerOf.set(text, pupil);
      else {
        owner.problem ??= 'two-ids';
        pupil.problem ??= 'two-ids';
      }
    }
}

/**
 * Whose rows they are in a file without a column for it: the pupil's whom the lines above them name. Owns where one pupil's rows
 * end: after any line that is no row of marks, nothing is anybody's until a pupil is named again.
 */
import type { ColumnRole } from './column-roles';
import { type PupilsOfFile, pupilsOfFile } from './file-pupils';
import { beginsWithLabel, hasId, hasLabel, type PupilAbove, pupilAbove } from './named-above';

/** What a row of such a file is. */
export type RowKind =
  | 'marks'
  /** Says whose the next rows are. */
  | 'pupil'
  /** The headings of the table once more. */
  | 'headings'
  /** Other headings than those by which the file is read. */
  | 'other-headings'
  | 'other';

type PupilBlocks = PupilsOfFile & {
  /** To be told of every row that has anything in it, in order. `session` tells two rows of one day apart. */
  next(cells: readonly string[], row: { kind: RowKind; day: string; session: string }): void;
};

const FACTS = ['name', 'upn', 'admission', 'year', 'form'] as const satisfies readonly (keyof PupilAbove)[];

const TERM =
  /^(?:(?:autumn|spring|summer|christmas|easter|october|february|may) )?(?:half[ -]?term|term|holidays?)(?: [12])?(?: \d{4}(?:[/-]\d{2,4})?)?$/;

/** Roles of columns by which a table says itself whose its rows are. */
const OWN = new Set<ColumnRole>(['name', 'surname', 'forename', 'upn', 'admission', 'mis-id']);

export const isNamedAbove = (roles: readonly ColumnRole[]): boolean => !roles.some((role) => OWN.has(role));

/** Whether a line says whose the next rows are, if it is not one of marks. */
export function isPupilLine(cells: readonly string[], hasDay: boolean): boolean {
  return hasDay ? beginsWithLabel(cells) : hasLabel(cells);
}

/** "Spring term 2026", "Half term": stands between one pupil's weeks, and names nobody. */
export function isTermLine(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length === 1 && TERM.test((filled[0] as string).trim().toLowerCase());
}

export function pupilsInBlocks(above: PupilAbove, roles: readonly ColumnRole[]): PupilBlocks {
  const width = roles.length;
  const isFree = (role: ColumnRole): boolean => !roles.includes(role);
  // what the lines say stands in columns of its own after the last one
  const facts = FACTS.filter(isFree);
  const pupils = pupilsOfFile([...roles, ...facts], null);
  let current: PupilAbove | null = hasId(above) ? above : null;
  let lines: (readonly string[])[] = [];
  let hasMarks = false;
  let isBroken = false;
  let isOtherTable = false;
  const days = new Set<string>();

  const widened = (cells: readonly string[]): string[] => [
    ...Array.from({ length: width }, (_, column) => cells[column] ?? ''),
    ...facts.map((fact) => current?.[fact] ?? ''),
  ];

  /** The first row of marks after other lines. */
  function begin(): void {
    const said = pupilAbove(lines);
    const saysNothing = !lines.some(hasLabel);
    // above the first marks there is a title or two, which a person has seen
    if (hasMarks || !saysNothing) current = hasId(said) ? said : null;
    if (isOtherTable) current = null;
    [lines, isBroken, isOtherTable] = [[], false, false];
    days.clear();
  }

  return {
    next(cells, { kind, day, session }) {
      if (kind !== 'marks') {
        isBroken = true;
        if (kind === 'other-headings') isOtherTable = true;
        else if (kind !== 'headings') lines.push(cells);
        return;
      }
      if (isBroken) begin();
      hasMarks = true;
      const key = `${day} ${session}`;
      // a day that begins anew is another pupil's, whom nobody named
      if (days.has(key)) current = null;
      days.add(key);
    },
    of: (cells, row) => (current === null ? 'whose' : pupils.of(widened(cells), row)),
    shownIn: (cells) => (current === null || isBroken ? '' : pupils.shownIn(widened(cells))),
    all: pupils.all,
  };
}

/**
 * Holds the rows of a register or history against the expected ones, cell by cell. Owns what counts as a claim: a cell
 * without a date or a session claims nothing, nor does an uncertain one. Knows no DOM.
 */
import type { Cell, PupilRow } from '../../src/pages/reading';
import type { ExpectedCell, ExpectedRow } from '../../test/pages/expected';
import { addWrong, type Tally } from './tally';

/** Counts every expected cell once, and everything claimed beyond them as wrong. `read` has a list of rows for each grid. */
export function compareRows(expected: readonly ExpectedRow[], read: readonly PupilRow[][], tally: Tally): void {
  const rowOf = new Map(read.flatMap((rows) => [...matchRows(expected, rows)]));
  for (const [index, row] of expected.entries()) {
    const found = [...rowOf].filter(([, to]) => to === index).map(([from]) => from);
    compareRow(row, found, tally);
  }
  for (const row of read.flat()) {
    if (rowOf.has(row) || row.cells.every((cell) => !isPlaced(cell) || cell.state === 'uncertain')) continue;
    addWrong(tally, `a row too many: ${nameOf(row.pupil)} ${row.cells.filter(isPlaced).map(saidBy).join(', ')}`);
  }
}

/** By id where both sides have one, else by name; namesakes by their order. In one grid a row is matched once. */
function matchRows(expected: readonly ExpectedRow[], read: readonly PupilRow[]): Map<PupilRow, number> {
  const matched = new Map<PupilRow, number>();
  const taken = new Set<number>();
  const match = (row: PupilRow, fits: (one: ExpectedRow) => boolean) => {
    const index = expected.findIndex((one, at) => !taken.has(at) && fits(one));
    if (index < 0) return;
    matched.set(row, index);
    taken.add(index);
  };
  for (const row of read) if (row.pupil.id !== null) match(row, ({ pupil }) => pupil.id === row.pupil.id);
  for (const row of read)
    if (!matched.has(row)) match(row, ({ pupil }) => pupil.name !== null && pupil.name === row.pupil.name);
  // a page of one pupil that says only half of who it is
  const [only] = expected;
  const [alone] = read;
  if (only && alone && expected.length === 1 && read.length === 1 && !matched.has(alone)) matched.set(alone, 0);
  return matched;
}

function compareRow(expected: ExpectedRow, found: readonly PupilRow[], tally: Tally): void {
  const who = nameOf(expected.pupil);
  for (const { pupil } of found) {
    if (pupil.name !== null && pupil.name !== expected.pupil.name)
      addWrong(tally, `${who}: called ${pupil.name}, with the id ${pupil.id}`);
    if (pupil.id !== null && pupil.id !== expected.pupil.id) addWrong(tally, `${who}: the id ${pupil.id}`);
  }
  const read = found.flatMap((row) => row.cells);
  const seen = new Set<ExpectedCell>();
  for (const cell of read) {
    if (!isPlaced(cell)) continue;
    const wanted = expected.cells.find((one) => placeOf(one) === placeOf(cell));
    if (wanted === undefined) {
      // an empty place claims no mark: calendars of days that are shut are drawn with such places
      if (cell.state !== 'uncertain' && cell.state !== 'empty')
        addWrong(tally, `${who}: ${saidBy(cell)}, where no mark is`);
      continue;
    }
    const verdict = judge(wanted, cell);
    if (verdict === 'wrong') addWrong(tally, `${who}: ${saidBy(cell)}, expected ${saidBy(wanted)}`);
    else if (!seen.has(wanted)) tally[verdict] += 1;
    seen.add(wanted);
  }
  const unseen = expected.cells.filter((cell) => !seen.has(cell));
  // a row that was found, and of which nothing is claimed that must not be
  const rightly = found.length === 0 ? 0 : unseen.filter(({ code }) => code === null).length;
  tally.right += rightly;
  tally.unread += unseen.length - rightly;
}

/** Right only where all of it is right; unread where nothing is claimed; wrong as soon as one thing claimed differs. */
function judge(wanted: ExpectedCell, cell: Cell): 'right' | 'wrong' | 'unread' {
  const isUnsure = cell.code === null || cell.state === 'uncertain';
  if (wanted.code === null) return isUnsure ? 'right' : 'wrong';
  if (isUnsure) return 'unread';
  if (cell.code !== wanted.code) return 'wrong';
  if (wanted.state !== undefined && cell.state !== wanted.state) return 'wrong';
  // what stands beside a place without a mark says nothing of anybody
  if (wanted.code === '') return 'right';
  const lateness = [
    [wanted.arrival, cell.arrival],
    [wanted.minutesLate, cell.minutesLate],
  ];
  if (lateness.some(([want, have]) => have !== undefined && have !== want)) return 'wrong';
  return lateness.some(([want, have]) => have !== want) ? 'unread' : 'right';
}

/** With a date, and a session or a lesson: only then can a mark be judged. */
function isPlaced({ date, session, lesson }: Cell): boolean {
  return date !== null && (session !== null || lesson !== null);
}

function placeOf({ date, session, lesson }: ExpectedCell | Cell): string {
  return `${date} ${session ?? lesson ?? ''}`;
}

function saidBy(cell: ExpectedCell | Cell): string {
  const late = [cell.arrival, cell.minutesLate === undefined ? undefined : `+${cell.minutesLate}`];
  const code = cell.code === null ? 'unsure' : cell.code === '' ? 'no mark' : cell.code;
  return [placeOf(cell), code, cell.state, ...late].filter((part) => part !== undefined).join(' ');
}

function nameOf({ name, id }: { name: string | null; id: string | null }): string {
  return name ?? id ?? 'the pupil';
}

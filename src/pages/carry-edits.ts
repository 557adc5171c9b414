/**
 * What only watching can tell: that a mark was changed in this browser, and when. Owns how that is carried from one look
 * at a row to the next; what a row says is for the readers.
 */
import type { Instant } from '../attendance';
import type { Cell, PupilRow } from './reading';

/** The row as it is now, with what was known of its edits, and with those that show since the look before. */
export function carryEdits(before: PupilRow, after: PupilRow, now: Instant): PupilRow {
  const known = new Map(before.cells.map((cell) => [sessionOf(cell), cell]));
  const cells = after.cells.map((cell) => {
    const was = known.get(sessionOf(cell));
    return was === undefined ? cell : carryCell(was, cell, now);
  });
  return { ...after, cells };
}

function carryCell(before: Cell, after: Cell, now: Instant): Cell {
  // it showed the same before, and only now it is plain what that says: nobody changed it
  if (before.state === 'uncertain' && before.shown === after.shown) return after;
  if (after.code === before.code) {
    const kept = before.enteredAt === undefined ? after : { ...after, enteredAt: before.enteredAt };
    return before.state === 'edited' && after.state === 'saved' ? { ...kept, state: 'edited' } : kept;
  }
  if (after.code === null || after.code === '') return after;
  const state = after.state === 'saved' || after.state === 'default' ? 'edited' : after.state;
  return { ...after, state, enteredAt: now };
}

function sessionOf(cell: Cell): string {
  return cell.date === null ? cell.key : `${cell.date} ${cell.session ?? ''} ${cell.lesson ?? ''}`;
}

/** Whether two looks at a row say the same. */
export function isSameRow(a: PupilRow, b: PupilRow): boolean {
  if (a === b) return true;
  if (a.key !== b.key || a.pupil.name !== b.pupil.name || a.pupil.year !== b.pupil.year) return false;
  return a.cells.length === b.cells.length && a.cells.every((cell, index) => isSameCell(cell, b.cells[index] as Cell));
}

const CELL_FIELDS = [
  'key',
  'code',
  'shown',
  'state',
  'arrival',
  'minutesLate',
  'enteredAt',
  'comment',
  'hasComment',
  'why',
] as const satisfies readonly (keyof Cell)[];

function isSameCell(a: Cell, b: Cell): boolean {
  return CELL_FIELDS.every((field) => a[field] === b[field]);
}

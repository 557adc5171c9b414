/** The marks of a pupil's page that somebody made, up to today. Owns which cells those are; judges no code. */
import type { IsoDate, LondonTime } from '../attendance';
import type { Cell, PupilRow } from '../pages/reading';

export type MadeMark = Cell & { code: string };

/**
 * Cells with a code that a person entered. Preselected and uncertain ones are none, and neither are sessions to come, which
 * an MIS may have filled in beforehand.
 */
export function madeMarks({ cells }: Pick<PupilRow, 'cells'>, { date: today }: LondonTime): MadeMark[] {
  return cells.filter(
    (cell): cell is MadeMark =>
      !!cell.code && (cell.state === 'saved' || cell.state === 'edited') && (cell.date ?? today) <= today,
  );
}

/** The same for statutory sessions with a date: lessons are none (law: only two sessions a day count). */
export function madeSessionMarks(
  row: Pick<PupilRow, 'cells'>,
  now: LondonTime,
): (MadeMark & { date: IsoDate; session: 'AM' | 'PM' })[] {
  return madeMarks(row, now).filter(
    (cell): cell is MadeMark & { date: IsoDate; session: 'AM' | 'PM' } =>
      cell.date !== null && cell.session !== null && cell.lesson === null,
  );
}

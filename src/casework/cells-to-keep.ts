/**
 * Which cells of a page are remembered. Owns that choice: marks of sessions that the MIS holds, up to today, and an empty
 * place only where the page says that this very session's register is saved. Unsure cells are none.
 */
import { type Instant, type IsoDate, londonTime, type Session } from '../attendance';
import type { Cell, MarksReading, PupilRow } from '../pages/reading';
import { canBeKept } from './packed-year';

/** Marks from before it are misread dates. */
const EARLIEST = '2000-01-01';

/** What is kept of a pupil's rows on a page: codes by session ('2026-11-20 AM'). */
export function keptCells(reading: MarksReading, at: Instant): (rows: readonly PupilRow[]) => Map<string, string> {
  const today = londonTime(at).date;
  const isSaved = savedSession(reading);
  return (rows) => {
    const kept = new Map<string, string>();
    const doubtful = new Set<string>();
    for (const { cells } of rows)
      for (const cell of cells) {
        if (!isOfSession(cell) || cell.date > today || cell.date < EARLIEST) continue;
        const where = `${cell.date} ${cell.session}`;
        const code = codeToKeep(cell, isSaved);
        if (code === null || (kept.get(where) ?? code) !== code) doubtful.add(where);
        else kept.set(where, code);
      }
    // a session that the page says two things about
    for (const where of doubtful) kept.delete(where);
    return kept;
  };
}

type SessionCell = Cell & { date: IsoDate; session: Session };

function isOfSession(cell: Cell): cell is SessionCell {
  const { date, session, lesson } = cell;
  return date !== null && session !== null && lesson === null && !Number.isNaN(Date.parse(date));
}

/** Null where nothing is kept of the cell, and with it of its session. An edited mark is the MIS's once it is saved. */
function codeToKeep(cell: SessionCell, isSaved: (cell: SessionCell) => boolean): string | null {
  const { state, code } = cell;
  if (state === 'saved') return code && canBeKept(code) ? code : null;
  return state === 'empty' && code === '' && isSaved(cell) ? '' : null;
}

/**
 * Whether a cell is of the session whose register is saved. Others that stand beside it may not have been taken, or not by
 * this pupil: their empty places say nothing.
 */
function savedSession(reading: MarksReading): (cell: SessionCell) => boolean {
  if (reading.kind !== 'register' || reading.taken !== 'saved') return () => false;
  const { marking } = reading;
  if (marking !== undefined) {
    if (marking.lesson !== null) return () => false;
    return ({ date, session }) => date === marking.date && session === marking.session;
  }
  const sessions = new Set<string>();
  for (const { cells } of reading.rows) for (const { date, session } of cells) sessions.add(`${date} ${session}`);
  return () => sessions.size === 1;
}

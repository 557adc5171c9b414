/**
 * Which session a register page is for, where the reading does not say. Owns that inference: other sessions may stand
 * beside it, and only this one's marks are the teacher's business now.
 */
import type { IsoDate, LondonTime, Session } from '../attendance';
import type { MarkedSession, RegisterReading } from '../pages/reading';

/**
 * The session the page itself names; else of the sessions its cells have the latest that has begun: today's PM only from
 * noon on.
 */
export function markedSession(reading: RegisterReading, now: LondonTime): MarkedSession | null {
  if (reading.marking) return reading.marking;
  let latest: MarkedSession | null = null;
  for (const row of reading.rows)
    for (const cell of row.cells)
      if ((latest === null || isLater(cell, latest)) && hasBegun(cell.date, cell.session, now))
        latest = { date: cell.date, session: cell.session, lesson: cell.lesson };
  return latest;
}

function hasBegun(date: IsoDate | null, session: Session | null, now: LondonTime): boolean {
  if (date === null || date < now.date) return true;
  return date === now.date && (session !== 'PM' || now.time >= '12:00');
}

/** By date, then AM before PM, then lesson; what is not known comes first. */
function isLater(a: MarkedSession, b: MarkedSession): boolean {
  if (a.date !== b.date) return (a.date ?? '') > (b.date ?? '');
  if (a.session !== b.session) return (a.session ?? '') > (b.session ?? '');
  return a.lesson !== b.lesson && (a.lesson ?? '') > (b.lesson ?? '');
}

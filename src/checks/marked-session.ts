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
    for (const { date, session, lesson } of row.cells)
      if (hasBegun(date, session, now) && (latest === null || isLater({ date, session, lesson }, latest)))
        latest = { date, session, lesson };
  return latest;
}

function hasBegun(date: IsoDate | null, session: Session | null, now: LondonTime): boolean {
  if (date === null || date < now.date) return true;
  return date === now.date && (session !== 'PM' || now.time >= '12:00');
}

function isLater(a: MarkedSession, b: MarkedSession): boolean {
  const order = ({ date, session, lesson }: MarkedSession) => `${date ?? ''} ${session ?? ''} ${lesson ?? ''}`;
  return order(a) > order(b);
}

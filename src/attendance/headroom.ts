/** How far a pupil is from a percentage, in sessions. Owns the two counts; all on integers. */
import type { Mark } from './mark';
import { type Summary, summarise } from './summary';

export type Headroom = {
  /** Further absent sessions, none attended, until the percentage is reached; 0 where it is already, null where it never is. */
  sessionsToThreshold: number | null;
  /** Further attended sessions in a row until it is no longer so; 0 where it is not so now, null where that never comes. */
  presentToRecover: number | null;
};

/**
 * Distance to a percentage of possible sessions.
 * `percent` has at most one decimal (96.1). `reach: 'at'` (the default) means "at or below", as in persistent absence at
 * exactly 90; `'below'` means strictly below, as in a letter below 96.
 * @throws RangeError when `percent` is not between 0 and 100, or has more than one decimal.
 */
export function headroom(marks: readonly Mark[], line: { percent: number; reach?: 'at' | 'below' }): Headroom {
  return headroomOf(summarise(marks), line);
}

/** The same from counts of sessions, as a page prints them. */
export function headroomOf(
  { attended, possible }: Pick<Summary, 'attended' | 'possible'>,
  { percent, reach = 'at' }: { percent: number; reach?: 'at' | 'below' },
): Headroom {
  const tenths = Math.round(percent * 10);
  if (!(percent >= 0 && percent <= 100) || Math.abs(tenths - percent * 10) > 1e-6)
    throw new RangeError(`headroom wants a percentage from 0 to 100 with at most one decimal: got ${percent}`);
  if (possible === 0) return { sessionsToThreshold: null, presentToRecover: null };

  const reached = (a: number, p: number) => (reach === 'at' ? a * 1000 <= tenths * p : a * 1000 < tenths * p);
  if (reached(attended, possible)) return { sessionsToThreshold: 0, presentToRecover: recover() };
  return { sessionsToThreshold: fall(), presentToRecover: 0 };

  /** Smallest k with attended * 1000 <= tenths * (possible + k), strictly for 'below'. */
  function fall(): number | null {
    if (tenths === 0) return null;
    const needed = reach === 'at' ? Math.ceil((attended * 1000) / tenths) : Math.floor((attended * 1000) / tenths) + 1;
    return needed - possible;
  }

  /** Smallest m with (attended + m) * 1000 > tenths * (possible + m), not strictly for 'below'. */
  function recover(): number | null {
    if (tenths === 1000) return null;
    const short = tenths * possible - attended * 1000;
    const gain = 1000 - tenths;
    return reach === 'at' ? Math.floor(short / gain) + 1 : Math.ceil(short / gain);
  }
}

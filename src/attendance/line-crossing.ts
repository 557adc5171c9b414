/** Since when a pupil's attendance stands at or below a line. Owns that looking back; on integers, session by session. */
import { codeTableOn } from './code-table';
import { type IsoDate, type Mark, standingMarks } from './mark';
import type { SessionAt } from './school-sessions';

/**
 * The session with which the attendance counted from `from` on last came to a line and has stayed there since; null where it
 * is not there now. `reach` as in `headroom`: 'at' means at or below, 'below' strictly below.
 */
export function sinceWhen(
  marks: readonly Mark[],
  { percent, reach = 'at' }: { percent: number; reach?: 'at' | 'below' },
  from: IsoDate = '',
): SessionAt | null {
  const tenths = Math.round(percent * 10);
  let attended = 0;
  let possible = 0;
  let since: SessionAt | null = null;
  for (const { date, session, code } of standingMarks(marks)) {
    if (date < from) continue;
    const part = codeTableOn(date).get(code);
    if (part === undefined || part === 'not-possible' || part === 'administrative') continue;
    possible += 1;
    if (part === 'present' || part === 'elsewhere') attended += 1;
    const isReached = reach === 'at' ? attended * 1000 <= tenths * possible : attended * 1000 < tenths * possible;
    if (!isReached) since = null;
    else since ??= { date, session };
  }
  return since;
}

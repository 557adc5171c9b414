/** What was seen of pupils whose random names are known, as histories. Owns that reading only. */
import { type Instant, londonTime, type SchoolCalendar } from '../attendance';
import type { History } from '../checks/pupil-history';
import type { Pupil } from '../pages/reading';
import { wantedSessions } from './complete-marks';
import type { Database } from './database';
import type { DeviceLock } from './device-key';
import { historyOf } from './histories-seen';
import { type OpenYear, yearsOf } from './seen-records';

/** By random name; a pupil of whom no page showed a mark is not in it. */
export async function seenOfPupils(
  database: Database,
  lock: DeviceLock,
  pupils: ReadonlyMap<string, Pupil>,
  { now, calendar }: { now: Instant; calendar: SchoolCalendar | null },
): Promise<Map<string, History>> {
  const wanted = wantedSessions(calendar, londonTime(now).date);
  const years = new Map<string, OpenYear[]>();
  for (const year of await yearsOf(database, lock, [...pupils.keys()]))
    years.set(year.pupil, [...(years.get(year.pupil) ?? []), year]);
  return new Map(
    [...years].map(([who, open]) => [
      who,
      historyOf(
        pupils.get(who) as Pupil,
        open.map(({ year }) => year),
        wanted,
      ),
    ]),
  );
}

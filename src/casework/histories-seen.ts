/**
 * What was seen of pupils, as the history that checks ask for. Owns that making: marks of all years that are kept, earlier
 * figures, and whether they are complete. Reads only.
 */
import { type Instant, londonTime, type SchoolCalendar } from '../attendance';
import type { History } from '../checks/pupil-history';
import type { Pupil } from '../pages/reading';
import { areComplete, type WantedSessions, wantedSessions } from './complete-marks';
import type { Database } from './database';
import type { DeviceLock } from './device-key';
import { joinedYears } from './join-pupils';
import { namedIds, whoseIds } from './known-pupils';
import { idsOf, shownPupils, textOfId } from './pupil-id';
import { type OpenYear, yearsOf } from './seen-records';
import { disputedSessions, marksOf, type SeenYear } from './seen-year';

/** `url` is the page's: what the pages of one origin call a pupil means nothing at another. Without a calendar no history is complete. */
export type AskedOn = { url: string; now: Instant; calendar: SchoolCalendar | null };

/** So many figures go into a history, the latest. */
const MOST_FIGURES = 40;

/** The histories of the pupils of one page, with one reading of the database. */
export async function historiesSeen(
  database: Database,
  lock: DeviceLock,
  school: string,
  pupils: readonly Pupil[],
  { url, now, calendar }: AskedOn,
): Promise<(pupil: Pupil) => History | null> {
  const shown = shownPupils(
    pupils.map((pupil) => ({ pupil, of: pupil })),
    url,
  );
  const named = await namedIds(
    lock,
    school,
    shown.map(({ ids }) => ids),
  );
  const whose = await whoseIds(database, named);
  const years = await yearsOf(database, lock, [...new Set(whose.flatMap((answer) => answer?.pupils ?? []))]);
  const byPupil = new Map<string, OpenYear[]>();
  for (const year of years) byPupil.set(year.pupil, [...(byPupil.get(year.pupil) ?? []), year]);

  const wanted = wantedSessions(calendar, londonTime(now).date);
  const found = new Map<string, History>();
  for (const [index, { ids, name, of }] of shown.entries()) {
    const [stays, ...others] = whose[index]?.pupils ?? [];
    const open = [stays, ...others].flatMap((pupil) => byPupil.get(pupil ?? '') ?? []);
    const seen = stays === undefined ? null : joinedYears(open, stays, name);
    if (seen !== null && seen.length > 0) found.set(keyOf(ids), historyOf(of[0] as Pupil, seen, wanted));
  }
  return (pupil) => {
    const ids = idsOf(pupil, url);
    return ids.length === 0 ? null : (found.get(keyOf(ids)) ?? null);
  };
}

const keyOf = (ids: Parameters<typeof textOfId>[0][]): string => ids.map(textOfId).join('\n');

/** A pupil's history from the years that were seen, oldest first. */
export function historyOf(pupil: Pupil, years: readonly SeenYear[], wanted: WantedSessions | null): History {
  const marks = years.length === 1 ? marksOf(years[0] as SeenYear) : years.flatMap(marksOf);
  const disputed = wanted === null ? [] : years.flatMap(disputedSessions);
  const before = years.flatMap(({ figures }) => figures.map(({ on, printed }) => ({ on, printed })));
  return { pupil, marks, complete: areComplete(marks, wanted, disputed), before: before.slice(-MOST_FIGURES) };
}

/**
 * Marks seen that come in a file. Owns their joining with what was seen here: year by year, each pupil's own. Done twice, it
 * is done once; stopped half-way, the rest comes with the next time.
 */
import type { Database } from './database';
import type { DeviceLock } from './device-key';
import { nameOfSchool } from './known-pupils';
import { packYear, unpackYear } from './packed-year';
import type { PortableYear } from './portable';
import { areCurrent, type OpenYear, openYears, sealYear } from './seen-records';
import { joinYears, type SeenYear } from './seen-year';

/** A year, and under which random name the file had the pupil. */
export type YearToTake = PortableYear & { pupilThere: string };

export type YearCounts = { added: number; changed: number; same: number; unreadable: number };

const AT_ONCE = 200;
const MOST_ROUNDS = 20;

/** What would become of them here; `isDry` writes nothing. */
export async function takeYears(
  database: Database,
  lock: DeviceLock,
  years: readonly YearToTake[],
  { isDry, onBatch, signal }: { isDry: boolean; onBatch?: (done: number) => void; signal?: AbortSignal },
): Promise<YearCounts> {
  const counts: YearCounts = { added: 0, changed: 0, same: 0, unreadable: 0 };
  for (let first = 0; first < years.length; first += AT_ONCE) {
    signal?.throwIfAborted();
    const some = years.slice(first, first + AT_ONCE);
    const ofSome = await takeSome(database, lock, some, isDry);
    for (const key of Object.keys(counts) as (keyof YearCounts)[]) counts[key] += ofSome[key];
    onBatch?.(first + some.length);
  }
  return counts;
}

async function takeSome(
  database: Database,
  lock: DeviceLock,
  years: readonly YearToTake[],
  isDry: boolean,
): Promise<YearCounts> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const counts: YearCounts = { added: 0, changed: 0, same: 0, unreadable: 0 };
    const readable = years.flatMap((one) => {
      const year = unpackedOrNull(one);
      if (year === null) counts.unreadable += 1;
      return year === null ? [] : [{ ...one, year }];
    });
    const open = await openYears(
      database,
      lock,
      readable.map(({ pupil, year }) => ({ pupil, from: year.from })),
    );
    const changed: { open: OpenYear; school: string }[] = [];
    for (const [index, here] of open.entries()) {
      const there = readable[index];
      if (there === undefined) continue;
      const year = here.version === 0 ? there.year : joinYears(here.year, there.year);
      if (here.version === 0) counts.added += 1;
      else if (JSON.stringify(packYear(year)) === JSON.stringify(packYear(here.year))) {
        counts.same += 1;
        continue;
      } else counts.changed += 1;
      changed.push({ open: { ...here, year }, school: there.school });
    }
    if (isDry || changed.length === 0) return counts;
    const sealed = await Promise.all(
      changed.map(async ({ open: one, school }) => sealYear(lock, await nameOfSchool(lock, school), one)),
    );
    const isKept = await database.transaction('rw', database.marksSeen, async () => {
      if (!(await areCurrent(database, open))) return false;
      await database.marksSeen.bulkPut(sealed);
      return true;
    });
    if (isKept) return counts;
  }
  throw new Error(`marks seen: somebody else wrote ${MOST_ROUNDS} times at once`);
}

/** Bits of a name say nothing under another random name. */
function unpackedOrNull({ year, marks, pupil, pupilThere }: YearToTake): SeenYear | null {
  try {
    const open = unpackYear(year, marks);
    return pupil === pupilThere ? open : { ...open, words: [] };
  } catch (error) {
    // counted by the caller: a year that cannot be read costs itself only
    if (error instanceof Error) return null;
    throw error;
  }
}

/**
 * Ids and years of pupils in plain words, for what leaves this computer. Owns finding out which school a record is of: the
 * database has only a keyed hash of it.
 */
import type { Database, PupilIdRecord } from './database';
import type { DeviceLock } from './device-key';
import { nameOfSchool, openPupilId } from './known-pupils';
import { packYear } from './packed-year';
import type { PortablePupil, PortableYear } from './portable';
import { openYear } from './seen-records';

export type KnownPupils = {
  pupils: PortablePupil[];
  years: PortableYear[];
  /** Ids and years of schools that nobody names any more, and what does not open: how many. */
  left: number;
};

/** Of all pupils, or of those in `only`. `schools` are the ids that the schools have in the settings. */
export async function knownPupils(
  database: Database,
  lock: DeviceLock,
  schools: Iterable<string>,
  only: ReadonlySet<string> | null = null,
  signal?: AbortSignal,
): Promise<KnownPupils> {
  const schoolOf = new Map<string, string>();
  for (const school of new Set(schools)) schoolOf.set(await nameOfSchool(lock, school), school);
  const { pupilIds, marksSeen } = database;
  const [ids, years] = await database.transaction('r', pupilIds, marksSeen, () =>
    Promise.all([pupilIds.toArray(), marksSeen.toArray()]),
  );
  const isWanted = ({ pupil }: { pupil: string }): boolean => only === null || only.has(pupil);
  const known: KnownPupils = { pupils: [], years: [], left: 0 };
  const byPupil = new Map<string, PortablePupil>();
  for (const record of ids.filter(isWanted)) {
    signal?.throwIfAborted();
    const school = schoolOf.get(record.school);
    const open = school === undefined ? null : await openOrNull(lock, record);
    if (school === undefined || open === null) {
      known.left += 1;
      continue;
    }
    const one = byPupil.get(record.pupil) ?? { pupil: record.pupil, school, ids: [] };
    one.ids.push(open);
    byPupil.set(record.pupil, one);
  }
  known.pupils.push(...byPupil.values());
  for (const record of years.filter(isWanted)) {
    signal?.throwIfAborted();
    const school = schoolOf.get(record.school);
    const open = await openYear(lock, record).catch(() => null);
    if (school === undefined || open === null) known.left += 1;
    else known.years.push({ pupil: record.pupil, school, year: record.year, marks: packYear(open.year) });
  }
  return known;
}

/** A damaged id costs itself, not the backup. */
function openOrNull(lock: DeviceLock, record: PupilIdRecord) {
  return openPupilId(lock, record).catch(() => null);
}

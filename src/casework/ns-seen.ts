/**
 * Every N mark that any page showed and none took back, of all pupils. Owns that a pupil's year is opened once, and again only
 * when it was written since: a school has a thousand of them. How they age is for `n-ageing.ts`.
 */
import { type Mark, standingMarks } from '../attendance';
import type { Database, MarksSeenRecord } from './database';
import type { DeviceLock } from './device-key';
import { nameOfSchool } from './known-pupils';
import { openYear } from './seen-records';
import { marksOf } from './seen-year';

/** The N marks of one pupil, in order. */
export type PupilNs = { pupil: string; school: string; ns: Mark[] };

export type NsSeen = {
  /** Of the schools with these ids; what does not open is left out. */
  all(schools: Iterable<string>): Promise<PupilNs[]>;
};

/** So many are opened at a time, so that the window stays alive. */
const AT_ONCE = 100;

export function nsSeen(database: Database, lock: DeviceLock): NsSeen {
  const opened = new Map<string, { version: number; pupil: string; school: string; ns: Mark[] }>();
  return {
    async all(schools) {
      const names = new Map<string, string>();
      for (const school of new Set(schools)) names.set(await nameOfSchool(lock, school), school);
      const there = new Set<string>();
      for (let last = ''; ; ) {
        const records = await database.marksSeen.where('id').above(last).limit(AT_ONCE).toArray();
        await Promise.all(records.map(openNew));
        for (const { id } of records) there.add(id);
        last = records.at(-1)?.id ?? last;
        if (records.length < AT_ONCE) break;
        await new Promise((resolve) => setTimeout(resolve));
      }
      for (const id of opened.keys()) if (!there.has(id)) opened.delete(id);
      return byPupil(names);
    },
  };

  async function openNew(record: MarksSeenRecord): Promise<void> {
    const { id, pupil, school, version } = record;
    if (opened.get(id)?.version === version) return;
    const open = await openYear(lock, record).catch(() => null);
    const marks = open === null ? [] : standingMarks(marksOf(open.year));
    opened.set(id, { version, pupil, school, ns: marks.filter(({ code }) => code === 'N') });
  }

  function byPupil(names: ReadonlyMap<string, string>): PupilNs[] {
    const pupils = new Map<string, PupilNs>();
    for (const { pupil, school, ns } of opened.values()) {
      const id = names.get(school);
      if (id === undefined || ns.length === 0) continue;
      const one = pupils.get(pupil) ?? { pupil, school: id, ns: [] };
      pupils.set(pupil, { ...one, ns: [...one.ns, ...ns] });
    }
    return [...pupils.values()];
  }
}

/**
 * Which pupil of this computer a pupil of a file is. Owns that: by school, kind of id and id, and never by name. Whoever keeps
 * the random name they were given once stays themselves; somebody who contradicts what is known here is named as unsure.
 */
import type { Database, PupilIdRecord } from './database';
import type { DeviceLock } from './device-key';
import { namesNow } from './former-names';
import { joinPupils } from './join-pupils';
import { namedIds, nameOfSchool, recordsOfNewIds, type Whose, whoseIds } from './known-pupils';
import { mayBeOne, wordsOfName } from './name-words';
import type { PortablePupil } from './portable';
import { yearsOf } from './seen-records';

type Answer = { pupil: string; schoolName: string; whose: Whose };

export type MappedPupils = {
  /** What a pupil of the file is called here. */
  nameHere(pupil: string): string;
  /** Pupils of the file of whom it cannot be told who they are here. */
  unsure: ReadonlySet<string>;
  /** Ids that are not known here yet. */
  fresh: { schoolName: string; pupil: string; whose: Whose }[];
  /** Pupils who are two here, and one there, where a page showed both their ids. */
  joins: Answer[];
};

/** `nameOf` is under which name the file has a pupil: only ever held against another name. */
export async function mapPupils(
  database: Database,
  lock: DeviceLock,
  pupils: readonly PortablePupil[],
  nameOf: (pupil: string) => string | null,
): Promise<MappedPupils> {
  const answers = await answersTo(database, lock, pupils);
  const here = new Set((await database.pupilIds.orderBy('pupil').uniqueKeys()) as string[]);
  const others = await othersIn(database, lock, answers, nameOf);
  const names = new Map<string, string>();
  const mapped = { unsure: new Set<string>(), fresh: [] as MappedPupils['fresh'], joins: [] as Answer[] };
  for (const { pupil, schoolName, whose } of answers) {
    const [found = pupil, ...more] = whose?.pupils ?? [];
    const isOwn = whose !== null && (whose.pupils.length === 0 || whose.pupils.includes(pupil));
    if (here.has(pupil) && !isOwn) continue;
    if (whose === null || others.has(pupil)) {
      mapped.unsure.add(pupil);
      continue;
    }
    names.set(pupil, found);
    if (more.length > 0) mapped.joins.push({ pupil, schoolName, whose });
    if (whose.isNew.includes(true)) mapped.fresh.push({ schoolName, pupil: found, whose });
  }
  const nameNow = await namesNow(database);
  return { ...mapped, nameHere: (pupil) => names.get(pupil) ?? nameNow(pupil) };
}

/** Ids and joined pupils go in before anything else does: done twice, it is done once. */
export async function putPupils(database: Database, lock: DeviceLock, { fresh, joins }: MappedPupils): Promise<void> {
  for (const { schoolName, whose } of joins) await joinPupils(database, lock, schoolName, whose, null);
  const records = await Promise.all(
    fresh.map(({ schoolName, pupil, whose }) => recordsOfNewIds(lock, schoolName, pupil, whose)),
  );
  await database.transaction('rw', database.pupilIds, async () => {
    const all: PupilIdRecord[] = records.flat();
    const known = await database.pupilIds.bulkGet(all.map(({ id }) => id));
    await database.pupilIds.bulkPut(all.filter((_, index) => known[index] === undefined));
  });
}

async function answersTo(
  database: Database,
  lock: DeviceLock,
  pupils: readonly PortablePupil[],
): Promise<{ pupil: string; schoolName: string; whose: Whose | null }[]> {
  const asked: { pupil: string; schoolName: string; named: Awaited<ReturnType<typeof namedIds>>[number] }[] = [];
  for (const school of new Set(pupils.map((one) => one.school))) {
    const ofSchool = pupils.filter((one) => one.school === school);
    const schoolName = await nameOfSchool(lock, school);
    const named = await namedIds(
      lock,
      school,
      ofSchool.map(({ ids }) => ids),
    );
    for (const [index, one] of named.entries()) {
      asked.push({ pupil: (ofSchool[index] as PortablePupil).pupil, schoolName, named: one });
    }
  }
  const whose = await whoseIds(
    database,
    asked.map(({ named }) => named),
  );
  return asked.map(({ pupil, schoolName }, index) => ({ pupil, schoolName, whose: whose[index] ?? null }));
}

/** Those whose id was seen here under quite another name: it is the id of something else. */
async function othersIn(
  database: Database,
  lock: DeviceLock,
  answers: readonly { pupil: string; whose: Whose | null }[],
  nameOf: (pupil: string) => string | null,
): Promise<Set<string>> {
  const asked = answers.flatMap(({ pupil, whose }) =>
    (whose?.pupils ?? []).filter((found) => found !== pupil).map((found) => ({ pupil, found })),
  );
  const years = await yearsOf(
    database,
    lock,
    asked.map(({ found }) => found),
  );
  const isOther = ({ pupil, found }: { pupil: string; found: string }): boolean => {
    const words = wordsOfName(nameOf(pupil), found);
    return years.some((one) => one.pupil === found && !mayBeOne(one.year.words, words));
  };
  return new Set(asked.filter(isOther).map(({ pupil }) => pupil));
}

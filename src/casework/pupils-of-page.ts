/**
 * Whom a page shows: the random names of its pupils in this database, under which their casework is kept. Owns the giving of
 * a name to a pupil whom nobody has met before. Names never join; whoever cannot be told from another has no casework here.
 */
import type { Pupil } from '../pages/reading';
import type { Database } from './database';
import type { DeviceLock } from './device-key';
import { joinPupils } from './join-pupils';
import { isSameAnswer, namedIds, nameOfSchool, recordsOfNewIds, type Whose, whoseIds } from './known-pupils';
import { mayBeOne, wordsOfName } from './name-words';
import { idsOf, type PupilId, textOfId, toldApart } from './pupil-id';
import { type OpenYear, yearsOf } from './seen-records';

/** With two writers at once one of them always comes through. */
const MOST_ROUNDS = 20;

/**
 * A name for each pupil, in their order. `make` gives one to those who have none yet, and only the background may ask for
 * that; null for a pupil without an id, or who cannot be told from another.
 */
export function whoIs(
  database: Database,
  lock: DeviceLock,
  school: string,
  url: string,
  pupils: readonly Pupil[],
  how: { make: boolean },
): Promise<(string | null)[]> {
  const shown = pupils.map((pupil) => ({ ids: idsOf(pupil, url), name: pupil.name }));
  return whoseIdsAre(database, lock, school, shown, how);
}

/** The same, where the ids of the page's pupils are known already. */
export async function whoseIdsAre(
  database: Database,
  lock: DeviceLock,
  school: string,
  pupils: readonly { ids: readonly PupilId[]; name: string | null }[],
  { make }: { make: boolean },
): Promise<(string | null)[]> {
  const shown = toldApart(pupils.map(({ ids, name }) => ({ ids: [...ids], name, of: null })));
  const named = await namedIds(
    lock,
    school,
    shown.map(({ ids }) => ids),
  );
  const schoolName = await nameOfSchool(lock, school);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const whose = await whoseIds(database, named);
    if (make && (await joinSome(whose))) continue;
    const names = await namesOf(whose);
    if (names === null) continue;
    const byIds = new Map(shown.map(({ ids }, index) => [keyOf(ids), names[index] ?? null]));
    return pupils.map(({ ids }) => byIds.get(keyOf(ids)) ?? null);
  }
  throw new Error(`pupils of a page: somebody else wrote ${MOST_ROUNDS} times at once`);

  /** Where the page shows the ids of two known pupils in one row. */
  async function joinSome(whose: readonly (Whose | null)[]): Promise<boolean> {
    let areJoined = false;
    for (const [index, answer] of whose.entries()) {
      if (answer === null || answer.pupils.length < 2) continue;
      if (await joinPupils(database, lock, schoolName, answer, shown[index]?.name ?? null)) areJoined = true;
    }
    return areJoined;
  }

  /** Null where somebody wrote meanwhile. */
  async function namesOf(whose: readonly (Whose | null)[]): Promise<(string | null)[] | null> {
    const single = whose.map((answer) => (answer !== null && answer.pupils.length <= 1 ? answer : null));
    const isOther = await areOthers(single);
    const names = single.map((answer, index) => {
      if (answer === null || isOther[index]) return null;
      return answer.pupils[0] ?? (make ? crypto.randomUUID() : null);
    });
    if (!make) return names;
    const fresh = await Promise.all(
      single.map((answer, index) => {
        const name = names[index] ?? null;
        return answer === null || name === null ? [] : recordsOfNewIds(lock, schoolName, name, answer);
      }),
    );
    const records = fresh.flat();
    if (records.length === 0) return names;
    const isKept = await database.transaction('rw', database.pupilIds, async () => {
      const now = await whoseIds(database, named);
      if (!whose.every((answer, index) => isSameAnswer(answer, now[index] ?? null))) return false;
      await database.pupilIds.bulkPut(records);
      return true;
    });
    return isKept ? names : null;
  }

  /** Those who were seen under quite another name: the id is that of something else. */
  async function areOthers(answers: readonly (Whose | null)[]): Promise<boolean[]> {
    const known = answers.flatMap((answer) => answer?.pupils ?? []);
    const yearsOfPupil = new Map<string, OpenYear[]>();
    for (const one of await yearsOf(database, lock, known))
      yearsOfPupil.set(one.pupil, [...(yearsOfPupil.get(one.pupil) ?? []), one]);
    return answers.map((answer, index) => {
      const pupil = answer?.pupils[0];
      if (pupil === undefined) return false;
      const words = wordsOfName(shown[index]?.name ?? null, pupil);
      return !(yearsOfPupil.get(pupil) ?? []).every(({ year }) => mayBeOne(year.words, words));
    });
  }
}

const keyOf = (ids: readonly PupilId[]): string => ids.map(textOfId).join('\n');

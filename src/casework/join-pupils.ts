/**
 * Two pupils of the database who are one: a page shows the ids of both in one row. Owns the joining of their years, whole or
 * not at all; whether the ids may be one pupil's is known already.
 */
import type { CaseworkRecord, Database } from './database';
import type { DeviceLock } from './device-key';
import { keepJoined } from './former-names';
import { isSameAnswer, type Whose, whoseIds } from './known-pupils';
import { joinedWords, mayBeOne, wordsOfName } from './name-words';
import { RECORD_KINDS } from './records';
import { idOfYear, type OpenYear, sealYear, yearsOf } from './seen-records';
import { joinYears, type SeenYear } from './seen-year';

/**
 * False where the name in the row speaks against it, and nothing is changed then. True says that the pupils were joined, or
 * that somebody else wrote meanwhile: look them up again.
 */
export async function joinPupils(
  database: Database,
  lock: DeviceLock,
  schoolName: string,
  answer: Whose,
  name: string | null,
): Promise<boolean> {
  const { pupils } = answer;
  const stays = await whoStays(database, pupils);
  const others = pupils.filter((pupil) => pupil !== stays);
  const open = await yearsOf(database, lock, pupils);
  const joined = joinedYears(open, stays, name);
  if (joined === null) return false;
  const versions = new Map(open.map(({ id, version }) => [id, version]));
  const records = await Promise.all(
    joined.map((year) => {
      const id = idOfYear(stays, year.from);
      return sealYear(lock, schoolName, { id, pupil: stays, version: versions.get(id) ?? 0, year });
    }),
  );
  const { pupilIds, marksSeen, pupilKeys, formerNames } = database;
  const casework = RECORD_KINDS.map((kind) => database[kind]);
  await database.transaction('rw', [pupilIds, marksSeen, pupilKeys, formerNames, ...casework], async () => {
    const [now = null] = await whoseIds(database, [answer]);
    const there = await marksSeen.where('pupil').anyOf(pupils).toArray();
    const isSame = there.length === open.length && there.every(({ id, version }) => versions.get(id) === version);
    if (!isSame || !isSameAnswer(answer, now)) return;
    await marksSeen.where('pupil').anyOf(others).delete();
    await marksSeen.bulkPut(records);
    await pupilIds.where('pupil').anyOf(others).modify({ pupil: stays });
    // their casework stays sealed as it is, under the data keys that come along
    await pupilKeys.where('pupil').anyOf(others).modify({ pupil: stays });
    const moved = (record: CaseworkRecord) => ({ ...record, pupil: stays, version: record.version + 1 });
    for (const table of casework) {
      const records = await table.where('pupil').anyOf(others).toArray();
      await table.bulkPut(records.map(moved));
    }
    // windows and the second copy still have the old names
    await keepJoined(database, others, stays);
  });
  return true;
}

/** Whoever has casework already, so that as little as possible has to move. */
async function whoStays(database: Database, pupils: readonly string[]): Promise<string> {
  const keys = await database.pupilKeys.where('pupil').anyOf(pupils).toArray();
  return pupils.find((pupil) => keys.some((key) => key.pupil === pupil)) ?? pupils[0] ?? '';
}

/** Years of several pupils as those of one, newest sayings first; null where they were seen under a name without a word of this. */
export function joinedYears(open: readonly OpenYear[], stays: string, name: string | null): SeenYear[] | null {
  if (!open.every(({ pupil, year }) => mayBeOne(year.words, wordsOfName(name, pupil)))) return null;
  const words = wordsOfName(name, stays);
  const byYear = new Map<string, SeenYear>();
  for (const { pupil, year } of open) {
    // bits of another pupil's names say nothing here
    const own = { ...year, words: joinedWords(pupil === stays ? year.words : [], words) };
    const known = byYear.get(year.from);
    byYear.set(year.from, known === undefined ? own : joinYears(known, own));
  }
  return [...byYear.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

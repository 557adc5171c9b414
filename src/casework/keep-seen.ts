/**
 * How what a page says gets into the database: all of it with one transaction, or nothing. Owns that nothing is lost where
 * two tabs write at once or the worker is stopped: whatever was read is looked at again inside the transaction, and if
 * somebody wrote meanwhile everything is done anew. What is said is the caller's: marks or figures.
 */
import { type Instant, type IsoDate, londonTime } from '../attendance';
import type { Database } from './database';
import type { DeviceLock } from './device-key';
import { joinPupils } from './join-pupils';
import { isSameAnswer, namedIds, recordsOfNewIds, type Whose, whoseIds } from './known-pupils';
import { isLookCurrent, type Look, newsOf, openLook, putLook, type Said, sealedLook } from './looks';
import { joinedWords, mayBeOne, wordsOfName } from './name-words';
import { type PupilId, textOfId } from './pupil-id';
import { areCurrent, type OpenYear, openYears, sealYear } from './seen-records';
import type { SeenYear } from './seen-year';

/** What a page says of its pupils. `said` is by what it is about. */
export type SeenOnPage = {
  school: string;
  /** Keyed hash of the school. */
  schoolName: string;
  /** Which page of which open document. */
  look: string;
  at: Instant;
  pupils: { ids: PupilId[]; name: string | null; said: ReadonlyMap<string, string> }[];
  yearOf: (about: string) => IsoDate;
  /** Puts it into the year; whether that changed. */
  put: (year: SeenYear, about: string, text: string) => boolean;
};

/** What is new of one pupil. */
type Target = { answer: Whose; pupil: string; name: string | null; fresh: ReadonlyMap<string, string> };

/** With two writers at once one of them always comes through: more than a few rounds mean that something is broken. */
const MOST_ROUNDS = 20;

/**
 * How much of it was new or other than before.
 * @throws when the database cannot be written; nothing of the page was kept then.
 */
export async function keepSeen(database: Database, lock: DeviceLock, seen: SeenOnPage): Promise<number> {
  const said: Said = new Map(seen.pupils.map(({ ids, said }) => [keyOf(ids), new Map(said)]));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const look = await openLook(database, lock, seen.look);
    // a message of the same document that was overtaken by a later one
    if (look.at !== null && look.at > Date.parse(seen.at)) return 0;
    const news = newsOf(look, said);
    if (news.size === 0) return stillOpen(look);
    const changed = await keepNews(look, news);
    if (changed !== null) return changed;
  }
  throw new Error(`marks seen: somebody else wrote ${MOST_ROUNDS} times at once; nothing of this page was kept`);

  /** Once a day, so that the look of a page that stays open is not forgotten. */
  async function stillOpen(look: Look): Promise<0> {
    if (look.on === null || look.on >= londonTime(seen.at).date) return 0;
    const record = await sealedLook(look, new Map(), seen.at, lock);
    await database.transaction('rw', database.looks, async () => {
      if (await isLookCurrent(database, look)) await putLook(database, look, record);
    });
    return 0;
  }

  /** Null where somebody wrote meanwhile, or pupils were joined: what was read is no longer so. */
  async function keepNews(look: Look, news: Said): Promise<number | null> {
    const pupils = seen.pupils.filter(({ ids }) => news.has(keyOf(ids)));
    const named = await namedIds(
      lock,
      seen.school,
      pupils.map(({ ids }) => ids),
    );
    const whose = await whoseIds(database, named);
    if (await joinSome(whose, pupils)) return null;

    const targets = pupils.flatMap(({ ids, name }, index): Target[] => {
      const answer = whose[index] ?? null;
      const fresh = news.get(keyOf(ids));
      if (answer === null || answer.pupils.length > 1 || fresh === undefined) return [];
      return [{ answer, name, fresh, pupil: answer.pupils[0] ?? crypto.randomUUID() }];
    });
    const open = await openYears(database, lock, targets.flatMap(yearsWanted));
    const { changed, written, newIds } = putInto(open, targets);
    // encrypt first: a transaction would not wait for it
    const [record, years, ids] = await Promise.all([
      sealedLook(look, news, seen.at, lock),
      Promise.all(written.map((one) => sealYear(lock, seen.schoolName, one))),
      Promise.all(newIds.map(({ answer, pupil }) => recordsOfNewIds(lock, seen.schoolName, pupil, answer))),
    ]);
    const { pupilIds, marksSeen, looks } = database;
    const isKept = await database.transaction('rw', pupilIds, marksSeen, looks, async () => {
      const now = await whoseIds(database, named);
      const isUnchanged = whose.every((answer, index) => isSameAnswer(answer, now[index] ?? null));
      if (!isUnchanged || !(await isLookCurrent(database, look)) || !(await areCurrent(database, open))) return false;
      await pupilIds.bulkPut(ids.flat());
      await marksSeen.bulkPut(years);
      await putLook(database, look, record);
      return true;
    });
    return isKept ? changed : null;
  }

  /** Where the page shows the ids of two known pupils in one row. */
  async function joinSome(whose: readonly (Whose | null)[], pupils: SeenOnPage['pupils']): Promise<boolean> {
    let areJoined = false;
    for (const [index, answer] of whose.entries()) {
      if (answer === null || answer.pupils.length < 2) continue;
      const name = pupils[index]?.name ?? null;
      if (await joinPupils(database, lock, seen.schoolName, answer, name)) areJoined = true;
    }
    return areJoined;
  }

  function yearsWanted({ pupil, fresh }: Target): { pupil: string; from: IsoDate }[] {
    const years = new Set([...fresh.keys()].map(seen.yearOf));
    return [...years].map((from) => ({ pupil, from }));
  }

  /** Changes the open years; those of a pupil who was seen under quite another name stay as they are. */
  function putInto(open: readonly OpenYear[], targets: readonly Target[]) {
    const byPupil = new Map<string, OpenYear[]>();
    for (const year of open) byPupil.set(year.pupil, [...(byPupil.get(year.pupil) ?? []), year]);
    let changed = 0;
    const written: OpenYear[] = [];
    const newIds: Target[] = [];
    for (const target of targets) {
      const years = byPupil.get(target.pupil) ?? [];
      const words = wordsOfName(target.name, target.pupil);
      if (!years.every(({ year }) => mayBeOne(year.words, words))) continue;
      if (target.answer.isNew.includes(true)) newIds.push(target);
      for (const one of years) {
        const count = putAll(one.year, target.fresh);
        if (count === 0) continue;
        one.year.words = joinedWords(one.year.words, words);
        changed += count;
        written.push(one);
      }
    }
    return { changed, written, newIds };
  }

  function putAll(year: SeenYear, fresh: ReadonlyMap<string, string>): number {
    let count = 0;
    for (const [about, text] of fresh) if (seen.yearOf(about) === year.from && seen.put(year, about, text)) count += 1;
    return count;
  }
}

const keyOf = (ids: readonly PupilId[]): string => ids.map(textOfId).join('\n');

/**
 * How the marks of a file get into the database: all of them with one transaction, or nothing. Owns the look at what would change
 * before a person says yes, and the same rules as for pages: newer wins, what differs is kept and shown, names never join.
 */
import { type Instant, type IsoDate, schoolYearStart } from '../attendance';
import type { Database, MarksSeenRecord } from './database';
import type { DeviceLock } from './device-key';
import { type FileMarks, type FilePupil, packedYearOfFile, unpackFileYear } from './file-marks';
import { joinPupils } from './join-pupils';
import {
  isSameAnswer,
  type NamedIds,
  namedIds,
  nameOfSchool,
  recordsOfNewIds,
  type Whose,
  whoseIds,
} from './known-pupils';
import { joinedWords, mayBeOne, wordsOfName } from './name-words';
import type { PupilId } from './pupil-id';
import { areCurrent, type OpenYear, openYears, sealPackedYear, sealYear } from './seen-records';
import type { SeenYear } from './seen-year';
import { heard, type Seen } from './session-sayings';

/** What a file would do, or did. Sessions of pupils who are left out are in none of the counts. */
export type FileCounts = {
  pupils: { known: number; fresh: number };
  sessions: {
    fresh: number;
    same: number;
    /** Differ from what pages said before the file was made, and stand from now on. */
    newer: number;
    /** Differ from what pages said after the file was made: kept as a difference, and the page's mark stands. */
    older: number;
  };
  /** Pupils of whom nothing is kept, by their place in the file's list. */
  leftOut: { pupil: number; why: 'unclear' | 'other-name' }[];
};

/** One pupil of the file, and what is open of them. */
type Target = { pupil: FilePupil; answer: Whose; name: string; words: string[]; years: OpenYear[] };

type Plan = {
  named: readonly NamedIds[];
  whose: readonly (Whose | null)[];
  open: OpenYear[];
  targets: Target[];
  counts: FileCounts;
  /** What is written: years that change, and those that are new. */
  changed: OpenYear[];
  fresh: { year: OpenYear; marks: string; words: string[] }[];
};

const MINUTE = 60_000;
const MOST_ROUNDS = 20;
/** So much of a keyed hash tells a school's files apart. */
const HASH_SHOWN = 8;

/** What would change; nothing is written. */
export async function previewFile(database: Database, lock: DeviceLock, file: FileMarks): Promise<FileCounts> {
  return (await plan(database, lock, file, await seenIn(lock, file))).counts;
}

/**
 * Keeps all of it. Two pupils known here who are one in the file are joined first, which is true by itself.
 * @throws when the database cannot be written; no mark of the file was kept then.
 */
export async function keepFile(database: Database, lock: DeviceLock, file: FileMarks): Promise<FileCounts> {
  const seen = await seenIn(lock, file);
  const school = await nameOfSchool(lock, file.school);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const planned = await plan(database, lock, file, seen);
    if (await joinSome(planned)) continue;
    const { named, whose, open, targets, changed, fresh, counts } = planned;
    // encrypt first: a transaction would not wait for it
    const [years, freshYears, ids] = await Promise.all([
      Promise.all(changed.map((year) => sealYear(lock, school, year))),
      Promise.all(
        fresh.map(({ year, marks, words }) =>
          sealPackedYear(lock, school, year, packedYearOfFile(marks, seen.at, seen.page, words)),
        ),
      ),
      Promise.all(targets.map(({ answer, name }) => recordsOfNewIds(lock, school, name, answer))),
    ]);
    const { pupilIds, marksSeen } = database;
    const isKept = await database.transaction('rw', pupilIds, marksSeen, async () => {
      const now = await whoseIds(database, named);
      const isUnchanged = whose.every((answer, index) => isSameAnswer(answer, now[index] ?? null));
      if (!isUnchanged || !(await areCurrent(database, open))) return false;
      await pupilIds.bulkPut(ids.flat());
      await marksSeen.bulkPut([...years, ...freshYears] satisfies MarksSeenRecord[]);
      return true;
    });
    if (isKept) return counts;
  }
  throw new Error(`marks of a file: somebody else wrote ${MOST_ROUNDS} times at once; nothing of it was kept`);

  async function joinSome({ whose }: Plan): Promise<boolean> {
    let areJoined = false;
    for (const [index, answer] of whose.entries()) {
      if (answer === null || answer.pupils.length < 2) continue;
      if (await joinPupils(database, lock, school, answer, file.pupils[index]?.name ?? null)) areJoined = true;
    }
    return areJoined;
  }
}

/** The look of the whole file. Its name may be a pupil's: a keyed hash stands for it. */
async function seenIn(lock: DeviceLock, { school, file, at }: FileMarks): Promise<Seen> {
  const hash = await lock.name(JSON.stringify(['file', school, file]));
  const page = `imported file ${hash.replace(/[^A-Za-z0-9]/g, '').slice(0, HASH_SHOWN)}`;
  return { at: minuteOf(at), kind: 'file', page };
}

const minuteOf = (at: Instant): number => Math.floor(Date.parse(at) / MINUTE);

async function plan(database: Database, lock: DeviceLock, file: FileMarks, seen: Seen): Promise<Plan> {
  const counts: FileCounts = {
    pupils: { known: 0, fresh: 0 },
    sessions: { fresh: 0, same: 0, newer: 0, older: 0 },
    leftOut: [],
  };
  const { pupils } = file;
  const named = await namedIds(
    lock,
    file.school,
    pupils.map(({ ids }) => ids as PupilId[]),
  );
  const whose = await whoseIds(database, named);
  const targets = pupils.flatMap((pupil, index): Target[] => {
    const answer = whose[index] ?? null;
    if (answer === null) {
      counts.leftOut.push({ pupil: index, why: 'unclear' });
      return [];
    }
    const name = answer.pupils[0] ?? crypto.randomUUID();
    return [{ pupil, answer, name, words: wordsOfName(pupil.name, name), years: [] }];
  });
  const open = await openYears(
    database,
    lock,
    targets.flatMap(({ pupil: { years }, name, answer: { pupils: all } }) =>
      // of two who are one each one's years are held against the name
      [name, ...all.slice(1)].flatMap((one) => years.map(({ from }) => ({ pupil: one, from }))),
    ),
  );
  let next = 0;
  for (const target of targets) {
    const count = target.pupil.years.length * Math.max(1, target.answer.pupils.length);
    target.years = open.slice(next, next + count);
    next += count;
  }
  const kept = targets.filter((target) => {
    const isOne = target.years.every(({ year }) => mayBeOne(year.words, target.words));
    if (!isOne) counts.leftOut.push({ pupil: pupils.indexOf(target.pupil), why: 'other-name' });
    return isOne;
  });
  const written = put(kept, seen, counts);
  return { named, whose, open, targets: kept, counts, ...written };
}

/** Puts the file's marks into the open years. */
function put(targets: readonly Target[], seen: Seen, counts: FileCounts): Pick<Plan, 'changed' | 'fresh'> {
  const changed: OpenYear[] = [];
  const fresh: Plan['fresh'] = [];
  for (const { pupil, answer, words, years } of targets) {
    if (answer.pupils.length === 0) counts.pupils.fresh += 1;
    else counts.pupils.known += 1;
    for (const [index, { marks }] of pupil.years.entries()) {
      const year = years[index] as OpenYear;
      if (year.version === 0) {
        unpackFileYear(marks, () => {
          counts.sessions.fresh += 1;
        });
        fresh.push({ year, marks, words });
      } else if (putYear(year.year, marks, seen, counts.sessions)) {
        year.year.words = joinedWords(year.year.words, words);
        changed.push(year);
      }
    }
  }
  return { changed, fresh };
}

/** Whether it changed. */
function putYear(year: SeenYear, marks: string, seen: Seen, counts: FileCounts['sessions']): boolean {
  let isChanged = false;
  unpackFileYear(marks, (place, code) => {
    const before = year.sessions.get(place);
    const after = heard(before, { code, seen });
    if (before === undefined) counts.fresh += 1;
    else if (before[0].code === code) counts.same += 1;
    else if (after[0].code === code) counts.newer += 1;
    else counts.older += 1;
    if (after === before) return;
    year.sessions.set(place, after);
    isChanged = true;
  });
  return isChanged;
}

/** The first day of which marks are kept: of this school year and the one before. */
export const earliestKept = (today: IsoDate): IsoDate => {
  const year = schoolYearStart(today);
  return `${Number(year.slice(0, 4)) - 1}${year.slice(4)}`;
};

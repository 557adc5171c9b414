/**
 * Marks seen: what pages showed of each pupil, with when and where. Owns what is kept of a page, what is given back, and how
 * it is forgotten. For office, officer and head only: a teacher's profile never comes here. Who made a mark is not kept, so
 * that no count by member of staff can be made of it.
 */
import {
  type Instant,
  type IsoDate,
  londonTime,
  type SchoolCalendar,
  type Session,
  schoolYearStart,
} from '../attendance';
import type { History } from '../checks/pupil-history';
import type { CohortReading, HistoryReading, MarksReading, Printed, Pupil } from '../pages/reading';
import { keptCells } from './cells-to-keep';
import { wantedSessions } from './complete-marks';
import type { Database, PupilIdRecord } from './database';
import type { DeviceLock } from './device-key';
import { figuresToKeep } from './figures-to-keep';
import { type AskedOn, historiesSeen, historyOf } from './histories-seen';
import { keepSeen } from './keep-seen';
import { namedIds, nameOfSchool, openPupilId } from './known-pupils';
import { pagePattern } from './page-pattern';
import { type PupilId, shownPupils } from './pupil-id';
import { yearsOf } from './seen-records';
import { disputedSessions, placeOf, putFigure, type SeenYear } from './seen-year';
import { heard, type Seen } from './session-sayings';

/** What pages say differently of one session: the mark that stands first, then the others, newest first. */
export type Disagreement = {
  date: IsoDate;
  session: Session;
  codes: { code: string; at: Instant; page: string; kind: Seen['kind'] }[];
};

export type PupilSeen = {
  /** The pupil's random name. */
  who: string;
  ids: PupilId[];
  history: History;
  disagreements: Disagreement[];
};

export type MarksSeen = {
  /**
   * Remembers the marks of a page; says how many were new or other than before, and writes nothing where none was.
   * `document` tells one loading of a page from all others, in this and in other tabs.
   */
  keep(school: string, reading: MarksReading, at: Instant, document: string): Promise<number>;
  /** Remembers the figures that a page prints of pupils; says how many were new. */
  keepFigures(school: string, reading: CohortReading | HistoryReading, at: Instant, document: string): Promise<number>;
  /** What is remembered of the pupils of a page. Null for a pupil without id, never seen, or not told from another one. */
  historiesOf(school: string, pupils: readonly Pupil[], on: AskedOn): Promise<(pupil: Pupil) => History | null>;
  /** Sessions on which pages differ, oldest first. */
  disagreementsOf(school: string, ids: readonly PupilId[]): Promise<Disagreement[]>;
  /** Every pupil of a school, for replay and for lists. */
  all(school: string, on: { now: Instant; calendar: SchoolCalendar | null }): AsyncGenerator<PupilSeen>;
  /** Deletes the school years that ended before a day; says how many records went. */
  purge(before: IsoDate): Promise<number>;
  /** Deletes everything that was seen of whoever has one of these ids; says how many records went. With casework: `erasePupil`. */
  erase(school: string, ids: readonly PupilId[]): Promise<number>;
  /** Deletes everything: the profile became a teacher's. */
  forgetAll(): Promise<void>;
};

const MINUTE = 60_000;
/** So many pupils at a time are opened for a list of all. */
const PUPILS_AT_ONCE = 100;

export function marksSeenIn(database: Database, lock: DeviceLock): MarksSeen {
  const { pupilIds, marksSeen, looks, pupilKeys } = database;
  const lookAt = (...parts: string[]): string => JSON.stringify(['look', ...parts]);

  return {
    async keep(school, reading, at, document) {
      const { kind, url, rows } = reading;
      const page = pagePattern(
        url,
        rows.map(({ pupil }) => pupil),
      );
      const shown = shownPupils(
        rows.map((row) => ({ pupil: row.pupil, of: row })),
        url,
      );
      const cellsOf = keptCells(reading, at);
      const seen: Seen = { at: Math.floor(Date.parse(at) / MINUTE), kind, page };
      return keepSeen(database, lock, {
        school,
        schoolName: await nameOfSchool(lock, school),
        look: lookAt(school, document, kind, page),
        at,
        pupils: shown.map(({ ids, name, of }) => ({ ids, name, said: cellsOf(of) })),
        yearOf: (session) => schoolYearStart(session.slice(0, 10)),
        put: (year, session, code) => putMark(year, session, code, seen),
      });
    },
    async keepFigures(school, reading, at, document) {
      const { kind, url } = reading;
      const figures = figuresToKeep(reading, at);
      if (figures === null) return 0;
      const { on, rows } = figures;
      const pupils = rows.map(({ pupil }) => pupil);
      const shown = shownPupils(rows, url).filter(({ of }) => of.length === 1);
      return keepSeen(database, lock, {
        school,
        schoolName: await nameOfSchool(lock, school),
        look: lookAt(school, document, 'figures', kind, pagePattern(url, pupils)),
        at,
        pupils: shown.map(({ ids, name, of }) => ({ ids, name, said: new Map([['figures', JSON.stringify(of[0])]]) })),
        yearOf: () => schoolYearStart(on),
        put: (year, _, text) => putFigure(year, { on, kind, printed: JSON.parse(text) as Printed }),
      });
    },
    historiesOf: (school, pupils, on) => historiesSeen(database, lock, school, pupils, on),
    async disagreementsOf(school, ids) {
      const years = await yearsOf(database, lock, await pupilsWith(school, ids));
      return disagreementsIn(years.map(({ year }) => year));
    },
    async *all(school, { now, calendar }) {
      const wanted = wantedSessions(calendar, londonTime(now).date);
      const records = await pupilIds
        .where('school')
        .equals(await nameOfSchool(lock, school))
        .toArray();
      const idsOfPupil = new Map<string, PupilIdRecord[]>();
      for (const record of records) idsOfPupil.set(record.pupil, [...(idsOfPupil.get(record.pupil) ?? []), record]);
      const pupils = [...idsOfPupil.keys()];
      for (let first = 0; first < pupils.length; first += PUPILS_AT_ONCE) {
        const some = pupils.slice(first, first + PUPILS_AT_ONCE);
        const open = await yearsOf(database, lock, some);
        for (const pupil of some) {
          const years = inOrder(open.filter((one) => one.pupil === pupil).map(({ year }) => year));
          if (years.length === 0) continue;
          const ids = await Promise.all((idsOfPupil.get(pupil) ?? []).map((record) => openPupilId(lock, record)));
          const history = historyOf(pupilOf(ids), years, wanted);
          yield { who: pupil, ids, history, disagreements: disagreementsIn(years) };
        }
      }
    },
    purge: (before) =>
      database.transaction('rw', pupilIds, marksSeen, looks, pupilKeys, async () => {
        // a year that began on a 1 September ended by the same day a year later
        const lastYear = `${Number(before.slice(0, 4)) - 1}${before.slice(4)}`;
        await looks.where('on').below(before).delete();
        const ended = await marksSeen.where('year').belowOrEqual(lastYear).toArray();
        await marksSeen.bulkDelete(ended.map(({ id }) => id));
        const pupils = [...new Set(ended.map(({ pupil }) => pupil))];
        const left = await marksSeen.where('pupil').anyOf(pupils).toArray();
        const isLeft = new Set([...left.map(({ pupil }) => pupil), ...(await withCasework())]);
        await pupilIds
          .where('pupil')
          .anyOf(pupils.filter((pupil) => !isLeft.has(pupil)))
          .delete();
        return ended.length;
      }),
    async erase(school, ids) {
      const [named] = await namedIds(lock, school, [[...ids]]);
      return database.transaction('rw', pupilIds, marksSeen, looks, async () => {
        const records = await pupilIds.bulkGet(named?.names ?? []);
        const pupils = [...new Set(records.flatMap((record) => record?.pupil ?? []))];
        if (pupils.length === 0) return 0;
        // what open pages said last holds the pupil's marks too
        await looks.clear();
        await pupilIds.where('pupil').anyOf(pupils).delete();
        return marksSeen.where('pupil').anyOf(pupils).delete();
      });
    },
    async forgetAll() {
      await database.transaction('rw', pupilIds, marksSeen, looks, pupilKeys, async () => {
        const isLeft = new Set(await withCasework());
        const ids = await pupilIds.toArray();
        await pupilIds.bulkDelete(ids.filter(({ pupil }) => !isLeft.has(pupil)).map(({ id }) => id));
        await Promise.all([marksSeen.clear(), looks.clear()]);
      });
    },
  };

  /** Their ids stay: without them nobody would find their cases again. */
  async function withCasework(): Promise<string[]> {
    return (await pupilKeys.orderBy('pupil').uniqueKeys()) as string[];
  }

  async function pupilsWith(school: string, ids: readonly PupilId[]): Promise<string[]> {
    const [named] = await namedIds(lock, school, [[...ids]]);
    const records = await pupilIds.bulkGet(named?.names ?? []);
    return [...new Set(records.flatMap((record) => record?.pupil ?? []))];
  }
}

function putMark(year: SeenYear, session: string, code: string, seen: Seen): boolean {
  const place = placeOf(session.slice(0, 10), session.slice(11) === 'AM' ? 'AM' : 'PM', year.from);
  const before = year.sessions.get(place);
  const after = heard(before, { code, seen });
  if (after === before) return false;
  year.sessions.set(place, after);
  return true;
}

function disagreementsIn(years: readonly SeenYear[]): Disagreement[] {
  return inOrder(years)
    .flatMap(disputedSessions)
    .map(({ date, session, sayings }) => ({
      date,
      session,
      codes: sayings.map(({ code, seen: { at, page, kind } }) => ({
        code,
        at: new Date(at * MINUTE).toISOString(),
        page,
        kind,
      })),
    }));
}

function inOrder(years: readonly SeenYear[]): SeenYear[] {
  return [...years].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** As a page of their MIS would call them; their name is not remembered. */
function pupilOf(all: readonly PupilId[]): Pupil {
  const ids: NonNullable<Pupil['ids']> = {};
  for (const { kind, id } of all) ids[kind === 'upn' || kind === 'admission' ? kind : 'mis'] ??= id;
  return { name: null, id: ids.mis ?? ids.admission ?? ids.upn ?? null, ids, year: null };
}

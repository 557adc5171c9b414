/**
 * What many pupils' marks show together: a code used far more than it was, a weekday or a lesson missed far more than others.
 * Owns that counting and what is too little to speak of; all on integers. Knows no policy, and names no pupil.
 */
import { codeClass, type IsoDate } from '../attendance';
import type { RecordedPupil } from './record-subjects';

/** `times` is null where there is nothing to hold it against: it was not used before. */
export type Pattern = { name: string; times: string | null; sessions: number; pupils: number };

/** How many times as frequent, in tenths. */
const CODE_TENTHS = 20;
const WEEKDAY_TENTHS = 15;
const LESSON_TENTHS = 15;
/** Below these a pattern is chance, or tells of a pupil. */
const FEWEST_SESSIONS = 20;
const FEWEST_PUPILS = 5;
const MOST_NAMED = 3;

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/**
 * Codes whose share of all possible sessions since a day is at least double what it was in the school year before it, and
 * weekdays on which half as many sessions again are missed this school year as on the others. Without a day there is no
 * before, and so no such code. Both in one go over the marks: a year of a school is half a million of them.
 */
export function unusualUse(
  pupils: readonly RecordedPupil[],
  since: IsoDate | null,
): { codes: Pattern[]; weekdays: Pattern[] } {
  const [recent, earlier, all, missed] = [new Tally(), new Tally(), new Tally(), new Tally()];
  const weekdays = new Map<IsoDate, string>();
  for (const [pupil, { facts }] of pupils.entries())
    for (const { code, date } of facts.marks) {
      if (date < facts.yearFrom) continue;
      const kind = codeClass(code, date);
      if (kind === null || kind === 'administrative' || kind === 'not-possible') continue;
      const isAbsent = kind === 'authorised' || kind === 'unauthorised';
      // visits and closures come in lumps by their nature
      const isWatched = isAbsent || code === 'L' || code === 'B';
      if (since !== null) (date < since ? earlier : recent).add(isWatched ? code : null, pupil);
      let day = weekdays.get(date);
      if (day === undefined) {
        day = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
        weekdays.set(date, day);
      }
      all.add(day, pupil);
      if (isAbsent) missed.add(day, pupil);
    }
  return { codes: usedMore(recent, earlier), weekdays: mostMissed(all, missed, WEEKDAY_TENTHS) };
}

function usedMore(recent: Tally, earlier: Tally): Pattern[] {
  // a year too young for anything to be usual in it
  if (earlier.possible < recent.possible) return [];
  return mostUnusual(
    recent.names.map((name) => ({
      name,
      here: recent.of(name),
      possible: recent.possible,
      there: { sessions: earlier.of(name).sessions, possible: earlier.possible },
      tenths: CODE_TENTHS,
    })),
  );
}

/** Lessons of which half as many again are missed this school year as of the others, up to a day. */
export function lessonsMissed(pupils: readonly RecordedPupil[], to: IsoDate): Pattern[] {
  const all = new Tally();
  const missed = new Tally();
  for (const [pupil, { facts, history }] of pupils.entries())
    for (const { date, lesson, code } of history?.lessons ?? []) {
      if (date < facts.yearFrom || date > to) continue;
      const kind = codeClass(code, date);
      if (kind === null || kind === 'administrative' || kind === 'not-possible') continue;
      all.add(lesson, pupil);
      // U is an arrival: late, and in the lesson
      if ((kind === 'authorised' || kind === 'unauthorised') && code !== 'U') missed.add(lesson, pupil);
    }
  return mostMissed(all, missed, LESSON_TENTHS);
}

/** Each name's share of missed sessions against that of all the others together. */
function mostMissed(all: Tally, missed: Tally, tenths: number): Pattern[] {
  return mostUnusual(
    missed.names.map((name) => {
      const [here, possible] = [missed.of(name), all.of(name).sessions];
      const there = { sessions: missed.possible - here.sessions, possible: all.possible - possible };
      return { name, here, possible, there, tenths };
    }),
  );
}

type Count = { sessions: number; pupils: Set<number>; last: number };

class Tally {
  readonly #counts = new Map<string, Count>();
  /** All sessions, named or not. */
  possible = 0;

  add(name: string | null, pupil: number): void {
    this.possible += 1;
    if (name === null) return;
    const count = this.of(name);
    if (count.sessions === 0) this.#counts.set(name, count);
    count.sessions += 1;
    // pupils come one after the other
    if (count.last !== pupil) count.pupils.add(pupil);
    count.last = pupil;
  }

  get names(): string[] {
    return [...this.#counts.keys()];
  }

  of(name: string): Count {
    return this.#counts.get(name) ?? { sessions: 0, pupils: new Set(), last: -1 };
  }
}

type Compared = {
  name: string;
  here: Count;
  possible: number;
  there: { sessions: number; possible: number };
  tenths: number;
};

function mostUnusual(compared: readonly Compared[]): Pattern[] {
  const found = compared.flatMap(({ name, here, possible, there, tenths }): (Pattern & { ratio: number })[] => {
    const { sessions, pupils } = here;
    if (sessions < FEWEST_SESSIONS || pupils.size < FEWEST_PUPILS || there.possible === 0) return [];
    const [part, usual] = [sessions * there.possible, there.sessions * possible];
    if (part * 10 < usual * tenths) return [];
    const ratio = usual === 0 ? Number.POSITIVE_INFINITY : part / usual;
    return [{ name, times: usual === 0 ? null : ratio.toFixed(1), sessions, pupils: pupils.size, ratio }];
  });
  found.sort((a, b) => b.ratio - a.ratio || (a.name < b.name ? -1 : 1));
  return found.slice(0, MOST_NAMED).map(({ ratio: _, ...pattern }) => pattern);
}

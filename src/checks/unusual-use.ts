/**
 * What many pupils' marks show together: a code used far more than it was, a weekday or a lesson missed far more than others.
 * Owns that counting and what is too little to speak of; all on integers. Knows no policy, and names no pupil.
 */
import { codeClass, type IsoDate, type Mark } from '../attendance';
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

/** Codes whose share of all possible sessions since a day is at least double what it was in the school year before it. */
export function codesUsedMore(pupils: readonly RecordedPupil[], since: IsoDate): Pattern[] {
  const recent = new Tally();
  const earlier = new Tally();
  for (const { mark, isAbsent, pupil } of sessionsOf(pupils)) {
    // visits and closures come in lumps by their nature
    const isWatched = isAbsent || mark.code === 'L' || mark.code === 'B';
    (mark.date < since ? earlier : recent).add(isWatched ? mark.code : null, pupil);
  }
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

/** Weekdays on which half as many sessions again are missed this school year as on the others. */
export function weekdaysMissed(pupils: readonly RecordedPupil[]): Pattern[] {
  const all = new Tally();
  const missed = new Tally();
  for (const { mark, isAbsent, pupil } of sessionsOf(pupils)) {
    const day = WEEKDAYS[new Date(`${mark.date}T00:00:00Z`).getUTCDay()] ?? '';
    all.add(day, pupil);
    if (isAbsent) missed.add(day, pupil);
  }
  return mostMissed(all, missed, WEEKDAY_TENTHS);
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

type Session = { mark: Mark; isAbsent: boolean; pupil: number };

/** This school year's possible sessions of all pupils, up to today. */
function* sessionsOf(pupils: readonly RecordedPupil[]): Generator<Session> {
  for (const [pupil, { facts }] of pupils.entries())
    for (const mark of facts.marks) {
      if (mark.date < facts.yearFrom) continue;
      const kind = codeClass(mark.code, mark.date);
      if (kind === null || kind === 'administrative' || kind === 'not-possible') continue;
      yield { mark, isAbsent: kind === 'authorised' || kind === 'unauthorised', pupil };
    }
}

type Count = { sessions: number; pupils: Set<number> };

class Tally {
  readonly #counts = new Map<string, Count>();
  /** All sessions, named or not. */
  possible = 0;

  add(name: string | null, pupil: number): void {
    this.possible += 1;
    if (name === null) return;
    const count = this.of(name);
    count.sessions += 1;
    count.pupils.add(pupil);
    this.#counts.set(name, count);
  }

  get names(): string[] {
    return [...this.#counts.keys()];
  }

  of(name: string): Count {
    return this.#counts.get(name) ?? { sessions: 0, pupils: new Set() };
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

/**
 * How often each check would fire on what was seen, whether it is switched on or not. Owns what counts once; the checking
 * itself is `check-reading.ts`.
 */
import { londonTime } from '../attendance';
import type { PageReading } from '../pages/reading';
import { type CheckOptions, pageChecks, stepsOfReading } from './check-reading';
import type { Finding } from './finding';
import { fitsPage } from './run';
import { type Place, type Spoken, spokenOf } from './spoken-of';
import { atOnce, type Steps } from './steps';

export type Replayed = { check: string; breach: number; indeterminate: number };

export type ReplayOptions = CheckOptions & {
  /**
   * Judges each reading at the moment it was read: of a register that was looked at while it was open, it is not asked
   * today why it was not saved. Left out: `now` goes for all, as it does for `checkReading`.
   */
  asRead?: boolean;
};

/**
 * One row for each check of a page, those that never fired too, in the order of the catalogue. `settings.off` is not
 * heeded: a replay says what a check would do before it is switched on.
 *
 * A reading takes the place of those read before it, as far as both speak of the same thing and a check can look at it in
 * either: the same pupil, day and session of a mark; the same pupil; the same page, its session or its period. What is left
 * counts once for each finding's key. So a mark that was put right counts no more, and one that five pages show counts once.
 * Pupils are joined by id within one site; a row without an id counts for its own page only.
 */
export function replay(readings: readonly PageReading[], options: ReplayOptions): Replayed[] {
  const counting = new Replay();
  atOnce(counting.add(readings, options));
  return counting.rows();
}

/** What a finding left behind that no later reading took back. */
type Standing = { check: string; outcome: Finding['outcome']; place: Place };

/**
 * A replay of many parts, each done in steps. It remembers findings, never the readings: a part may be forgotten once it is
 * added. Parts come oldest first where they speak of the same pupils.
 */
export class Replay {
  readonly #standing = new Map<string, Map<string, Standing>>();
  readonly #kinds = new Set<PageReading['kind']>();

  *add(readings: readonly PageReading[], { asRead, ...given }: ReplayOptions): Steps<void> {
    const settings = { ...given.settings, off: [] };
    for (const reading of byMoment(readings)) {
      this.#kinds.add(reading.kind);
      const readAt = Number.isNaN(Date.parse(reading.readAt)) ? given.now : reading.readAt;
      const now = asRead ? readAt : given.now;
      const { of, placeOf } = spokenOf(reading, londonTime(readAt));
      this.#takeBack(reading, of);
      yield undefined;
      for (const finding of yield* stepsOfReading(reading, { ...given, settings, now }))
        this.#keep(finding, placeOf(finding));
      yield undefined;
    }
  }

  rows(): Replayed[] {
    const rows = new Map(pageChecks.map(({ id }) => [id, { check: id, breach: 0, indeterminate: 0 }]));
    for (const findings of this.#standing.values())
      for (const { check, outcome } of findings.values()) {
        const row = rows.get(check);
        if (row) row[outcome] += 1;
      }
    return [...rows.values()];
  }

  /** Whether any page was of a kind that a check looks at: without one, that it never fired says nothing. */
  hasAsked(check: string): boolean {
    return [...this.#kinds].some((kind) => looksAt(check, kind));
  }

  #takeBack({ kind }: PageReading, of: ReadonlyMap<string, Spoken>): void {
    for (const [who, spoken] of of) {
      const standing = this.#standing.get(who);
      if (standing === undefined) continue;
      for (const [key, one] of standing) if (looksAt(one.check, kind) && isSpokenOf(one, spoken)) standing.delete(key);
    }
  }

  #keep({ key, check, outcome }: Finding, place: Place): void {
    const standing = this.#standing.get(place.who) ?? new Map<string, Standing>();
    this.#standing.set(place.who, standing);
    // two lessons of one session have one key and are two marks
    standing.set(`${place.at} ${key}`, { check, outcome, place });
  }
}

/** The later one of two that were read at once is the one that was given later. */
function byMoment(readings: readonly PageReading[]): PageReading[] {
  return [...readings].sort((a, b) => Date.parse(a.readAt) - Date.parse(b.readAt) || 0);
}

/** What a check of the whole record says of a day goes by all the days of the page, whether a mark stands there or not. */
function isSpokenOf({ check, place: { at, date } }: Standing, { at: all, first, last }: Spoken): boolean {
  if (all.has(at)) return true;
  if (date === null || first === null || last === null || !OF_PUPILS.has(check)) return false;
  return first <= date && date <= last;
}

const OF_PUPILS = new Set(pageChecks.flatMap(({ id, on }) => (on === 'pupil' ? [id] : [])));

const KINDS = ['register', 'history', 'amendments', 'leave', 'cohort', 'absences'] as const;
const LOOKED_AT = new Map(
  KINDS.map((kind) => [
    kind,
    new Set(
      pageChecks.flatMap((check) =>
        (check.on === 'mark' && kind === 'history' ? fitsPage(check, kind) : check.page === kind) ? [check.id] : [],
      ),
    ),
  ]),
);

const looksAt = (check: string, kind: PageReading['kind']): boolean => LOOKED_AT.get(kind)?.has(check) ?? false;

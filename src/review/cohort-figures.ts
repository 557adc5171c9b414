/**
 * One pupil's figures as a line of a list: attendance, distance to the policy's line, ten weeks, missing marks. Owns the
 * putting together and what unread sessions make of a figure ("at least", a range); sums are `attendance`'s. No name is known here.
 */
import {
  codeClass,
  type Headroom,
  headroomOf,
  type IsoDate,
  type PenaltyWindow,
  penaltyWindow,
  type SchoolCalendar,
  type SessionAt,
  type Summary,
  sinceWhen,
} from '../attendance';
import type { SeenMarks } from './pupil-input';
import { standingOf } from './pupil-standing';

/** The line that a list is held against: 90 for persistent absence, met at its figure or only below it. */
export type Line = { at: number; reach: 'at' | 'below' };

/** Sessions, as exact counts or as the two ends of what they can be. */
export type Counts = { attended: number; possible: number };

export type CohortFigures = {
  /** `printed`: no mark was read, and the page's own counts stand in. */
  source: 'marks' | 'printed';
  counts: Counts;
  summary: Summary | null;
  /** Sessions of this year that no page showed; 0: none; null: no calendar tells. */
  unread: number | null;
  /** If all unread sessions were missed, and if all were attended; both the counts where nothing is unread. Null: cannot be told. */
  ends: { low: Counts; high: Counts } | null;
  headroom: Distance;
  /** Null where no penalty notices go, without a calendar, or without marks. */
  window: (PenaltyWindow & { isAtLeast: boolean }) | null;
  /** Sessions up to now that were read and have no mark. */
  blank: number;
  /** Since when attendance has been at the line or under it, without a break; null: it is not, or nobody can tell. */
  reachedOn: IsoDate | null;
  scope: { from: SessionAt; to: SessionAt; isFromAdmission: boolean } | null;
};

/** How far from the line: sessions that may still be missed, or that must be attended in a row. */
export type Distance =
  | { side: 'above' | 'below'; sessions: number; bound: 'exact' | 'at-most' | 'at-least' }
  /** It is under the line, and no attending brings it back. */
  | { side: 'below'; sessions: null; bound: 'exact' }
  | { side: 'unknown' };

export type FiguresAsked = {
  /** With the days on which the school was closed to the pupil's year group. */
  calendar: SchoolCalendar | null;
  /** The whole school's, which the ten school weeks go by; left out where it is the same. */
  schoolCalendar?: SchoolCalendar | null;
  today: IsoDate;
  line: Line;
  hasNotices: boolean;
};

/** From marks. `isComplete`: nothing is missing since the year began, nor in the ten school weeks. */
export function figuresFromMarks(
  seen: SeenMarks,
  isComplete: boolean,
  { calendar, schoolCalendar = calendar, today, line, hasNotices }: FiguresAsked,
): CohortFigures {
  const { marks, yearFrom, first, last, onRollFrom } = seen;
  const { summary, unread, low, high } = standingOf({ seen, calendar, isComplete });
  const ends = unread === null ? null : { low, high };
  const window = schoolCalendar === null || !hasNotices ? null : penaltyWindow(marks, schoolCalendar, today);
  const reached = unread === 0 ? sinceWhen(marks, { percent: line.at, reach: line.reach }, yearFrom) : null;
  return {
    source: 'marks',
    counts: { attended: summary.attended, possible: summary.possible },
    summary,
    unread,
    ends,
    headroom: distanceTo(line, ends),
    window: window && { ...window, isAtLeast: isWindowAtLeast(window, unread, isComplete, yearFrom) },
    blank: blanksOf(seen),
    reachedOn: reached?.date ?? null,
    scope: first === null || last === null ? null : { from: first, to: last, isFromAdmission: onRollFrom !== null },
  };
}

/** In autumn the ten weeks begin in the year before, of which nothing may have been read. */
function isWindowAtLeast(
  window: PenaltyWindow,
  unread: number | null,
  isComplete: boolean,
  yearFrom: IsoDate,
): boolean {
  const from = window.weeks[0]?.monday ?? yearFrom;
  return !window.complete || unread !== 0 || (!isComplete && from < yearFrom);
}

/** From the counts that a page prints, where no mark was read. */
export function figuresFromCounts(counts: Counts, line: Line): CohortFigures {
  const ends = { low: counts, high: counts };
  return {
    source: 'printed',
    counts,
    summary: null,
    unread: 0,
    ends,
    headroom: distanceTo(line, ends),
    window: null,
    blank: 0,
    reachedOn: null,
    scope: null,
  };
}

function distanceTo(line: Line, ends: CohortFigures['ends']): Distance {
  if (ends === null || ends.low.possible === 0) return { side: 'unknown' };
  const of = (counts: Counts): Headroom => headroomOf(counts, { percent: line.at, reach: line.reach });
  const low = of(ends.low);
  const high = of(ends.high);
  const isExact = ends.low.attended === ends.high.attended;
  if (high.sessionsToThreshold === 0) {
    if (high.presentToRecover === null) return { side: 'below', sessions: null, bound: 'exact' };
    return { side: 'below', sessions: high.presentToRecover, bound: isExact ? 'exact' : 'at-least' };
  }
  if (high.sessionsToThreshold === null || low.sessionsToThreshold === null) return { side: 'unknown' };
  return { side: 'above', sessions: high.sessionsToThreshold, bound: isExact ? 'exact' : 'at-most' };
}

/** Sessions that a page showed without a mark though they are over. */
function blanksOf({ marks, yearFrom, asOf }: SeenMarks): number {
  let count = 0;
  for (const { date, session, code } of marks) {
    if (date < yearFrom || date > asOf.date || (date === asOf.date && session > asOf.session)) continue;
    if (codeClass(code, date) === null) count += 1;
  }
  return count;
}

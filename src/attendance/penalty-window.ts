/**
 * The national penalty-notice threshold: ten unauthorised sessions within ten school weeks.
 * Owns the rolling window and its crossings. It counts; that the threshold is met means "consider", and a person decides.
 *
 * Source: statutory guidance on school attendance (penalty notices, national framework), in force 19 August 2024: codes
 * G, N, O and U in any mix; a school week is any week with at least one school session; it may span terms and years.
 * That a school week begins on Monday is our reading: no text seen names its first day.
 */
import { countUpTo, type SchoolCalendar, type SchoolDays, schoolDaysOf } from './calendar';
import { type IsoDate, type Mark, type Session, standingMarks } from './mark';

const THRESHOLD_SESSIONS = 10;
const WINDOW_WEEKS = 10;

export type PenaltyWindow = {
  /** Oldest first; only school weeks the calendar has, fewer than ten if need be. */
  weeks: { monday: IsoDate; sessions: Mark[] }[];
  /** G, O and U. */
  settled: number;
  /** N: to be settled before anybody relies on the count. */
  provisional: number;
  total: number;
  met: boolean;
  /** The tenth session of the window. */
  metOn: { date: IsoDate; session: Session } | null;
  /** Mondays of later school weeks on which sessions leave the window, if no new ones come. */
  drops: { date: IsoDate; count: number }[];
  /** False when fewer than ten school weeks are known, or `asOf` is after the calendar: the count is then "at least". */
  complete: boolean;
  /** Marks that would count but stand on a day that is no school day. */
  ignored: Mark[];
  /** Every session at which a window ending in its own week first reached ten since it was last below. */
  crossings: { date: IsoDate; session: Session; from: IsoDate; to: IsoDate }[];
};

type CountedSession = { mark: Mark; week: number };

/**
 * The ten school weeks that end with the week holding `asOf` (or the last school week before it), and what counts in them.
 * Marks after `asOf` do not count.
 */
export function penaltyWindow(marks: readonly Mark[], calendar: SchoolCalendar, asOf: IsoDate): PenaltyWindow {
  const school = schoolDaysOf(calendar);
  const { counted, ignored } = countedSessions(marks, school, asOf);
  const last = lastWeekUpTo(school, asOf);
  const first = Math.max(0, last - WINDOW_WEEKS + 1);

  const weeks = school.mondays.slice(first, last + 1).map((monday) => ({ monday, sessions: [] as Mark[] }));
  let provisional = 0;
  let total = 0;
  let metOn: PenaltyWindow['metOn'] = null;
  for (const { mark, week } of counted) {
    if (week < first) continue;
    (weeks[week - first] as { sessions: Mark[] }).sessions.push(mark);
    total += 1;
    if (mark.code === 'N') provisional += 1;
    if (total === THRESHOLD_SESSIONS) metOn = { date: mark.date, session: mark.session };
  }
  return {
    weeks,
    settled: total - provisional,
    provisional,
    total,
    met: total >= THRESHOLD_SESSIONS,
    metOn,
    drops: total === 0 ? [] : drops(weeks, first, school),
    complete: weeks.length === WINDOW_WEEKS && asOf <= school.last,
    ignored,
    crossings: counted.length < THRESHOLD_SESSIONS ? [] : crossings(counted, school),
  };
}

const countsTowardsThreshold = (code: string): boolean => code === 'O' || code === 'U' || code === 'G' || code === 'N';

function countedSessions(
  marks: readonly Mark[],
  school: SchoolDays,
  asOf: IsoDate,
): { counted: CountedSession[]; ignored: Mark[] } {
  const ordered = standingMarks(marks);
  const counted: CountedSession[] = [];
  const ignored: Mark[] = [];
  for (const mark of ordered) {
    if (!countsTowardsThreshold(mark.code) || mark.date > asOf) continue;
    const day = school.indexOfDay.get(mark.date);
    if (day === undefined) ignored.push(mark);
    else counted.push({ mark, week: school.weekOfDay[day] as number });
  }
  return { counted, ignored };
}

/** Index of the school week that holds `asOf`, or of the last before it; -1 when there is none. */
function lastWeekUpTo(school: SchoolDays, asOf: IsoDate): number {
  return countUpTo(school.mondays, asOf) - 1;
}

function drops(weeks: PenaltyWindow['weeks'], first: number, school: SchoolDays): PenaltyWindow['drops'] {
  const leaving: PenaltyWindow['drops'] = [];
  weeks.forEach(({ sessions }, offset) => {
    const date = school.mondays[first + offset + WINDOW_WEEKS];
    if (sessions.length > 0 && date !== undefined) leaving.push({ date, count: sessions.length });
  });
  return leaving;
}

function crossings(counted: readonly CountedSession[], school: SchoolDays): PenaltyWindow['crossings'] {
  const found: PenaltyWindow['crossings'] = [];
  let oldest = 0;
  let below = true;
  let weekBefore = -1;
  counted.forEach(({ mark, week }, index) => {
    // A school week without new sessions still moves the window on: it is enough to look at the emptiest of them, the
    // last before this session's own week, and then at this week before its own sessions are added.
    if (week !== weekBefore) {
      while ((counted[oldest] as CountedSession).week <= week - WINDOW_WEEKS) oldest += 1;
      if (index - oldest < THRESHOLD_SESSIONS) below = true;
      weekBefore = week;
    }
    if (below && index - oldest + 1 >= THRESHOLD_SESSIONS) {
      below = false;
      found.push({
        date: mark.date,
        session: mark.session,
        from: school.mondays[Math.max(0, week - WINDOW_WEEKS + 1)] as IsoDate,
        to: school.mondays[week] as IsoDate,
      });
    }
  });
  return found;
}

/**
 * What is derived of a pupil who stands in a list: the same facts as on a page of marks, from what is known beside the list.
 * Owns the page without marks that they need.
 */
import type { LondonTime, SchoolCalendar } from '../attendance';
import type { HistoryReading, Printed, PupilRow } from '../pages/reading';
import { PupilFacts } from './facts';
import type { History } from './pupil-history';

/** `printed` are the figures that a report shows of this pupil; they count only where no marks are known. */
export function factsOfRecord(
  { key, pupil }: Pick<PupilRow, 'key' | 'pupil'>,
  printed: Printed | undefined,
  history: History | null,
  calendar: SchoolCalendar | null,
  now: LondonTime,
): PupilFacts {
  const row: PupilRow = { key, pupil, cells: [] };
  if (printed !== undefined) {
    const seen = history === null ? null : factsOfRecord(row, undefined, history, calendar, now);
    // figures say nothing new where there are marks, unless they tell that there are more sessions than marks
    if (seen !== null && seen.summary.possible > 0 && (printed.possible ?? 0) <= seen.summary.possible) return seen;
    return new PupilFacts(row, { ...NO_PAGE, printed }, history, calendar, now);
  }
  const known = history === null ? undefined : made.get(history);
  if (known !== undefined && isAged(known.pupil, pupil) && known.calendar === calendar && known.today === now.date)
    return known.facts;
  const facts = new PupilFacts(row, NO_PAGE, history, calendar, now);
  if (history !== null) made.set(history, { facts, pupil, calendar, today: now.date });
  return facts;
}

type Made = { facts: PupilFacts; pupil: PupilRow['pupil']; calendar: SchoolCalendar | null; today: string };

/** Of a pupil, facts know the age alone: by year group or by date of birth. */
const isAged = (one: PupilRow['pupil'], other: PupilRow['pupil']): boolean =>
  one.year === other.year && one.dateOfBirth === other.dateOfBirth;

/** A pupil may stand in many rows of a log: what is derived of one history is derived once. */
const made = new WeakMap<History, Made>();

const NO_PAGE: HistoryReading = {
  kind: 'history',
  mis: null,
  url: '',
  school: null,
  group: null,
  readAt: '',
  coverage: { found: 0, read: 0, total: null, unread: [] },
  from: null,
  to: null,
  rows: [],
};

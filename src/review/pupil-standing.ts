/**
 * A pupil's attendance this school year with what is not known of it. Owns the range that unread sessions leave open, so that
 * no figure is silently smaller than it may be; knows no policy.
 */
import {
  type AttendedShare,
  addCalendarDays,
  headroomOf,
  type IsoDate,
  isLater,
  type Mark,
  type SchoolCalendar,
  type SessionAt,
  type Summary,
  schoolDaysOf,
  schoolSessions,
  summarise,
} from '../attendance';
import type { PupilReviewInput, SeenMarks } from './pupil-input';

export type Standing = {
  /** This school year's marks up to now. */
  marks: readonly Mark[];
  summary: Summary;
  /** School sessions of which no mark is known; null where it is not known whether there are any. */
  unread: number | null;
  /** Among them those before the first mark that was read. */
  before: number;
  /** Attendance if every unread session was missed, and if every one was attended. */
  low: AttendedShare;
  high: AttendedShare;
};

export type Answer = 'yes' | 'no' | 'unsure';

/** A calendar that begins later than this after 1 September leaves out a part of the year. */
const LATEST_START_DAYS = 21;

export function standingOf({
  seen,
  calendar,
  isComplete,
}: Pick<PupilReviewInput, 'seen' | 'calendar' | 'isComplete'>): Standing {
  const marks = seen.marks.filter(({ date }) => date >= seen.yearFrom);
  const summary = summarise(marks);
  const { attended, possible } = summary;
  // complete is said of the days before today: sessions of today may be over and unread
  const { unread, before } = isComplete ? { unread: seen.unseen ?? 0, before: 0 } : unreadOf(seen, calendar);
  const open = unread ?? 0;
  return {
    marks,
    summary,
    unread,
    before,
    low: { attended, possible: possible + open },
    high: { attended: attended + open, possible: possible + open },
  };
}

function unreadOf(seen: SeenMarks, calendar: SchoolCalendar | null): Pick<Standing, 'unread' | 'before'> {
  const { first, unseen, beginsLate, yearFrom, asOf } = seen;
  if (calendar === null || first === null || unseen === null) return { unread: null, before: 0 };
  const school = schoolDaysOf(calendar);
  const isWholeYear =
    school.first <= addCalendarDays(yearFrom, LATEST_START_DAYS) && asOf.date <= addCalendarDays(school.last, 1);
  if (!isWholeYear) return { unread: null, before: 0 };
  const before = beginsLate ? sessionsBefore(first, yearFrom, calendar) : 0;
  return { unread: unseen + before, before };
}

const sessionsBefore = (first: SessionAt, from: IsoDate, calendar: SchoolCalendar): number =>
  schoolSessions(calendar, from, first.date).filter((at) => isLater(first, at)).length;

/** Whether attendance is at (or below) a line, whatever the unread sessions were. */
export function isAt({ summary, unread, low, high }: Standing, line: { at: number; reach: 'at' | 'below' }): Answer {
  if (summary.possible === 0 || unread === null) return 'unsure';
  const [worst, best] = [low, high].map((share) => hasReached(share, line));
  return worst === best ? (worst ? 'yes' : 'no') : 'unsure';
}

/** Whether a share of sessions is at a line, or below it. */
export function hasReached(share: AttendedShare, { at, reach }: { at: number; reach: 'at' | 'below' }): boolean {
  return headroomOf(share, { percent: at, reach }).sessionsToThreshold === 0;
}

/**
 * The days of a file: each text once, whatever number of rows have it. Owns which days may have marks at all: none after the file
 * was made, none that is not kept here, and which place of its school year a session is.
 */
import { type IsoDate, type Session, schoolYearStart } from '../../attendance';
import { weekdayOfIso } from '../generic/dates';
import { type DateRules, dateOf } from './import-dates';
import type { ProblemReason } from './import-problem';

export type ImportScope = {
  /** The day on which the file was made: later marks are plans. */
  latest: IsoDate;
  /** Marks before it are not kept here. */
  earliest: IsoDate;
  /** Sessions on which the school's calendar says that nobody is in; none where there is no calendar. */
  isClosed?: (date: IsoDate, session: Session) => boolean;
};

export type FileDay = {
  date: IsoDate;
  /** What stands beside the day in its own text. */
  session: Session | null;
  /** 1 September. */
  year: IsoDate;
  /** Of the morning; the afternoon is the next one. */
  place: number;
  /** 1 for Monday to 7 for Sunday. */
  weekday: number;
  problem: ProblemReason | null;
};

const DAY = 86_400_000;

export type FileDays = {
  of(shown: string): FileDay | ProblemReason;
  /** So many days later. */
  after(day: FileDay, days: number): FileDay;
};

export function fileDays(rules: DateRules, scope: ImportScope): FileDays {
  const byText = new Map<string, FileDay | ProblemReason>();
  const byDate = new Map<IsoDate, FileDay>();

  function dayOn(date: IsoDate): FileDay {
    const known = byDate.get(date);
    if (known !== undefined) return known;
    const year = schoolYearStart(date);
    const place = ((Date.parse(date) - Date.parse(year)) / DAY) * 2;
    const problem = date > scope.latest ? 'future' : date < scope.earliest ? 'too-old' : null;
    const day: FileDay = { date, session: null, year, place, weekday: weekdayOfIso(date), problem };
    byDate.set(date, day);
    return day;
  }

  return {
    of(shown) {
      const known = byText.get(shown);
      if (known !== undefined) return known;
      const read = dateOf(shown, rules);
      const day = 'problem' in read ? read.problem : { ...dayOn(read.date), session: read.session };
      byText.set(shown, day);
      return day;
    },
    after: ({ date }, days) => dayOn(new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)),
  };
}

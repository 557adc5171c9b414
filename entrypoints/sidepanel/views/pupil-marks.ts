/**
 * What is known of a pupil's school year: which marks, from where to where, and whether any is missing among them. Owns that
 * judgement; figures and papers are made of it.
 */
import {
  addCalendarDays,
  type Instant,
  type IsoDate,
  londonTime,
  type Mark,
  type SchoolCalendar,
  type Session,
  schoolDaysOf,
  schoolYearStart,
  sessionsOn,
  standingMarks,
} from '../../../src/attendance';
import type { History } from '../../../src/checks/pupil-history';
import { type Calendars, ownHistory } from '../../../src/review/own-calendar';

export type At = { date: IsoDate; session: Session };

export type PupilMarks = {
  /** All of them up to today, in order; earlier years too. */
  marks: readonly Mark[];
  /** 1 September of this school year. */
  yearFrom: IsoDate;
  /** The first and the last session of this year with a mark; null where there is none. */
  first: At | null;
  last: At | null;
  /** Nothing after it is expected to have a mark. */
  asOf: At;
  /** School sessions between the first mark and now of which no page showed anything; null without a calendar. */
  unseen: number | null;
  /** The first mark comes after the year's first school day, and nothing says that the pupil was not on roll before. */
  beginsLate: boolean;
  /** Nothing is missing from the beginning of the year, or of being on roll: figures are those of the register. */
  isWhole: boolean;
  onRollFrom: IsoDate | null;
  onRollTo: IsoDate | null;
};

/** So late in the day that a session has its mark where there is one. */
const MARKED_BY = { AM: '12:00', PM: '16:00' } as const;
const NOT_ON_ROLL = 'Z';
/** A calendar that begins later than this after 1 September leaves out a part of the year. */
const LATEST_START_DAYS = 21;

export function pupilMarks(history: History | null, calendar: SchoolCalendar | null, now: Instant): PupilMarks {
  const { date: today, time } = londonTime(now);
  const standing = standingMarks(history?.marks ?? []);
  // of a school of many most need no other list than they have
  const isUpToDate = (standing.at(-1)?.date ?? '') <= today;
  const marks = isUpToDate ? standing : standing.filter(({ date }) => date <= today);
  const yearFrom = schoolYearStart(today);
  const isOfYear = (marks[0]?.date ?? yearFrom) >= yearFrom;
  const ofYear = isOfYear ? marks : marks.filter(({ date }) => date >= yearFrom);
  const isAllOnRoll = ofYear.every(({ code }) => code !== NOT_ON_ROLL);
  const onRoll = isAllOnRoll ? ofYear : ofYear.filter(({ code }) => code !== NOT_ON_ROLL);
  const last = placeOf(onRoll.findLast(({ code }) => code !== ''));
  const first = placeOf(onRoll[0]);
  const byClock: At =
    time >= MARKED_BY.PM
      ? { date: today, session: 'PM' }
      : time >= MARKED_BY.AM
        ? { date: today, session: 'AM' }
        : { date: addCalendarDays(today, -1), session: 'PM' };
  const asOf = last !== null && isAfter(last, byClock) ? last : byClock;
  const cameLate = first !== null && ofYear[0] !== undefined && isAfter(first, ofYear[0]);
  const onRollFrom = cameLate ? first.date : null;
  const lastOnRoll = onRoll.at(-1);
  const left = lastOnRoll !== undefined && ofYear.at(-1)?.code === NOT_ON_ROLL ? lastOnRoll.date : null;
  const unseen = calendar === null || first === null ? null : unseenBetween(first, left, asOf, ofYear, calendar);
  const firstDay = calendar === null ? undefined : schoolDaysOf(calendar).days.find((day) => day >= yearFrom);
  const beginsLate = !cameLate && first !== null && firstDay !== undefined && first.date > firstDay;
  return {
    marks,
    yearFrom,
    first,
    last,
    asOf,
    unseen,
    beginsLate,
    isWhole: history?.complete === true || (unseen === 0 && !beginsLate && isYearIn(calendar, yearFrom, asOf.date)),
    onRollFrom,
    onRollTo: left,
  };
}

/** Of a pupil whose year group had days off of its own: a session that was closed to it is no gap. */
export function ownPupilMarks(history: History | null, calendars: Calendars, now: Instant): PupilMarks {
  return pupilMarks(history && ownHistory(history, calendars), calendars.own, now);
}

/** Of days that the calendar does not reach nobody knows whether they were school days. */
function isYearIn(calendar: SchoolCalendar | null, yearFrom: IsoDate, asOf: IsoDate): boolean {
  if (calendar === null) return false;
  const { first, last } = schoolDaysOf(calendar);
  return first <= addCalendarDays(yearFrom, LATEST_START_DAYS) && asOf <= addCalendarDays(last, 1);
}

const placeOf = (mark: Mark | undefined): At | null =>
  mark === undefined ? null : { date: mark.date, session: mark.session };

export const isAfter = (a: At, b: At): boolean => a.date > b.date || (a.date === b.date && a.session > b.session);

/** A session without a mark on a page that was read is no gap: the page says that it is empty. `seen` is in order. */
function unseenBetween(
  first: At,
  left: IsoDate | null,
  asOf: At,
  seen: readonly Mark[],
  calendar: SchoolCalendar,
): number {
  let count = 0;
  let next = 0;
  for (const at of allSessions(calendar)) {
    if (isAfter(first, at)) continue;
    if (isAfter(at, asOf) || (left !== null && at.date > left)) break;
    while (next < seen.length && isAfter(at, seen[next] as Mark)) next += 1;
    const mark = seen[next];
    if (mark?.date !== at.date || mark.session !== at.session) count += 1;
  }
  return count;
}

const listed = new WeakMap<SchoolCalendar, { of: unknown; sessions: readonly At[] }>();

/** Listed once: it is asked for each pupil of a school. */
function allSessions(calendar: SchoolCalendar): readonly At[] {
  const of = schoolDaysOf(calendar);
  const known = listed.get(calendar);
  if (known?.of === of) return known.sessions;
  const sessions = sessionsFrom(of.first, calendar);
  listed.set(calendar, { of, sessions });
  return sessions;
}

/** Every school session from a day on, in order. */
export function sessionsFrom(date: IsoDate, calendar: SchoolCalendar): At[] {
  const school = schoolDaysOf(calendar);
  return school.days
    .filter((day) => day >= date)
    .flatMap((day) => sessionsOn(day, school).map((session) => ({ date: day, session })));
}

/**
 * What a row of the day's absences says: which places the page has, whether the row is about today, whether anybody has
 * told why the pupil is away. Owns that reading of a row; judges nothing.
 */
import { type IsoDate, type SchoolCalendar, type Session, schoolDaysOf, sessionsOn } from '../attendance';
import type { AbsenceRow } from '../pages/reading';
import type { Need } from './check';
import { isFor, isGranted } from './leave-log';
import type { AbsenceSubject } from './record-subjects';

type Shown = string | null | undefined;

/**
 * What a place of the row shows: '' where it is there and empty, null where the page has none. A time has no empty form, so
 * that readers give null for an empty place too: where another row of the page shows one, the page has the place.
 */
export function shownIn({ row, reading }: AbsenceSubject, read: (row: AbsenceRow) => Shown): string | null {
  const value = read(row);
  if (value === undefined) return null;
  if (value !== null) return value.trim();
  return reading.rows.some((other) => typeof read(other) === 'string') ? '' : null;
}

/** Whether the row is about a session of today in which the school is open; null where it has no date. */
export function isOfToday({ row, now, calendar }: AbsenceSubject): boolean | null {
  if (row.date === null) return null;
  return row.date === now.date && isSchoolSession(row.date, row.session, calendar);
}

/** Weekends never are; days that the calendar does not reach may be. */
export function isSchoolSession(date: IsoDate, session: Session | null, calendar: SchoolCalendar | null): boolean {
  if (new Date(`${date}T00:00:00Z`).getUTCDay() % 6 === 0) return false;
  if (calendar === null) return true;
  const school = schoolDaysOf(calendar);
  if (date < school.first || date > school.last) return true;
  const open = sessionsOn(date, school);
  return session === null ? open.length > 0 : open.includes(session);
}

/** Whether the list shows that somebody at home has told something: when, how or why. */
export function isReported({ row }: AbsenceSubject): boolean {
  return [row.reportedAt, row.channel, row.reason].some(isFilled);
}

/** Whether the pupil was in school on the day: came late, was signed out, or is looked for. */
export function wasIn({ row }: AbsenceSubject): boolean {
  const out = row.signedOut;
  return isFilled(row.arrivedAt) || isFilled(out?.at) || isFilled(out?.by) || row.missingSince !== undefined;
}

/** Absences that somebody reports on the day; leave and appointments were asked for before. */
const REPORTED_CODES = ['N', 'O', 'I', ''];

/** Whether the row is an absence of today that parents are to report; one without a date may be. */
export function isReportable(subject: AbsenceSubject): boolean {
  return REPORTED_CODES.includes(subject.row.code ?? '') && !wasIn(subject) && isOfToday(subject) !== false;
}

/**
 * Whether the row is an absence of today for which nobody has given any word; a need where that cannot be told. Code N says
 * it by itself; O may stand for a reason that is known, and is taken so unless the place for it is empty.
 */
export function isUnexplainedToday(subject: AbsenceSubject): boolean | Need {
  const { row, history } = subject;
  if (isReported(subject) || wasIn(subject)) return false;
  if (row.code !== null && row.code !== '' && row.code !== 'N' && row.code !== 'O') return false;
  const isToday = isOfToday(subject);
  if (isToday === null) return 'date';
  if (!isToday) return false;
  if (row.code === null || row.code === '') return 'mark';
  if (row.code === 'O') {
    const reason = shownIn(subject, ({ reason }) => reason);
    if (reason === null) return 'reason';
  }
  const { date, session } = row;
  const isOnLeave =
    date !== null &&
    history?.leave?.some(
      (leave) => isGranted(leave) && (session === null ? isForDay(leave, date) : isFor(leave, { date, session })),
    );
  return isOnLeave !== true;
}

const isForDay = (leave: Parameters<typeof isFor>[0], date: IsoDate): boolean =>
  isFor(leave, { date, session: 'AM' }) && isFor(leave, { date, session: 'PM' });

const isFilled = (value: Shown): boolean => typeof value === 'string' && value.trim() !== '';

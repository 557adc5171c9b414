/**
 * What leave would make of a pupil's figures: granted, taken without, or attended instead. Owns that reckoning, with today's
 * figures and nothing else between; who decides, and what the policy asks, stand elsewhere.
 */
import {
  addCalendarDays,
  headroomOf,
  type IsoDate,
  type Mark,
  type PenaltyWindow,
  penaltyWindow,
  type SchoolCalendar,
  type Session,
  type Summary,
  schoolSessions,
  schoolYearStart,
  summarise,
} from '../attendance';
import { sessionsAsked } from '../checks/leave-days';
import type { Counts, Line } from './cohort-figures';

export type LeaveAsked = {
  from: IsoDate | null;
  to: IsoDate | null;
  type: string | null;
};

export type LeaveOutcome = {
  /** C; O or G; and '/' where the pupil comes. */
  code: string;
  counts: Counts;
  /** Whether attendance is then at the line or under it. */
  isAtLine: boolean;
  /** Absent sessions left before the line, or to be attended in a row to come back over it; null where neither comes. */
  left: number | null;
  recover: number | null;
  /** Unauthorised in the ten weeks that end with the leave; null without a calendar, or where no notices go. */
  window: (Pick<PenaltyWindow, 'settled' | 'provisional' | 'total' | 'met' | 'metOn'> & { isAtLeast: boolean }) | null;
};

export type LeaveEffect = {
  sessions: readonly { date: IsoDate; session: Session }[];
  /** Of these, so many have a mark already. */
  marked: number;
  /** As the year stands without the leave. */
  now: Summary;
  granted: LeaveOutcome;
  /** As taken without leave. */
  taken: LeaveOutcome;
  attended: LeaveOutcome;
  /** Sessions are unread: counts are "at least". */
  isAtLeast: boolean;
};

type Asked = {
  /** With the days on which the school is closed to the pupil's year group. */
  calendar: SchoolCalendar | null;
  /** The whole school's, which the ten school weeks go by; left out where it is the same. */
  schoolCalendar?: SchoolCalendar | null;
  today: IsoDate;
  line: Line;
  hasNotices: boolean;
  /** Nothing of the year is unread. */
  isWhole: boolean;
};

const LEAVE = 'C';
const HOLIDAY = 'G';
const WITHOUT_LEAVE = 'O';

/** Or what is wanting to tell: the dates, or the calendar. */
export function leaveEffect(
  marks: readonly Mark[],
  leave: LeaveAsked,
  asked: Asked,
): LeaveEffect | 'leaveDates' | 'calendar' {
  const { schoolCalendar = asked.calendar } = asked;
  const sessions = sessionsAsked({ from: leave.from, to: leave.to }, asked.calendar);
  if (sessions === 'leaveDates' || sessions === 'calendar') return sessions;
  if (typeof sessions === 'string' || sessions.length === 0) return 'leaveDates';
  const first = sessions[0] as { date: IsoDate };
  const from = schoolYearStart(first.date);
  // leave of a year that is over has that year's figures
  const to = `${Number(from.slice(0, 4)) + 1}-08-31`;
  const isOfLeave = new Set(sessions.map(({ date, session }) => date + session));
  const known = marks.filter(({ date }) => date <= asked.today);
  const others = known.filter(({ date, session }) => !isOfLeave.has(date + session));
  const end = sessions.at(-1)?.date ?? first.date;

  const outcome = (code: string): LeaveOutcome => {
    const then = [...others, ...sessions.map(({ date, session }) => ({ date, session, code: codeIn(code, session) }))];
    const { attended, possible } = summarise(then, { from, to });
    const { sessionsToThreshold, presentToRecover } = headroomOf(
      { attended, possible },
      { percent: asked.line.at, reach: asked.line.reach },
    );
    return {
      code,
      counts: { attended, possible },
      isAtLine: sessionsToThreshold === 0,
      left: sessionsToThreshold === 0 ? null : sessionsToThreshold,
      recover: sessionsToThreshold === 0 ? presentToRecover : null,
      window: schoolCalendar === null || !asked.hasNotices ? null : windowOf(then, schoolCalendar, end, asked),
    };
  };

  return {
    sessions,
    marked: known.length - others.length,
    now: summarise(others, { from, to }),
    granted: outcome(LEAVE),
    taken: outcome(leave.type === 'holiday' ? HOLIDAY : WITHOUT_LEAVE),
    attended: outcome('/'),
    // of an earlier year nobody says that all of it was read
    isAtLeast: !asked.isWhole || from < schoolYearStart(asked.today),
  };
}

/** In autumn the ten weeks begin in the year before, of which nothing may have been read. */
function windowOf(
  marks: readonly Mark[],
  calendar: SchoolCalendar,
  end: IsoDate,
  { today, isWhole }: Pick<Asked, 'today' | 'isWhole'>,
): LeaveOutcome['window'] {
  const window = penaltyWindow(marks, calendar, end);
  const first = window.weeks[0]?.monday ?? end;
  const known = new Set(marks.map(({ date, session }) => date + session));
  const isUnread = schoolSessions(calendar, first, addCalendarDays(schoolYearStart(today), -1)).some(
    ({ date, session }) => !known.has(date + session),
  );
  return { ...window, isAtLeast: !isWhole || !window.complete || isUnread };
}

const codeIn = (code: string, session: Session): string => (code === '/' && session === 'PM' ? '\\' : code);

/** The arithmetic of marks: pure, on integers, with the law's dates in it. Imports no other room. */
export {
  type DayOff,
  edgePattern,
  edgesOfDaysOff,
  latesByWeek,
  weekdayPattern,
} from './absence-patterns';
export { type AbsenceRun, AbsenceRuns, absenceRuns } from './absence-runs';
export {
  addSchoolDays,
  type Closure,
  calendarOfYear,
  type SchoolCalendar,
  schoolDaysBetween,
  schoolDaysOf,
  sessionsOn,
} from './calendar';
export { type CodeClass, codeClass, codesOn, isWithdrawn } from './code-table';
export { compulsoryAge } from './compulsory-age';
export { dayWords, dayWordsWithYear, withDays } from './day-words';
export { type Headroom, headroom, headroomOf } from './headroom';
export { sinceWhen } from './line-crossing';
export { addMinutes, type LondonTime, londonTime, minutesBetween } from './london-time';
export {
  type Instant,
  type IsoDate,
  keptStanding,
  type Mark,
  type Session,
  standingMarks,
  type Time,
} from './mark';
export { type PenaltyWindow, penaltyWindow } from './penalty-window';
export { ATTENDS_ALL, type AttendedShare, projectedShare } from './projection';
export { formatRate } from './rate';
export { isLater, type SessionAt, schoolSessions } from './school-sessions';
export {
  addCalendarDays,
  addWorkingDays,
  besideHoliday,
  mondayOf,
  schoolYearStart,
  type Term,
  termOf,
  termsOf,
} from './school-terms';
export { type Summary, summarise, summariseCounts } from './summary';

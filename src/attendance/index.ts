/** The arithmetic of marks: pure, on integers, with the law's dates in it. Imports no other room. */
export { type AbsenceRun, AbsenceRuns, absenceRuns } from './absence-runs';
export {
  addSchoolDays,
  type Closure,
  type SchoolCalendar,
  schoolDaysBetween,
  schoolDaysOf,
  sessionsOn,
} from './calendar';
export { type CodeClass, codeClass, codesOn, isWithdrawn } from './code-table';
export { compulsoryAge } from './compulsory-age';
export { dayWords, dayWordsWithYear, withDays } from './day-words';
export { type Headroom, headroom, headroomOf } from './headroom';
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
export { formatRate } from './rate';
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

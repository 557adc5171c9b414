/**
 * The absence that a pupil is in now, as far as the marks tell. Owns when a run is still going, which day of it today is,
 * and whether it is leave that was asked for. Knows no policy.
 */
import { type AbsenceRun, addCalendarDays, type IsoDate, type SchoolCalendar, schoolDaysBetween } from '../attendance';
import type { Need } from './missing';
import type { History } from './pupil-history';

/** `lacks`: why nobody can say whether it still goes on. */
export type OngoingAbsence = { run: AbsenceRun; lacks: Need | null };

/**
 * The last run, where nothing in the marks ends it. Today may still be unmarked; a school day before it that is not known
 * leaves open whether the pupil is back.
 */
export function ongoingAbsence(
  runs: readonly AbsenceRun[],
  calendar: SchoolCalendar,
  today: IsoDate,
): OngoingAbsence | null {
  const run = runs.at(-1);
  if (run === undefined || !run.open) return null;
  if (run.to === today) return { run, lacks: null };
  const unmarked = schoolDaysBetween(run.to, addCalendarDays(today, -1), calendar);
  return { run, lacks: unmarked === null ? 'calendar' : unmarked > 0 ? 'mark' : null };
}

/** The days of a run on which the pupil was absent at all, in order: the fourth of them is "the fourth day". */
export function daysOf(run: AbsenceRun): IsoDate[] {
  return [...new Set(run.sessions.map(({ date }) => date))];
}

/** Codes that stand for leave somebody asked for and got. */
const GRANTED_LEAVE = 'C C1 J1 R S T'.split(' ');

/**
 * Whether a run is leave that was asked for, granted or not; `unsure` where it is coded as a holiday without leave and no
 * requests are known.
 */
export function isRequestedLeave(run: AbsenceRun, history: History | null): 'yes' | 'no' | 'unsure' {
  const { sessions, from, to } = run;
  if (sessions.every(({ code }) => GRANTED_LEAVE.includes(code))) return 'yes';
  const requests = history?.leave;
  if (requests === undefined) return sessions.every(({ code }) => code === 'G') ? 'unsure' : 'no';
  return requests.some((leave) => leave.from !== null && leave.from <= from && to <= (leave.to ?? '')) ? 'yes' : 'no';
}

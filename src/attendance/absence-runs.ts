/** Unbroken absence: runs of absent sessions without an attended one between. Owns what breaks a run and what does not. */
import { type SchoolCalendar, type SchoolDays, schoolDaysOf, sessionsOn } from './calendar';
import { codeClass } from './code-table';
import { type IsoDate, type Mark, type Session, standingMarks } from './mark';

export type AbsenceRun = {
  from: IsoDate;
  to: IsoDate;
  /** Absent sessions / 2. */
  days: number;
  sessions: Mark[];
  /** Nothing after it in the marks ends it. */
  open: boolean;
};

/**
 * Runs of absent sessions (N too), oldest first.
 * Days that are no school days and not-possible or administrative marks neither break nor extend a run; an attended
 * session ends it, and so does an unmarked or missing session of a school day, since nobody knows what happened in it.
 */
export function absenceRuns(marks: readonly Mark[], calendar: SchoolCalendar): AbsenceRun[] {
  const school = schoolDaysOf(calendar);
  const runs: AbsenceRun[] = [];
  let run: Mark[] = [];
  let before: Mark | undefined;

  for (const mark of standingMarks(marks)) {
    if (!sessionsOn(mark.date, school).includes(mark.session)) continue;
    if (before !== undefined && run.length > 0 && isSessionMissingBetween(before, mark, school)) end(false);
    before = mark;
    switch (codeClass(mark.code, mark.date)) {
      case 'authorised':
      case 'unauthorised':
        run.push(mark);
        break;
      case 'present':
      case 'elsewhere':
      case null:
        end(false);
        break;
    }
  }
  end(true);
  return runs;

  function end(open: boolean): void {
    const first = run[0];
    const last = run.at(-1);
    if (first && last) runs.push({ from: first.date, to: last.date, days: run.length / 2, sessions: run, open });
    run = [];
  }
}

/** Whether a session in which the school was open lies between two marks. */
function isSessionMissingBetween(before: Mark, after: Mark, school: SchoolDays): boolean {
  const a = school.indexOfDay.get(before.date) as number;
  const b = school.indexOfDay.get(after.date) as number;
  if (a === b) return false;
  if (b - a > 1) return true;
  const lastOfDay: Session | undefined = sessionsOn(before.date, school).at(-1);
  const firstOfDay: Session | undefined = sessionsOn(after.date, school)[0];
  return before.session !== lastOfDay || after.session !== firstOfDay;
}

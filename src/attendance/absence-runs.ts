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
  return new AbsenceRuns(marks, calendar).of(() => true);
}

/** No school session, or one that neither breaks nor extends a run. */
const SKIPPED = -1;
const ATTENDED = 0;
const ABSENT = 1;

/** The same marks looked at for several kinds of run: which days and classes they are is worked out once. */
export class AbsenceRuns {
  readonly #marks: readonly Mark[];
  readonly #school: SchoolDays;
  readonly #parts: Int8Array;

  constructor(marks: readonly Mark[], calendar: SchoolCalendar) {
    this.#marks = standingMarks(marks);
    this.#school = schoolDaysOf(calendar);
    this.#parts = Int8Array.from(this.#marks, (mark) => partOf(mark, this.#school));
  }

  /** Runs of the absences that `isMeant`; any other absence ends one, as attendance does. */
  of(isMeant: (code: string) => boolean): AbsenceRun[] {
    const runs: AbsenceRun[] = [];
    let run: Mark[] = [];
    let before: Mark | undefined;
    const end = (open: boolean): void => {
      const first = run[0];
      const last = run.at(-1);
      if (first && last) runs.push({ from: first.date, to: last.date, days: run.length / 2, sessions: run, open });
      run = [];
    };
    for (let index = 0; index < this.#parts.length; index++) {
      const part = this.#parts[index];
      if (part === SKIPPED ? !this.#isSchoolSession(index, run) : part === ATTENDED && run.length === 0) continue;
      const mark = this.#marks[index] as Mark;
      const isIn = part === ABSENT && isMeant(mark.code);
      if (!isIn && run.length === 0) continue;
      if (before !== undefined && run.length > 0 && isSessionMissingBetween(before, mark, this.#school)) end(false);
      before = mark;
      if (isIn) run.push(mark);
      else if (part !== SKIPPED) end(false);
    }
    end(true);
    return runs;
  }

  /** A not-possible mark of a school day says that nothing is missing in between; it matters only while a run goes on. */
  #isSchoolSession(index: number, run: readonly Mark[]): boolean {
    return run.length > 0 && isSchoolSession(this.#marks[index] as Mark, this.#school);
  }
}

function partOf(mark: Mark, school: SchoolDays): number {
  if (mark.code === '/' || mark.code === '\\') return isSchoolSession(mark, school) ? ATTENDED : SKIPPED;
  switch (codeClass(mark.code, mark.date)) {
    case 'authorised':
    case 'unauthorised':
      return isSchoolSession(mark, school) ? ABSENT : SKIPPED;
    case 'not-possible':
    case 'administrative':
      return SKIPPED;
    default:
      return isSchoolSession(mark, school) ? ATTENDED : SKIPPED;
  }
}

function isSchoolSession({ date, session }: Mark, school: SchoolDays): boolean {
  return school.indexOfDay.has(date) && school.closedSession.get(date) !== session;
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

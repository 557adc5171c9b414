/**
 * What is derived of one pupil, once, for all checks: marks in order, totals, runs, the penalty window, lates. Owns that
 * deriving; every part is made when it is first asked for. Knows no check and no policy.
 */
import {
  type AbsenceRun,
  absenceRuns,
  codeClass,
  compulsoryAge,
  type IsoDate,
  type LondonTime,
  type Mark,
  type PenaltyWindow,
  penaltyWindow,
  type SchoolCalendar,
  type Summary,
  schoolYearStart,
  standingMarks,
  summarise,
} from '../attendance';
import type { Cell, MarksReading, Printed, PupilRow } from '../pages/reading';
import type { AttendanceRate } from './attendance-rate';
import type { History } from './pupil-history';

export class PupilFacts {
  readonly #row: PupilRow;
  readonly #reading: MarksReading;
  readonly #history: History | null;
  readonly #calendar: SchoolCalendar | null;
  readonly #now: LondonTime;
  readonly #runs = new Map<string, AbsenceRun[]>();
  #marks: readonly Mark[] | null = null;
  #summary: Summary | null = null;
  #window: PenaltyWindow | null | undefined;

  constructor(
    row: PupilRow,
    reading: MarksReading,
    history: History | null,
    calendar: SchoolCalendar | null,
    now: LondonTime,
  ) {
    this.#row = row;
    this.#reading = reading;
    this.#history = history;
    this.#calendar = calendar;
    this.#now = now;
  }

  /**
   * Every mark up to now, in order, one a session: the page's joined with those known from before, the page winning.
   * Preselected and uncertain cells are none; neither are lessons, whose marks are not the session's.
   */
  get marks(): readonly Mark[] {
    if (this.#marks !== null) return this.#marks;
    const today = this.#now.date;
    const marks: Mark[] = this.#history?.marks.filter(({ date }) => date <= today) ?? [];
    for (const cell of this.#row.cells)
      if (entersFigures(cell, today)) marks.push({ date: cell.date, session: cell.session, code: cell.code });
    this.#marks = standingMarks(marks);
    return this.#marks;
  }

  /** 1 September of the year that percentages cover. */
  get yearFrom(): IsoDate {
    return schoolYearStart(this.#now.date);
  }

  /** Totals of this school year, up to now. */
  get summary(): Summary {
    this.#summary ??= summarise(this.marks, { from: this.yearFrom });
    return this.#summary;
  }

  /**
   * Attendance this school year: from marks; without any, from the figures the page prints; null where there are neither,
   * or nothing was possible.
   */
  get rate(): AttendanceRate | null {
    if (this.marks.length > 0) {
      const { attended, possible } = this.summary;
      return possible > 0 ? { kind: 'exact', attended, possible } : null;
    }
    return this.#reading.kind === 'history' ? printedRate(this.#reading.printed) : null;
  }

  /** False where something was not read or is not known: every count is then "at least". */
  get isComplete(): boolean {
    if (this.#history !== null && !this.#history.complete) return false;
    if (this.#row.cells.some((cell) => cell.state === 'uncertain' || (cell.code === null && cell.state !== 'empty')))
      return false;
    if (this.#reading.kind === 'register') return true;
    const { found, read, total } = this.#reading.coverage;
    return read >= found && (total === null || found >= total);
  }

  /** What every figure of this pupil has to be read with. */
  get notes(): 'at-least'[] {
    return this.isComplete ? [] : ['at-least'];
  }

  /** Unbroken absences of any kind, oldest first; null without a calendar. */
  get runs(): AbsenceRun[] | null {
    return this.runsOf('');
  }

  /**
   * Unbroken absences in these codes only ('I', 'GNO'): any other code that attends or is absent ends them. Oldest first;
   * null without a calendar.
   */
  runsOf(codes: string): AbsenceRun[] | null {
    if (this.#calendar === null) return null;
    const known = this.#runs.get(codes);
    if (known) return known;
    const marks =
      codes === '' ? this.marks : this.marks.map((mark) => (isOther(mark, codes) ? { ...mark, code: '/' } : mark));
    const runs = absenceRuns(marks, this.#calendar);
    this.#runs.set(codes, runs);
    return runs;
  }

  /** The rolling ten school weeks up to today; null without a calendar. */
  get window(): PenaltyWindow | null {
    if (this.#window === undefined)
      this.#window = this.#calendar === null ? null : penaltyWindow(this.marks, this.#calendar, this.#now.date);
    return this.#window;
  }

  /** Sessions of this school year with one of these codes, in order. */
  marksOf(...codes: string[]): Mark[] {
    return this.marks.filter(({ date, code }) => date >= this.yearFrom && codes.includes(code));
  }

  /** The page's cell of a session, where the page shows it. */
  cellOf(mark: Pick<Mark, 'date' | 'session'>): Cell | undefined {
    return this.#row.cells.find(
      ({ date, session, lesson }) => lesson === null && date === mark.date && session === mark.session,
    );
  }

  /** Whether the pupil is of compulsory school age on a date; null where neither birth nor year group tell. */
  isOfCompulsoryAge(on: IsoDate): boolean | null {
    const { dateOfBirth, year } = this.#row.pupil;
    if (dateOfBirth !== undefined) {
      const { from, to } = compulsoryAge(dateOfBirth);
      return from <= on && on <= to;
    }
    if (year === null) return null;
    const group = Number(year);
    if (group >= 12 || group < 0) return false;
    // in reception and Year 11 some are and some are no longer
    return group >= 1 && group <= 10 ? true : null;
  }
}

function entersFigures(
  cell: Cell,
  today: IsoDate,
): cell is Cell & { date: IsoDate; session: Mark['session']; code: string } {
  return (
    cell.date !== null &&
    cell.date <= today &&
    cell.session !== null &&
    cell.lesson === null &&
    cell.code !== null &&
    cell.code !== '' &&
    (cell.state === 'saved' || cell.state === 'edited')
  );
}

function isOther({ code, date }: Mark, codes: string): boolean {
  if (codes.includes(code)) return false;
  const kind = codeClass(code, date);
  return kind === 'authorised' || kind === 'unauthorised';
}

/** Attendance as a page prints it: from its counts where it has them, else its percentage. Null where it prints neither. */
export function printedRate(printed: Printed | undefined): AttendanceRate | null {
  if (printed?.attended !== undefined && printed.possible !== undefined)
    return printed.possible > 0 ? { kind: 'exact', attended: printed.attended, possible: printed.possible } : null;
  const percent = Number(printed?.percent?.replace(/\s*%$/, '') ?? Number.NaN);
  return percent >= 0 && percent <= 100 ? { kind: 'printed', tenths: Math.round(percent * 10) } : null;
}

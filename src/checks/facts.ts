/**
 * What is derived of one pupil, once, for all checks: marks in order, totals, runs, the penalty window, lates. Owns that
 * deriving; every part is made when it is first asked for. Knows no check and no policy.
 */
import {
  type AbsenceRun,
  AbsenceRuns,
  addCalendarDays,
  compulsoryAge,
  type IsoDate,
  keptStanding,
  type LondonTime,
  type Mark,
  type PenaltyWindow,
  penaltyWindow,
  type SchoolCalendar,
  type Summary,
  schoolDaysOf,
  schoolYearStart,
  summarise,
} from '../attendance';
import type { Cell, MarksReading, Printed, PupilRow } from '../pages/reading';
import type { AttendanceRate } from './attendance-rate';
import type { History } from './pupil-history';

/** Days on the wall that ten school weeks can take at most: the summer and other holidays lie between them. */
const LONGEST_TEN_WEEKS = 182;

export class PupilFacts {
  readonly #row: PupilRow;
  readonly #reading: MarksReading;
  readonly #history: History | null;
  readonly #calendar: SchoolCalendar | null;
  readonly #now: LondonTime;
  readonly #runs = new Map<string, AbsenceRun[]>();
  /** 1 September of the year that percentages cover. */
  readonly yearFrom: IsoDate;
  #marks: readonly Mark[] | null = null;
  #byCode: ReadonlyMap<string, Mark[]> | null = null;
  #absences: AbsenceRuns | null = null;
  #isComplete: boolean | null = null;
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
    this.yearFrom = schoolYearStart(now.date);
  }

  /**
   * Every mark up to now, in order, one a session: the page's joined with those known from before, the page winning.
   * Preselected and uncertain cells are none; neither are lessons, whose marks are not the session's.
   */
  get marks(): readonly Mark[] {
    if (this.#marks !== null) return this.#marks;
    const today = this.#now.date;
    const marks: Mark[] = this.#history?.marks.filter(({ date }) => date <= today) ?? [];
    for (const cell of this.#row.cells) if (entersFigures(cell, today)) marks.push(cell);
    this.#marks = keptStanding(marks);
    return this.#marks;
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
    const { attended, possible } = this.summary;
    if (possible > 0) return { kind: 'exact', attended, possible };
    if (this.#hasMarksThisYear) return null;
    return this.#reading.kind === 'history' ? printedRate(this.#reading.printed) : null;
  }

  /** Figures are known, and no session of this year counts: there is no percentage, and nothing to ask for (law trap 3). */
  get isNothingPossible(): boolean {
    if (this.#hasMarksThisYear) return this.summary.possible === 0 && this.summary.unmarked === 0;
    return this.#reading.kind === 'history' && this.#reading.printed?.possible === 0;
  }

  get #hasMarksThisYear(): boolean {
    return (this.marks.at(-1)?.date ?? '') >= this.yearFrom;
  }

  /** False where something was not read or is not known: every count is then "at least". */
  get isComplete(): boolean {
    this.#isComplete ??= this.#looksComplete();
    return this.#isComplete;
  }

  #looksComplete(): boolean {
    if (this.#history !== null && !this.#history.complete) return false;
    if (this.#row.cells.some((cell) => cell.state === 'uncertain' || (cell.code === null && cell.state !== 'empty')))
      return false;
    if (this.#reading.kind === 'register') return true;
    // a page that prints more sessions than there are marks shows a part of them only
    const printed = this.#reading.printed?.possible ?? 0;
    if (this.#hasMarksThisYear && printed > this.summary.possible) return false;
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
   * null without a calendar, or where it ends before an absence: no run can then be seen.
   */
  runsOf(codes: string): AbsenceRun[] | null {
    if (this.#calendar === null || this.#isAbsentAfter(schoolDaysOf(this.#calendar).last)) return null;
    const known = this.#runs.get(codes);
    if (known) return known;
    this.#absences ??= new AbsenceRuns(this.marks, this.#calendar);
    const runs = this.#absences.of((code) => codes === '' || codes.includes(code));
    this.#runs.set(codes, runs);
    return runs;
  }

  /** The rolling ten school weeks up to today; null without a calendar. */
  get window(): PenaltyWindow | null {
    if (this.#window === undefined)
      this.#window = this.#calendar === null ? null : penaltyWindow(this.marks, this.#calendar, this.#now.date);
    return this.#window;
  }

  /** Sessions in G, N, O or U that the calendar does not reach, though the ten school weeks up to today may. */
  get countedBeyondCalendar(): number {
    const { window } = this;
    if (this.#calendar === null || window === null || window.complete) return 0;
    const { first, last } = schoolDaysOf(this.#calendar);
    const from = addCalendarDays(this.#now.date, -LONGEST_TEN_WEEKS);
    return window.ignored.filter(({ date }) => date >= from && (date < first || date > last)).length;
  }

  #isAbsentAfter(last: IsoDate): boolean {
    if ((this.marks.at(-1)?.date ?? '') <= last) return false;
    return summarise(this.marks.filter(({ date }) => date > last)).absent > 0;
  }

  /** Sessions of this school year with one of these codes, in order. */
  marksOf(...codes: string[]): readonly Mark[] {
    if (codes.length > 1) return this.marks.filter(({ date, code }) => date >= this.yearFrom && codes.includes(code));
    return this.#yearByCode.get(codes[0] ?? '') ?? [];
  }

  get #yearByCode(): ReadonlyMap<string, Mark[]> {
    if (this.#byCode !== null) return this.#byCode;
    const byCode = new Map<string, Mark[]>();
    for (const mark of this.marks) {
      if (mark.date < this.yearFrom) continue;
      const ofCode = byCode.get(mark.code);
      if (ofCode) ofCode.push(mark);
      else byCode.set(mark.code, [mark]);
    }
    this.#byCode = byCode;
    return byCode;
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
    // what a page shows in that place need not be a date
    if (dateOfBirth !== undefined && isDate(dateOfBirth)) {
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

/** Attendance as a page prints it: from its counts where it has them, else its percentage. Null where it prints neither. */
export function printedRate(printed: Printed | undefined): AttendanceRate | null {
  if (printed?.attended !== undefined && printed.possible !== undefined)
    return printed.possible > 0 ? { kind: 'exact', attended: printed.attended, possible: printed.possible } : null;
  const text = printed?.percent?.replace(/\s*%$/, '').trim();
  // an empty place is no nought
  const percent = text ? Number(text) : Number.NaN;
  return percent >= 0 && percent <= 100 ? { kind: 'printed', tenths: Math.round(percent * 10) } : null;
}

function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

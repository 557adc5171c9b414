/**
 * Runs the checks of marks and of a register as a whole: what a page's own script needs. Owns which cells a check may look
 * at, and the policy in force for a mark. What needs a pupil's whole record is `run-pupil-checks.ts`.
 */
import { type LondonTime, londonTime, type SchoolCalendar } from '../attendance';
import type { Cell, MarkedSession, MarksReading, Pupil, PupilRow, RegisterReading } from '../pages/reading';
import type { PolicyPack, PolicyStack } from '../policy/pack';
import { arrivalOf } from './arrival';
import { type Check, type MarkCheck, type MarkSubject, type RegisterCheck, unknown, type Verdict } from './check';
import { compareFindings, type Finding, type Severity } from './finding';
import { type FindingPlace, findingOf } from './finding-of-verdict';
import { markedSession } from './marked-session';
import { policyCacheOf } from './policy-cache';
import type { History } from './pupil-history';
import { isBare, quietMarksOf } from './quiet-marks';
import { safely, type Told } from './safely';

export type CheckSettings = { off?: readonly string[]; severity?: Readonly<Record<string, Severity>> };

export type RunOptions = {
  policy: PolicyPack | PolicyStack;
  /** The national pack that goes where the stack brings none. */
  national?: PolicyPack;
  now: string;
  /** Left out or null: what needs school days is indeterminate. */
  calendar?: SchoolCalendar | null;
  /** What is known of a pupil beyond the page. */
  history?: History | ((pupil: Pupil) => History | null) | null;
  settings?: CheckSettings;
} & Told;

/** All that goes for every row of one reading at one moment. Rows can then be checked one by one. */
export type CheckRun = {
  row(row: PupilRow): Finding[];
  /** What concerns the page as a whole. */
  page(): Finding[];
};

/** Prepares the checks for a reading. A new moment, an edited policy or a new reading needs a new run. */
export function prepareRun(reading: MarksReading, checks: readonly Check[], options: RunOptions): CheckRun {
  const now = londonTime(options.now);
  const off = new Set(options.settings?.off);
  const running = checks.filter((check) => !off.has(check.id));
  const onMarks = running.filter((check) => check.on === 'mark' && fitsPage(check, reading.kind)) as MarkCheck[];
  const onRegister = running.filter((check) => check.on === 'register') as RegisterCheck[];
  const policies = policyCacheOf(options.policy, options.national);
  const marking = reading.kind === 'register' ? markedSession(reading, now) : null;
  const checksOf = checksByCode(onMarks);
  // what a bare mark brings depends on nothing else
  const sameAnswers = [
    reading.kind,
    now.date,
    ...(reading.kind === 'register' ? [reading.taken, marking] : []),
    ...off,
  ];
  const quietMarks = quietMarksOf(options.policy, checks, JSON.stringify([sameAnswers, options.national?.id]));

  return { row: checkRow, page: checkPage };

  function checkRow(row: PupilRow): Finding[] {
    const found: Finding[] = [];
    const { cells, pupil } = row;
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index] as Cell;
      const looksAt = cellsOf(cell, now);
      if (looksAt === null) continue;
      const quiet = isBare(cell) ? quietMarks.in(index, pupil.year, cell)[looksAt] : null;
      if (quiet?.has(cell.code)) continue;
      const before = found.length;
      const subject = markSubject(row, cell);
      for (const check of checksOf(looksAt, cell.code)) {
        if (!concerns(check, cell)) continue;
        const verdict = safely(check, options, () => judge(check, subject));
        if (verdict !== null)
          found.push(findingAbout(check, verdict, { policy: subject.policy, row, cell, session: null }));
      }
      if (found.length === before) quiet?.add(cell.code);
    }
    return found.length > 1 ? found.sort(compareFindings) : found;
  }

  function markSubject(row: PupilRow, cell: Cell, session = cell.session): MarkSubject {
    const on = cell.date ?? now.date;
    const times = session === null ? null : policies.times(row.pupil.year, on, session);
    return {
      row,
      cell: session === cell.session ? cell : { ...cell, session },
      policy: policies.view(row.pupil.year, on),
      times,
      arrival: times === null ? null : arrivalOf(cell, times),
      now,
      registerSaved: reading.kind === 'register' ? isSaved(reading, cell, marking) : null,
    };
  }

  /**
   * A verdict needs a date, since the policy and the codes are those of that day, and a session where the check does: a
   * mark that would pass in the morning and in the afternoon needs none.
   */
  function judge(check: MarkCheck, subject: MarkSubject): Verdict {
    const { row, cell } = subject;
    if (cell.session === null && check.needs.includes('session')) {
      const either = (['AM', 'PM'] as const).map((session) => check.evaluate(markSubject(row, cell, session)));
      return either.every((verdict) => verdict === null) ? null : unknown('session');
    }
    const verdict = check.evaluate(subject);
    return verdict?.outcome === 'breach' && cell.date === null ? unknown('date') : verdict;
  }

  function checkPage(): Finding[] {
    if (reading.kind !== 'register' || marking === null) return [];
    const on = marking.date ?? now.date;
    const year = sharedYear(reading);
    const policy = policies.view(year, on);
    // a lesson's register is not the session's, whichever half of the day it lies in
    const session = marking.lesson === null ? marking.session : null;
    const times = session === null ? null : policies.times(year, on, session);
    const subject = { reading, marking: { ...marking, session }, policy, times, now };
    return onRegister
      .flatMap((check) => {
        const verdict = safely(check, options, () => check.evaluate(subject));
        return verdict === null
          ? []
          : [findingAbout(check, verdict, { policy, row: null, cell: null, session: marking })];
      })
      .sort(compareFindings);
  }

  function findingAbout(check: Check, verdict: NonNullable<Verdict>, place: FindingPlace): Finding {
    return findingOf(check, verdict, place, options.settings?.severity?.[check.id]);
  }
}

/** The checks that look at a code, worked out once for each code there is. */
function checksByCode(checks: readonly MarkCheck[]): (looksAt: MarkCheck['cells'], code: string | null) => MarkCheck[] {
  const known = { marks: new Map<string | null, MarkCheck[]>(), empty: new Map<string | null, MarkCheck[]>() };
  return (looksAt, code) => {
    let found = known[looksAt].get(code);
    if (found === undefined) {
      found = checks.filter(
        ({ cells, codes }) => cells === looksAt && (codes === undefined || (code !== null && codes.includes(code))),
      );
      known[looksAt].set(code, found);
    }
    return found;
  };
}

/** Whether a check is about this mark at all. */
function concerns(check: MarkCheck, cell: Cell): boolean {
  // a lesson mark is no session mark (law trap 30), even where the page says AM or PM of it
  if (check.needs.includes('session') && cell.lesson !== null) return false;
  return check.onlyWithLateness !== true || cell.arrival !== undefined || cell.minutesLate !== undefined;
}

/** Register checks that need neither a save state nor a clock also run on the marks of a history page. */
export function fitsPage(check: Check, kind: MarksReading['kind']): boolean {
  if (check.page === kind) return true;
  return kind === 'history' && check.page === 'register' && !check.needs.some((n) => n === 'saved' || n === 'clock');
}

/** Preselected and uncertain cells give no verdict, and neither do sessions that are still to come. */
function cellsOf(cell: Cell, now: LondonTime): 'marks' | 'empty' | null {
  if (cell.date !== null && cell.date > now.date) return null;
  if (cell.state === 'saved' || cell.state === 'edited') return 'marks';
  return cell.state === 'empty' ? 'empty' : null;
}

/**
 * Whether the register that a cell belongs to is known to be saved. The page's own word goes for the session it marks,
 * and for the morning of the same day beside its afternoon; of earlier days that stand beside it, it says nothing.
 */
function isSaved(reading: RegisterReading, cell: Cell, marking: MarkedSession | null): boolean | null {
  if (reading.taken === null) return null;
  if (marking === null || cell.date !== marking.date) return false;
  const isMarked =
    cell.session === marking.session
      ? cell.session !== null || cell.lesson === marking.lesson
      : marking.session === 'PM';
  return isMarked && reading.taken === 'saved';
}

/** The year group that all pupils of a register share; null where they differ or none is known. */
function sharedYear(reading: RegisterReading): string | null {
  const years = new Set(reading.rows.map((row) => row.pupil.year));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/**
 * Runs checks over a reading. Owns what all checks share: which cells a check may look at, the policy in force for a
 * pupil and a date, and that one check that fails takes down neither the others nor the page.
 */
import { type LondonTime, londonTime, type Session } from '../attendance';
import type { Cell, MarkedSession, PageReading, PupilRow, RegisterReading } from '../pages/reading';
import type { PolicyPack, PolicyStack } from '../policy/pack';
import { type RegisterTimes, registerTimes } from '../policy/register-times';
import { type PolicyView, type ResolvedValue, resolvePolicy } from '../policy/resolve';
import { arrivalOf } from './arrival';
import { type Check, type MarkCheck, type MarkSubject, type RegisterCheck, unknown, type Verdict } from './check';
import { compareFindings, type Finding, type Severity } from './finding';
import { markedSession } from './marked-session';
import { whatWouldHelp, whyUnknown } from './missing';
import { isBare, QuietMarks } from './quiet-marks';

export type CheckSettings = { off?: readonly string[]; severity?: Readonly<Record<string, Severity>> };

export type RunOptions = {
  policy: PolicyPack | PolicyStack;
  /** The national pack that goes where the stack brings none. */
  national?: PolicyPack;
  now: string;
  settings?: CheckSettings;
  /** Told of a check that threw; the finding it leaves says so too. */
  onError?: (check: string, error: unknown) => void;
};

/** All that goes for every row of one reading at one moment. Rows can then be checked one by one. */
export type CheckRun = {
  row(row: PupilRow): Finding[];
  /** What concerns the page as a whole. */
  page(): Finding[];
};

/** Prepares the checks for a reading. A new moment, an edited policy or a new reading needs a new run. */
export function prepareRun(reading: PageReading, checks: readonly Check[], options: RunOptions): CheckRun {
  const now = londonTime(options.now);
  const off = new Set(options.settings?.off);
  const running = checks.filter((check) => !off.has(check.id));
  const onMarks = running.filter((check) => check.on === 'mark' && fitsPage(check, reading)) as MarkCheck[];
  const onRegister = running.filter((check) => check.on === 'register') as RegisterCheck[];
  const policies = policyCache(options);
  const marking = reading.kind === 'register' ? markedSession(reading, now) : null;
  const quietMarks = new QuietMarks();

  return { row: checkRow, page: checkPage };

  function checkRow(row: PupilRow): Finding[] {
    const found: Finding[] = [];
    for (const [index, cell] of row.cells.entries()) {
      const looksAt = cellsOf(cell, now);
      if (looksAt === null) continue;
      const quiet = isBare(cell) ? quietMarks.in(index, row.pupil.year, cell) : null;
      if (quiet?.[looksAt].has(cell.code)) continue;
      const before = found.length;
      const subject = markSubject(row, cell);
      for (const check of onMarks) {
        if (check.cells !== looksAt || !concerns(check, cell)) continue;
        const finding = answer(check, () => judge(check, subject), subject.policy, row, cell);
        if (finding) found.push(finding);
      }
      if (found.length === before) quiet?.[looksAt].add(cell.code);
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
    const times = marking.session === null ? null : policies.times(year, on, marking.session);
    const subject = { reading, marking, policy, times, now };
    return onRegister
      .map((check) => answer(check, () => check.evaluate(subject), policy, null, null, marking))
      .filter((finding) => finding !== null)
      .sort(compareFindings);
  }

  function answer(
    check: Check,
    evaluate: () => Verdict,
    policy: PolicyView,
    row: PupilRow | null,
    cell: Cell | null,
    session: MarkedSession | null = null,
  ): Finding | null {
    let verdict: Verdict;
    try {
      verdict = evaluate();
    } catch (error) {
      options.onError?.(check.id, error);
      verdict = unknown('internal');
    }
    return verdict === null
      ? null
      : findingOf(check, verdict, { policy, row, cell, session }, options.settings?.severity?.[check.id]);
  }
}

/** Whether a check is about this mark at all. */
function concerns(check: MarkCheck, cell: Cell): boolean {
  if (check.codes !== undefined && (cell.code === null || !check.codes.includes(cell.code))) return false;
  if (check.needs.includes('session') && cell.lesson !== null && cell.session === null) return false;
  return check.onlyWithLateness !== true || cell.arrival !== undefined || cell.minutesLate !== undefined;
}

/** The findings of a whole reading: those of the page first, then row by row. */
export function runChecks(reading: PageReading, checks: readonly Check[], options: RunOptions): Finding[] {
  const run = prepareRun(reading, checks, options);
  return [...run.page(), ...reading.rows.flatMap((row) => run.row(row))];
}

/** Register checks that need neither a save state nor a clock also run on the marks of a history page. */
function fitsPage(check: Check, reading: PageReading): boolean {
  if (check.page === reading.kind) return true;
  return (
    reading.kind === 'history' && check.page === 'register' && !check.needs.some((n) => n === 'saved' || n === 'clock')
  );
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

function policyCache(options: RunOptions) {
  const views = new Map<string, PolicyView>();
  const times = new Map<string, RegisterTimes>();
  const remembered = <T>(cache: Map<string, T>, key: string, make: () => T): T => {
    const known = cache.get(key);
    if (known !== undefined) return known;
    const made = make();
    cache.set(key, made);
    return made;
  };
  const view = (year: string | null, on: string): PolicyView =>
    remembered(views, `${year}|${on}`, () => resolvePolicy(options.policy, { year, on }, options.national));
  return {
    view,
    times: (year: string | null, on: string, session: Session): RegisterTimes =>
      remembered(times, `${year}|${on}|${session}`, () => registerTimes(view(year, on), session)),
  };
}

type Place = { policy: PolicyView; row: PupilRow | null; cell: Cell | null; session: MarkedSession | null };

function findingOf(check: Check, verdict: NonNullable<Verdict>, place: Place, severity?: Severity): Finding {
  const { row, cell } = place;
  const date = cell?.date ?? place.session?.date ?? undefined;
  const session = cell?.session ?? place.session?.session ?? undefined;
  const isBreach = verdict.outcome === 'breach';
  const own = isBreach ? verdict.policy : null;
  const rule = own ?? null;
  return {
    key: [
      check.id,
      row ? (row.pupil.id ?? row.key) : '',
      date ?? '',
      session ?? '',
      cell?.code ?? cell?.shown ?? '',
      show(rule?.value),
    ].join('|'),
    check: check.id,
    outcome: verdict.outcome,
    severity: severity ?? (isBreach ? verdict.severity : undefined) ?? check.severity,
    message: isBreach ? verdict.message : whyUnknown(verdict.missing),
    action: isBreach ? verdict.action : whatWouldHelp(verdict.missing),
    ...(isBreach ? {} : { missing: [...verdict.missing] }),
    ...(isBreach && verdict.notes ? { notes: verdict.notes } : {}),
    sources: sourcesOf(check, rule, place.policy),
    subject: {
      ...(row ? { pupil: row.pupil } : {}),
      ...(date ? { date } : {}),
      ...(session ? { session } : {}),
      ...(cell ? { cell: cell.key } : {}),
    },
    facts: verdict.facts ?? {},
  };
}

function sourcesOf(check: Check, rule: ResolvedValue | null, policy: PolicyView): Finding['sources'] {
  const sources: Finding['sources'] = {};
  if (rule !== null && rule.from !== 'national')
    sources.policy = {
      pack: rule.pack.name,
      clause: rule.clause ?? '',
      value: rule.value,
      ...(rule.op ? { op: rule.op } : {}),
    };
  const fact = check.national === undefined ? null : policy.national(check.national);
  if (fact !== null)
    sources.national = {
      source: fact.clause ?? fact.pack.name,
      edition: fact.edition ?? '',
      value: fact.value,
      confidence: fact.confidence ?? 'R',
    };
  return sources;
}

const show = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);

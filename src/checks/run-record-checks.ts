/**
 * Runs the checks of lists: amendment logs, leave requests, reports, the day's absences. Owns what each check is given, and
 * the order of the findings: those of the page first, then row by row, each row's worst first.
 */
import { type LondonTime, londonTime, type SchoolCalendar } from '../attendance';
import type {
  AbsencesReading,
  AmendmentEntry,
  AmendmentsReading,
  CohortReading,
  LeaveReading,
  LeaveRequest,
  Pupil,
} from '../pages/reading';
import type { Check, RecordCheck, RecordSubjects, Verdict } from './check';
import { factsOfRecord } from './facts-of-record';
import { compareFindings, type Finding } from './finding';
import { type FindingPlace, findingOf } from './finding-of-verdict';
import { RECORD_LACKS } from './missing-of-record';
import { policyCacheOf } from './policy-cache';
import type { History } from './pupil-history';
import type { RunOptions } from './run';
import { safely } from './safely';
import { saidOnce } from './said-once';
import { atOnce, type Steps } from './steps';

export type ListReading = AmendmentsReading | LeaveReading | CohortReading | AbsencesReading;

/** Everything the checks of lists find in one page. */
export function runRecordChecks(reading: ListReading, checks: readonly Check[], options: RunOptions): Finding[] {
  return atOnce(stepsOfRecordChecks(reading, checks, options));
}

/** The same, row by row. */
export function* stepsOfRecordChecks(
  reading: ListReading,
  checks: readonly Check[],
  options: RunOptions,
): Steps<Finding[]> {
  const run = new RecordRun(checks, options, rowsOf(reading) === 1);
  switch (reading.kind) {
    case 'amendments':
      return yield* eachRow(reading.entries, (entry) => run.entry(entry, reading.entries));
    case 'leave':
      return yield* eachRow(reading.requests, (request) => run.request(request));
    case 'cohort': {
      const all = yield* eachRow(reading.rows, (row) => run.cohortRow(row, reading));
      const { ofPage, ofRows } = saidOnce(all, reading.rows.length);
      return [...[...run.cohort(reading), ...ofPage].sort(compareFindings), ...ofRows];
    }
    case 'absences':
      return yield* eachRow(reading.rows, (row) => run.absence(row, reading));
  }
}

function* eachRow<Row>(rows: readonly Row[], findingsOf: (row: Row) => Finding[]): Steps<Finding[]> {
  const found: Finding[] = [];
  for (const row of rows) {
    found.push(...findingsOf(row));
    yield undefined;
  }
  return found;
}

function rowsOf(reading: ListReading): number {
  if (reading.kind === 'amendments') return reading.entries.length;
  return reading.kind === 'leave' ? reading.requests.length : reading.rows.length;
}

/** What the checks find in one change of a register. The log it stands in is not known. */
export function runEntryChecks(entry: AmendmentEntry, checks: readonly Check[], options: RunOptions): Finding[] {
  return new RecordRun(checks, options, true).entry(entry, [entry]);
}

/** What the checks find in one leave request. */
export function runRequestChecks(request: LeaveRequest, checks: readonly Check[], options: RunOptions): Finding[] {
  return new RecordRun(checks, options, true).request(request);
}

type Row = { key: string; pupil: Pupil };

class RecordRun {
  readonly #options: RunOptions;
  readonly #checks: readonly RecordCheck[];
  readonly #now: LondonTime;
  readonly #calendar: SchoolCalendar | null;
  readonly #policies: ReturnType<typeof policyCacheOf>;
  readonly #isOnlyRow: boolean;

  constructor(checks: readonly Check[], options: RunOptions, isOnlyRow: boolean) {
    const off = new Set(options.settings?.off);
    this.#options = options;
    this.#checks = checks.filter((check): check is RecordCheck => isOfLists(check) && !off.has(check.id));
    this.#now = londonTime(options.now);
    this.#calendar = options.calendar ?? null;
    this.#policies = policyCacheOf(options.policy, options.national);
    this.#isOnlyRow = isOnlyRow;
  }

  entry(entry: AmendmentEntry, log: readonly AmendmentEntry[]): Finding[] {
    const { date, session, amended } = entry;
    const on = date ?? this.#now.date;
    const times = session === null ? null : this.#policies.times(entry.pupil.year, on, session);
    const subject = { ...this.#common(entry.pupil, on), ...this.#known(entry), entry, log, times };
    return this.#findings('entry', subject, entry, { key: entry.key, date, session, code: amended, shown: '' });
  }

  request(request: LeaveRequest): Finding[] {
    const row = { key: request.key ?? 'request', pupil: request.pupil };
    const subject = { ...this.#common(row.pupil), ...this.#known(row), request };
    const { from: date, type: code } = request;
    return this.#findings('request', subject, row, { key: row.key, date, session: null, code, shown: '' });
  }

  cohort(reading: CohortReading): Finding[] {
    const pupils = reading.rows.map((row) => ({ row, ...this.#known(row, row.printed) }));
    return this.#findings('cohort', { ...this.#common(null), reading, pupils }, null, null);
  }

  cohortRow(row: CohortReading['rows'][number], reading: CohortReading): Finding[] {
    const subject = { ...this.#common(row.pupil), ...this.#known(row, row.printed), row, reading };
    const cell = { key: row.key, date: null, session: null, code: null, shown: '' };
    return this.#findings('cohort-row', subject, row, cell);
  }

  absence(row: AbsencesReading['rows'][number], reading: AbsencesReading): Finding[] {
    const { date, session, code, key } = row;
    const on = date ?? this.#now.date;
    const times = session === null ? null : this.#policies.times(row.pupil.year, on, session);
    const subject = { ...this.#common(row.pupil, on), ...this.#known(row), row, reading, times };
    return this.#findings('absence', subject, row, { key, date, session, code, shown: '' });
  }

  #common(pupil: Pupil | null, on = this.#now.date) {
    const year = pupil?.year ?? null;
    const policyOn = (date: string) => this.#policies.view(year, date);
    return { policy: policyOn(on), policyOn, calendar: this.#calendar, now: this.#now };
  }

  #known(row: Row, printed?: CohortReading['rows'][number]['printed']) {
    const history = this.#historyOf(row.pupil);
    const facts = factsOfRecord(row, printed, history, this.#calendar, this.#now);
    return { pupil: row.pupil, history, facts };
  }

  /** One pupil's history is nobody else's: it goes to the row with its id, or to the only row there is. */
  #historyOf(pupil: Pupil): History | null {
    const { history = null } = this.#options;
    if (typeof history === 'function') return history(pupil);
    if (history === null || this.#isOnlyRow) return history;
    return pupil.id !== null && pupil.id === history.pupil.id ? history : null;
  }

  #findings<On extends keyof RecordSubjects>(
    on: On,
    subject: RecordSubjects[On],
    row: Row | null,
    cell: FindingPlace['cell'],
  ): Finding[] {
    const { settings } = this.#options;
    const found: Finding[] = [];
    const isOutsideCompulsoryAge = 'facts' in subject && subject.facts.isOfCompulsoryAge(subject.now.date) === false;
    for (const check of this.#checks) {
      if (check.on !== on || (check.compulsoryAgeOnly && isOutsideCompulsoryAge)) continue;
      const evaluate = check.evaluate as (subject: RecordSubjects[On]) => Verdict | Verdict[];
      const answer = safely(check, this.#options, () => evaluate(subject));
      for (const verdict of Array.isArray(answer) ? answer : [answer]) {
        if (verdict === null) continue;
        const place = { policy: subject.policy, row, cell: placeOf(verdict, cell), session: sessionOf(verdict) };
        found.push(findingOf(check, verdict, place, settings?.severity?.[check.id], RECORD_LACKS));
      }
    }
    return found.sort(compareFindings);
  }
}

const isOfLists = ({ on }: Check): boolean => on !== 'mark' && on !== 'register' && on !== 'pupil';

/** A verdict about one of several sessions says which; what it points at in the page stays the row. */
function placeOf({ at }: NonNullable<Verdict>, cell: FindingPlace['cell']): FindingPlace['cell'] {
  if (cell === null || at === undefined) return cell;
  return { ...cell, date: at.date ?? cell.date, session: at.session ?? cell.session };
}

function sessionOf({ at }: NonNullable<Verdict>) {
  return at === undefined ? null : { date: at.date ?? null, session: at.session ?? null, lesson: null };
}

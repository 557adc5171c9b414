/**
 * The reading and checking of one table on a page. Loaded when there is a table to check: it is the larger part. Owns the
 * order of reading, checking and showing; each of them is a room of its own.
 */
import type { FindingView } from '../../../components/finding-view';
import type { DismissChoice } from '../../../components/overlay/overlay-view';
import { type Instant, londonTime, type SchoolCalendar } from '../../attendance';
import type { Finding } from '../../checks/finding';
import { leftOf } from '../../checks/gathered-finding';
import { IncrementalChecks } from '../../checks/incremental';
import { markedSession } from '../../checks/marked-session';
import { liveRegisterChecks } from '../../checks/register/live';
import { FindingNumbers } from '../../overlay/finding-numbers';
import type { Overlay } from '../../overlay/overlay';
import { bareView, type PageView, pageView } from '../../overlay/page-view';
import { isMarksReading, type MarksReading, type PageReading } from '../../pages/reading';
import { inSlices } from '../../pages/slices';
import type { PolicyStack } from '../../policy/pack';
import { registerTimes } from '../../policy/register-times';
import { resolvePolicy } from '../../policy/resolve';
import { NotLoaded, part } from '../element/part';
import { NOT_LOADED, type TableReading, type TableWatch, watchTable } from './table-watch';

export type ChecksSetup = {
  target(): Element | null;
  around(): Element | null;
  /** What checks of a register look up. */
  policy: PolicyStack;
  /** All of it, where the table is more than a register. */
  wholePolicy(): Promise<PolicyStack>;
  calendar: SchoolCalendar | null;
  off: string[];
  /** Keys of findings that somebody dismissed; what is dismissed here is added. */
  dismissed: Set<string>;
  now(): Instant;
};

/** What the page is told: plain data. */
export type FindingsSaid = {
  kind: PageReading['kind'];
  coverage: { found: number; read: number; total: number | null };
  /** Registers and lists beside this one, in what was pointed at, that are not checked. */
  furtherTables: number;
  findings: Finding[];
};

export type ChecksRun = {
  readonly editor: Element | null;
  /** Looks at the clock again: marks may be late by now. */
  refresh(): void;
  dismiss(finding: FindingView, choice: DismissChoice): void;
};

type Listeners = {
  onFindings(said: FindingsSaid): void;
  /** There is nothing that can be read any more, and why: what was found before is nobody's. */
  onNothing(why: string): void;
  onError(error: unknown): void;
  signal: AbortSignal;
};

const beyondMarks = () => part(() => import('./beyond-marks'));

/** Starts reading and checking; what there is to show goes into the overlay. */
export function runChecks(setup: ChecksSetup, overlay: Overlay, listeners: Listeners): ChecksRun {
  const { signal, onError } = listeners;
  const numbers = new FindingNumbers();
  const checks = new IncrementalChecks(liveRegisterChecks);
  const { dismissed } = setup;
  let read: TableReading | null = null;
  let whole: PolicyStack | null = null;
  let turn = 0;
  const watch: TableWatch = watchTable(document, {
    target: setup.target,
    around: setup.around,
    now: setup.now,
    signal,
    onStir: () => overlay.stir(),
    onError,
    onReading: (next, why) => {
      read = next;
      if (next === null) {
        nothing(why);
        return;
      }
      if (next.isNew) {
        numbers.startAfresh();
        overlay.startAfresh();
      }
      refresh();
    },
  });
  return {
    get editor() {
      return watch.editor;
    },
    refresh,
    dismiss: (finding) => {
      for (const { key } of [finding, ...finding.alike]) dismissed.add(key);
      refresh();
    },
  };

  function refresh(): void {
    refreshNow().catch((error: unknown) => {
      onError(error);
      if (error instanceof NotLoaded && !signal.aborted) nothing(NOT_LOADED);
    });
  }

  function nothing(why: string | null): void {
    turn += 1;
    overlay.show(bareView(why === null ? null : { kind: 'unreadable', why, details: [] }), setup.target(), new Map());
    if (why !== null) listeners.onNothing(why);
  }

  /** A later turn overtakes an earlier one. */
  async function refreshNow(): Promise<void> {
    turn += 1;
    const mine = turn;
    if (read === null) return;
    const { reading, grid, places, further } = read;
    const found = await findingsOf(reading);
    if (found === null || mine !== turn || signal.aborted) return;
    const findings = leftOf(found, ({ key }) => !dismissed.has(key));
    const view = isMarksReading(reading)
      ? marksView(reading, findings)
      : (await beyondMarks()).recordsView({ reading, findings, places, numbers, conditions: [] });
    if (mine !== turn || signal.aborted) return;
    overlay.show(withFurther(view, further), grid, places);
    const { found: rows, read: understood, total } = reading.coverage;
    const coverage = { found: rows, read: understood, total };
    listeners.onFindings({ kind: reading.kind, coverage, furtherTables: further, findings: found });
  }

  async function findingsOf(reading: PageReading): Promise<Finding[] | null> {
    const { policy, calendar, off } = setup;
    const options = { policy, now: setup.now(), settings: { off } };
    if (reading.kind !== 'register') {
      const { checkBeyondPage } = await beyondMarks();
      whole ??= await setup.wholePolicy();
      const beyond = checkBeyondPage(reading, { ...options, policy: whole, calendar });
      if (reading.kind !== 'history') return beyond;
      const own = await inSlices(checks.check(reading, options), signal);
      return own && [...own.page, ...own.rows, ...beyond];
    }
    const own = await inSlices(checks.check(reading, options), signal);
    return own && [...own.page, ...own.rows];
  }

  function marksView(reading: MarksReading, findings: readonly Finding[]): PageView {
    const moment = londonTime(setup.now());
    const marking = reading.kind === 'register' ? markedSession(reading, moment) : null;
    const year = reading.rows.every((row) => row.pupil.year === reading.rows[0]?.pupil.year)
      ? reading.rows[0]?.pupil.year
      : null;
    const policy = resolvePolicy(setup.policy, { year, on: marking?.date ?? moment.date });
    const times = marking?.session ? registerTimes(policy, marking.session) : null;
    return pageView({ reading, findings, marking, times, now: moment, numbers });
  }
}

/** One element is for one table: of the others the strip says that nobody looks at them. */
function withFurther(view: PageView, further: number): PageView {
  const { strip } = view;
  if (further === 0 || strip?.kind !== 'ready') return view;
  const words = `${further} further ${further === 1 ? 'table' : 'tables'} not checked`;
  return { ...view, strip: { ...strip, coverage: `${strip.coverage} · ${words}`, isComplete: false } };
}

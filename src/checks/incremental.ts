/**
 * Keeps the findings of a page that is being worked in: only rows that changed are checked again. Owns what makes an
 * earlier answer stale; the checking itself is `run.ts`.
 */
import { londonTime } from '../attendance';
import type { MarksReading, PupilRow } from '../pages/reading';
import type { Check } from './check';
import type { Finding } from './finding';
import { type CheckRun, prepareRun, type RunOptions } from './run';

export type PageFindings = { page: Finding[]; rows: Finding[] };

export class IncrementalChecks {
  private readonly checks: readonly Check[];
  private answers = new WeakMap<PupilRow, Finding[]>();
  private valid = '';
  private policy: RunOptions['policy'] | null = null;

  constructor(checks: readonly Check[]) {
    this.checks = checks;
  }

  /** All findings of the reading now. Yields between rows, so that a long first check can be done in slices. */
  *check(reading: MarksReading, options: RunOptions): Generator<undefined, PageFindings> {
    this.forgetStale(reading, options);
    const run = prepareRun(reading, this.checks, options);
    const rows: Finding[] = [];
    for (const row of reading.rows) {
      if (!this.answers.has(row)) yield undefined;
      rows.push(...this.answerFor(row, run));
    }
    return { page: run.page(), rows };
  }

  /** A mark's answer holds as long as its row is the same object, and policy, day and save state are the same. */
  private forgetStale(reading: MarksReading, options: RunOptions): void {
    const register = reading.kind === 'register' ? [reading.taken, reading.marking] : [];
    const valid = JSON.stringify([reading.kind, register, londonTime(options.now).date, options.settings]);
    if (valid !== this.valid || options.policy !== this.policy) this.answers = new WeakMap();
    this.valid = valid;
    this.policy = options.policy;
  }

  private answerFor(row: PupilRow, run: CheckRun): Finding[] {
    const known = this.answers.get(row);
    if (known) return known;
    const found = run.row(row);
    this.answers.set(row, found);
    return found;
  }
}

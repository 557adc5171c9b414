/**
 * What a check is. Owns the contract between one check's file and the engine that runs it: what it looks at, when it is
 * off, and the three answers it can give. A check knows neither the page nor the browser.
 */
import type { LondonTime } from '../attendance';
import type { Cell, MarkedSession, PupilRow, RegisterReading } from '../pages/reading';
import type { RegisterTimes } from '../policy/register-times';
import type { PolicyView, ResolvedValue } from '../policy/resolve';
import type { Arrival } from './arrival';
import type { Finding, Severity } from './finding';

export type PageKind = 'register' | 'history' | 'amendments' | 'leave' | 'cohort' | 'absences' | 'pack';
export type Audience = 'teacher' | 'attendance officer' | 'office' | 'headteacher' | 'data lead';

/** What a check can lack; the words for people are in `missing.ts`. */
export type Need =
  | 'mark'
  | 'date'
  | 'session'
  | 'arrival'
  | 'minutesLateFrom'
  | 'year'
  | 'clock'
  | 'saved'
  | 'policy codes'
  | 'internal';

export type CheckInfo = {
  /** The policy matrix's name for it. */
  id: string;
  page: PageKind;
  severity: Severity;
  audience: Audience;
  needs: Need[];
  title: string;
};

/** No finding, or what the finding says. */
export type Verdict = null | Breach | Unknown;

export type Breach = {
  outcome: 'breach';
  /** Left out: the check's usual one. */
  severity?: Severity;
  message: string;
  action: string;
  /** The policy value it rests on. Left out or null: the policy has none, and the finding cites national rules only. */
  policy?: ResolvedValue | null;
  facts?: Record<string, unknown>;
  notes?: Finding['notes'];
};

export type Unknown = { outcome: 'indeterminate'; missing: Need[]; facts?: Record<string, unknown> };

export const breach = (finding: Omit<Breach, 'outcome'>): Breach => ({ outcome: 'breach', ...finding });

export const unknown = (...missing: Need[]): Unknown => ({ outcome: 'indeterminate', missing });

/**
 * One mark with all that is known around it. Of `row` a check may take words for its message, never its verdict: what
 * one bare mark brought goes for the same mark of the next pupil (`quiet-marks.ts`).
 */
export type MarkSubject = {
  row: PupilRow;
  cell: Cell;
  policy: PolicyView;
  /** Null where the session is not known, as in a lesson. */
  times: RegisterTimes | null;
  arrival: Arrival | null;
  now: LondonTime;
  /** Whether the register this cell belongs to is saved; null where the page does not say. */
  registerSaved: boolean | null;
};

/** A register page as a whole: the session it is for, and whether it was taken. */
export type RegisterSubject = {
  reading: RegisterReading;
  marking: MarkedSession;
  policy: PolicyView;
  times: RegisterTimes | null;
  now: LondonTime;
};

type Common<Subject, Value> = Omit<CheckInfo, 'needs'> & {
  needs: Need[];
  /** The national fact it is cited with: a key of the national pack. */
  national?: string;
  /** What the check needs of the policy; null where the policy is silent, and the check is then off. */
  policy?: (subject: Subject) => Value | null;
  run(subject: Subject, value: Value): Verdict;
};

type MarkCheckSpec<Value> = Common<MarkSubject, Value> & {
  on: 'mark';
  /** Which cells it looks at: marks that somebody made, or places without one. */
  cells?: 'marks' | 'empty';
  /** The codes it is about; left out: any. */
  codes?: readonly string[];
  /** Only where the page says something about lateness: a present mark without any is no question. */
  onlyWithLateness?: boolean;
};

type RegisterCheckSpec<Value> = Common<RegisterSubject, Value> & { on: 'register' };

export type MarkCheck = CheckInfo & {
  on: 'mark';
  cells: 'marks' | 'empty';
  codes?: readonly string[];
  onlyWithLateness?: boolean;
  national?: string;
  evaluate(subject: MarkSubject): Verdict;
};

export type RegisterCheck = CheckInfo & {
  on: 'register';
  national?: string;
  evaluate(subject: RegisterSubject): Verdict;
};

export type Check = MarkCheck | RegisterCheck;

export function defineCheck<Value>(spec: MarkCheckSpec<Value>): MarkCheck;
export function defineCheck<Value>(spec: RegisterCheckSpec<Value>): RegisterCheck;
export function defineCheck<Value>(spec: MarkCheckSpec<Value> | RegisterCheckSpec<Value>): Check {
  const { policy, run, ...info } = spec as Common<unknown, Value> & { on: 'mark' | 'register' };
  const evaluate = (subject: unknown): Verdict => {
    if (policy === undefined) return run(subject, undefined as Value);
    const value = policy(subject);
    return value === null ? null : run(subject, value);
  };
  return { cells: 'marks', ...info, evaluate } as Check;
}

/**
 * What a check is. Owns the contract between one check's file and the engine that runs it: what it looks at, when it is
 * off, and the three answers it can give. A check knows neither the page nor the browser.
 */
import type { IsoDate, LondonTime, SchoolCalendar, Session } from '../attendance';
import type { Cell, MarkedSession, MarksReading, PupilRow, RegisterReading } from '../pages/reading';
import type { RegisterTimes } from '../policy/register-times';
import type { PolicyView, ResolvedValue } from '../policy/resolve';
import type { Arrival } from './arrival';
import type { PupilFacts } from './facts';
import type { Finding, Severity } from './finding';
import type { Need } from './missing';
import type { History } from './pupil-history';
import type { AbsenceSubject, CohortRowSubject, CohortSubject, EntrySubject, RequestSubject } from './record-subjects';

export type { Need } from './missing';

export type PageKind = 'register' | 'history' | 'amendments' | 'leave' | 'cohort' | 'absences' | 'pack';
export type Audience = 'teacher' | 'attendance officer' | 'office' | 'leadership' | 'data lead';

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
  /** The national fact of this verdict, where it is another than the check's usual one. */
  national?: string;
  facts?: Record<string, unknown>;
  notes?: Finding['notes'];
  at?: Place;
};

export type Unknown = { outcome: 'indeterminate'; missing: Need[]; facts?: Record<string, unknown>; at?: Place };

/** What a verdict about a pupil points at, where it is one session of several. */
export type Place = { date?: IsoDate; session?: Session; cell?: Cell };

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

/**
 * One pupil with everything known of them. Its policy is the one in force today; `policyOn` has that of another day.
 * Without history the pupil's own page is all there is.
 */
export type PupilSubject = {
  row: PupilRow;
  reading: MarksReading;
  policy: PolicyView;
  policyOn(date: IsoDate): PolicyView;
  facts: PupilFacts;
  history: History | null;
  calendar: SchoolCalendar | null;
  now: LondonTime;
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

type PupilCheckSpec<Value> = Omit<Common<PupilSubject, Value>, 'run'> & {
  on: 'pupil';
  /** It is a matter of law, which binds from the fifth to the sixteenth year of age only (policy matrix 0.3.6). */
  compulsoryAgeOnly?: boolean;
  /** One verdict, or one for each session it is about. */
  run(subject: PupilSubject, value: Value): Verdict | Verdict[];
};

/** What the checks of lists look at, by the name that a check gives it. */
export type RecordSubjects = {
  entry: EntrySubject;
  request: RequestSubject;
  'cohort-row': CohortRowSubject;
  cohort: CohortSubject;
  absence: AbsenceSubject;
};

type RecordCheckSpec<On extends keyof RecordSubjects, Value> = Omit<Common<RecordSubjects[On], Value>, 'run'> & {
  on: On;
  /** It is a matter of law, which binds from the fifth to the sixteenth year of age only (policy matrix 0.3.6). */
  compulsoryAgeOnly?: boolean;
  /** One verdict, or one for each thing it is about. */
  run(subject: RecordSubjects[On], value: Value): Verdict | Verdict[];
};

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

export type PupilCheck = CheckInfo & {
  on: 'pupil';
  compulsoryAgeOnly?: boolean;
  national?: string;
  evaluate(subject: PupilSubject): Verdict | Verdict[];
};

export type RecordCheckOn<On extends keyof RecordSubjects> = CheckInfo & {
  on: On;
  compulsoryAgeOnly?: boolean;
  national?: string;
  evaluate(subject: RecordSubjects[On]): Verdict | Verdict[];
};

/** A check of a list: of a log, a leave form, a report, the day's absences. */
export type RecordCheck = { [On in keyof RecordSubjects]: RecordCheckOn<On> }[keyof RecordSubjects];

export type Check = MarkCheck | RegisterCheck | PupilCheck | RecordCheck;

export function defineCheck<Value>(spec: MarkCheckSpec<Value>): MarkCheck;
export function defineCheck<Value>(spec: RegisterCheckSpec<Value>): RegisterCheck;
export function defineCheck<Value>(spec: PupilCheckSpec<Value>): PupilCheck;
export function defineCheck<On extends keyof RecordSubjects, Value>(
  spec: RecordCheckSpec<On, Value>,
): RecordCheckOn<On>;
export function defineCheck<Value>(
  spec:
    | MarkCheckSpec<Value>
    | RegisterCheckSpec<Value>
    | PupilCheckSpec<Value>
    | RecordCheckSpec<keyof RecordSubjects, Value>,
): Check {
  const { policy, run, ...info } = spec as unknown as Common<unknown, Value> & { on: Check['on'] };
  const evaluate = (subject: unknown): Verdict => {
    if (policy === undefined) return run(subject, undefined as Value);
    const value = policy(subject);
    return value === null ? null : run(subject, value);
  };
  return { cells: 'marks', ...info, evaluate } as unknown as Check;
}

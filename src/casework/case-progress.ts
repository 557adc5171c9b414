/**
 * How far a case is: what became of each step of its checklist, what comes next, what is due, and which exits are open. Owns
 * that reading; changes nothing (`case-steps.ts` does) and has no words.
 */
import { type Instant, type IsoDate, londonTime, type SchoolCalendar } from '../attendance';
import type { Checklist, ChecklistExit, ChecklistStep } from '../policy/checklist';
import { dueOf, type Overdue, overdueBy, type StepDue } from './due-date';
import type { Case, StepState } from './records';

export type StepProgress = {
  step: ChecklistStep;
  /** From 1. */
  number: number;
  /**
   * `now`: to be done next, or a repeating one that is due. `waiting`: not before another step (`due.waitsFor`). A repeating
   * step is never `done` while the case is open.
   */
  state: 'done' | 'skipped' | 'not-needed' | 'now' | 'to-come' | 'waiting';
  /** What became of it: of a repeating step, the last time. */
  outcome: StepState | null;
  due: StepDue;
  overdue: Overdue | null;
  repeats: boolean;
  /** It may be done or skipped. */
  canAct: boolean;
  canReopen: boolean;
};

export type ExitProgress = {
  exit: ChecklistExit;
  canChoose: boolean /** The step that comes first. */;
  waitsFor: string | null;
};

export type CaseProgress = {
  steps: StepProgress[];
  /** What is to be done now, else what comes next; null where nothing is left. */
  current: StepProgress | null;
  exits: ExitProgress[];
  /** The day on which something is due next, overdue ones too; null where no open step has a day. */
  next: IsoDate | null;
  isOverdue: boolean;
  isClosed: boolean;
  /** Nothing is left but what repeats: an exit is to be chosen. */
  isAllDone: boolean;
  /** Steps that the record knows and the checklist no longer has: the pack was changed since. */
  unknownSteps: string[];
};

/** The day in clear of an open case in which nothing has a date. */
const NO_DATE = '';

/** `checklist` null: the pack no longer has it. */
export function progressOf(
  value: Case,
  checklist: Checklist | null,
  now: Instant,
  calendar: SchoolCalendar | null,
): CaseProgress {
  const isClosed = value.closed !== null;
  const today = londonTime(now).date;
  const steps = (checklist?.steps ?? []).map((step, index): StepProgress => {
    const outcome = value.steps[step.id] ?? null;
    const repeats = step.due !== null && 'every' in step.due;
    const due = dueOf(step, value, calendar);
    const isOpen = !isClosed && (outcome === null || (repeats && outcome.state === 'done'));
    const progress = { step, number: index + 1, outcome, due, repeats, canAct: isOpen };
    const state = isOpen ? openState(progress, today) : (outcome?.state ?? 'to-come');
    return {
      ...progress,
      state,
      overdue: isOpen ? overdueBy(due, now, calendar) : null,
      canReopen: !isClosed && outcome !== null,
    };
  });
  const first = steps.find(({ canAct, repeats, state }) => canAct && !repeats && state !== 'waiting');
  if (first !== undefined) first.state = 'now';
  const open = steps.filter(({ canAct }) => canAct);
  const days = open.flatMap(({ due }) => due.on ?? []).sort();
  return {
    steps,
    current:
      open.find(({ state }) => state === 'now') ?? open.find(({ state }) => state === 'to-come') ?? open[0] ?? null,
    exits: (checklist?.exits ?? []).map((exit) => exitProgress(exit, value)),
    next: days[0] ?? null,
    isOverdue: open.some(({ overdue }) => overdue !== null),
    isClosed,
    isAllDone: !isClosed && checklist !== null && open.every(({ repeats }) => repeats),
    unknownSteps:
      checklist === null ? [] : Object.keys(value.steps).filter((id) => !steps.some(({ step }) => step.id === id)),
  };
}

function openState({ due, repeats }: Pick<StepProgress, 'due' | 'repeats'>, today: IsoDate): StepProgress['state'] {
  if (due.why === 'step-not-done') return 'waiting';
  return repeats && due.on !== null && due.on <= today ? 'now' : 'to-come';
}

function exitProgress(exit: ChecklistExit, value: Case): ExitProgress {
  const waitsFor = exit.after !== undefined && value.steps[exit.after] === undefined ? exit.after : null;
  return { exit, canChoose: value.closed === null && waitsFor === null, waitsFor };
}

/**
 * The day that stands in clear beside a sealed case, for the badge and the locked panel: null once it is closed, '' where it
 * is open and nothing in it has a date.
 */
export function dueInClear(value: Case, checklist: Checklist | null, calendar: SchoolCalendar | null): string | null {
  if (value.closed !== null) return null;
  const days = (checklist?.steps ?? []).flatMap((step) => {
    const outcome = value.steps[step.id];
    const isSettled = outcome !== undefined && !(outcome.state === 'done' && step.due !== null && 'every' in step.due);
    return isSettled ? [] : (dueOf(step, value, calendar).on ?? []);
  });
  return days.sort()[0] ?? NO_DATE;
}

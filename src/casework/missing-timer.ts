/**
 * The clock of a missing child. Owns how long it has run, and which step is due at which minute; it reckons from the case's
 * start and needs to be asked again each minute. Decides nothing.
 */
import { type Instant, londonTime } from '../attendance';
import type { Checklist } from '../policy/checklist';
import { dueOf } from './due-date';
import type { Case } from './records';

export type TimedStep = {
  step: string;
  text: string;
  at: Instant;
  /** Minutes after the start. */
  minutes: number;
  isSettled: boolean;
  isPassed: boolean;
};

export type MissingTimer = {
  since: Instant;
  /** Whole minutes. */
  minutes: number;
  /** Every step with a time of its own that can be told yet, in order of time. */
  steps: TimedStep[];
  /** The first that is still to be done: overdue ones come first. */
  next: TimedStep | null;
  /** Until `next`; negative where it should have been done. */
  minutesLeft: number | null;
  /** "since 10:42", "12 min", "at 10 min: tell the parents" */
  words: { since: string; running: string; next: string };
};

const MINUTE = 60_000;

/** The timer of a case that runs; null where the case is closed or its checklist has no steps by the minute. */
export function missingTimer(value: Case, checklist: Checklist, now: Instant): MissingTimer | null {
  if (value.closed !== null) return null;
  if (!checklist.steps.some(({ due }) => due !== null && 'minutes' in due)) return null;
  const start = Date.parse(value.startedAt);
  const steps = checklist.steps
    .flatMap((step): TimedStep[] => {
      const { at } = dueOf(step, value, null);
      if (at === null) return [];
      const minutes = Math.round((Date.parse(at) - start) / MINUTE);
      const isSettled = value.steps[step.id] !== undefined;
      return [{ step: step.id, text: step.text, at, minutes, isSettled, isPassed: Date.parse(at) <= Date.parse(now) }];
    })
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const minutes = Math.max(0, Math.floor((Date.parse(now) - start) / MINUTE));
  const next = steps.find(({ isSettled }) => !isSettled) ?? null;
  const since = londonTime(value.startedAt);
  return {
    since: value.startedAt,
    minutes,
    steps,
    next,
    minutesLeft: next === null ? null : next.minutes - minutes,
    words: { since: `since ${since.time}`, running: `${minutes} min`, next: nextWords(next, minutes) },
  };
}

function nextWords(next: TimedStep | null, minutes: number): string {
  if (next === null) return '';
  const text = next.text.charAt(0).toLowerCase() + next.text.slice(1);
  return next.minutes <= minutes ? `now, due at ${next.minutes} min: ${text}` : `at ${next.minutes} min: ${text}`;
}

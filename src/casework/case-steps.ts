/**
 * What a person does in a case: ticks a step, skips it, takes that back, sets a date, chooses an exit. Owns what each of
 * these makes of the record. Writes nothing: what is returned goes to `write-records.ts`.
 */
import { addCalendarDays, type Instant, type IsoDate, londonTime, type SchoolCalendar } from '../attendance';
import type { Checklist, ChecklistStep } from '../policy/checklist';
import { dueInClear } from './case-progress';
import { schoolDaysAfter } from './due-count';
import { countsFrom } from './due-date';
import type { Case, CaseRound, OpenRecord, Person, RecordChange, StepState } from './records';
import { caseFrom } from './start-case';

/** Who does it and when, under which checklist. */
export type Doer = { person: Person; now: Instant; calendar: SchoolCalendar | null };

/** Why it cannot be done: nothing is changed then. */
export type NotDone =
  | 'closed'
  | 'no-such-step'
  | 'no-such-exit'
  | 'already-settled'
  | 'not-settled'
  | 'not-yet'
  | 'why-missing'
  | 'words-missing';

export type CaseChange = { ok: true; changes: RecordChange[] } | { ok: false; why: NotDone };

type OpenCase = OpenRecord<'cases'>;

/** Reasons for skipping that fit any step; the form adds 'Other: say what'. */
export const SKIP_REASONS: readonly string[] = [
  'Not needed: attendance has improved',
  'Another plan is already in place',
  'Done elsewhere, before this checklist',
];

/** Ticks a step. `words` is what it asks to have written down; a repeating step counts how often it was done. */
export function completeStep(record: OpenCase, checklist: Checklist, id: string, by: Doer, words = ''): CaseChange {
  const found = openStep(record, checklist, id);
  if (typeof found === 'string') return { ok: false, why: found };
  if (found.asks !== undefined && words.trim() === '') return { ok: false, why: 'words-missing' };
  const times = isRepeating(found) ? { times: (record.value.steps[id]?.times ?? 0) + 1 } : {};
  return settled(record, checklist, id, { state: 'done', ...stamp(by), ...said(words), ...times }, by);
}

/** Skips a step, which always asks why. */
export function skipStep(record: OpenCase, checklist: Checklist, id: string, by: Doer, why: string): CaseChange {
  const found = openStep(record, checklist, id);
  if (typeof found === 'string') return { ok: false, why: found };
  if (why.trim() === '') return { ok: false, why: 'why-missing' };
  return settled(record, checklist, id, { state: 'skipped', ...stamp(by), ...said(why) }, by);
}

/** Puts a step aside that is not needed: for one with a question (`onlyIf`) the no says why. */
export function stepNotNeeded(record: OpenCase, checklist: Checklist, id: string, by: Doer, why = ''): CaseChange {
  const found = openStep(record, checklist, id);
  if (typeof found === 'string') return { ok: false, why: found };
  const words = why.trim() === '' && found.onlyIf !== undefined ? `${found.onlyIf} No.` : why;
  if (words.trim() === '') return { ok: false, why: 'why-missing' };
  return settled(record, checklist, id, { state: 'not-needed', ...stamp(by), ...said(words) }, by);
}

/** Takes back what became of a step. */
export function reopenStep(record: OpenCase, checklist: Checklist, id: string, by: Doer): CaseChange {
  if (record.value.closed !== null) return { ok: false, why: 'closed' };
  if (record.value.steps[id] === undefined) return { ok: false, why: 'not-settled' };
  const { [id]: _, ...steps } = record.value.steps;
  return changed(record, checklist, { ...record.value, steps }, by);
}

/** Sets a step's due date by hand; null goes back to the checklist's own. */
export function setDue(record: OpenCase, checklist: Checklist, id: string, on: IsoDate | null, by: Doer): CaseChange {
  const found = openStep(record, checklist, id);
  if (typeof found === 'string') return { ok: false, why: found };
  const { [id]: _, ...others } = record.value.dueSet;
  return changed(record, checklist, { ...record.value, dueSet: on === null ? others : { ...others, [id]: on } }, by);
}

/** What choosing an exit may need: the checklist it can lead to, a new id for each record that it makes. */
export type ExitTo = {
  checklistOf: (id: string) => Checklist | null;
  newId: () => string;
  /** With `watch`: until when, so that a review stands in the file. */
  watchUntil?: IsoDate | null;
  words?: string;
};

/**
 * Takes an exit, named by its `when`. It closes the case, or goes on at another of its steps: what lies before that and is
 * still open is then not needed, and what was settled from there on is open again, and kept as a round that ended. Where it leads to another checklist, a
 * new case is made that knows where it came from; where it leads to watching, a review stands in the pupil's file.
 */
export function chooseExit(record: OpenCase, checklist: Checklist, when: string, by: Doer, to: ExitTo): CaseChange {
  const { value } = record;
  if (value.closed !== null) return { ok: false, why: 'closed' };
  const exit = checklist.exits.find((one) => one.when === when);
  if (exit === undefined) return { ok: false, why: 'no-such-exit' };
  if (exit.after !== undefined && value.steps[exit.after] === undefined) return { ok: false, why: 'not-yet' };
  if (exit.to.startsWith('step:')) return goOnAt(record, checklist, exit.to.slice('step:'.length), by, exit.when);

  const note = to.words?.trim();
  const closed = { ...stamp(by), exit: (note ? `${exit.when}: ${note}` : exit.when).slice(0, 200), kind: exit.kind };
  const closing = changed(record, checklist, { ...value, closed }, by);
  if (!closing.ok || exit.to === 'close') return closing;
  if (exit.to === 'watch') return { ok: true, changes: [...closing.changes, ...watching(record, by, to)] };
  const next = to.checklistOf(exit.to);
  if (next === null) return { ok: false, why: 'no-such-exit' };
  return { ok: true, changes: [...closing.changes, caseFrom(record, checklist, next, by, to.newId())] };
}

function goOnAt(record: OpenCase, checklist: Checklist, id: string, by: Doer, when: string): CaseChange {
  const at = checklist.steps.findIndex((step) => step.id === id);
  if (at < 0) return { ok: false, why: 'no-such-step' };
  const { value } = record;
  const isBack = value.steps[id] !== undefined;
  const reopened = new Set(isBack ? checklist.steps.slice(at).map((step) => step.id) : []);
  // what the policy no longer has stays as it is
  const { in: ended, out: steps } = parted(value.steps, reopened);
  for (const step of checklist.steps.slice(0, at)) {
    steps[step.id] ??= { state: 'not-needed', ...stamp(by), ...said(when) };
  }
  if (!isBack) return changed(record, checklist, { ...value, steps }, by);
  const days = parted(value.dueSet, reopened);
  const round: CaseRound = {
    until: by.now,
    by: by.person,
    exit: when.slice(0, 200),
    steps: ended,
    dueSet: days.in,
  };
  const rounds = [...(value.rounds ?? []), round];
  const restartedOn = nextRound(value, checklist, by);
  return changed(record, checklist, { ...value, steps, dueSet: days.out, rounds, restartedOn }, by);
}

function parted<Said>(all: Record<string, Said>, ids: ReadonlySet<string>) {
  const entries = Object.entries(all);
  return {
    in: Object.fromEntries(entries.filter(([id]) => ids.has(id))),
    out: Object.fromEntries(entries.filter(([id]) => !ids.has(id))),
  };
}

/** First-day work goes on the next school day, or today where that has come already; all other work goes on today. */
function nextRound(value: Case, { kind }: Checklist, { now, calendar }: Doer): IsoDate {
  const today = londonTime(now).date;
  if (kind !== 'first-day' || countsFrom(value) < today) return today;
  const next = schoolDaysAfter(today, 1, calendar);
  return 'on' in next ? next.on : addCalendarDays(today, 1);
}

/** A review in the pupil's file, where a day for it was set. */
function watching({ pupil, value }: OpenCase, by: Doer, { watchUntil, newId }: ExitTo): RecordChange[] {
  if (watchUntil == null) return [];
  const review = {
    kind: 'other' as const,
    words: `Watch after: ${value.title}`.slice(0, 200),
    from: londonTime(by.now).date,
    to: watchUntil,
    reviewOn: watchUntil,
  };
  return [{ kind: 'supports', id: newId(), pupil, base: null, value: review }];
}

function openStep({ value }: OpenCase, checklist: Checklist, id: string): ChecklistStep | NotDone {
  if (value.closed !== null) return 'closed';
  const step = checklist.steps.find((one) => one.id === id);
  if (step === undefined) return 'no-such-step';
  const before = value.steps[id];
  return before === undefined || (isRepeating(step) && before.state === 'done') ? step : 'already-settled';
}

const isRepeating = ({ due }: ChecklistStep): boolean => due !== null && 'every' in due;

const stamp = ({ person, now }: Doer): Pick<StepState, 'at' | 'by'> => ({ at: now, by: person });

const said = (words: string): Pick<StepState, 'words'> => (words.trim() === '' ? {} : { words: words.trim() });

function settled(record: OpenCase, checklist: Checklist, id: string, state: StepState, by: Doer): CaseChange {
  const steps = { ...record.value.steps, [id]: state };
  return changed(record, checklist, { ...record.value, steps }, by);
}

function changed({ id, pupil, version }: OpenCase, checklist: Checklist, value: Case, by: Doer): CaseChange {
  const due = dueInClear(value, checklist, by.calendar);
  return { ok: true, changes: [{ kind: 'cases', id, pupil, base: version, value, due }] };
}

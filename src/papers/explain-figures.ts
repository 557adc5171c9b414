/**
 * Why the figure that an MIS prints differs from ours: one reason, or two together, that give it exactly. Owns the search and
 * its honesty: where several fit it says so, where none does it says that too. It guesses no mark.
 */
import { type Explained, type Range, rangesOf } from './explain-ranges';
import type { Counts, Reason } from './explain-reasons';
import { OTHER_ROUNDINGS, type PrintedPercent, percentIn, roundedAs } from './explain-rounding';

export type PrintedCounts = { attended?: number; possible?: number; percent?: string };

/** A step from our figure towards the printed one. */
export type Step = {
  id: string;
  short: string;
  words: string;
  /** So many sessions are meant; null where it is no matter of sessions. */
  sessions: number | null;
  attended: number;
  possible: number;
};

export type Explanation = { steps: Step[]; short: string };

export type Answer = {
  outcome: 'agrees' | 'explained' | 'several' | 'not-explained' | 'nothing-printed' | 'nothing-known';
  /** Ours for the days that the page states. */
  ours: Counts;
  /** The likeliest first; at most six. */
  explanations: Explanation[];
  /** How many more fit. */
  more: number;
};

const MOST_SHOWN = 6;

/** What there is to be explained: of one pupil, or of several added up. */
export type Figures = { ranges: Range[]; unread: number | null };

export const figuresOf = (input: Explained): Figures => ({ ranges: rangesOf(input), unread: input.unread });

/** One pupil's printed figure. */
export function explainFigure(input: Explained, printed: PrintedCounts): Answer {
  return explain(figuresOf(input), printed);
}

/** The figures of a group as one: an MIS counts every pupil of it in the same way. */
export function addedUp(all: readonly Figures[]): Figures {
  const ranges = new Map<string, Range>();
  const ids = [...new Set(all.flatMap((one) => one.ranges.map(({ id }) => id)))];
  for (const id of ids)
    for (const { ranges: own } of all) {
      // a pupil for whom a range changes nothing has the stated one
      const range = own.find((one) => one.id === id) ?? own[0];
      const named = range?.id === id ? range : undefined;
      if (range !== undefined) ranges.set(id, joined(ranges.get(id), range, id, named));
    }
  const unread = all.some((one) => one.unread === null) ? null : all.reduce((sum, one) => sum + (one.unread ?? 0), 0);
  return { ranges: [...ranges.values()], unread };
}

function joined(before: Range | undefined, range: Range, id: string, named: Range | undefined): Range {
  const reasons = new Map((before?.reasons ?? []).map((reason) => [reason.id, reason]));
  for (const reason of range.reasons) {
    const known = reasons.get(reason.id);
    reasons.set(reason.id, known === undefined ? reason : plus(known, reason));
  }
  const { attended = 0, possible = 0 } = before?.counts ?? {};
  return {
    id,
    short: named?.short ?? before?.short ?? '',
    words: named?.words ?? before?.words ?? '',
    counts: { attended: attended + range.counts.attended, possible: possible + range.counts.possible },
    reasons: [...reasons.values()],
  };
}

const plus = (one: Reason, other: Reason): Reason => ({
  ...one,
  sessions: one.sessions + other.sessions,
  attended: one.attended + other.attended,
  possible: one.possible + other.possible,
});

/** Finds what explains a printed figure: nothing to explain, one step, or else two. */
export function explain({ ranges, unread }: Figures, printed: PrintedCounts): Answer {
  const [stated, ...others] = ranges;
  const ours = stated?.counts ?? { attended: 0, possible: 0 };
  const answer = (outcome: Answer['outcome'], found: Explanation[] = []): Answer => ({
    outcome,
    ours,
    explanations: found.slice(0, MOST_SHOWN),
    more: Math.max(0, found.length - MOST_SHOWN),
  });
  const wanted = wantedOf(printed);
  if (wanted === null) return answer('nothing-printed');
  if (stated === undefined || (ours.possible === 0 && stated.reasons.length === 0 && others.length === 0))
    return answer('nothing-known');
  const rounded = ofRounding(ours, wanted);
  if (fits(ours, wanted)) return rounded.length === 0 ? answer('agrees') : answer(outcomeOf(rounded), rounded);
  const single = [...rounded, ...singles(stated, wanted), ...ofRanges(stated, others, wanted)];
  const found = single.length > 0 ? single : pairs(stated, others, wanted);
  // marks that nobody read explain too much to stand beside a reason that fits exactly
  const all = found.length > 0 ? found : ofUnread(ours, wanted, unread);
  if (all.length === 0) return answer('not-explained');
  return answer(outcomeOf(all), all);
}

const outcomeOf = ({ length }: readonly Explanation[]): Answer['outcome'] => (length === 1 ? 'explained' : 'several');

type Wanted = { attended: number | null; possible: number | null; percent: PrintedPercent | null };

function wantedOf({ attended, possible, percent }: PrintedCounts): Wanted | null {
  const shown = percentIn(percent);
  if (attended === undefined && possible === undefined && shown === null) return null;
  return { attended: attended ?? null, possible: possible ?? null, percent: shown };
}

/** On whole sessions where both are printed: a percentage beside them follows from theirs, and its rounding is another matter. */
function fits(counts: Counts, { attended, possible, percent }: Wanted): boolean {
  if (counts.attended < 0 || counts.attended > counts.possible) return false;
  if (attended !== null && counts.attended !== attended) return false;
  if (possible !== null && counts.possible !== possible) return false;
  if (percent === null || (attended !== null && possible !== null)) return true;
  return roundedAs(counts, percent.places, 'half-up') === percent.text;
}

const withChanges = ({ attended, possible }: Counts, ...changes: readonly Counts[]): Counts =>
  changes.reduce<Counts>(
    (sum, change) => ({ attended: sum.attended + change.attended, possible: sum.possible + change.possible }),
    { attended, possible },
  );

const stepOf = ({ id, short, words, sessions, attended, possible }: Reason): Step => ({
  id,
  short,
  words,
  sessions,
  attended,
  possible,
});

const explanation = (...steps: Step[]): Explanation => ({ steps, short: steps.map(({ short }) => short).join(', ') });

function rangeStep({ id, short, words, counts }: Range, from: Counts): Step {
  const [attended, possible] = [counts.attended - from.attended, counts.possible - from.possible];
  return { id, short, words, sessions: Math.abs(possible), attended, possible };
}

/** Our counts, and another way of rounding them. */
function ofRounding(ours: Counts, { attended, possible, percent }: Wanted): Explanation[] {
  if (
    percent === null ||
    (attended ?? ours.attended) !== ours.attended ||
    (possible ?? ours.possible) !== ours.possible
  )
    return [];
  if (roundedAs(ours, percent.places, 'half-up') === percent.text) return [];
  return OTHER_ROUNDINGS.filter(({ rounding }) => roundedAs(ours, percent.places, rounding) === percent.text).map(
    ({ rounding, short, words }) =>
      explanation({ id: rounding, short, words, sessions: null, attended: 0, possible: 0 }),
  );
}

const singles = ({ counts, reasons }: Range, wanted: Wanted): Explanation[] =>
  reasons.filter((reason) => fits(withChanges(counts, reason), wanted)).map((reason) => explanation(stepOf(reason)));

const ofRanges = (stated: Range, others: readonly Range[], wanted: Wanted): Explanation[] =>
  others.filter(({ counts }) => fits(counts, wanted)).map((range) => explanation(rangeStep(range, stated.counts)));

function pairs(stated: Range, others: readonly Range[], wanted: Wanted): Explanation[] {
  const { counts, reasons } = stated;
  const two = reasons.flatMap((one, index) =>
    reasons
      .slice(index + 1)
      .filter((other) => other.about !== one.about && fits(withChanges(counts, one, other), wanted))
      .map((other) => explanation(stepOf(one), stepOf(other))),
  );
  const inRange = others.flatMap((range) =>
    range.reasons
      .filter((reason) => fits(withChanges(range.counts, reason), wanted))
      .map((reason) => explanation(rangeStep(range, counts), stepOf(reason))),
  );
  return [...two, ...inRange];
}

/** With both counts printed, sessions that nobody read here can be what the MIS has more. */
function ofUnread(ours: Counts, { attended, possible }: Wanted, unread: number | null): Explanation[] {
  if (attended === null || possible === null || unread === 0) return [];
  const [more, present] = [possible - ours.possible, attended - ours.attended];
  if (more <= 0 || present < 0 || present > more || (unread !== null && more > unread)) return [];
  const words = 'sessions that were not read here';
  return [
    explanation({ id: 'unread', short: 'not all read', words, sessions: more, attended: present, possible: more }),
  ];
}

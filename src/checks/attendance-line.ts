/**
 * The lines that a policy draws through attendance, and how a pupil stands to them. Owns which of a policy's values are
 * such lines, and what every finding about one has to say; knows no check, and not what a line leads to.
 */
import { formatRate } from '../attendance';
import type { Operator } from '../policy/pack';
import type { PolicyView, ResolvedValue } from '../policy/resolve';
import { type AttendanceRate, type Comparison, percentWords, sessionsWords } from './attendance-rate';
import { unknown, type Verdict } from './check';
import type { PupilFacts } from './facts';
import type { Finding } from './finding';

/** A percentage with its side: `< 96`, or `>= 10` with the unit `% missed`. */
export type AttendanceLine = ResolvedValue<number>;

/** The definition stands before a school's own steps, so that it is the one named where both are drawn at one figure. */
const LINE_KEYS = [
  'pa',
  'severe',
  'neglect',
  'contactBelow',
  'letterBelow',
  'amberLowerBelow',
  'monitorBelow',
  'formalBelow',
  'focusBelow',
  'riskOfSevereBelow',
] as const;

/** Below this a percentage jumps with every session (law, trap 26). */
const FEW_SESSIONS = 20;

/** A value that is a line; null for silence, and for words without a figure. */
export function asLine(found: ResolvedValue | null): AttendanceLine | null {
  return typeof found?.value === 'number' ? (found as AttendanceLine) : null;
}

/** The attendance at which a line is drawn, in per cent: 90 for `< 90` and for `>= 10 % missed` alike. */
export function attendanceAt({ value, unit }: AttendanceLine): number {
  return unit?.includes('missed') ? 100 - value : value;
}

/** Whether a falling attendance meets the line at its figure, or only below it. */
export function reachOf({ op, unit }: AttendanceLine): 'at' | 'below' {
  const atFigure: Operator = unit?.includes('missed') ? '>=' : '<=';
  return op === atFigure ? 'at' : 'below';
}

/** Every line of the policy's own that attendance can fall to or under, from the highest. */
export function ownLines(policy: PolicyView): AttendanceLine[] {
  const lines = LINE_KEYS.flatMap((key) => asLine(policy.own(key)) ?? []);
  return lines.sort((a, b) => attendanceAt(b) - attendanceAt(a));
}

/**
 * The attendance under which a policy's steps for much absence begin: where it says so, else where absence is persistent,
 * which by definition holds at that figure too and is no step yet (T-12).
 */
export function stepsBegin(policy: PolicyView): number | null {
  const line = asLine(policy.own('monitorBelow')) ?? asLine(policy.get('pa'));
  return line === null ? null : attendanceAt(line);
}

/** What the policy rewards, from the highest; a list of percentages, or lists of them. */
export function rewardLines(rewards: ResolvedValue | null): AttendanceLine[] {
  if (!Array.isArray(rewards?.value)) return [];
  const percents = rewards.value.flat(2).filter((value) => typeof value === 'number');
  return percents.sort((a, b) => b - a).map((value) => ({ ...rewards, value, op: '>=' as const }));
}

/** Yes where both are. */
export function both(a: Comparison, b: Comparison): Comparison {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'unsure' || b === 'unsure' ? 'unsure' : 'yes';
}

/** What a finding about attendance says of it. */
type Standing = {
  rate: AttendanceRate;
  /** "89.7 %, 104 of 116 sessions at this school this year" */
  words: string;
  facts: Record<string, unknown>;
  notes: NonNullable<Finding['notes']>;
};

/** Asks something of a pupil's attendance this year: silent where it is not so, indeterminate where figures are wanting. */
export function judgeRate(
  facts: PupilFacts,
  asks: (rate: AttendanceRate) => Comparison,
  found: (standing: Standing) => Verdict,
): Verdict {
  const { rate } = facts;
  if (rate === null) return facts.isNothingPossible ? null : unknown('attendance');
  switch (asks(rate)) {
    case 'no':
      return null;
    case 'unsure':
      return unknown('exact figures');
    case 'yes':
      return found({
        rate,
        words: standingWords(rate),
        facts: { ...rate, ...(isFew(rate) ? { fewSessions: true } : {}) },
        notes: [
          'equality',
          ...(isDecidedByN(facts, rate, asks) ? (['provisional'] as const) : []),
          ...(rate.kind === 'exact' ? facts.notes : []),
        ],
      });
  }
}

/** The percentage with one decimal where that is exact, else with as many as keep it off a tenth that it is not. */
export function preciseWords(rate: AttendanceRate): string {
  if (rate.kind === 'printed' || (rate.attended * 1000) % rate.possible === 0) return percentWords(rate);
  const precise = [2, 3, 4].map((places) => formatRate(rate.attended, rate.possible, places));
  return `${precise.find((percent) => !/\.\d0+$/.test(percent)) ?? precise.at(-1)} %`;
}

/** The pupil's attendance in words, rounded only where that cannot look like a whole per cent that it is not. */
export function standingWords(rate: AttendanceRate): string {
  if (rate.kind === 'printed') return `${percentWords(rate)}, ${sessionsWords(rate)}`;
  const rounded = percentWords(rate);
  const percent = rounded.endsWith('.0 %') ? preciseWords(rate) : rounded;
  const few = isFew(rate) ? ', few so far' : '';
  return `${percent}, ${sessionsWords(rate)} at this school this year${few}`;
}

const isFew = (rate: AttendanceRate): boolean => rate.kind === 'exact' && rate.possible < FEW_SESSIONS;

/** Whether it would not be so if every open N turned out to be attended. */
function isDecidedByN(facts: PupilFacts, rate: AttendanceRate, asks: (rate: AttendanceRate) => Comparison): boolean {
  const open = facts.marks.length > 0 ? facts.summary.provisional : 0;
  if (open === 0 || rate.kind !== 'exact') return false;
  return asks({ ...rate, attended: rate.attended + open }) !== 'yes';
}

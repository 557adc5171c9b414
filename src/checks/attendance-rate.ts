/**
 * A pupil's attendance as a share, held against a policy's lines. Owns the comparing: on integers where sessions are known,
 * with doubt where a page prints only a rounded figure (policy matrix 0.3.1). Never compares a rounded figure as if exact.
 */
import { formatRate } from '../attendance';
import type { Operator } from '../policy/pack';
import type { ResolvedValue } from '../policy/resolve';

/** Exact sessions, or a percentage as printed, in tenths. */
export type AttendanceRate =
  | { kind: 'exact'; attended: number; possible: number }
  | { kind: 'printed'; tenths: number };

/** `unsure`: the printed figure is too near the line to tell. */
export type Comparison = 'yes' | 'no' | 'unsure';

/**
 * Whether attendance stands in a relation to a percentage (at most one decimal): `compareRate(rate, '<', 96)`.
 * A printed 95.9 could be anything from 95.85 to 95.95, so within that of the line the answer is `unsure`.
 */
export function compareRate(rate: AttendanceRate, op: Operator, percent: number): Comparison {
  const line = Math.round(percent * 10);
  if (rate.kind === 'exact') return holds(rate.attended * 1000 - line * rate.possible, op) ? 'yes' : 'no';
  // twentieths of a per cent: half of the last printed digit either way
  const low = rate.tenths * 2 - 1 - line * 2;
  const high = rate.tenths * 2 + 1 - line * 2;
  const [atLow, atHigh] = [holds(low, op), holds(high, op)];
  if (low <= 0 && high >= 0) return 'unsure';
  return atLow && atHigh ? 'yes' : 'no';
}

/** The same for a share missed: `>= 10 % missed` is attendance `<= 90`. */
export function compareMissed(rate: AttendanceRate, op: Operator, percent: number): Comparison {
  return compareRate(rate, MIRRORED[op], 100 - percent);
}

/** Whether attendance meets a line as a policy states it: `< 96`, or `>= 10 % missed`. */
export function meetsLine(rate: AttendanceRate, line: ResolvedValue): Comparison {
  const op = line.op ?? '<';
  const percent = Number(line.value);
  return line.unit?.includes('missed') ? compareMissed(rate, op, percent) : compareRate(rate, op, percent);
}

const MIRRORED: Record<Operator, Operator> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=' };

function holds(difference: number, op: Operator): boolean {
  switch (op) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
    case '=':
      return difference === 0;
  }
}

/** "94.7 %", with one decimal, half up; as printed where only that is known. */
export function percentWords(rate: AttendanceRate): string {
  if (rate.kind === 'exact') return `${formatRate(rate.attended, rate.possible, 1)} %`;
  return `${(rate.tenths / 10).toFixed(1)} %`;
}

/** "104 of 116 sessions"; nothing where only a percentage is printed. */
export function sessionsWords(rate: AttendanceRate): string {
  return rate.kind === 'exact' ? `${rate.attended} of ${rate.possible} sessions` : 'as the page prints it';
}

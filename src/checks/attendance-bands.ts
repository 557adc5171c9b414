/**
 * The table of bands that a policy prints, as printed: with its holes and overlaps. Owns which bands an attendance is in,
 * and which one goes where it is in none; knows no check.
 */
import type { PolicyView, ResolvedValue } from '../policy/resolve';
import { asLine, attendanceAt, both } from './attendance-line';
import { type AttendanceRate, type Comparison, compareRate } from './attendance-rate';

/** From and to in per cent, both inside. */
export type Band = { from: number; to: number; label: string };

/** The bands of a value, from the highest; empty where it is no table of bands. */
export function bandsOf(found: ResolvedValue | null): Band[] {
  if (!Array.isArray(found?.value)) return [];
  return found.value.flatMap(bandIn).sort((a, b) => b.from - a.from);
}

function bandIn(entry: unknown): Band[] {
  if (!Array.isArray(entry) || !Array.isArray(entry[0])) return [];
  const [[from, to], label] = entry;
  return typeof from === 'number' && typeof to === 'number' && typeof label === 'string' ? [{ from, to, label }] : [];
}

/** Whether attendance is in a band. An upper end in hundredths (89.99) is the document's "below". */
export function isInBand(rate: AttendanceRate, { from, to }: Band): Comparison {
  const tenth = Math.ceil(to * 10) / 10;
  return both(compareRate(rate, '>=', from), compareRate(rate, tenth === to ? '<=' : '<', tenth));
}

/** The figures that a rounded one may stand for: on it, just under it and just over it. An exact one is itself. */
export function possibleRates(rate: AttendanceRate): AttendanceRate[] {
  if (rate.kind === 'exact') return [rate];
  return [-1, 0, 1].map((step) => ({ kind: 'exact', attended: rate.tenths * 4 + step, possible: 4000 }));
}

/**
 * The band that goes for attendance between two printed ones: the lower, since the upper asks for its printed figure; but
 * the upper where the lower is what the policy defines exactly, persistent or severe absence (T-13). Null at either end.
 */
export function bandAcrossHole(bands: readonly Band[], rate: AttendanceRate, policy: PolicyView): Band | null {
  const upper = bands.filter(({ from }) => compareRate(rate, '<', from) === 'yes').at(-1);
  const lower = bands.find(({ to }) => compareRate(rate, '>', to) === 'yes');
  if (upper === undefined || lower === undefined) return null;
  const defined = [asLine(policy.get('pa')), asLine(policy.get('severe'))];
  return defined.some((line) => line !== null && attendanceAt(line) === lower.to) ? upper : lower;
}

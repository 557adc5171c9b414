/**
 * The attendance of many pupils as one figure, from what a report prints of them or else from their marks. Owns that adding
 * up and its comparing, on integers, and whether what was read is the whole school. Knows no policy.
 */
import { formatRate } from '../attendance';
import type { CohortReading } from '../pages/reading';
import type { AttendanceRate, Comparison } from './attendance-rate';
import { printedRate } from './facts';
import type { CohortSubject } from './record-subjects';

type Pupils = CohortSubject['pupils'];

/** Sessions attended of those possible; of printed percentages their mean, which is rounded as each of them is. */
export type Share = { part: number; whole: number; pupils: number; isRounded: boolean };

/** The share of some pupils; `without` is how many of them have no figure. Null where nobody has one. */
export function shareOf(pupils: Pupils): { share: Share | null; without: number } {
  // marks and printed figures can cover different days, so that they are never added to each other
  const isPrinted = pupils.some(({ row }) => printedRate(row.printed) !== null);
  const rates: AttendanceRate[] = [];
  let without = 0;
  for (const { row, facts } of pupils) {
    const rate = isPrinted ? printedRate(row.printed) : facts.rate;
    if (rate !== null) rates.push(rate);
    else if (isPrinted ? row.printed.possible !== 0 : !facts.isNothingPossible) without += 1;
  }
  return { share: rates.length === 0 ? null : together(rates), without };
}

function together(rates: readonly AttendanceRate[]): Share {
  const exact = rates.flatMap((rate) => (rate.kind === 'exact' ? rate : []));
  const isRounded = exact.length < rates.length;
  if (!isRounded)
    return {
      part: exact.reduce((sum, { attended }) => sum + attended, 0),
      whole: exact.reduce((sum, { possible }) => sum + possible, 0),
      pupils: rates.length,
      isRounded,
    };
  const tenths = rates.map((rate) =>
    rate.kind === 'printed' ? rate.tenths : Math.round((rate.attended * 1000) / rate.possible),
  );
  return {
    part: tenths.reduce((sum, each) => sum + each, 0),
    whole: 1000 * rates.length,
    pupils: rates.length,
    isRounded,
  };
}

/** Whether a share is under `of / all`; unsure within half of the last printed digit (policy matrix 0.3.1). */
export function isBelow({ part, whole, isRounded }: Share, of: number, all: number): Comparison {
  const difference = (part * all - of * whole) * 2000;
  return signOf(-difference, isRounded ? whole * all : 0, false);
}

/** Whether one share is at least so many tenths of a point under another. */
export function isLowerBy(group: Share, list: Share, tenths: number): Comparison {
  const scale = group.whole * list.whole;
  const difference = gapOf(group, list) - tenths * scale;
  return signOf(difference, group.isRounded || list.isRounded ? scale : 0, true);
}

/** By how many points one share is under another, with one decimal. */
export function gapWords(group: Share, list: Share): string {
  return (Math.round(gapOf(group, list) / (group.whole * list.whole)) / 10).toFixed(1);
}

/** In tenths of a point, times both wholes. */
const gapOf = (group: Share, list: Share): number => (list.part * group.whole - group.part * list.whole) * 1000;

function signOf(difference: number, doubt: number, isMetAtNought: boolean): Comparison {
  if (doubt > 0 && Math.abs(difference) <= doubt) return 'unsure';
  return difference > 0 || (isMetAtNought && difference === 0) ? 'yes' : 'no';
}

/** "95.23 %"; of printed percentages "95.2 %" */
export function shareWords({ part, whole, isRounded }: Share): string {
  return `${formatRate(part, whole, isRounded ? 1 : 2)} %`;
}

/** "from 2026-09-01 to 2026-11-20", as far as the report says; nothing where it does not. */
export function periodWords({ from, to }: Pick<CohortReading, 'from' | 'to'>): string {
  return [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');
}

/** Every row that there is was read. */
export function isWholeList({ coverage: { found, read, total } }: CohortReading): boolean {
  return read >= found && (total === null || found >= total);
}

/** The list is of the whole school as far as it tells: it names no group, or says that it is everybody. */
export function isWholeSchool(reading: CohortReading): boolean {
  return (
    isWholeList(reading) && (reading.group === null || /\b(?:all|whole|everyone|everybody)\b/i.test(reading.group))
  );
}

/** Too many pupils without a figure for the figure of all to mean anything: more than a tenth. */
export const tooManyWithout = (without: number, pupils: number): boolean => without * 10 > pupils;

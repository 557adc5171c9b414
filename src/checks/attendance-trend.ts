/**
 * Which way a pupil's attendance goes. Owns what today is compared with and when that is a fall; all on integers, with doubt
 * where only rounded percentages are known. Knows no policy.
 */
import { addCalendarDays, type IsoDate, summarise } from '../attendance';
import type { AttendanceRate, Comparison } from './attendance-rate';
import type { PupilSubject } from './check';
import { printedRate } from './facts';

/** How far back one looks for a trend: four weeks. No policy gives a figure, so this one is ours. */
const TREND_DAYS = 28;

/** With fewer sessions one day away is a fall (law trap 26). */
const FEWEST_SESSIONS = 20;

export type Trend = {
  since: IsoDate;
  before: AttendanceRate;
  now: AttendanceRate;
  /** A whole percentage point down, or more. */
  hasFallen: Comparison;
};

/**
 * This school year's attendance held against what it was four weeks ago: from marks where they reach back so far, else from
 * figures printed earlier (the latest that is four weeks old, or the oldest there is). Null where nothing earlier is known.
 */
export function attendanceTrend({ facts, reading, history, now }: PupilSubject): Trend | null {
  const since = addCalendarDays(now.date, -TREND_DAYS);
  const { attended, possible } = summarise(facts.marks, { from: facts.yearFrom, to: since });
  if (facts.rate?.kind === 'exact' && possible >= FEWEST_SESSIONS)
    return trendBetween(since, { kind: 'exact', attended, possible }, facts.rate);

  const today = (reading.kind === 'history' ? printedRate(reading.printed) : null) ?? facts.rate;
  const earlier = (history?.before ?? [])
    .flatMap(({ on, printed }) => {
      const rate = facts.yearFrom <= on && on < now.date ? printedRate(printed) : null;
      return rate === null ? [] : [{ on, rate }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const base = earlier.filter(({ on }) => on <= since).at(-1) ?? earlier[0];
  return today === null || base === undefined ? null : trendBetween(base.on, base.rate, today);
}

function trendBetween(since: IsoDate, before: AttendanceRate, now: AttendanceRate): Trend {
  const [atLeast, atMost] = [
    isPointBelow(bounds(before).low, bounds(now).high),
    isPointBelow(bounds(before).high, bounds(now).low),
  ];
  return { since, before, now, hasFallen: atLeast ? 'yes' : atMost ? 'unsure' : 'no' };
}

type Fraction = [part: number, whole: number];

/** What a rate can be: itself, or half of the last printed digit either way. */
function bounds(rate: AttendanceRate): { low: Fraction; high: Fraction } {
  if (rate.kind === 'exact') return { low: [rate.attended, rate.possible], high: [rate.attended, rate.possible] };
  return { low: [rate.tenths * 2 - 1, 2000], high: [rate.tenths * 2 + 1, 2000] };
}

/** before - now >= 1/100 */
function isPointBelow([a, p]: Fraction, [b, q]: Fraction): boolean {
  return (a * q - b * p) * 100 >= p * q;
}

/**
 * The policy's bands as they are printed, on one scale: holes stay holes, and overlapping bands stand in two rows. Owns where
 * each stands and which the pupil is in; which band goes in a hole is the check's rule.
 */
import { formatRate } from '../attendance';
import { type Band, bandAcrossHole, bandsOf, isInBand } from '../checks/attendance-bands';
import type { AttendanceRate } from '../checks/attendance-rate';
import type { PolicyView } from '../policy/resolve';
import { rateFigure, type Said } from './pupil-said';
import type { Standing } from './pupil-standing';

export type BandPlace = {
  label: string;
  /** In per cent. */
  from: number;
  to: number;
  /** "90 to 93.9" as printed. */
  printed: string;
  /** 0 is the upper row. */
  row: number;
  isPupils: boolean;
};

export type BandsPart = {
  bands: BandPlace[];
  rows: number;
  /** Between two printed bands: no band goes by its own words. */
  holes: { from: number; to: number }[];
  /** In two bands at once. */
  overlaps: { from: number; to: number; labels: [string, string] }[];
  /** Where the pupil stands, in per cent; two where unread sessions leave a range. */
  at: [number, number] | null;
  said: Said;
  /** The policy's name and clause. */
  source: string;
  /** The scale begins here. */
  from: number;
};

const exact = ({ attended, possible }: { attended: number; possible: number }): AttendanceRate => ({
  kind: 'exact',
  attended,
  possible,
});

/** Null where the policy prints no table of bands. */
export function bandsPart(standing: Standing, policy: PolicyView | null): BandsPart | null {
  const table = policy?.own('bands') ?? null;
  const printed = bandsOf(table);
  if (policy === null || table === null || printed.length === 0) return null;
  const { low, high, unread } = standing;
  const isKnown = standing.summary.possible > 0;
  const ends = isKnown ? [exact(low), exact(high)] : [];
  const rows = rowsOf(printed);
  const isPupils = (band: Band) => ends.some((rate) => isInBand(rate, band) === 'yes');
  const lowest = isKnown ? Math.min(100 * (low.attended / low.possible), 100) : 100;
  return {
    bands: printed.map((band, index) => ({
      label: band.label,
      from: band.from,
      to: reachOf(band).at,
      printed: `${band.from} to ${band.to}`,
      row: rows[index] as number,
      isPupils: isPupils(band),
    })),
    rows: Math.max(...rows) + 1,
    holes: holesOf(printed),
    overlaps: overlapsOf(printed),
    at: isKnown && unread !== null ? [percentOf(low), percentOf(high)] : null,
    said: isKnown ? pupilSaid(standing, printed, policy) : [],
    source: [table.pack.name, table.clause].filter(Boolean).join(', '),
    from: lowest < 50 ? 0 : 50,
  };
}

const percentOf = ({ attended, possible }: { attended: number; possible: number }): number =>
  (100 * attended) / possible;

/** Where a band ends, and whether its end belongs to it: 89.99 is the document's "below 90". */
function reachOf({ to }: Band): { at: number; isIn: boolean } {
  const tenth = Math.ceil(to * 10) / 10;
  return { at: tenth, isIn: tenth === to };
}

/** Bands from the highest: each goes into the first row in which it meets no other. */
function rowsOf(bands: readonly Band[]): number[] {
  const rows: Band[][] = [];
  return bands.map((band) => {
    const free = rows.findIndex((row) => row.every((other) => overlapOf(band, other) === null));
    const at = free < 0 ? rows.length : free;
    rows[at] = [...(rows[at] ?? []), band];
    return at;
  });
}

function overlapOf(one: Band, other: Band): { from: number; to: number } | null {
  const [lower, upper] = one.from < other.from ? [one, other] : [other, one];
  const end = reachOf(lower);
  const to = Math.min(end.at, reachOf(upper).at);
  const isMet = upper.from < end.at || (upper.from === end.at && end.isIn);
  return isMet ? { from: upper.from, to } : null;
}

function overlapsOf(bands: readonly Band[]): BandsPart['overlaps'] {
  return bands.flatMap((one, index) =>
    bands.slice(index + 1).flatMap((other) => {
      const shared = overlapOf(one, other);
      return shared === null ? [] : [{ ...shared, labels: [one.label, other.label] as [string, string] }];
    }),
  );
}

function holesOf(bands: readonly Band[]): BandsPart['holes'] {
  const holes: BandsPart['holes'] = [];
  const upwards = [...bands].sort((a, b) => a.from - b.from);
  let covered: { at: number; isIn: boolean } | null = null;
  for (const band of upwards) {
    if (covered !== null && band.from > covered.at) holes.push({ from: covered.at, to: band.from });
    const end = reachOf(band);
    if (covered === null || end.at > covered.at) covered = end;
  }
  return holes;
}

function pupilSaid({ low, high, unread, summary }: Standing, bands: readonly Band[], policy: PolicyView): Said {
  const [worst, best] = [bandWords(exact(low), bands, policy), bandWords(exact(high), bands, policy)];
  if (unread === null) {
    const said = bandWords(exact(summary), bands, policy);
    return ['Of what was read, ', rateFigure('percent', summary.attended, summary.possible), ` % is ${said}.`];
  }
  if (unread === 0)
    return [rateFigure('percent', summary.attended, summary.possible), ` %${moreExact(summary)} is ${worst}.`];
  if (worst === best) return [`Whatever the unread sessions were, it is ${worst}.`];
  return [
    'Not certain: ',
    rateFigure('low.percent', low.attended, low.possible),
    ` % would be ${worst}; `,
    rateFigure('high.percent', high.attended, high.possible),
    ` % would be ${best}.`,
  ];
}

/** A rounded figure that looks like a whole per cent, and is not, is said with the side it stands on. */
function moreExact({ attended, possible }: { attended: number; possible: number }): string {
  if ((attended * 1000) % possible === 0) return '';
  const shown = Number(formatRate(attended, possible, 1)) * 10;
  if (shown % 10 !== 0) return '';
  return attended * 1000 < shown * possible ? ' (a little under)' : ' (a little over)';
}

function bandWords(rate: AttendanceRate, bands: readonly Band[], policy: PolicyView): string {
  const within = bands.filter((band) => isInBand(rate, band) === 'yes').map(({ label }) => `“${label}”`);
  if (within.length > 1) return `in ${within.length === 2 ? 'two' : 'several'} bands at once: ${within.join(' and ')}`;
  if (within.length === 1) return `in the band ${within[0]}`;
  const used = bandAcrossHole(bands, rate, policy);
  return used === null ? 'outside every printed band' : `in a hole between bands; “${used.label}” goes for it`;
}

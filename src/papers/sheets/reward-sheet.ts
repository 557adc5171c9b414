/** Who is rewarded for attendance. Owns the comparison with the policy's lines, on whole numbers; the lines are the policy's. */
import { formatRate, type IsoDate, type Mark, summarise } from '../../attendance';
import { daySpan } from '../paper-days';
import { yearWords } from '../people-words';
import type { Sheet } from './sheet';

export type RewardedPupil = { name: string | null; year: string | null; group: string | null; marks: readonly Mark[] };

export type RewardOptions = {
  from: IsoDate;
  to: IsoDate;
  /** Percentages with at most one decimal: [99, 100]. */
  lines: readonly number[];
};

/** Pupils at or over a line, each under the highest they reached, the highest first. */
export function rewardSheet(pupils: readonly RewardedPupil[], { from, to, lines }: RewardOptions): Sheet {
  const highestFirst = [...lines].sort((a, b) => b - a);
  const rewarded = pupils.flatMap((pupil) => {
    const { attended, possible } = summarise(pupil.marks, { from, to });
    const line = possible === 0 ? undefined : highestFirst.find((one) => reaches(attended, possible, one));
    return line === undefined ? [] : [{ ...pupil, attended, possible, line }];
  });
  const rank = ({ year }: RewardedPupil) => Number(year ?? 99);
  rewarded.sort((a, b) => b.line - a.line || rank(a) - rank(b) || compare(a.group, b.group) || compare(a.name, b.name));
  return {
    name: 'Rewards',
    columns: [
      { name: 'Reached', width: 14 },
      { name: 'Pupil', width: 26 },
      { name: 'Year', width: 10 },
      { name: 'Group', width: 12 },
      { name: 'Sessions attended', places: 0 },
      { name: 'Possible sessions', places: 0 },
      { name: 'Attendance %', places: 1 },
      { name: 'Period', width: 28 },
    ],
    rows: rewarded.map(({ name, year, group, attended, possible, line }) => [
      line === 100 ? '100 %' : `${line} % or more`,
      name,
      yearWords(year),
      group,
      attended,
      possible,
      Number(formatRate(attended, possible, 1)),
      daySpan(from, to),
    ]),
  };
}

/** At or over a percentage, without rounding. */
const reaches = (attended: number, possible: number, percent: number): boolean =>
  attended * 1000 >= Math.round(percent * 10) * possible;

const compare = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1);

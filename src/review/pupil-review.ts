/** Everything an officer is shown of one pupil, made from marks, policy, calendar and casework. Owns the joining of the parts. */
import type { TenWeeksSource, YearSource } from '../../components/panel/pupil-view';
import { type DifferPart, differPart } from './differ-walk';
import type { AheadPart } from './pupil-ahead';
import { aheadPart } from './pupil-ahead';
import { type BandsPart, bandsPart } from './pupil-bands';
import { type FiguresPart, figuresPart } from './pupil-figures';
import { type IllnessPart, illnessPart } from './pupil-illness';
import type { PupilReviewInput } from './pupil-input';
import { type LineRow, lineRows } from './pupil-lines';
import { edgesPart, type LatesPart, latesPart, type PatternPart, weekdayPart } from './pupil-patterns';
import { type RunsPart, runsPart } from './pupil-runs';
import { standingOf } from './pupil-standing';
import { calendarOfWeeks, type WeeksPart, weeksPart, windowOf } from './pupil-weeks';

export type PupilReviewView = {
  id: string | null;
  name: string;
  sub: string;
  packName: string;
  /** Null where no mark of this year is known: the other parts are then left out. */
  shown: ShownParts | null;
  casework: PupilReviewInput['casework'];
};

export type ShownParts = {
  figures: FiguresPart;
  bands: BandsPart | null;
  lines: LineRow[];
  ahead: AheadPart;
  year: YearSource;
  weeks: { source: TenWeeksSource; part: WeeksPart } | null;
  runs: RunsPart | null;
  lates: LatesPart;
  weekdays: PatternPart;
  edges: PatternPart | null;
  illness: IllnessPart;
  differ: DifferPart;
};

export function pupilReview(input: PupilReviewInput): PupilReviewView {
  const { id, name, sub, packName, casework } = input;
  return { id, name, sub, packName, shown: shownParts(input), casework };
}

function shownParts(input: PupilReviewInput): ShownParts | null {
  const { seen, policy, calendar, today } = input;
  const standing = standingOf(input);
  const figures = figuresPart(standing, seen);
  if (figures === null) return null;
  const window = windowOf(input);
  const ofWeeks = calendarOfWeeks(input);
  const { marks, asOf, onRollFrom, onRollTo } = seen;
  return {
    figures,
    bands: bandsPart(standing, policy),
    lines: lineRows(standing, input),
    ahead: aheadPart(standing, input),
    year: { marks, calendar, asOf, onRollFrom, onRollTo },
    weeks:
      window === null || ofWeeks === null
        ? null
        : {
            source: { marks, calendar: ofWeeks, asOf: today, threshold: 'national threshold 10' },
            part: weeksPart(window, standing, input),
          },
    runs: runsPart(standing, input),
    lates: latesPart(standing, input),
    weekdays: weekdayPart(standing),
    edges: edgesPart(standing, input),
    illness: illnessPart(standing, policy),
    differ: differPart(input),
  };
}

/**
 * A line of the officer's list: who, the figures, what is open about them. Owns the joining; figures are made elsewhere,
 * since they stay the same while names and cases change.
 */
import type { IsoDate, Session } from '../attendance';
import type { CohortFigures, Distance } from './cohort-figures';
import type { PrintedBeside } from './printed-figure';

/** An N that nobody settled. */
export type OldN = {
  date: IsoDate;
  session: Session;
  /** School days since; null where the calendar does not tell. */
  age: number | null;
  state: 'over' | 'today' | 'soon' | 'within' | 'unknown';
  dueOn: IsoDate | null;
};

export type CohortRow = {
  /** The pupil's random name, or a place on the page for one whom nothing tells apart. */
  key: string;
  who: string | null;
  /** Null while locked, and where neither a page nor casework tells it: then `ids` stands for it. */
  name: string | null;
  ids: string;
  year: string | null;
  group: string | null;
  /** Null: no mark and no figure was read. */
  figures: CohortFigures | null;
  oldestN: OldN | null;
  openNs: number;
  printed: PrintedBeside | null;
  /** Why the printed figure differs, in two or three words; '' where nobody knows. */
  printedWhy: string;
  /** The open case's step, "Concern, step 2"; '' for none. */
  step: string;
};

export const nameOf = ({ name, ids }: Pick<CohortRow, 'name' | 'ids'>): string =>
  name ?? (ids === '' ? 'A pupil without a name' : ids);

/** The ten weeks reach the national threshold or are near it. */
export const PENALTY_NEAR = 7;
/** So many absent sessions left, and the line is near; the mock-up of the list goes as far. */
export const NEAR = 6;
const VERY_NEAR = 3;

export const distanceOf = ({ figures }: CohortRow): Distance => figures?.headroom ?? { side: 'unknown' };

/** At the line or under it, whatever the unread sessions are. */
export const isBelow = (row: CohortRow): boolean => distanceOf(row).side === 'below';

export function isNear(row: CohortRow, most = NEAR): boolean {
  const distance = distanceOf(row);
  return distance.side === 'above' && distance.sessions <= most;
}

export const isVeryNear = (row: CohortRow): boolean => isNear(row, VERY_NEAR);

export const isNearPenalty = ({ figures }: CohortRow): boolean => (figures?.window?.total ?? 0) >= PENALTY_NEAR;

export const isNDue = ({ oldestN }: CohortRow): boolean => oldestN?.state === 'over' || oldestN?.state === 'today';

/** Something of this pupil asks for a step. */
export const asksForStep = (row: CohortRow): boolean =>
  isBelow(row) || isNear(row) || isNearPenalty(row) || isNDue(row);

/** Sessions that no page showed, or nobody knows whether there are any. */
export const isPartlyRead = ({ figures }: CohortRow): boolean =>
  figures === null || figures.source === 'printed' || figures.unread !== 0;

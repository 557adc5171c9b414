/**
 * What is derived of a pupil who stands in a list: the same facts as on a page of marks, from what is known beside the list.
 * Owns the page without marks that they need.
 */
import type { LondonTime, SchoolCalendar } from '../attendance';
import type { HistoryReading, Printed, PupilRow } from '../pages/reading';
import { PupilFacts } from './facts';
import type { History } from './pupil-history';

/** `printed` are the figures that a report shows of this pupil; they count only where no marks are known. */
export function factsOfRecord(
  { key, pupil }: Pick<PupilRow, 'key' | 'pupil'>,
  printed: Printed | undefined,
  history: History | null,
  calendar: SchoolCalendar | null,
  now: LondonTime,
): PupilFacts {
  const row: PupilRow = { key, pupil, cells: [] };
  return new PupilFacts(row, printed === undefined ? NO_PAGE : { ...NO_PAGE, printed }, history, calendar, now);
}

const NO_PAGE: HistoryReading = {
  kind: 'history',
  mis: null,
  url: '',
  school: null,
  group: null,
  readAt: '',
  coverage: { found: 0, read: 0, total: null, unread: [] },
  from: null,
  to: null,
  rows: [],
};

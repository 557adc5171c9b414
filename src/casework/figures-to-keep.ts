/**
 * Which printed figures of a page are remembered, and of which day. Owns that choice: attendance of this school year so far;
 * figures of a week, of a term or of another year cannot be held against those of another day.
 */
import { addCalendarDays, type Instant, type IsoDate, londonTime, schoolYearStart } from '../attendance';
import type { CohortReading, HistoryReading, Printed, Pupil } from '../pages/reading';

/** Schools begin up to three weeks after 1 September; a report that begins later is of a part of the year. */
const LATEST_START_DAYS = 21;
const LONGEST_PERCENT = 12;

/** Figures of pupils and the day they are of; null where the page has none of the year so far. */
export function figuresToKeep(
  reading: CohortReading | HistoryReading,
  at: Instant,
): { on: IsoDate; rows: { pupil: Pupil; of: Printed }[] } | null {
  const today = londonTime(at).date;
  const year = schoolYearStart(today);
  const { from, to } = reading;
  if (from !== null && (from < year || from > addCalendarDays(year, LATEST_START_DAYS))) return null;
  if (to !== null && to < year) return null;
  const rows = printedRows(reading).flatMap(({ pupil, of }) => {
    const printed = figuresOf(of);
    return printed === null ? [] : [{ pupil, of: printed }];
  });
  return rows.length === 0 ? null : { on: to !== null && to < today ? to : today, rows };
}

/** A page of one pupil prints figures once; of several pupils nobody knows whose they are. */
function printedRows(reading: CohortReading | HistoryReading): { pupil: Pupil; of: Printed }[] {
  if (reading.kind === 'cohort') return reading.rows.map(({ pupil, printed }) => ({ pupil, of: printed }));
  const { printed, rows } = reading;
  const [row] = rows;
  const isOfOne = row !== undefined && rows.every(({ pupil }) => pupil.id === row.pupil.id);
  return printed !== undefined && isOfOne ? [{ pupil: row.pupil, of: printed }] : [];
}

const COUNTS = ['attended', 'possible', 'authorised', 'unauthorised', 'lates'] as const;

/** What is a figure; null where nothing is. */
function figuresOf(printed: Printed): Printed | null {
  const figures: Printed = {};
  const percent = printed.percent?.trim() ?? '';
  if (percent !== '' && percent.length <= LONGEST_PERCENT) figures.percent = percent;
  for (const name of COUNTS) {
    const count = printed[name];
    if (count !== undefined && Number.isInteger(count) && count >= 0) figures[name] = count;
  }
  return Object.keys(figures).length === 0 ? null : figures;
}

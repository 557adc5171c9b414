/** The year group that casework knows of a pupil. Owns that it holds for the school year in which it was written down, and no longer. */
import { type IsoDate, londonTime, schoolYearStart } from '../attendance';
import type { OpenRecord } from './records';

/** Null where it was written down in another school year than today's: by now they are in another. */
export function yearNow({ value, stamps }: OpenRecord<'pupils'>, today: IsoDate): string | null {
  const [at = ''] = (stamps.year ?? '').split(' ');
  return Number.isNaN(Date.parse(at)) || londonTime(at).date < schoolYearStart(today) ? null : value.year;
}

/** The term that "this term" means today. Owns that reading; counts no attendance. */
import { type IsoDate, type SchoolCalendar, schoolYearStart, type Term, termsOf } from '../attendance';

/**
 * The term that holds today, both halves as one; in the holidays between terms the one that has just ended. Null where
 * the calendar does not reach today.
 */
export function thisTerm(calendar: SchoolCalendar, today: IsoDate): Term | null {
  const terms = termsOf(calendar);
  if (today > (terms.at(-1)?.to ?? '')) return null;
  const yearFrom = schoolYearStart(today);
  return terms.filter(({ from }) => yearFrom <= from && from <= today).at(-1) ?? null;
}

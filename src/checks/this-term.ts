/** The term that "this term" means today. Owns that reading; counts no attendance. */
import { type IsoDate, type SchoolCalendar, schoolYearStart, type Term, termsOf } from '../attendance';

/**
 * The term that holds today, both halves as one; in the holidays between terms the one that has just ended. Null where
 * the calendar does not reach today.
 */
export function thisTerm(calendar: SchoolCalendar, today: IsoDate): Term | null {
  const known = terms.get(calendar);
  if (known?.today === today) return known.term;
  const term = termHolding(calendar, today);
  terms.set(calendar, { today, term });
  return term;
}

/** A school asks the same of every pupil. */
const terms = new WeakMap<SchoolCalendar, { today: IsoDate; term: Term | null }>();

function termHolding(calendar: SchoolCalendar, today: IsoDate): Term | null {
  const all = termsOf(calendar);
  if (today > (all.at(-1)?.to ?? '')) return null;
  const yearFrom = schoolYearStart(today);
  return all.filter(({ from }) => yearFrom <= from && from <= today).at(-1) ?? null;
}

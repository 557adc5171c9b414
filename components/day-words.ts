/** Dates as people here write them. Owns the wording; a date is never read back from it. */

const parts = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "Fri 20 Nov" for '2026-11-20'. */
export function dayWords(date: string): string {
  const { weekday, day, month } = partsOf(date);
  return `${weekday} ${day} ${month}`;
}

/** "Fri 20 Nov 2026" */
export function dayWordsWithYear(date: string): string {
  return `${dayWords(date)} ${partsOf(date).year}`;
}

function partsOf(date: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { type, value } of parts.formatToParts(new Date(`${date}T00:00:00Z`))) found[type] = value;
  // some browsers write "Sept", the field writes "Sep"
  found.month = (found.month ?? '').slice(0, 3);
  return found;
}

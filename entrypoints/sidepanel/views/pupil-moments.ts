/** When and by whom, as the lists of a pupil's file say it. Owns that wording. */
import { dayWords, type Instant, londonTime } from '../../../src/attendance';
import type { Person } from '../../../src/casework/records';
import { roleWords } from '../../../src/papers/people-words';

/** "Tue 10 Nov 15:42" */
export function momentWords(at: Instant): string {
  const { date, time } = londonTime(at);
  return `${dayWords(date)} ${time}`;
}

/** "Tue 10 Nov 15:42 · attendance officer" */
export const doneBy = (at: Instant, by: Person): string => `${momentWords(at)} · ${roleWords(by)}`;

/** "Fri 23 Oct", "Fri 23 Oct to Mon 26 Oct", "from Fri 23 Oct" */
export function spanWords(from: string, to: string | null | undefined): string {
  if (to == null) return `from ${dayWords(from)}`;
  return to === from ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`;
}

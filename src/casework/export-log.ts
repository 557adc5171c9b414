/** What left this computer, and when. Owns the list; it is read from the history, so it cannot be forgotten apart from it. */
import type { Instant } from '../attendance';
import type { CaseworkReader } from './read-records';
import { NO_PUPIL, type Person } from './records';

export type ExportEntry = {
  at: Instant;
  by: Person;
  /** 'Backup: 120 records of 30 pupils'. */
  words: string;
  /** The pupil's random name, where it was one pupil's. */
  pupil: string | null;
};

/** Newest first: backups, hand-over files and pupils as text. */
export async function exportLog(reader: CaseworkReader): Promise<ExportEntry[]> {
  const { records } = await reader.all('events');
  return records
    .flatMap(({ pupil, value: { at, by, what, words = '' } }): ExportEntry[] =>
      what === 'exported' || what === 'backed-up' ? [{ at, by, words, pupil: pupil === NO_PUPIL ? null : pupil }] : [],
    )
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

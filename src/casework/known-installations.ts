/**
 * What this installation knows of what others wrote. Owns how that is kept: as entries of the history, one for each file that
 * was merged as a whole. Since history is merged too, what the other one knew is known here from then on.
 */
import type { Instant } from '../attendance';
import type { Known } from './merge-records';
import type { CaseworkEvent, OpenRecord } from './records';

const UP_TO = 'up to ';

/** The entry that remembers that everything of an installation is known here, up to when its file was made. */
export function mergedEvent(installation: string, upTo: Instant): Pick<CaseworkEvent, 'what' | 'record' | 'words'> {
  return { what: 'merged', record: installation, words: `${UP_TO}${upTo}` };
}

/** `own` is the installation whose history it is, which knows all that it wrote itself up to `at`. */
export function knownIn(records: Iterable<OpenRecord>, own: string, at: Instant): Known {
  const known = new Map<string, Instant>();
  const hear = (installation: string, upTo: string): void => {
    const before = known.get(installation);
    if (before === undefined || Date.parse(before) < Date.parse(upTo)) known.set(installation, upTo);
  };
  for (const { kind, value } of records) {
    if (kind !== 'events') continue;
    const { what, record, words } = value as CaseworkEvent;
    if (what !== 'merged' || record === undefined || !words?.startsWith(UP_TO)) continue;
    const upTo = words.slice(UP_TO.length);
    if (!Number.isNaN(Date.parse(upTo))) hear(record, upTo);
  }
  hear(own, at);
  return known;
}

/** When another installation's file was merged last, and up to when that one's writing is known. */
export function lastMerge(records: Iterable<OpenRecord>, own: string): { at: Instant; upTo: Instant } | null {
  let last: { at: Instant; upTo: Instant } | null = null;
  for (const { kind, value } of records) {
    if (kind !== 'events') continue;
    const { what, record, words, at } = value as CaseworkEvent;
    if (what !== 'merged' || record === own || !words?.startsWith(UP_TO)) continue;
    if (last === null || Date.parse(last.at) < Date.parse(at)) last = { at, upTo: words.slice(UP_TO.length) };
  }
  return last;
}

/** Who did what, as the history shows it. Owns the wording of its entries; who somebody is, nobody checked. */
import type { CaseworkEvent, OpenRecord, RecordKind } from '../../../src/casework/records';
import { personWords } from './case-words';
import { momentWords } from './pupil-moments';

const KINDS: Record<RecordKind, string> = {
  pupils: 'Pupil’s details',
  notes: 'Note',
  contacts: 'Contact',
  cases: 'Case',
  decisions: 'Leave decision',
  notices: 'Notice',
  flags: 'Flag',
  supports: 'Support',
  letters: 'Letter',
  events: 'Entry',
};

/** "Note added", "Exported: everything of one pupil" */
export function eventWords({ what, kind, words }: CaseworkEvent): string {
  const done = what.replace('-', ' ');
  const named = kind !== undefined && Object.hasOwn(KINDS, kind) ? KINDS[kind as RecordKind] : '';
  const said = named === '' ? `${done.charAt(0).toUpperCase()}${done.slice(1)}` : `${named} ${done}`;
  return words ? `${said}: ${words}` : said;
}

/** Newest first. */
export function historyLines(events: readonly OpenRecord<'events'>[]): { at: string; what: string; who: string }[] {
  return [...events]
    .sort((a, b) => Date.parse(b.value.at) - Date.parse(a.value.at))
    .map(({ value }) => ({ at: momentWords(value.at), what: eventWords(value), who: personWords(value.by) }));
}

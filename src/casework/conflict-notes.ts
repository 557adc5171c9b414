/**
 * What was not kept where two computers wrote the same. Owns its being written down as a note of the pupil: nobody's words are
 * lost by a merge. Both computers write the same note under the same id, so that it stands there once.
 */
import type { Instant } from '../attendance';
import { sha256, utf8 } from './file-header';
import type { FieldConflict } from './merge-records';
import type { MergeConflict, StoredRecord } from './plan-merge';
import type { Note, Person, RecordKind } from './records';

/** A note is no longer than this; a longer text goes on in the next. */
const LONGEST = 9_000;

export const KIND_WORDS: Readonly<Record<RecordKind, string>> = {
  pupils: 'the pupil’s details',
  notes: 'a note',
  contacts: 'a contact',
  cases: 'a case',
  decisions: 'a leave decision',
  notices: 'a notice',
  flags: 'a flag',
  supports: 'support',
  letters: 'a letter',
  events: 'the history',
};

export async function conflictNotes(
  conflicts: readonly MergeConflict[],
  { person, at }: { person: Person; at: Instant },
  on: string,
): Promise<StoredRecord[]> {
  const notes: StoredRecord[] = [];
  for (const conflict of conflicts) {
    if (conflict.what !== 'both-changed') continue;
    for (const field of conflict.fields) {
      const id = await noteId(conflict, field.field);
      for (const [index, text] of inPieces(wordsOf(conflict.kind, field)).entries()) {
        const value: Note = { text, at, by: person };
        const { pupil } = conflict;
        // without stamps: that both wrote it is no conflict again
        const note = { kind: 'notes' as const, id: `${id}-${index}`, pupil, value, stamps: {} };
        notes.push({ ...note, at: on, due: null, version: 1 });
      }
    }
  }
  return notes;
}

function wordsOf(kind: RecordKind, { field, here, there, taken }: FieldConflict): string {
  const [kept, other] = taken === 'here' ? [here, there] : [there, here];
  return [
    `Two computers changed ${KIND_WORDS[kind]} (${fieldWords(field)}) without knowing of each other. The newer stands.`,
    `Not kept: ${inWords(other)}`,
    `Kept: ${inWords(kept)}`,
  ].join('\n\n');
}

/** "contacts held", out of "contactsHeld" */
export function fieldWords(field: string): string {
  return field
    .replace('.', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

/** What a field of a record says, for people. */
export function inWords(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (Array.isArray(value)) return value.map(inWords).join('; ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, said]) => `${name} ${inWords(said)}`)
    .join(', ');
}

function inPieces(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from += LONGEST) pieces.push(text.slice(from, from + LONGEST));
  return pieces;
}

async function noteId({ kind, id, ...more }: MergeConflict, field: string): Promise<string> {
  const stamps = more.what === 'both-changed' ? more.stamps : [];
  const digest = await sha256(utf8(JSON.stringify([kind, id, field, ...stamps])));
  return `merge-${Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

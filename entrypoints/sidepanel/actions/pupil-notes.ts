/** What a person does with a pupil's notes. Owns that a text which another window changed meanwhile comes back beside one's own. */
import type { ChangedMeanwhile, NoteDoing, PupilEvents } from '../../../components/panel/pupil-view';
import { noteSchema, type RecordChange } from '../../../src/casework/records';
import { now } from '../../../src/clock';
import type { Written } from '../../../src/messaging/protocol';
import { doneBy } from '../views/pupil-moments';
import { type Context, recordOfPupil } from './context';
import { refusalOf, save, write } from './save';

export function noteActions({ known }: Context): Pick<PupilEvents, 'addNote' | 'changeNote' | 'removeNote'> {
  return {
    async addNote(pupil, text) {
      const { session } = known();
      if (session === null) return { ok: false, why: refusalOf('locked') };
      const value = { text, at: now(), by: session.person };
      const note: RecordChange = { kind: 'notes', id: crypto.randomUUID(), pupil, base: null, value };
      return save([...recordOfPupil(known(), pupil), note], 'Note saved.');
    },
    async changeNote(pupil, id, base, text) {
      const { session } = known();
      if (session === null) return { ok: false, why: refusalOf('locked') };
      const value = { text, at: now(), by: session.person };
      return noteOutcome(await write([{ kind: 'notes', id, pupil, base, value }]));
    },
    removeNote: (pupil, id, base) =>
      save([{ kind: 'notes', id, pupil, base, value: null }], 'Note removed. That it was there stays in the history.'),
  };
}

/** A refusal because of somebody else's writing carries what they wrote. */
export function noteOutcome(written: Written): Awaited<NoteDoing> {
  if (written.ok) return { ok: true, say: 'Note saved.' };
  const why = refusalOf(written.why);
  if (written.why === 'gone') return { ok: false, why, changed: { version: null, text: null, meta: '' } };
  const changed = written.why === 'changed-meanwhile' ? changedMeanwhile(written.current) : null;
  return changed === null ? { ok: false, why } : { ok: false, why, changed };
}

/** Null for what is no note: it could not be opened. */
function changedMeanwhile(current: unknown): ChangedMeanwhile | null {
  const { version, value } = (current ?? {}) as { version?: unknown; value?: unknown };
  const note = noteSchema.safeParse(value);
  if (typeof version !== 'number' || !note.success) return null;
  return { version, text: note.data.text, meta: doneBy(note.data.at, note.data.by) };
}

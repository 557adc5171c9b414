/** The notes of a pupil: writing, changing, and what happens when another window changed one too. Owns that no text is lost. */
import { useState } from 'preact/hooks';
import { DoingLine } from './doing-line';
import { useDraft } from './drafts';
import { AreaField } from './fields';
import { NoteConflict } from './note-conflict';
import { FormBox } from './open-form';
import type { ChangedMeanwhile, NoteView, PupilEvents } from './pupil-view';
import { useDoing } from './use-doing';

type NoteEvents = Pick<PupilEvents, 'addNote' | 'changeNote' | 'removeNote'>;

export function Notes({
  pupil,
  notes,
  mustSaveRecovery,
  events,
}: {
  pupil: string;
  notes: readonly NoteView[];
  mustSaveRecovery: boolean;
  events: NoteEvents;
}) {
  const [changing, setChanging] = useState<readonly NoteView[]>([]);
  // one that another window removed stays here while it is being changed: the text is in the form
  const gone = changing.filter(({ id }) => !notes.some((note) => note.id === id));
  const follow = (note: NoteView, isOpen: boolean) =>
    setChanging((all) => [...all.filter(({ id }) => id !== note.id), ...(isOpen ? [note] : [])]);
  return (
    <>
      {[...notes, ...gone].map((note) => (
        <Note key={note.id} pupil={pupil} note={note} events={events} onOpen={(isOpen) => follow(note, isOpen)} />
      ))}
      {mustSaveRecovery ? (
        <p class="rl-13 empty">Save the recovery file first: then notes can be written.</p>
      ) : (
        <NewNote pupil={pupil} events={events} />
      )}
    </>
  );
}

function NewNote({ pupil, events }: { pupil: string; events: NoteEvents }) {
  const [text, setText] = useDraft(`note:${pupil}`);
  const doer = useDoing();
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    if (text.trim() === '') return;
    const result = await doer.start(() => events.addNote(pupil, text.trim()));
    if (result?.ok) setText('');
  }
  return (
    <form class="form new-note" autocomplete="off" onSubmit={(event) => void save(event)}>
      <textarea
        class="rl-in"
        rows={text === '' ? 1 : 4}
        maxLength={10_000}
        aria-label="Add a note"
        placeholder="Add a note. Not for safeguarding detail."
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(event);
        }}
      />
      <DoingLine doer={doer} />
      {text !== '' && (
        <div class="go">
          <button type="submit" class="rl-btn sm pri" disabled={text.trim() === ''} aria-disabled={doer.isBusy}>
            Save note
          </button>
          <span class="rl-12 rl-2">Not for safeguarding detail.</span>
        </div>
      )}
    </form>
  );
}

type NoteProps = { pupil: string; note: NoteView; events: NoteEvents; onOpen(isOpen: boolean): void };

function Note({ pupil, note, events, onOpen }: NoteProps) {
  const [isOpen, show] = useState(false);
  const setOpen = (next: boolean) => {
    show(next);
    onOpen(next);
  };
  return (
    <div class="nt" data-note={note.id}>
      {isOpen ? (
        <FormBox title="Change the note" onClose={() => setOpen(false)}>
          <ChangeNote pupil={pupil} note={note} events={events} onClose={() => setOpen(false)} />
        </FormBox>
      ) : (
        <>
          <p class="said-text">{note.text}</p>
          <p class="rl-12 rl-2">
            {note.meta}{' '}
            <button
              type="button"
              class="link"
              aria-label={`Change the note of ${note.meta}`}
              onClick={() => setOpen(true)}
            >
              Change
            </button>
          </p>
        </>
      )}
    </div>
  );
}

type ChangeProps = { pupil: string; note: NoteView; events: NoteEvents; onClose(): void };

function ChangeNote({ pupil, note, events, onClose }: ChangeProps) {
  const [text, setText] = useDraft(`note:${pupil}:${note.id}`, note.text);
  // The version that was seen when the changing began, kept with the text: what others save meanwhile must not pass for it.
  const [begunOn, setBegunOn] = useDraft(`note:${pupil}:${note.id}:seen`);
  const [opened] = useState(note.version);
  const seen = begunOn === '' ? opened : Number(begunOn);
  const [changed, setChanged] = useState<ChangedMeanwhile | null>(null);
  const doer = useDoing();

  async function save(words: string, version: number): Promise<void> {
    const result = await doer.start(() => events.changeNote(pupil, note.id, version, words.trim()));
    finish(result);
  }
  async function add(words: string): Promise<void> {
    finish(await doer.start(() => events.addNote(pupil, words.trim())));
  }
  function finish(result: Awaited<ReturnType<NoteEvents['changeNote']>> | null): void {
    if (result?.ok) drop();
    else if (result?.changed) setChanged(result.changed);
  }
  function drop(): void {
    setText(note.text);
    setBegunOn('');
    onClose();
  }

  if (changed)
    return (
      <NoteConflict
        mine={text}
        changed={changed}
        doer={doer}
        onTakeMine={() => void (changed.version === null ? add(text) : save(text, changed.version))}
        onTakeTheirs={drop}
        onKeepBoth={() => void (changed.version === null ? add(text) : save(both(changed.text, text), changed.version))}
      />
    );
  return (
    <form
      class="form"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void save(text, seen);
      }}
    >
      <AreaField
        label="Note"
        value={text}
        onValue={(words) => {
          if (begunOn === '') setBegunOn(String(opened));
          setText(words);
        }}
        rows={4}
        isRequired
      />
      <DoingLine doer={doer} />
      <div class="go">
        <button type="submit" class="rl-btn sm pri" disabled={text.trim() === ''} aria-disabled={doer.isBusy}>
          Save
        </button>
        <button type="button" class="rl-btn sm quiet" onClick={onClose}>
          Cancel
        </button>
        <button
          type="button"
          class="rl-btn sm quiet end"
          onClick={async () => {
            if ((await doer.start(() => events.removeNote(pupil, note.id, seen)))?.ok) drop();
          }}
        >
          Remove
        </button>
      </div>
    </form>
  );
}

const both = (theirs: string | null, mine: string): string => [theirs, mine].filter(Boolean).join('\n\n');

/** Two texts of one note, side by side: a person chooses, or keeps both. Owns the view; neither text goes away by itself. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { DoingLine } from './doing-line';
import type { ChangedMeanwhile } from './pupil-view';
import type { Doer } from './use-doing';

type NoteConflictProps = {
  mine: string;
  changed: ChangedMeanwhile;
  doer: Doer;
  onTakeMine(): void;
  onTakeTheirs(): void;
  onKeepBoth(): void;
};

export function NoteConflict({ mine, changed, doer, onTakeMine, onTakeTheirs, onKeepBoth }: NoteConflictProps) {
  const isRemoved = changed.text === null;
  const place = useRef<HTMLFieldSetElement>(null);
  // not to a button: a second Enter would choose before anything was read
  useLayoutEffect(() => place.current?.focus(), []);
  return (
    <fieldset
      class="form conflict"
      data-part="note-conflict"
      ref={place}
      tabIndex={-1}
      aria-label="Two texts of the note"
    >
      <p class="rl-13">
        {isRemoved ? 'This note was removed meanwhile in another window.' : 'Changed meanwhile in another window.'} Your
        text is still here.
      </p>
      <div class="texts">
        <div>
          <p class="rl-gl">Your text</p>
          <p class="said-text">{mine}</p>
        </div>
        {!isRemoved && (
          <div>
            <p class="rl-gl">The other text</p>
            <p class="said-text">{changed.text}</p>
            <p class="rl-12 rl-2">{changed.meta}</p>
          </div>
        )}
      </div>
      <DoingLine doer={doer} />
      <div class="go">
        {isRemoved ? (
          <button type="button" class="rl-btn sm pri" aria-disabled={doer.isBusy} onClick={onTakeMine}>
            Save mine as a new note
          </button>
        ) : (
          <>
            <button type="button" class="rl-btn sm pri" aria-disabled={doer.isBusy} onClick={onKeepBoth}>
              Keep both
            </button>
            <button type="button" class="rl-btn sm" aria-disabled={doer.isBusy} onClick={onTakeMine}>
              Take mine
            </button>
          </>
        )}
        <button type="button" class="rl-btn sm" aria-disabled={doer.isBusy} onClick={onTakeTheirs}>
          {isRemoved ? 'Leave it removed' : 'Take the other'}
        </button>
      </div>
    </fieldset>
  );
}

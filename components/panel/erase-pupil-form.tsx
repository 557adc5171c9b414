/** Erasing everything of a pupil. Owns the asking: a word is typed, and what goes and what stays is said before. */
import { useState } from 'preact/hooks';
import { DoingLine } from './doing-line';
import { TextField } from './fields';
import { FormBox } from './open-form';
import type { PupilEvents } from './pupil-view';
import { useDoing } from './use-doing';

const WORD = 'erase';

type EraseProps = { pupil: string; name: string; onErase: PupilEvents['erasePupil']; onClose(): void };

export function ErasePupilForm({ pupil, name, onErase, onClose }: EraseProps) {
  const [typed, setTyped] = useState('');
  const doer = useDoing();
  async function erase(event: Event): Promise<void> {
    event.preventDefault();
    if (typed.trim().toLowerCase() !== WORD) return;
    if ((await doer.start((run) => onErase(pupil, run)))?.ok) onClose();
  }
  return (
    <FormBox title={`Erase everything of ${name}?`} onClose={onClose}>
      <form class="form" autocomplete="off" onSubmit={(event) => void erase(event)}>
        <p class="rl-13">
          Notes, contacts, cases, decisions, notices and the marks that were seen go from this computer and its second
          copy. They cannot be brought back. That something was erased, and when, stays in the history, without the
          pupil. Backups made earlier still hold it.
        </p>
        <TextField label={`Type the word ${WORD}`} value={typed} onValue={setTyped} />
        <DoingLine doer={doer} label="Erasing" />
        <div class="go">
          <button
            type="submit"
            class="rl-btn sm danger"
            disabled={typed.trim().toLowerCase() !== WORD}
            aria-disabled={doer.isBusy}
          >
            Erase everything
          </button>
          <button type="button" class="rl-btn sm quiet" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </FormBox>
  );
}

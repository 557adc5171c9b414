/** A line of words and a button: for a step that asks for something, a person who was told, a reason. Owns the asking. */
import { DoingLine } from './doing-line';
import { useDraft } from './drafts';
import { TextField } from './fields';
import type { Doing } from './outcome';
import { useDoing } from './use-doing';

type WordsFormProps = {
  draft: string;
  label: string;
  hint?: string;
  save: string;
  isRequired?: boolean;
  onSave(words: string): Doing;
  onClose(): void;
};

export function WordsForm({ draft, label, hint, save, isRequired = false, onSave, onClose }: WordsFormProps) {
  const [words, setWords] = useDraft(draft);
  const doer = useDoing();
  async function send(event: Event): Promise<void> {
    event.preventDefault();
    const result = await doer.start(() => onSave(words.trim()));
    if (!result?.ok) return;
    setWords('');
    onClose();
  }
  return (
    <form class="form" autocomplete="off" onSubmit={(event) => void send(event)}>
      <TextField label={label} value={words} onValue={setWords} hint={hint} isRequired={isRequired} />
      <DoingLine doer={doer} />
      <div class="go">
        <button
          type="submit"
          class="rl-btn sm pri"
          disabled={isRequired && words.trim() === ''}
          aria-disabled={doer.isBusy}
        >
          {save}
        </button>
        <button type="button" class="rl-btn sm quiet" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

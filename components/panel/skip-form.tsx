/** Why a step is skipped. Owns the asking: one of the reasons, and words for 'Other'; without a reason nothing is skipped. */
import { useState } from 'preact/hooks';
import { DoingLine } from './doing-line';
import { useDraft } from './drafts';
import { RadioField, TextField } from './fields';
import type { Doing } from './outcome';
import { useDoing } from './use-doing';

const NOT_NEEDED = 'Not needed: attendance has improved';
const OTHER = 'Other: say what';

type SkipFormProps = {
  title: string;
  draft: string;
  /** The checklist's own; the two that always fit are added. */
  reasons: readonly string[];
  onSkip(reason: string, isNeeded: boolean): Doing;
  onClose(): void;
};

export function SkipForm({ title, draft, reasons, onSkip, onClose }: SkipFormProps) {
  const own = reasons.length > 0 ? reasons : ['Another plan is already in place'];
  const choices = [NOT_NEEDED, ...own, OTHER];
  const [reason, setReason] = useState('');
  const [words, setWords] = useDraft(draft);
  const doer = useDoing();
  const isReady = reason !== '' && (reason !== OTHER || words.trim() !== '');

  async function skip(event: Event): Promise<void> {
    event.preventDefault();
    const said = reason === OTHER ? words.trim() : [reason, words.trim()].filter(Boolean).join(': ');
    const result = await doer.start(() => onSkip(said, reason !== NOT_NEEDED));
    if (!result?.ok) return;
    setWords('');
    onClose();
  }

  return (
    <form class="form skip" autocomplete="off" onSubmit={(event) => void skip(event)}>
      <RadioField
        label={title}
        value={reason}
        choices={choices.map((value) => ({ value, words: value }))}
        onValue={setReason}
      />
      <TextField label={reason === OTHER ? 'What' : 'More (may stay empty)'} value={words} onValue={setWords} />
      <DoingLine doer={doer} />
      <div class="go">
        <button type="submit" class="rl-btn sm pri" disabled={!isReady} aria-disabled={doer.isBusy}>
          Skip step
        </button>
        <button type="button" class="rl-btn sm quiet" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/** A due date that a person sets for a step. Owns the asking; empty goes back to the checklist's own. */
import { useState } from 'preact/hooks';
import { DoingLine } from './doing-line';
import { TextField } from './fields';
import type { Doing } from './outcome';
import { useDoing } from './use-doing';

type DueFormProps = { label: string; onSave(date: string | null): Doing; onClose(): void };

export function DueForm({ label, onSave, onClose }: DueFormProps) {
  const [date, setDate] = useState('');
  const doer = useDoing();
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    if ((await doer.start(() => onSave(date === '' ? null : date)))?.ok) onClose();
  }
  return (
    <form class="form" autocomplete="off" onSubmit={(event) => void save(event)}>
      <TextField
        label={`Due date: ${label}`}
        type="date"
        value={date}
        onValue={setDate}
        hint="Empty: the date of the checklist."
      />
      <DoingLine doer={doer} />
      <div class="go">
        <button type="submit" class="rl-btn sm pri" aria-disabled={doer.isBusy}>
          Set date
        </button>
        <button type="button" class="rl-btn sm quiet" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

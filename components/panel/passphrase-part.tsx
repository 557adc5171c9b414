/** Who can read casework: the passphrase and the recovery file. Owns the changing of both. */
import { useState } from 'preact/hooks';
import { isGoodPair, NewPassphrase } from './access-fields';
import type { DataEvents, KeptView } from './data-view';
import { DoingLine } from './doing-line';
import { TextField } from './fields';
import { OpenForm } from './open-form';
import { Section } from './parts';
import { useDoing } from './use-doing';

type PassphraseProps = {
  data: Pick<KeptView, 'mode' | 'recovery'>;
  changing: { done: number; of: number } | null;
  events: Pick<DataEvents, 'changePassphrase' | 'saveRecoveryFile'>;
};

export function PassphrasePart({ data: { mode, recovery }, changing, events }: PassphraseProps) {
  const doer = useDoing();
  if (mode === 'device')
    return (
      <Section title="Lock" name="passphrase">
        <p class="rl-13">This computer’s sign-in is the lock: whoever can use this browser profile can read it.</p>
        <div class="acts">
          <OpenForm label="Set a passphrase…">
            {(close) => <ChangeForm isFirst onChange={events.changePassphrase} onClose={close} />}
          </OpenForm>
        </div>
      </Section>
    );
  return (
    <Section title="Passphrase" name="passphrase">
      <p class={`rl-13${recovery.has ? '' : ' rl-wrn'}`}>{recovery.words}</p>
      {changing && (
        <div class="doing">
          <progress aria-label="Changing the passphrase" max={changing.of} value={changing.done} />
          <span class="rl-12 rl-2">
            {changing.done} of {changing.of} pupils
          </span>
        </div>
      )}
      <div class="acts">
        <OpenForm label="Change the passphrase…">
          {(close) => <ChangeForm isFirst={false} onChange={events.changePassphrase} onClose={close} />}
        </OpenForm>
        <button
          type="button"
          class="rl-btn sm"
          aria-disabled={doer.isBusy}
          onClick={() => void doer.start(() => events.saveRecoveryFile())}
        >
          New recovery file
        </button>
      </div>
      <DoingLine doer={doer} />
    </Section>
  );
}

type ChangeFormProps = { isFirst: boolean; onChange: DataEvents['changePassphrase']; onClose(): void };

function ChangeForm({ isFirst, onChange, onClose }: ChangeFormProps) {
  const [old, setOld] = useState('');
  const [typed, setTyped] = useState({ first: '', second: '' });
  const doer = useDoing();
  const isReady = isGoodPair(typed) && (isFirst || old !== '');
  async function change(event: Event): Promise<void> {
    event.preventDefault();
    if (isReady && (await doer.start((run) => onChange(old, typed.first, run)))?.ok) onClose();
  }
  return (
    <form class="form" autocomplete="off" onSubmit={(event) => void change(event)}>
      {!isFirst && (
        <TextField
          label="Passphrase now"
          type="password"
          complete="current-password"
          value={old}
          onValue={setOld}
          isRequired
        />
      )}
      <NewPassphrase typed={typed} onTyped={setTyped} />
      <p class="rl-12 rl-2">The old recovery file is void afterwards, and a new one is offered.</p>
      <DoingLine doer={doer} label="Changing the passphrase" />
      <div class="go">
        <button type="submit" class="rl-btn sm pri" disabled={!isReady} aria-disabled={doer.isBusy}>
          Change it
        </button>
        <button type="button" class="rl-btn sm quiet" disabled={doer.isBusy} onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

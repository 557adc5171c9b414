/** Asks for the recovery file to be saved before anything is written. Owns the banner only. */
import type { AccessEvents } from './access-view';
import { DoingLine } from './doing-line';
import { useDoing } from './use-doing';

export function SaveRecovery({ onSave }: { onSave: AccessEvents['saveRecoveryFile'] }) {
  const doer = useDoing();
  return (
    <section class="banner" aria-label="Recovery file" data-part="recovery">
      <p class="rl-13">
        <b>Save the recovery file.</b> Without it a forgotten passphrase loses everything. Keep it away from this
        computer; notes can be written once it is saved.
      </p>
      <DoingLine doer={doer} />
      <div class="acts">
        <button
          type="button"
          class="rl-btn sm pri"
          aria-disabled={doer.isBusy}
          onClick={() => void doer.start(() => onSave())}
        >
          Save the recovery file
        </button>
      </div>
    </section>
  );
}

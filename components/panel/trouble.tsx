/** Casework cannot be opened: what happened, what is not lost, and what to do. Owns the words around the view's own. */
import type { AccessEvents, TroubleView } from './access-view';
import { DoingLine } from './doing-line';
import { Section } from './parts';
import { useDoing } from './use-doing';

export function Trouble({ trouble, onRestore }: { trouble: TroubleView; onRestore: AccessEvents['restoreFromCopy'] }) {
  const doer = useDoing();
  if (trouble.kind === 'newer-program')
    return (
      <Section title="Casework was written by a newer version" name="trouble">
        <p class="rl-13">{trouble.words}</p>
        <p class="rl-13">Update Register Lens on this computer. Until then nothing is read or changed here.</p>
      </Section>
    );
  return (
    <Section title="Casework cannot be read" name="trouble">
      <p class="rl-13">{trouble.words}</p>
      {trouble.copy === null ? (
        <p class="rl-13">
          There is no second copy on this computer. A backup can be restored once casework is set up anew.
        </p>
      ) : (
        <>
          <p class="rl-13">
            <b>Second copy on this computer:</b> {trouble.copy}
          </p>
          <DoingLine doer={doer} label="Restoring from the second copy" canCancel />
          <div class="acts">
            <button
              type="button"
              class="rl-btn pri"
              aria-disabled={doer.isBusy}
              onClick={() => void doer.start(onRestore)}
            >
              Restore from the second copy
            </button>
          </div>
        </>
      )}
    </Section>
  );
}

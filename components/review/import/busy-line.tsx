/** How far something is, and the way to stop it. Owns the line. */
import type { ImportBusy } from './import-view';

export function BusyLine({ busy, onCancel }: { busy: ImportBusy | null; onCancel(): void }) {
  if (busy === null) return null;
  const { words, done, of, canCancel } = busy;
  return (
    <div class="doing">
      <progress aria-label={words} max={of ?? undefined} value={of === null ? undefined : done} />
      <span class="rl-12 rl-2">
        {words}
        {of !== null && of > 0 && ` · ${Math.floor((done / of) * 100)} %`}
      </span>
      {canCancel && (
        <button type="button" class="rl-btn sm" onClick={onCancel}>
          Cancel
        </button>
      )}
    </div>
  );
}

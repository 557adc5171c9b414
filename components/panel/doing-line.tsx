/** How far a long action is, a way to stop it, and why it did not work. Owns the line under a form. */
import type { Doer } from './use-doing';

export function DoingLine({ doer, label, canCancel = false }: { doer: Doer; label?: string; canCancel?: boolean }) {
  const { isBusy, progress, problem } = doer;
  return (
    <>
      {isBusy && (progress !== null || canCancel) && (
        <div class="doing">
          <progress
            aria-label={label ?? 'Progress'}
            max={progress?.of ?? undefined}
            value={progress?.of ? progress.done : undefined}
          />
          <span class="rl-12 rl-2">{progress === null ? 'Starting' : wordsOf(progress)}</span>
          {canCancel && (
            <button type="button" class="rl-btn sm" onClick={doer.cancel}>
              Cancel
            </button>
          )}
        </div>
      )}
      {problem && <p class="problem">{problem}</p>}
    </>
  );
}

function wordsOf({ done, of, words }: { done: number; of: number | null; words: string }): string {
  const figures = of === null ? (done > 0 ? `${done}` : '') : `${done} of ${of}`;
  return [words, figures].filter(Boolean).join(' · ');
}

/**
 * Counting how often each check would have fired. Owns the button, its progress and what the figures cover; the counting is
 * the page's.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { countedWords, progressWords } from './check-words';
import type { ChecksActions, Counted, CountProgress } from './checks-view';

export type Count = {
  /** What was counted last; null before that, and while it is counted anew. */
  counted: Counted | null;
  progress: CountProgress | null;
  start(): void;
  stop(): void;
};

const BEGUN: CountProgress = { pages: 0, parts: 0, of: null };

/** `basis` names what the figures rest on: when it changes, they go for nothing any more. */
export function useCount(count: ChecksActions['countChecks'], basis: string): Count {
  const [counted, setCounted] = useState<{ counted: Counted; basis: string } | null>(null);
  const [progress, setProgress] = useState<CountProgress | null>(null);
  const running = useRef<AbortController | null>(null);
  const stop = () => running.current?.abort();
  // another basis ends what is counted on this one
  useEffect(() => stop, [basis]);
  const start = async () => {
    const mine = new AbortController();
    running.current = mine;
    setCounted(null);
    setProgress(BEGUN);
    const result = await count((next) => mine.signal.aborted || setProgress(next), mine.signal).catch(
      (error: unknown): Counted => ({ is: 'failed', why: String(error) }),
    );
    if (running.current !== mine) return;
    running.current = null;
    setProgress(null);
    setCounted({ counted: mine.signal.aborted ? { is: 'stopped' } : result, basis });
  };
  return {
    counted: counted?.basis === basis ? counted.counted : null,
    progress,
    start: () => void start(),
    stop,
  };
}

export function CountSeen({ count, isTeacher }: { count: Count; isTeacher: boolean }) {
  const { counted, progress } = count;
  return (
    <div class="row counting">
      <button type="button" class="rl-btn" onClick={progress === null ? count.start : count.stop}>
        {progress === null ? 'Count' : 'Stop'}
      </button>
      {progress !== null && (
        <>
          <progress
            aria-label="Counting"
            max={progress.of ?? undefined}
            value={progress.of === null ? undefined : progress.parts}
          />
          <span class="rl-13 rl-2">{progressWords(progress)}</span>
        </>
      )}
      <span class="rl-13" role="status">
        {counted && countedWords(counted, isTeacher)}
      </span>
    </div>
  );
}

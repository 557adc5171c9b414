/**
 * Doing something that takes its time: how far it is, how to stop it, and what came of it. Owns that state for one form or
 * button; what was typed belongs to the form, which keeps it when this says that it did not work.
 */
import { useRef, useState } from 'preact/hooks';
import type { Outcome, Run } from './outcome';
import { useSay } from './say';

export type Progress = { done: number; of: number | null; words: string };

export type Doer = {
  isBusy: boolean;
  /** Null until the action tells how far it is. */
  progress: Progress | null;
  /** Why it did not work, to be shown beside what was typed; '' for nothing. */
  problem: string;
  /** Does one thing at a time; null when something else is still being done. */
  start<Result extends Outcome>(action: (run: Run) => Promise<Result>): Promise<Result | null>;
  cancel(): void;
  forget(): void;
};

export function useDoing(): Doer {
  const [isBusy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState('');
  const running = useRef<AbortController | null>(null);
  const say = useSay();

  async function start<Result extends Outcome>(action: (run: Run) => Promise<Result>): Promise<Result | null> {
    if (running.current) return null;
    const stop = new AbortController();
    running.current = stop;
    setBusy(true);
    setProblem('');
    try {
      const tell: Run['progress'] = (done, of, words = '') => setProgress({ done, of, words });
      const result = await action({ signal: stop.signal, progress: tell });
      if (!result.ok) setProblem(result.why);
      const words = result.ok ? result.say : result.why;
      if (words) say(words);
      return result;
    } catch (error) {
      console.error('Register Lens: an action of the panel failed.', error);
      const why = 'That did not work, and nothing was changed. Try again.';
      setProblem(why);
      say(why);
      return null;
    } finally {
      running.current = null;
      setBusy(false);
      setProgress(null);
    }
  }

  return {
    isBusy,
    progress,
    problem,
    start,
    cancel: () => running.current?.abort(),
    forget: () => setProblem(''),
  };
}

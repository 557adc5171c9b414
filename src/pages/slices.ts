/** Long work in short tasks. Owns the budget of a task and the handing back of the main thread in between. */

/** Milliseconds of one task, before the page gets its turn. */
const BUDGET = 10;

/**
 * Runs a generator to its end, no task longer than the budget and one step.
 * `onPause` sees what was yielded last; an aborted run ends with null. `onSpent` hears how many milliseconds the work itself
 * took, without the turns of the page in between.
 */
export async function inSlices<Step, Result>(
  work: Generator<Step, Result>,
  signal: AbortSignal,
  onPause?: (step: Step) => void,
  onSpent?: (milliseconds: number) => void,
): Promise<Result | null> {
  let spent = 0;
  let began = performance.now();
  for (;;) {
    const step = work.next();
    const took = performance.now() - began;
    if (!step.done && took < BUDGET) continue;
    spent += took;
    if (step.done) {
      onSpent?.(spent);
      return step.value;
    }
    onPause?.(step.value);
    await nextTask();
    if (signal.aborted) return null;
    began = performance.now();
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

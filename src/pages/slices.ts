/** Long work in short tasks. Owns the budget of a task and the handing back of the main thread in between. */

/** Milliseconds of one task, before the page gets its turn. */
const BUDGET = 10;

/**
 * Runs a generator to its end, no task longer than the budget and one step.
 * `onPause` sees what was yielded last; an aborted run ends with null.
 */
export async function inSlices<Step, Result>(
  work: Generator<Step, Result>,
  signal: AbortSignal,
  onPause?: (step: Step) => void,
): Promise<Result | null> {
  let until = performance.now() + BUDGET;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    onPause?.(step.value);
    await nextTask();
    if (signal.aborted) return null;
    until = performance.now() + BUDGET;
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

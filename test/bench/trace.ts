/** What the browser's own trace says of our scripts. Owns what counts as ours: what runs from the extension's own files. */
import type { BrowserContext } from 'playwright';

export type TraceEvent = {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { data?: { url?: string }; url?: string; fileName?: string };
};

export type Task = { from: number; milliseconds: number };

/** Everything that happens while `work` goes on. */
export async function traced(context: BrowserContext, work: () => Promise<void>): Promise<TraceEvent[]> {
  const browser = context.browser();
  if (browser === null) throw new Error('This context has no browser to trace.');
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'blink.user_timing'] },
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

const WHATEVER_RUNS = ['EvaluateScript', 'FunctionCall', 'v8.compile'];

/** Outermost stretches of our scripts: what they call into lies within them. */
export function tasksOfOurs(events: readonly TraceEvent[]): Task[] {
  const ours = events
    .filter(
      ({ name, dur, args }) =>
        dur !== undefined &&
        WHATEVER_RUNS.includes(name) &&
        (args?.data?.url ?? args?.url ?? args?.fileName ?? '').startsWith('chrome-extension:'),
    )
    .sort((a, b) => a.ts - b.ts);
  const tasks: Task[] = [];
  let end = 0;
  for (const { ts, dur = 0 } of ours) {
    if (ts < end) continue;
    tasks.push({ from: ts, milliseconds: dur / 1000 });
    end = ts + dur;
  }
  return tasks;
}

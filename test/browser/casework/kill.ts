/** Killing a browser as a power cut or the task manager does. Owns that nothing of it is left running. */
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext } from 'playwright';

const PATIENCE = 10_000;

/** The browser's process and all of its others, as it names them itself. */
export async function processesOf(context: BrowserContext): Promise<number[]> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('the browser cannot be asked');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const own = processInfo.filter(({ type }) => type === 'browser');
  const others = processInfo.filter(({ type }) => type !== 'browser');
  if (own.length !== 1) throw new Error('the browser does not tell its own process');
  return [...own, ...others].map(({ id }) => id);
}

/** At once, the browser's own first; answers when that one is gone. The others are nobody's children then, and may be listed a while. */
export async function killAll(processes: readonly number[]): Promise<void> {
  for (const id of processes) signal(id, 'SIGKILL');
  const until = performance.now() + PATIENCE;
  while (signal(processes[0] ?? 0, 0)) {
    if (performance.now() > until) throw new Error('the browser was killed and is still there');
    await pause(20);
  }
}

/** False where there is no such process any more. */
function signal(id: number, name: 'SIGKILL' | 0): boolean {
  try {
    return process.kill(id, name);
  } catch {
    return false;
  }
}

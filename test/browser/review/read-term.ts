/** Has a page's own script tell of the whole term, form by form, as if each register had been opened. Owns that telling. */
import type { Page } from 'playwright';
import type { RegisterReading } from '../../../src/pages/reading';

type Answered = { ok?: boolean; error?: string } | undefined;

/** `open`: gives a page of the MIS on which the extension is at work. @throws where the background does not take it. */
export async function readTerm(page: Page, school: string, readings: readonly RegisterReading[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const script = new Promise<number>((found) =>
    session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin.startsWith('chrome-extension:')) found(id);
    }),
  );
  await session.send('Runtime.enable');
  const contextId = await script;
  for (const [index, reading] of readings.entries()) {
    const message = { registerLens: 'findings', payload: { school, reading, loaded: 1000 + index } };
    const { result } = await session.send('Runtime.evaluate', {
      contextId,
      awaitPromise: true,
      returnByValue: true,
      expression: `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
    });
    const answered = result.value as Answered;
    if (answered?.ok !== true) throw new Error(`a register was not taken: ${answered?.error ?? 'no answer'}`);
  }
  await session.detach();
}

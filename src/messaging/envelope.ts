/** What every message looks like on its way, and what happens when the other side is gone. Owns no message's meaning. */
import { browser } from 'wxt/browser';

export type Envelope = { registerLens: string; payload: unknown };
export type Answered = { ok: boolean; response?: unknown; error?: string };

export function envelope(name: string, payload: unknown): Envelope {
  return { registerLens: name, payload };
}

export function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' && message !== null && typeof (message as Partial<Envelope>).registerLens === 'string'
  );
}

/** This script belongs to a version of the extension that is no more. */
export class ExtensionGone extends Error {
  constructor() {
    super('Register Lens was updated or removed. Reload this page to go on.');
  }
}

/** Whether the extension this script came with is still there. */
export function isExtensionAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

/** Sends, and once more where the worker was just being stopped. @throws ExtensionGone after an update. */
export async function sendTwice(send: () => Promise<unknown>): Promise<unknown> {
  if (!isExtensionAlive()) throw new ExtensionGone();
  try {
    return await send();
  } catch (error) {
    if (!isExtensionAlive() || /context invalidated/i.test(String(error))) throw new ExtensionGone();
    await new Promise((resolve) => setTimeout(resolve, 150));
    return send();
  }
}

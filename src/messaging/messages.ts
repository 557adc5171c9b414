/**
 * Sends and answers messages. Owns the envelope, the parsing at both ends and what happens when the other side is gone:
 * an old script after an update, a worker that was just stopped.
 */
import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import { MESSAGES, type MessageName, type Payload, type Reply, type TO_BACKGROUND, type TO_PAGE } from './protocol';

type Envelope = { registerLens: string; payload: unknown };
type Sender = { tab?: { id?: number; url?: string; windowId?: number }; frameId?: number; url?: string };
type Handlers<Names extends MessageName> = {
  [Name in Names]?: (payload: Payload<Name>, sender: Sender) => Promise<Reply<Name>> | Reply<Name>;
};

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

/** Asks the background. @throws ExtensionGone after an update; a worker that was stopped gets a second try. */
export async function askBackground<Name extends keyof typeof TO_BACKGROUND>(
  name: Name,
  payload: Payload<Name>,
): Promise<Reply<Name>> {
  return parsedReply(name, await sendTwice(() => browser.runtime.sendMessage(envelope(name, payload))));
}

/** Asks the script of a tab, in one frame or in whichever answers first. Null where none is there. */
export async function askPage<Name extends keyof typeof TO_PAGE>(
  tabId: number,
  name: Name,
  payload: Payload<Name>,
  frameId?: number,
): Promise<Reply<Name> | null> {
  const options = frameId === undefined ? {} : { frameId };
  try {
    const reply: unknown = await browser.tabs.sendMessage(tabId, envelope(name, payload), options);
    return reply === undefined ? null : parsedReply(name, reply);
  } catch {
    return null; // no script in that tab, or none that answers this
  }
}

/** Answers messages by name. A handler may stay silent by being absent. */
export function answer<Names extends MessageName>(handlers: Handlers<Names>): () => void {
  const listener = (message: unknown, sender: Sender, reply: (response: unknown) => void): true | undefined => {
    const given = asEnvelope(message);
    const handler =
      given &&
      (handlers as Record<string, ((payload: never, sender: Sender) => unknown) | undefined>)[given.registerLens];
    if (!given || !handler) return undefined;
    const parsed = schemaOf(given.registerLens).payload.safeParse(given.payload);
    if (!parsed.success) {
      console.error(`Register Lens: message '${given.registerLens}' was not understood.`, parsed.error.issues);
      return undefined;
    }
    Promise.resolve(handler(parsed.data as never, sender)).then(
      (response) => reply({ ok: true, response }),
      (error: unknown) => reply({ ok: false, error: String(error) }),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

async function sendTwice(send: () => Promise<unknown>): Promise<unknown> {
  if (!isExtensionAlive()) throw new ExtensionGone();
  try {
    return await send();
  } catch (error) {
    if (!isExtensionAlive() || /context invalidated/i.test(String(error))) throw new ExtensionGone();
    await new Promise((resolve) => setTimeout(resolve, 150));
    return send();
  }
}

function parsedReply<Name extends MessageName>(name: Name, reply: unknown): Reply<Name> {
  const { ok, response, error } = (reply ?? {}) as { ok?: boolean; response?: unknown; error?: string };
  if (ok !== true) throw new Error(`Register Lens: '${name}' failed: ${error ?? 'no answer'}`);
  return schemaOf(name).reply.parse(response) as Reply<Name>;
}

function envelope(name: string, payload: unknown): Envelope {
  return { registerLens: name, payload };
}

function asEnvelope(message: unknown): Envelope | null {
  const given = message as Partial<Envelope> | null;
  return typeof given === 'object' && typeof given?.registerLens === 'string' ? (given as Envelope) : null;
}

/** One message's schemas, when only its name is known. */
function schemaOf(name: string): { payload: z.ZodMiniType; reply: z.ZodMiniType } {
  return MESSAGES[name as MessageName];
}

/**
 * Messages in our own contexts: background, panel, options, popup. Owns the parsing of whatever arrives; what a page's
 * script sends is nobody's word.
 */
import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import { type Answered, type Envelope, envelope, isEnvelope, sendTwice } from './envelope';
import { MESSAGES, type MessageName, type Payload, type Reply, type TO_BACKGROUND, type TO_PAGE } from './protocol';

export type Sender = {
  id?: string;
  tab?: { id?: number; url?: string; windowId?: number };
  frameId?: number;
  url?: string;
};
type Handlers<Names extends MessageName> = {
  [Name in Names]?: (payload: Payload<Name>, sender: Sender) => Promise<Reply<Name>> | Reply<Name>;
};

/** Asks the background. A worker that was just stopped gets a second try. */
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

/**
 * Whether a message is from a part of this extension. Browsers bring others' by another way, to which nobody listens; should
 * one come by this one, it is refused.
 */
export function isFromOurselves(sender: Sender): boolean {
  return sender.id === browser.runtime.id;
}

/** Answers messages by name. A handler may stay silent by being absent. */
export function answer<Names extends MessageName>(handlers: Handlers<Names>): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, reply: (response: Answered) => void): true | undefined => {
      if (!isEnvelope(message) || !isFromOurselves(sender)) return undefined;
      const handler = handlerOf(handlers, message);
      if (handler === undefined) return undefined;
      const parsed = schemaOf(message.registerLens).payload.safeParse(message.payload);
      if (!parsed.success) {
        console.error(`Register Lens: message '${message.registerLens}' was not understood.`, parsed.error.issues);
        return undefined;
      }
      // a handler that throws before it waits for anything is answered like one that fails later
      new Promise((resolve) => resolve(handler(parsed.data as never, sender))).then(
        (response) => reply({ ok: true, response }),
        (error: unknown) => reply({ ok: false, error: String(error) }),
      );
      return true;
    },
  );
}

function handlerOf<Names extends MessageName>(handlers: Handlers<Names>, { registerLens }: Envelope) {
  return (handlers as Record<string, ((payload: never, sender: Sender) => unknown) | undefined>)[registerLens];
}

function parsedReply<Name extends MessageName>(name: Name, reply: unknown): Reply<Name> {
  const { ok, response, error } = (reply ?? {}) as Answered;
  if (ok !== true) throw new Error(`Register Lens: '${name}' failed: ${error ?? 'no answer'}`);
  return schemaOf(name).reply.parse(response) as Reply<Name>;
}

/** One message's schemas, when only its name is known. */
function schemaOf(name: string): { payload: z.ZodMiniType; reply: z.ZodMiniType } {
  return MESSAGES[name as MessageName];
}

/**
 * Messages in a page's own script. Owns asking and answering there, without schemas: only the extension itself can send to
 * it, in the same version, and the background parsed what it sends (docs/decisions/messages-in-pages.md). What goes the
 * other way is parsed where it arrives.
 */
import { browser } from 'wxt/browser';
import { type Answered, envelope, isEnvelope, sendTwice } from './envelope';
import type { Payload, Reply, TO_BACKGROUND, TO_PAGE } from './protocol';

export { ExtensionGone, isExtensionAlive } from './envelope';

type Handlers = {
  [Name in keyof typeof TO_PAGE]?: (payload: Payload<Name>) => Promise<Reply<Name>> | Reply<Name>;
};

/** Asks the background. @throws ExtensionGone after an update. */
export async function askBackground<Name extends keyof typeof TO_BACKGROUND>(
  name: Name,
  payload: Payload<Name>,
): Promise<Reply<Name>> {
  const { ok, response, error } = (await sendTwice(() =>
    browser.runtime.sendMessage(envelope(name, payload)),
  )) as Answered;
  if (!ok) throw new Error(`Register Lens: '${name}' failed: ${error ?? 'no answer'}`);
  return response as Reply<Name>;
}

/** Answers by name, until the returned function is called. A handler may stay silent by being absent, or by giving undefined. */
export function answerInPage(handlers: Handlers): () => void {
  const listener = (
    message: unknown,
    sender: { id?: string },
    reply: (response: Answered) => void,
  ): true | undefined => {
    if (!isEnvelope(message) || sender.id !== browser.runtime.id) return undefined;
    const handler = (handlers as Record<string, ((payload: unknown) => unknown) | undefined>)[message.registerLens];
    if (handler === undefined) return undefined;
    const response = handler(message.payload);
    if (response === undefined) return undefined;
    Promise.resolve(response).then(
      (given) => reply({ ok: true, response: given }),
      (error: unknown) => reply({ ok: false, error: String(error) }),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

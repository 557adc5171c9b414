import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, askBackground } from '../../../src/messaging/messages';

const ours = { id: browser.runtime.id, tab: { id: 7 } };

const sent = (message: unknown, sender: unknown = ours) =>
  new Promise<unknown>((resolve) => {
    const trigger = browser.runtime.onMessage as unknown as {
      trigger(message: unknown, sender: unknown, reply: (value: unknown) => void): Promise<unknown[]>;
    };
    void trigger.trigger(message, sender, resolve);
    setTimeout(() => resolve('silence'), 50);
  });

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('a message', () => {
  it('is answered by its handler, which gets it parsed', async () => {
    const handler = vi.fn(() => null);
    answer({ badge: handler });
    expect(await sent({ registerLens: 'badge', payload: { count: 3 } })).toEqual({ ok: true, response: null });
    expect(handler).toHaveBeenCalledWith({ count: 3 }, ours);
  });

  it.each([
    ['another extension', { id: 'abcdefghijklmnopabcdefghijklmnop', tab: { id: 7 } }],
    ['a page', { origin: 'https://mis.example', tab: { id: 7 } }],
  ])('from %s is refused, whatever it says', async (_, sender) => {
    const handler = vi.fn(() => null);
    answer({ badge: handler });
    expect(await sent({ registerLens: 'badge', payload: { count: 3 } }, sender)).toBe('silence');
    expect(handler).not.toHaveBeenCalled();
  });

  it.each([
    ['of another sender’s kind', { type: 'hello' }],
    ['that is none', 'hello'],
    ['with a name nobody knows', { registerLens: 'change-mark', payload: {} }],
  ])('%s is left alone', async (_, message) => {
    answer({ badge: () => null });
    expect(await sent(message)).toBe('silence');
  });

  it('that does not fit its schema is not handled, and the console says why', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const handler = vi.fn(() => null);
    answer({ badge: handler });
    expect(await sent({ registerLens: 'badge', payload: { count: 'three' } })).toBe('silence');
    expect(handler).not.toHaveBeenCalled();
    expect(said.mock.calls[0]?.[0]).toContain("message 'badge' was not understood");
  });

  it('whose handler fails is answered with the failure', async () => {
    answer({
      badge: () => Promise.reject(new Error('no tab')),
    });
    expect(await sent({ registerLens: 'badge', payload: { count: 1 } })).toEqual({ ok: false, error: 'Error: no tab' });
  });
});

describe('asking the background', () => {
  it('tries once more where its worker was just being stopped', async () => {
    const send = vi
      .spyOn(browser.runtime, 'sendMessage')
      .mockRejectedValueOnce(new Error('Could not establish connection'))
      .mockResolvedValueOnce({ ok: true, response: null } as never);
    expect(await askBackground('badge', { count: 1 })).toBeNull();
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('says that the extension was updated where it is gone', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('Extension context invalidated.'));
    await expect(askBackground('badge', { count: 1 })).rejects.toThrow('Reload this page');
  });

  it('parses what comes back', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue({ ok: true, response: { state: 'on' } } as never);
    await expect(askBackground('page-setup', { url: 'https://mis.example', text: '' })).rejects.toThrow();
  });
});

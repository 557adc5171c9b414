import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerPages } from '../../../entrypoints/background/answers';
import { CALL_FOR_MAPS } from '../../../src/messaging/call-for-lens';

const url = 'https://thornmere.uk.arbor.sc/?/home-ui/index';

/** What the script in a page is told to read it by. */
function mapsOf(): Promise<{ id: string }[]> {
  answerPages();
  const { trigger } = browser.runtime.onMessage as unknown as {
    trigger(message: unknown, sender: object, reply: (maps: { id: string }[]) => void): Promise<unknown>;
  };
  return new Promise((resolve) => {
    void trigger(CALL_FOR_MAPS, { id: browser.runtime.id, url, tab: { id: 7, url }, frameId: 0 }, resolve);
  });
}

beforeEach(() => fakeBrowser.reset());

it('a map that ships is used on its system’s addresses', async () => {
  await browser.storage.local.set({ settings: { sites: ['https://thornmere.uk.arbor.sc'] } });
  expect((await mapsOf()).map(({ id }) => id)).toEqual(['arbor']);
});

it('a map that was switched off is used nowhere, at once', async () => {
  await browser.storage.local.set({ settings: { sites: ['https://thornmere.uk.arbor.sc'], mapsOff: ['arbor'] } });
  expect(await mapsOf()).toEqual([]);
});

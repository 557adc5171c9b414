import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background';
import { answerPages } from '../../../entrypoints/background/answers';
import { readSettings } from '../../../src/rollout/settings-store';

const id = browser.runtime.id;
const MIS = 'https://mis.example/register';
const OWN = browser.runtime.getURL('/');

/** Whoever is no page of the extension itself, as browsers describe the sender. */
const OTHERS: [string, object][] = [
  ['the script in a page', { id, url: MIS, tab: { id: 7, url: MIS }, frameId: 0 }],
  ['the script in a page of a like address', { id, url: `https://mis.example/${OWN}`, tab: { id: 7 }, frameId: 0 }],
  ['a script whose page browsers do not tell', { id, tab: { id: 7 } }],
  ['a web page', { url: MIS, origin: 'https://mis.example', tab: { id: 7, url: MIS } }],
  ['another extension', { id: 'abcdefghijklmnopabcdefghijklmnop', url: 'chrome-extension://abcdefghijklmnop/x.html' }],
  ['another extension that says it is ours', { id: 'abcdefghijklmnopabcdefghijklmnop', url: `${OWN}options.html` }],
];

const person = { initials: 'AR', role: 'office' };
/** What only the extension's own pages may ask for. */
const PRIVILEGED: [string, unknown][] = [
  ['turning-on', { site: 'https://evil.example', tabId: null }],
  ['turn-on', { site: 'https://evil.example', tabId: null }],
  ['turn-off', { site: 'https://mis.example' }],
  ['teach', { tabId: 9, frameId: null }],
  ['vault-make', { passphrase: 'a long passphrase of theirs', person }],
  ['vault-unlock', { with: { by: 'passphrase', passphrase: 'guess' }, person }],
  ['vault-lock', null],
  ['casework-write', { changes: [] }],
  ['import-marks', { school: 'thornmere', file: 'marks', at: '2025-11-28T10:00:00.000Z', pupils: [] }],
  ['count-due', null],
];

const REFUSED = { ok: false, error: 'Error: only the panel may ask for this' };

type Event = { addListener(listener: (...given: unknown[]) => unknown): void };
type Trigger = { trigger(message: unknown, sender: object, reply: (value: unknown) => void): Promise<unknown[]> };

const answered = (name: string, payload: unknown, sender: object) =>
  new Promise<unknown>((resolve) => {
    const { trigger } = browser.runtime.onMessage as unknown as Trigger;
    void trigger({ registerLens: name, payload }, sender, resolve).then((said) => {
      if (!said.includes(true)) resolve('silence');
    });
  });

const everythingKept = async () => [await browser.storage.local.get(null), await browser.storage.session.get(null)];

/** Every event of the browser by its name, such as 'runtime.onMessage'. */
function eventsOf(part: object, name: string[] = []): [string, Event][] {
  return Object.entries(part).flatMap(([key, inner]: [string, unknown]): [string, Event][] => {
    if (typeof inner !== 'object' || inner === null || name.length > 2) return [];
    const path = [...name, key];
    return 'addListener' in inner ? [[path.join('.'), inner as Event]] : eventsOf(inner, path);
  });
}

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await browser.storage.local.set({ settings: { sites: ['https://mis.example'], role: 'office' } });
});

describe.each(PRIVILEGED)('“%s”', (name, payload) => {
  it.each(OTHERS)('from %s is refused, and nothing is changed', async (_, sender) => {
    answerPages();
    const before = await everythingKept();
    // the refusal comes after the payload was understood: whoever is refused was refused for who they are
    const isOurs = 'id' in sender && sender.id === id;
    expect(await answered(name, payload, sender)).toEqual(isOurs ? REFUSED : 'silence');
    expect(await everythingKept()).toEqual(before);
  });
});

describe('turning a site on and off', () => {
  it('is done for a page of our own, which shows that the others were refused for who they are', async () => {
    vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins: [] }));
    vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: 'made up', version: '1' });
    answerPages();
    const own = { id, url: `${OWN}options.html` };
    const done = { ok: true, response: null };
    expect(await answered('turn-on', { site: 'https://new.example', tabId: null }, own)).toEqual(done);
    expect((await readSettings()).values.sites).toEqual(['https://mis.example', 'https://new.example']);
    expect(await answered('turn-off', { site: 'https://new.example' }, own)).toEqual(done);
    expect((await readSettings()).values.sites).toEqual(['https://mis.example']);
  });
});

describe('the background', () => {
  it('listens for no message and no connection from outside', () => {
    const heard: string[] = [];
    for (const [name, event] of eventsOf(browser))
      vi.spyOn(event, 'addListener').mockImplementation(() => void heard.push(name));
    background.main();
    expect(heard).toContain('runtime.onMessage');
    expect(heard.filter((name) => /External|onConnect|onUserScript/.test(name))).toEqual([]);
    expect(eventsOf(browser).map(([name]) => name)).toEqual(
      expect.arrayContaining(['runtime.onMessageExternal', 'runtime.onConnectExternal', 'runtime.onConnect']),
    );
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSetting, onSettingsChanged, readSettings, reconcileManaged } from '../../../src/rollout/settings-store';

/** What the browser's policy says; `undefined`: the browser refuses, as Firefox does where there is none. */
function policySays(values: Record<string, unknown> | undefined): void {
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => {
    if (values === undefined) throw new Error('Managed storage manifest not found');
    return values;
  });
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a setting', () => {
  it('is kept, and told to whoever listens', async () => {
    const heard = vi.fn();
    onSettingsChanged(heard);
    await changeSetting('role', () => 'officer');
    expect((await readSettings()).values.role).toBe('officer');
    expect(heard).toHaveBeenCalled();
  });

  it('is changed from what is there: changes made at one moment all remain', async () => {
    await Promise.all([
      changeSetting('sites', (sites) => [...sites, 'https://a.example']),
      changeSetting('role', () => 'office'),
      changeSetting('sites', (sites) => [...sites, 'https://b.example']),
    ]);
    const { values } = await readSettings();
    expect(values.sites).toEqual(['https://a.example', 'https://b.example']);
    expect(values.role).toBe('office');
  });

  it('of another version that is not understood is left as it is by a change of another', async () => {
    await browser.storage.local.set({ settings: { futureSetting: 7, role: 'boss' } });
    await changeSetting('checksOff', () => ['blank-mark']);
    expect((await browser.storage.local.get('settings')).settings).toMatchObject({ futureSetting: 7, role: 'boss' });
    expect((await readSettings()).values.role).toBe('teacher');
  });
});

describe('what the trust’s browser policy says', () => {
  it('goes before the user’s own, from the moment it was looked at', async () => {
    await changeSetting('role', () => 'teacher');
    policySays({ role: 'office' });
    expect((await readSettings()).values.role).toBe('teacher');
    expect(await reconcileManaged()).toBe(true);
    const { values, from } = await readSettings();
    expect([values.role, from.role]).toEqual(['office', 'managed']);
  });

  it('is known at once in the next session, before the browser has loaded it', async () => {
    policySays({ role: 'office' });
    await reconcileManaged();
    policySays({});
    expect((await readSettings()).values.role).toBe('office');
  });

  it('tells nobody when it is what it was', async () => {
    policySays({ role: 'office' });
    await reconcileManaged();
    expect(await reconcileManaged()).toBe(false);
  });

  it('is believed to be gone only after several looks, since an empty answer may mean "not loaded yet"', async () => {
    policySays({ role: 'office' });
    await reconcileManaged();
    vi.useFakeTimers();
    policySays({});
    const looking = reconcileManaged();
    await vi.advanceTimersByTimeAsync(2500);
    expect((await readSettings()).values.role).toBe('office');
    await vi.advanceTimersByTimeAsync(8000);
    expect(await looking).toBe(true);
    expect((await readSettings()).from.role).toBe('default');
  });

  it('may be refused by the browser where there is none', async () => {
    policySays(undefined);
    expect(await reconcileManaged()).toBe(false);
  });
});

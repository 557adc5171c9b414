import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepPackageValues } from '../../../src/rollout/package-values';
import {
  changeSetting,
  onSettingsChanged,
  policyIsKnown,
  readSettings,
  reconcileManaged,
} from '../../../src/rollout/settings-store';

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

describe('a policy with a fault in it', () => {
  it('leaves what was last good at work, over any number of sessions, and says what is wrong', async () => {
    policySays({ role: 'office', lockAfterMinutes: 10 });
    await reconcileManaged();
    policySays({ role: 'boss', lockAfterMinutes: 12 });
    for (const session of [1, 2, 3]) {
      await reconcileManaged();
      const { values, from, problems, policy } = await readSettings();
      expect([values.role, from.role, values.lockAfterMinutes], `session ${session}`).toEqual([
        'office',
        'managed',
        12,
      ]);
      expect(problems).toEqual([expect.objectContaining({ setting: 'role', from: 'managed' })]);
      expect(policy.faults).toEqual([expect.objectContaining({ key: 'role', used: 'last-good' })]);
    }
    policySays({ role: 'head' });
    await reconcileManaged();
    expect((await readSettings()).problems).toEqual([]);
    expect((await readSettings()).values.role).toBe('head');
  });
});

describe('the first seconds of a new installation', () => {
  it('are told apart from “no policy”: an empty answer is not believed at once', async () => {
    vi.useFakeTimers();
    policySays({});
    const looking = reconcileManaged();
    await vi.advanceTimersByTimeAsync(2000);
    expect((await readSettings()).policy.state).toBe('waiting');
    policySays({ role: 'office' });
    await vi.advanceTimersByTimeAsync(4000);
    expect(await looking).toBe(true);
    expect((await readSettings()).policy.state).toBe('received');
  });

  it('end in “no policy” where there is none, and for good', async () => {
    vi.useFakeTimers();
    policySays({});
    const looking = reconcileManaged();
    await vi.advanceTimersByTimeAsync(7000);
    expect(await looking).toBe(false);
    expect((await readSettings()).policy.state).toBe('none');
  });

  it('end at once where the browser has news', async () => {
    policySays({});
    const looking = reconcileManaged();
    await new Promise((resolve) => setTimeout(resolve, 10));
    policySays({ role: 'office' });
    await fakeBrowser.storage.onChanged.trigger({ role: { newValue: 'office' } }, 'managed');
    expect(await looking).toBe(true);
  });

  it('are waited for by what would else show “nothing is set up”, and by nothing after them', async () => {
    vi.useFakeTimers();
    policySays({});
    let isKnown = false;
    const waiting = policyIsKnown().then(() => {
      isKnown = true;
    });
    const looking = reconcileManaged();
    await vi.advanceTimersByTimeAsync(3000);
    expect(isKnown).toBe(false);
    policySays({ role: 'office' });
    await vi.advanceTimersByTimeAsync(4000);
    await Promise.all([waiting, looking]);
    expect(isKnown).toBe(true);
    vi.useRealTimers();
    await policyIsKnown(); // at once, or the test would run out of time
  });

  it('are over at last even where nobody looks: then there is no policy as far as this page knows', async () => {
    vi.useFakeTimers();
    const waiting = policyIsKnown();
    expect((await readSettings()).policy.state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(10_000);
    await waiting;
    expect((await readSettings()).policy.state).toBe('none');
  });
});

describe('what the trust’s own package brings', () => {
  it('goes below the user’s own, and a change of these begins from it', async () => {
    vi.stubGlobal('registerLensTrust', { role: 'officer', sites: ['https://mis.example'] });
    await keepPackageValues();
    expect((await readSettings()).from).toMatchObject({ role: 'package', sites: 'package' });
    await changeSetting('sites', (sites) => [...sites, 'https://other.example']);
    const { values, from } = await readSettings();
    expect(values.sites).toEqual(['https://mis.example', 'https://other.example']);
    expect([from.sites, from.role]).toEqual(['user', 'package']);
  });

  it('is replaced by a newer package’s', async () => {
    vi.stubGlobal('registerLensTrust', { role: 'officer' });
    await keepPackageValues();
    vi.stubGlobal('registerLensTrust', { lockAfterMinutes: 5 });
    await keepPackageValues();
    expect((await readSettings()).values).toMatchObject({ role: 'teacher', lockAfterMinutes: 5 });
    vi.unstubAllGlobals();
  });
});

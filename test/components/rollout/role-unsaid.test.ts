import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '../../../entrypoints/background/database';
import { forgetWhatIsNotKept, marksSeen } from '../../../entrypoints/background/seen';
import { changeSetting } from '../../../src/rollout/settings-store';
import { amy, register, row } from '../casework/seen-pages';

beforeEach(() => fakeBrowser.reset());

/** What an officer's profile saw, and then what the trust's policy is. */
async function kept(policy: Record<string, unknown>): Promise<number> {
  const seen = await marksSeen();
  await seen.forgetAll();
  await seen.keep('thornmere', register([row(amy, { '2026-11-16 AM': '/' })]), '2026-11-20T09:00:00Z', 'tab');
  await browser.storage.local.set({ managedPolicy: { at: '2026-11-20T09:30:00Z', good: policy, faults: [] } });
  await forgetWhatIsNotKept();
  return database().marksSeen.count();
}

describe('marks that were seen', () => {
  it('stay while the policy that said whose profile it is has gone: they could not be brought back', async () => {
    expect(await kept({})).toBe(1);
  });

  it('go once somebody says that it is a teacher’s', async () => {
    expect(await kept({ role: 'teacher' })).toBe(0);
    await changeSetting('role', () => 'teacher');
    expect(await kept({})).toBe(0);
  });
});

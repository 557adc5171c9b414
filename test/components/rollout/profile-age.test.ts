// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browserStarted, hasProfileLasted, markProfile } from '../../../src/rollout/profile-age';

const MONDAY = '2026-11-16T08:00:00Z';
const TUESDAY = '2026-11-17T08:00:00Z';

beforeEach(() => fakeBrowser.reset());

describe('a browser profile', () => {
  it('is not known to last or not before the extension left its mark', async () => {
    expect(await hasProfileLasted()).toBeNull();
  });

  it('has lasted once the browser was opened again', async () => {
    await markProfile(MONDAY);
    expect(await hasProfileLasted()).toBe(false);
    await browserStarted(TUESDAY);
    expect(await hasProfileLasted()).toBe(true);
  });

  it('that is new with each start never has', async () => {
    for (const day of [MONDAY, TUESDAY]) {
      fakeBrowser.reset();
      await browserStarted(day);
      await markProfile(day);
      expect(await hasProfileLasted()).toBe(false);
    }
  });

  it('does not take the start that left the mark for another one, nor an update for a start', async () => {
    await markProfile(MONDAY);
    await browserStarted('2026-11-16T08:00:05Z');
    await markProfile(TUESDAY);
    expect(await hasProfileLasted()).toBe(false);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetFailedChecks, noteFailedCheck, readFailedChecks } from '../../../src/rollout/failed-checks';

const failure = { check: 'blank-mark', error: 'TypeError', version: '1.0', on: '2026-11-20' };

beforeEach(() => fakeBrowser.reset());

describe('checks that failed', () => {
  it('are listed newest first, the same one once with how often', async () => {
    await noteFailedCheck(failure);
    await noteFailedCheck({ ...failure, check: 'code-withdrawn' });
    await noteFailedCheck({ ...failure, on: '2026-11-23' });
    expect(await readFailedChecks()).toEqual([
      { ...failure, on: '2026-11-23', times: 2 },
      { ...failure, check: 'code-withdrawn', times: 1 },
    ]);
  });

  it('are no more than twenty, and none after they were cleared', async () => {
    for (let index = 0; index < 25; index += 1) await noteFailedCheck({ ...failure, check: `check-${index}` });
    expect(await readFailedChecks()).toHaveLength(20);
    await forgetFailedChecks();
    expect(await readFailedChecks()).toEqual([]);
  });

  it('leave out what cannot be read', async () => {
    await fakeBrowser.storage.local.set({ failedChecks: [{ check: 7 }, { ...failure, times: 1 }] });
    expect(await readFailedChecks()).toEqual([{ ...failure, times: 1 }]);
  });
});

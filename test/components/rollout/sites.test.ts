import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { installOn } from '../../../src/rollout/sites';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the sites on which pages are read', () => {
  it('are installed though the browser knows no pattern for one of them', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(browser.permissions, 'contains').mockImplementation((async ({ origins }: { origins: string[] }) => {
      if (origins[0]?.includes('odd')) throw new Error('Invalid match pattern');
      return true;
    }) as never);
    vi.spyOn(browser.scripting, 'getRegisteredContentScripts').mockImplementation((async () => []) as never);
    const register = vi
      .spyOn(browser.scripting, 'registerContentScripts')
      .mockImplementation((async () => undefined) as never);
    const then = vi.fn(async () => undefined);
    await installOn(['https://odd.example', 'https://mis.example'], then);
    expect(register.mock.calls[0]?.[0]).toMatchObject([{ matches: ['https://mis.example/*'] }]);
    expect(then).toHaveBeenCalledWith(['https://mis.example/*']);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { WelcomeApp } from '../../../components/welcome/welcome-app';
import type { WelcomeView } from '../../../components/welcome/welcome-view';
import { welcome } from '../../../entrypoints/background/welcome';
import { choose, show } from '../screen';

const NEW: WelcomeView = {
  school: '',
  pack: '',
  packs: [{ id: 'wessex', name: 'Wessex' }],
  sites: [],
  isManaged: false,
};

async function open(view: WelcomeView) {
  const actions = {
    nameSchool: vi.fn(),
    choosePack: vi.fn(),
    turnOn: vi.fn(async (): Promise<string | null> => 'That is no web address.'),
    openOptions: vi.fn(),
  };
  return { page: await show(<WelcomeApp view={view} actions={actions} said="" />), actions };
}

describe('the first page', () => {
  it('has three steps: the school, its policy, the site', async () => {
    const { page, actions } = await open(NEW);
    await choose(page.field('Name of the school'), 'Ash School');
    await page.press('Keep');
    expect(actions.nameSchool).toHaveBeenCalledWith('Ash School');
    expect(page.field<HTMLSelectElement>('Policy').disabled).toBe(true);
  });

  it('takes a policy once there is a school', async () => {
    const { page, actions } = await open({ ...NEW, school: 'Ash School' });
    await choose(page.field<HTMLSelectElement>('Policy'), 'wessex');
    expect(actions.choosePack).toHaveBeenCalledWith('wessex');
  });

  it('says beside the address what is wrong with it', async () => {
    const { page } = await open(NEW);
    await choose(page.field('Address of your MIS'), 'nowhere');
    await page.press('Turn on');
    await vi.waitFor(() => expect(page.all('#mis-problem')[0]?.textContent).toBe('That is no web address.'));
  });

  it('shows a made-up register, and to a managed profile nothing else to do', async () => {
    expect((await open(NEW)).page.all('.made-up tbody tr')).toHaveLength(8);
    const managed = (await open({ ...NEW, isManaged: true })).page;
    expect(managed.text()).toContain('There is nothing for you to do here.');
    expect(managed.all('.steps')).toHaveLength(0);
    expect(managed.all('.made-up')).toHaveLength(1);
  });
});

describe('the first page opens by itself', () => {
  const opened = async (reason: string, stored: Record<string, unknown>) => {
    fakeBrowser.reset();
    await browser.storage.local.set(stored);
    const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
    await welcome(reason, false);
    const times = create.mock.calls.length;
    create.mockRestore();
    return times === 1;
  };
  const none = { managedPolicy: { at: '2026-11-20T08:00:00Z', good: {}, faults: [] } };

  it('at an installation by hand, once it is known that there is no policy', async () => {
    expect(await opened('install', none)).toBe(true);
    expect(await opened('update', none)).toBe(false);
  });

  it('not where the trust has set it up, by policy or by a package of its own', async () => {
    const policy = { managedPolicy: { ...none.managedPolicy, good: { role: 'office' } } };
    expect(await opened('install', policy)).toBe(false);
    expect(await opened('install', { ...none, packageValues: { role: 'office' } })).toBe(false);
  });
});

import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import type { DiagnosticsView, HostLine } from '../../../components/options/diagnostics-view';
import { OptionsApp } from '../../../components/options/options-app';
import { NO_POLICY, type PolicyView } from '../../../components/options/policy-view';
import type { OptionsView } from '../../../components/options/settings-view';
import { show } from '../screen';
import { actionsOn, ash, settingsWith, viewWith } from './live-options';

const POLICY: PolicyView = {
  state: 'received',
  name: 'Thornmere Trust, 2026-11-20.1',
  since: 'Fri 20 Nov 2026, 08:12',
  keys: ['schools', 'sites', 'role'],
  faults: [
    { key: 'role', message: 'expected one of teacher, office, officer, head', used: 'last-good' },
    { key: 'futureSetting', message: 'no setting has this name', used: 'nothing' },
  ],
  ofPackage: ['maps'],
};
const HOST: HostLine = {
  site: 'https://mis.example',
  from: 'managed',
  isAllowed: true,
  hasScript: true,
  answered: 'Fri 20 Nov 2026, 09:10',
  read: 'register, 28 of 30 rows, Fri 20 Nov 2026, 09:10',
};
const LOOKED: DiagnosticsView = {
  extensionId: 'abcdefgh',
  hosts: [HOST],
  maps: [{ id: 'ours', by: 'trust', isOff: false, site: 'https://mis.example', last: 'Fri 20 Nov 2026, 09:10' }],
  storage: '1.2 MB used of 900 MB; the browser keeps it',
  lastBackup: 'Thu 19 Nov 2026, 16:00',
};

function view(more: Partial<OptionsView> = {}, managed: string[] = ['role']): OptionsView {
  const problems = POLICY.faults.map(({ key, message }) => ({ setting: key, message }));
  return { ...viewWith(settingsWith(ash), managed), policy: POLICY, diagnostics: LOOKED, problems, ...more };
}

async function copied(shown: OptionsView): Promise<string> {
  const heard = actionsOn(signal(null));
  const page = await show(<OptionsApp view={shown} actions={heard} />);
  await page.press('Copy as text');
  return vi.mocked(heard.copyText).mock.calls[0]?.[0] ?? '';
}
const draw = (shown = view()) => show(<OptionsApp view={shown} actions={actionsOn(signal(null))} />);
const words = async (host: Partial<HostLine>) =>
  copied(view({ diagnostics: { ...LOOKED, hosts: [{ ...HOST, ...host }] } }));

describe('the options of a managed profile', () => {
  it('name the policy, its version and since when it goes, at the head and beside each locked setting', async () => {
    const page = await draw();
    expect(page.text()).toContain('browser policy (Thornmere Trust, 2026-11-20.1) sets 3 settings');
    expect(page.text()).toContain('browser policy (role): Thornmere Trust, 2026-11-20.1, since Fri 20 Nov 2026, 08:12');
    expect(page.text()).toContain('The package of your trust brings 1 setting, which you may change.');
  });

  it('say of what could not be used what goes instead', async () => {
    const alert = (await draw()).all('[role=alert]')[0]?.textContent;
    expect(alert).toContain('role: expected one of teacher, office, officer, head. What it was last goes on.');
    expect(alert).toContain('futureSetting: no setting has this name. It is left out.');
  });

  it('say nothing of “no policy” while the browser may still bring it', async () => {
    const page = await draw(view({ policy: { ...NO_POLICY, state: 'waiting' }, problems: [] }));
    expect(page.all('.policy-banner')[0]?.textContent).toContain('Looking whether your trust has set this up');
    // nor do they offer what the trust may be about to set
    expect(page.all('input, select, button, nav a')).toEqual([]);
  });
});

describe('diagnostics', () => {
  it('show what was received when, what was not used and why, sites, maps, storage and backup', async () => {
    const section = (await draw()).all('section').find((one) => one.getAttribute('aria-labelledby') === 'diagnostics');
    for (const said of [
      'as it is since Fri 20 Nov 2026, 08:12; it sets schools, sites, role',
      'expected one of teacher, office, officer, head',
      'Answers, last Fri 20 Nov 2026, 09:10',
      'register, 28 of 30 rows',
      'https://mis.example, Fri 20 Nov 2026, 09:10',
      '1.2 MB used',
      'Last backup: Thu 19 Nov 2026, 16:00',
    ])
      expect(section?.textContent).toContain(said);
  });

  it('tell a site without permission, without script and without an answer apart, and what to do', async () => {
    expect(await words({ isAllowed: false })).toContain('press the Register Lens button once');
    expect(await words({ isAllowed: false, from: 'user' })).toContain('turn it off and on again');
    expect(await words({ hasScript: false })).toContain('does not have the script');
    expect(await words({ answered: null })).toContain('runtime_blocked_hosts');
  });

  it('as text have no name of a school, office, letter or pupil in them', async () => {
    const planted = ['Wilhelmina Planted', 'Planted House School', 'Planted Council', 'Dear Planted'];
    const school = {
      ...ash,
      name: planted[1] ?? '',
      contacts: [{ when: 'local authority', name: planted[2] ?? '', phone: '01632 960123' }],
    };
    const letter = { letter: 'below-96', title: planted[0], text: planted[3], clause: null };
    const settings = settingsWith(school, { letters: { 'below-96': letter } as never });
    const text = await copied({ ...viewWith(settings), policy: POLICY, diagnostics: LOOKED });
    expect(text).toContain('1 schools, 1 sites');
    for (const name of [...planted, 'Planted', '01632']) expect(text).not.toContain(name);
  });
});

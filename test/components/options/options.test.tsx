import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { OptionsApp } from '../../../components/options/options-app';
import type { OptionsView } from '../../../components/options/settings-view';
import { timeRows } from '../../../entrypoints/options/time-rows';
import type { School } from '../../../src/rollout/school';
import { DEFAULT_SETTINGS } from '../../../src/rollout/settings';
import { choose, show } from '../screen';
import { actionsOn, ash as school, settingsWith, viewWith } from './live-options';

const actions = () => actionsOn(signal(null));
const view = (more: Partial<OptionsView> = {}, managed: string[] = []): OptionsView => ({
  ...viewWith(settingsWith(school), managed),
  ...more,
});
const draw = (shown = view(), heard = actions()) => show(<OptionsApp view={shown} actions={heard} />);

describe('options', () => {
  it('begin with one thing to do where no school is set', async () => {
    const heard = actions();
    const page = await draw(view({ school: null, times: [], settings: DEFAULT_SETTINGS }), heard);
    await page.press('Add your school');
    expect(heard.addSchool).toHaveBeenCalledOnce();
    expect(page.text()).not.toContain('Register times');
  });

  it('show each time in force with its clause and where it comes from', async () => {
    const page = await draw();
    const row = page.all('tr').find((one) => one.textContent?.includes('AM register closes'));
    expect(row?.textContent).toContain('4.4');
    expect(row?.textContent).toContain('policy');
    expect(page.field('AM register closes').value).toBe('09:15');
  });

  it('let the school set its own time, and go back to the policy’s', async () => {
    const own: School = {
      ...school,
      overrides: { 'am.close': { value: '09:20', clause: 'school settings', certainty: 'stated' } },
    };
    const heard = actions();
    const page = await draw(view({ school: own, times: timeRows(own, '2026-11-20', DEFAULT_SETTINGS) }), heard);
    expect(page.field('AM register closes').value).toBe('09:20');
    await page.press('undo AM register closes: back to the policy’s');
    expect(heard.changeTime).toHaveBeenCalledWith('am.close', '');
    await choose(page.field('AM register closes'), '09:25');
    expect(heard.changeTime).toHaveBeenCalledWith('am.close', '09:25');
  });

  it('ask once more before a school goes with its times and calendar', async () => {
    const heard = actions();
    const page = await draw(view(), heard);
    await page.press('Remove Ash School…');
    expect(heard.removeSchool).not.toHaveBeenCalled();
    await page.press('Keep');
    await page.press('Remove Ash School…');
    await page.press('Remove Ash School');
    expect(heard.removeSchool).toHaveBeenCalledWith('ash');
  });

  it('lock what the trust’s policy sets, and say so', async () => {
    const page = await draw(view({}, ['schools', 'role', 'sites']));
    expect(page.text()).toContain('Set by your trust’s browser policy (schools)');
    expect(page.field('AM register closes').disabled).toBe(true);
    expect(page.field('Name').closest('fieldset')?.disabled).toBe(true);
    expect(page.all('button').some((button) => button.textContent === 'Turn off')).toBe(false);
  });

  it('say which given values could not be used', async () => {
    const page = await draw(view({ problems: [{ setting: 'role', message: 'Invalid option' }] }));
    expect(page.all('[role=alert]')[0]?.textContent).toContain('role: Invalid option');
  });

  it('say what is wrong with an address, beside it', async () => {
    const page = await draw();
    await page.press('Turn on');
    await vi.waitFor(() => expect(page.all('#site-problem')[0]?.textContent).toContain('no web address'));
    expect(page.field('Address of your MIS').getAttribute('aria-describedby')).toBe('site-problem');
  });

  it('tell in diagnostics which checks failed and what could not be read, and copy that without any value', async () => {
    const heard = actions();
    const failedChecks = [{ check: 'blank-mark', error: 'TypeError', version: '1.0', on: '2026-11-20', times: 3 }];
    const problems = [{ setting: 'packs', message: 'values.am.close.clause: missing' }];
    const page = await draw(view({ failedChecks, problems }), heard);
    expect(page.text()).toContain('blank-mark: TypeError, 3 times, last on 2026-11-20');
    await page.press('Copy as text');
    const text = vi.mocked(heard.copyText).mock.calls[0]?.[0] ?? '';
    expect(text).toContain('Check failed: blank-mark');
    expect(text).toContain('Setting not read: packs');
    expect(text).not.toContain('Ash School');
    await page.press('Clear the list');
    expect(heard.forgetFailedChecks).toHaveBeenCalledOnce();
  });
});

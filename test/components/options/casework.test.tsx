import { describe, expect, it } from 'vitest';
import { choose } from '../screen';
import { ash, openOptions, settingsWith } from './live-options';

const RULES = ['vaultMode', 'lockAfterMinutes', 'lockAfterHours', 'retentionTerms', 'backupReminderDays'];

describe('casework among the options', () => {
  it('has what opens it, when it locks, how long it is kept and when a backup is due', async () => {
    const { page, heard } = await openOptions();
    await choose(page.field('Without a key or a mouse, after'), '30');
    await choose(page.field('In any case, after it was opened'), '4');
    await choose(page.field('Remind me when the last one is older than'), '0');
    expect(heard.changeCasework.mock.calls).toEqual([
      ['lockAfterMinutes', 30],
      ['lockAfterHours', 4],
      ['backupReminderDays', 0],
    ]);
    await page.field('This computer’s sign-in only').click();
    expect(heard.changeCasework).toHaveBeenLastCalledWith('vaultMode', 'device');
  });

  it('says in words what the length comes to', async () => {
    const { page } = await openOptions();
    expect(page.text()).toContain('Kept until 31 December after the school year; open cases');
    await choose(page.field<HTMLSelectElement>('After the end of the school year'), '0');
    expect(page.text()).toContain('Kept until the school year ends, on 31 August; open cases');
  });

  it('keeps no number out of its bounds, and says so beside the field', async () => {
    const { page, heard } = await openOptions();
    for (const wrong of ['0', '241', '1.5', '', 'soon']) {
      await choose(page.field('Without a key or a mouse, after'), wrong);
      const described = page.field('Without a key or a mouse, after').getAttribute('aria-describedby') ?? '';
      expect(document.getElementById(described)?.textContent, wrong).toContain('from 1 to 240');
    }
    expect(heard.changeCasework).not.toHaveBeenCalled();
  });

  it.each(RULES)('locks %s where the trust’s policy sets it, with its name, and no other', async (name) => {
    const { page } = await openOptions(settingsWith(ash), [name]);
    const section = page.all('section').find((one) => one.getAttribute('aria-labelledby') === 'casework');
    expect(section?.textContent).toContain(`Set by your trust’s browser policy (${name})`);
    expect(section?.querySelectorAll('fieldset:disabled')).toHaveLength(1);
  });

  it('locks what is the school’s where the trust’s policy sets the schools', async () => {
    const { page } = await openOptions(settingsWith(ash), ['schools']);
    expect(page.field('A penalty-notice referral').closest('fieldset')?.disabled).toBe(true);
    expect(page.all('button').some((one) => one.textContent === 'Add the office')).toBe(false);
  });

  it('says in a teacher’s profile for whom it is', async () => {
    const said = async (role: 'teacher' | 'office') =>
      (await openOptions(settingsWith(ash, { role }))).page.text().includes('A teacher’s profile keeps no casework');
    expect([await said('teacher'), await said('office')]).toEqual([true, false]);
  });
});

describe('the casework of a school among the options', () => {
  it('has the local authority’s clock, which can be taken away again', async () => {
    const { page, view } = await openOptions();
    const days = () => page.field('A penalty-notice referral has to be there within');
    expect(page.field<HTMLSelectElement>('How the days are counted').disabled).toBe(true);
    await choose(days(), '10');
    expect(view.value.school?.referralDeadline).toEqual({ days: 10, of: 'school-days' });
    await choose(page.field<HTMLSelectElement>('How the days are counted'), 'days');
    expect(view.value.school?.referralDeadline).toEqual({ days: 10, of: 'days' });
    await choose(days(), '');
    expect(view.value.school?.referralDeadline).toBeUndefined();
  });

  it('says whether every request for leave is decided here', async () => {
    const { page, view } = await openOptions();
    const box = page.field('Every request for leave is decided here');
    expect(box.checked).toBe(false);
    box.click();
    expect(view.value.school?.keepsLeave).toBe(true);
  });

  it('has the offices that steps speak of', async () => {
    const { page, view } = await openOptions();
    await choose(page.field('Where a step says'), 'local authority');
    await choose(page.field('Name of the office'), 'Thornmere Council');
    await page.press('Add the office');
    expect(page.all('#office-problem')[0]?.textContent).toBe('Give a telephone number or an email address.');
    await choose(page.field('Telephone'), 'ask at the desk');
    await page.press('Add the office');
    expect(page.all('#office-problem')[0]?.textContent).toBe('That is no telephone number.');
    await choose(page.field('Telephone'), '01632 960123');
    await page.press('Add the office');
    expect(view.value.school?.contacts).toEqual([
      { when: 'local authority', name: 'Thornmere Council', phone: '01632 960123' },
    ]);
    expect(page.field('Where a step says').value).toBe('');
    await page.press('Remove Thornmere Council, for “local authority”');
    expect(view.value.school?.contacts).toBeUndefined();
  });
});

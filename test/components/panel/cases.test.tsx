import { describe, expect, it } from 'vitest';
import { choose } from '../screen';
import { cases, open } from './made-up';
import { panel, send, type } from './panel-screen';

describe('the cases', () => {
  it('stand by due date with what is next, and open one ladder', async () => {
    const page = await panel('cases');
    expect(page.all('.cr').map(({ textContent }) => textContent)).toEqual([
      'Finlay Underhay 8 BirchConcern, below 96 % · opened Mon 9 Nov1 day over',
      'Grace Varley Leave of absence · decision · headteacherToday',
      'Diya Tanwar Signed letter · ask · officeMon 23 Nov',
    ]);
    expect(page.all('.cr').map((row) => row.getAttribute('aria-expanded'))).toEqual(['true', 'false', 'false']);
    page.all('.cr')[1]?.click();
    expect(page.asked).toEqual([['toggleCase', 'case-grace']]);
  });

  it('are filtered by role, step and date, one at a time', async () => {
    const page = await panel('cases');
    await choose(page.field<HTMLSelectElement>('Role'), '');
    expect(page.asked.at(-1)).toEqual(['filterCases', { role: '', step: '', due: '' }]);
  });

  it('say how to begin where there is none', async () => {
    const page = await panel('cases', { casework: { ...open, cases: { ...cases, open: 0, rows: [], words: '' } } });
    expect(page.text()).toContain('Start one from a finding under Today, or from a pupil');
  });

  it('offer all of them where the filter leaves none', async () => {
    const page = await panel('cases', { casework: { ...open, cases: { ...cases, rows: [] } } });
    await page.press('Show all');
    expect(page.asked).toEqual([['filterCases', { role: 'officer', step: '', due: '' }]]);
  });
});

describe('a ladder', () => {
  it('says in words what is done, skipped and now', async () => {
    const page = await panel('cases');
    const steps = page.all('.st');
    expect(steps.map(({ className }) => className)).toEqual(['st done', 'st skip', 'st now', 'st ', 'st ', 'st ']);
    expect(steps[0]?.textContent).toContain('Done Tue 10 Nov by attendance officer, by phone');
    expect(steps[1]?.textContent).toContain('Skipped Thu 12 Nov');
    expect(steps[2]?.getAttribute('aria-current')).toBe('step');
    expect(steps[2]?.textContent).toContain('Due Thu 19 Nov, 1 school day over · attendance team');
  });

  it('skips a step only with a reason', async () => {
    const page = await panel('cases');
    await page.press('Skip…, step 4');
    expect(page.button('Skip step').disabled).toBe(true);
    const radios = page.all('.skip input[type=radio]') as HTMLInputElement[];
    await choose(radios[2] as HTMLInputElement, 'Other: say what');
    expect(page.button('Skip step').disabled).toBe(true);
    await type(page.field('What'), 'Moving schools');
    await send(page.button('Skip step'));
    expect(page.asked.at(-1)).toEqual(['skipStep', 'case-finlay', 's4', 'Moving schools', true]);
  });

  it('offers a proof, and a person ticks', async () => {
    const page = await panel('cases');
    expect(page.text()).toContain('The contact log shows a meeting, Wed 18 Nov. Mark done?');
    expect(page.asked).toEqual([]);
    await page.press('Yes, mark step 4 done');
    expect(page.asked).toEqual([['completeStep', 'case-finlay', 's4', 'The contact log shows a meeting, Wed 18 Nov.']]);
  });

  it('does not need a step whose question is answered with no', async () => {
    const page = await panel('cases');
    await page.press('No: not needed. Does a plan fit? Step 4');
    expect(page.asked).toEqual([['skipStep', 'case-finlay', 's4', 'Does a plan fit? No', false]]);
  });

  it('marks done with what was written down, and takes it back', async () => {
    const page = await panel('cases');
    await page.press('Mark done…, step 3');
    await type(page.field('What was done (may stay empty)'), 'Met on Fri 20 Nov');
    await send(page.button('Mark done'));
    await page.press('Take back step 1');
    expect(page.asked).toEqual([
      ['completeStep', 'case-finlay', 's3', 'Met on Fri 20 Nov'],
      ['reopenStep', 'case-finlay', 's1'],
    ]);
  });

  it('sets a due date, and gives it back to the checklist', async () => {
    const page = await panel('cases');
    await page.press('Date…, due date of step 3');
    await type(page.all('input[type=date]')[0], '2026-11-27');
    await send(page.button('Set date'));
    await page.press('Date…, due date of step 3');
    await send(page.button('Set date'));
    expect(page.asked).toEqual([
      ['setDue', 'case-finlay', 's3', '2026-11-27'],
      ['setDue', 'case-finlay', 's3', null],
    ]);
  });

  it('calls through the contact form, mails through a link, and copies the text', async () => {
    const page = await panel('cases');
    expect(page.all('a.rl-btn').map((link) => link.getAttribute('href'))).toEqual(['mailto:']);
    await page.press('Copy');
    await page.press('Call');
    await send(page.button('Save'));
    expect(page.asked.map(([name]) => name)).toEqual(['copyStep', 'addContact']);
    expect(page.asked[1]?.[2]).toMatchObject({ channel: 'phone', caseId: 'case-finlay' });
  });

  it('ends as a person chooses', async () => {
    const page = await panel('cases');
    await page.press('Choose…: Attendance improved');
    await send(page.button('Attendance improved'));
    expect(page.asked).toEqual([['chooseExit', 'case-finlay', 'better', '']]);
  });
});

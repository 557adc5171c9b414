import { describe, expect, it } from 'vitest';
import type { NRow } from '../../../components/panel/today-view';
import { choose } from '../screen';
import { open, today } from './made-up';
import { key, panel, send, type } from './panel-screen';

describe('first-day calling', () => {
  it('lists whom to call in order, with the day, what was tried and what comes next', async () => {
    const rows = (await panel('today')).all('.ca').map(({ textContent }) => textContent);
    expect(rows).toEqual([
      'Marlow Teague 10 Ash · day 33 triesno replyTell the DSL…',
      'Theo Rashleigh 8 Birch · day 2Text 09:17Phone 1 09:22no replyCall contact 2',
      'Yusuf Iqbal-Marsh 8 Birch · day 1No attempt yetText contact 1',
    ]);
  });

  it('opens a small form that begins with what comes next, and saves that nobody was reached', async () => {
    const page = await panel('today');
    await page.press('Call contact 2, for Theo Rashleigh');
    expect(page.field<HTMLSelectElement>('How').value).toBe('phone');
    expect(page.field<HTMLSelectElement>('Whom').value).toBe('2');
    expect(document.activeElement).toBe(page.field('How'));
    await send(page.button('Save'));
    expect(page.asked).toEqual([
      [
        'addContact',
        'p-theo',
        { channel: 'phone', contact: 2, reached: false, reason: '', seen: false, caseId: 'case-theo' },
      ],
    ]);
  });

  it('keeps what was typed when it is refused, says why, and sends it again as it was', async () => {
    let count = 0;
    const page = await panel('today', {
      answers: {
        addContact: async () =>
          count++ === 0 ? { ok: false, why: 'No room is left on this computer.' } : { ok: true },
      },
    });
    await page.press('Call contact 2, for Theo Rashleigh');
    const [, yes] = page.all('.ca input[type=radio]') as HTMLInputElement[];
    await choose(yes as HTMLInputElement, 'yes');
    await type(page.field('Reason given'), 'Flu');
    await send(page.button('Save'));
    expect(page.all('.problem')[0]?.textContent).toBe('No room is left on this computer.');
    expect(page.field('Reason given').value).toBe('Flu');
    await send(page.button('Save'));
    expect(page.asked.at(-1)).toEqual([
      'addContact',
      'p-theo',
      { channel: 'phone', contact: 2, reached: true, reason: 'Flu', seen: false, caseId: 'case-theo' },
    ]);
    expect(page.all('.ca .box')).toEqual([]);
    expect(document.activeElement).toBe(page.button('Call contact 2, for Theo Rashleigh'));
  });

  it('asks who was told where telling is what comes next', async () => {
    const page = await panel('today');
    await page.press('Tell the DSL…, for Marlow Teague');
    expect(page.text()).toContain('Tried: Text 08:58, Phone 1 09:02, Phone 2 09:05.');
    await type(page.field('Who was told, and how'), 'DSL, by phone');
    await send(page.button('Save'));
    expect(page.asked).toEqual([['told', 'p-marlow', 'case-marlow', 'DSL, by phone']]);
  });

  it('says what to open when nothing of today was read', async () => {
    const page = await panel('today', { casework: { ...open, today: { ...today, calling: null } } });
    expect(page.text()).toContain('Open today’s registers or the list of absences');
  });
});

describe('N to resolve', () => {
  it('lists whose N is oldest first, with its sessions and the limit, and opens the pupil', async () => {
    const page = await panel('today');
    const rows = page.all('[data-part=ns] .du').map(({ textContent }) => textContent);
    expect(rows).toEqual([
      '2 days overElsie Farrant 9 OakWed 11 Nov AM, PM · 7 of 5 school days, over since Wed 18 Nov',
      'Wed 25 NovPupil 10761 Wed 18 Nov AM · 2 of 5 school days, by Wed 25 Nov',
    ]);
    (page.all('[data-part=ns] .du')[1] as HTMLElement).click();
    expect(page.asked).toEqual([['openPupil', 'p-nia']]);
  });

  it('shows the first eight, and all when somebody asks', async () => {
    const [row] = today.ns?.rows ?? [];
    const rows = Array.from({ length: 11 }, (_, index) => ({ ...(row as NRow), pupil: `p-${index}` }));
    const page = await panel('today', {
      casework: { ...open, today: { ...today, ns: { words: '', rule: '', rows } } },
    });
    expect(page.all('[data-part=ns] .du')).toHaveLength(8);
    await page.press('All 11 pupils');
    expect(page.all('[data-part=ns] .du')).toHaveLength(11);
  });

  it('says that none is left only once everything was looked through', async () => {
    const looking = await panel('today', { casework: { ...open, today: { ...today, ns: null } } });
    expect(looking.all('[data-part=ns]')[0]?.textContent).toContain('Being looked for');
    const none = { words: '', rule: '', rows: [] };
    const done = await panel('today', { casework: { ...open, today: { ...today, ns: none } } });
    expect(done.all('[data-part=ns]')[0]?.textContent).toContain('No N of an earlier day is left');
  });
});

describe('a checklist that findings offer', () => {
  it('starts for those who are left ticked', async () => {
    const page = await panel('today');
    await page.press('Start ‘Concern’ for 3 pupils…');
    const [, second] = page.all('.offers input[type=checkbox]') as HTMLInputElement[];
    await choose(Object.assign(second as HTMLInputElement, { checked: false }), 'on');
    await send(page.button('Start for 2 pupils'));
    expect(page.asked).toEqual([['startChecklist', 'wx-concern', ['p-a', 'p-c']]]);
  });

  it('goes away on request', async () => {
    const page = await panel('today');
    await page.press('Not now: Concern');
    expect(page.asked).toEqual([['putOfferAway', 'wx-concern', ['p-a', 'p-b', 'p-c']]]);
  });
});

describe('what is due', () => {
  it('leads to its case', async () => {
    const page = await panel('today');
    page.all('[data-part=due] button.du')[0]?.click();
    expect(page.asked).toEqual([['openCase', 'case-finlay']]);
  });

  it('says how to begin where no case is open', async () => {
    const due = { words: '', rows: [], openCases: 0 };
    const page = await panel('today', { casework: { ...open, today: { ...today, due } } });
    expect(page.text()).toContain('No case is open. Start a checklist from a finding');
  });

  it('has the clock of a missing child above all else', async () => {
    const timers = [
      {
        caseId: 'm',
        name: 'Lottie Jessop',
        since: 'since 10:42',
        running: '12 min',
        next: 'at 15 min: tell the police',
        isOver: false,
      },
    ];
    const page = await panel('today', { casework: { ...open, today: { ...today, timers } } });
    expect(page.all('.timers')[0]?.textContent).toBe(
      '12 minLottie Jessop missing since 10:42at 15 min: tell the police',
    );
  });
});

describe('a form', () => {
  it('closes with Escape and gives the focus back', async () => {
    const page = await panel('today');
    await page.press('Text contact 1, for Yusuf Iqbal-Marsh');
    expect(document.activeElement?.tagName).toBe('SELECT');
    await key('Escape');
    expect(page.all('.ca .box')).toEqual([]);
    expect(document.activeElement).toBe(page.button('Text contact 1, for Yusuf Iqbal-Marsh'));
  });
});

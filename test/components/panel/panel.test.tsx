import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { Outcome, Run } from '../../../components/panel/outcome';
import type { CaseworkView } from '../../../components/panel/panel-view';
import { ThisPage } from '../../../components/panel/this-page';
import { show } from '../screen';
import { open, report } from './made-up';
import { pupil } from './made-up-pupil';
import { key, later, panel, send, type } from './panel-screen';

const LOCKED: CaseworkView = {
  state: 'locked',
  mode: 'passphrase',
  counts: { overdue: 1, today: 2, open: 12 },
  days: [{ due: { words: 'Mon 23 Nov', tone: 'later' }, count: 4 }],
  lastPerson: { initials: 'AB', role: 'office' },
  hasRecovery: true,
  isChanging: false,
};

describe('the places of the panel', () => {
  it('are tabs with one stop, and arrows go from one to the next and round', async () => {
    const page = await panel('today');
    const tabs = page.all('[role=tab]');
    expect(tabs.map((tab) => [tab.textContent, tab.getAttribute('aria-selected'), tab.tabIndex])).toEqual([
      ['Today', 'true', 0],
      ['Pupil', 'false', -1],
      ['Cases12', 'false', -1],
    ]);
    tabs[0]?.focus();
    await key('ArrowRight');
    await key('ArrowLeft');
    await key('End');
    expect(page.asked).toEqual([
      ['go', 'pupil'],
      ['go', 'cases'],
      ['go', 'cases'],
    ]);
    await page.again('cases');
    expect(page.all('[role=tabpanel]')[0]?.getAttribute('aria-labelledby')).toBe('tab-cases');
  });

  it('are one place for a teacher: no lock, no search, no tabs, and the findings', async () => {
    const page = await panel('today', { casework: { state: 'teacher' } });
    expect(page.all('[role=tab], .rl-search, .menu')).toEqual([]);
    expect(page.text()).toContain('Kofi Danquah: U, not L: arrived 09:20');
  });

  it('are not there while the browser may still bring the trust’s policy: neither a teacher’s panel nor an office’s', async () => {
    const page = await panel('today', { casework: { state: 'starting', isPolicyAwaited: true } });
    expect(page.all('[role=tab], .rl-search, .menu, form')).toEqual([]);
    expect(page.all('[role=status]').map(({ textContent }) => textContent)).toContain(
      'Looking whether your trust has set this up …',
    );
    const atOnce = await panel('today', { casework: { state: 'starting', isPolicyAwaited: false } });
    expect(atOnce.text()).not.toContain('Looking whether');
  });

  it('show this page’s findings by weight, the name first and the clause at the end', async () => {
    const page = await panel('today');
    expect(page.all('.place .rl-sec:first-child h3').map(({ textContent }) => textContent)).toEqual([
      'Change or confirm · 3',
      'Look at · 1',
      'For information · 1',
    ]);
    expect(page.all('summary')[0]?.textContent).toBe('1Kofi Danquah: U, not L: arrived 09:204.4');
  });

  it('say in the foot which school, day and policy they are about', async () => {
    expect((await panel('today')).all('footer')[0]?.textContent).toBe(
      'Thornmere School · Fri 20 Nov · policy Wessex v209:26',
    );
  });

  it('go to Data from the menu, by arrows, and Escape gives the focus back to the button', async () => {
    const page = await panel('today');
    await page.press('More');
    expect(document.activeElement?.textContent).toBe('Data: backup, files, retention');
    await key('ArrowUp');
    expect(document.activeElement?.textContent).toBe('Options');
    await key('Escape');
    expect(document.activeElement).toBe(page.button('More'));
    await page.press('More');
    await page.press('Data: backup, files, retention');
    expect(page.asked.at(-1)).toEqual(['go', 'data']);
  });
});

describe('before casework is set up', () => {
  it('the findings are there, and casework is set up with a passphrase typed twice, initials and role', async () => {
    const page = await panel('today', { casework: { state: 'none', mode: 'passphrase', isModeFixed: false } });
    expect(page.text()).toContain('Kofi Danquah');
    await page.press('Set up casework');
    expect(page.button('Set up').disabled).toBe(true);
    await type(page.field('New passphrase'), 'otter tram velvet nine');
    await type(page.field('The same again'), 'otter tram velvet');
    await type(page.field('Your initials'), 'AB');
    expect(page.text()).toContain('The two are not the same yet.');
    expect(page.button('Set up').disabled).toBe(true);
    await type(page.field('The same again'), 'otter tram velvet nine');
    await send(page.button('Set up'));
    expect(page.asked.at(-1)?.slice(0, 2)).toEqual([
      'setUp',
      { mode: 'passphrase', passphrase: 'otter tram velvet nine', person: { initials: 'AB', role: 'officer' } },
    ]);
  });

  it('a short passphrase is not taken, and it is said how much is missing', async () => {
    const page = await panel('today', { casework: { state: 'none', mode: 'passphrase', isModeFixed: false } });
    await page.press('Set up casework');
    await type(page.field('New passphrase'), 'otter');
    expect(page.text()).toContain('At least 12 characters: 7 more.');
  });

  it('no note can be written until the recovery file was saved', async () => {
    const page = await panel('pupil', { casework: { ...open, mustSaveRecovery: true } });
    expect(page.text()).toContain('Save the recovery file first');
    expect(page.all('.new-note')).toEqual([]);
    await page.press('Save the recovery file');
    expect(page.asked).toEqual([['saveRecoveryFile']]);
  });
});

describe('while it is locked', () => {
  it('counts and days are shown, and no name of anybody', async () => {
    const page = await panel('cases', { casework: LOCKED, more: { pupil: null } });
    expect(page.all('[data-part=locked-due]')[0]?.textContent).toBe(
      'Due1 overdue, 2 today, 12 open casesMon 23 Nov4 steps',
    );
    expect(page.text()).not.toMatch(/Finlay|Underhay|meeting/);
  });

  it('a wrong passphrase keeps what was typed and says so once', async () => {
    const page = await panel('today', {
      casework: LOCKED,
      answers: { unlock: async () => ({ ok: false, why: 'That is not the passphrase.' }) },
    });
    await type(page.field('Passphrase'), 'otter tram');
    await send(page.button('Unlock'));
    expect(page.asked.at(-1)?.[1]).toEqual({ passphrase: 'otter tram', person: { initials: 'AB', role: 'office' } });
    expect(page.field('Passphrase').value).toBe('otter tram');
    expect(page.said()).toBe('That is not the passphrase.');
  });

  it('offers the initials of last time, though they are known a moment later; and leaves what was typed', async () => {
    const page = await panel('cases', { casework: { ...LOCKED, lastPerson: null } });
    const initials = () => page.all('form input')[1] as HTMLInputElement;
    expect(initials().value).toBe('');
    await page.again('cases', LOCKED);
    expect(initials().value).toBe('AB');
    await type(initials(), 'CD');
    await page.again('cases', { ...LOCKED, lastPerson: { initials: 'EF', role: 'head' } });
    expect(initials().value).toBe('CD');
  });

  it('what was being typed when it locked is there again afterwards', async () => {
    const page = await panel('pupil');
    await type(page.all('textarea')[0], 'Spoke to the family');
    await page.again('pupil', LOCKED, { pupil: { ...pupil, file: null } });
    expect(page.text()).not.toContain('Spoke to the family');
    await page.again('pupil', open, { pupil });
    expect((page.all('textarea')[0] as HTMLTextAreaElement).value).toBe('Spoke to the family');
  });

  it('Data is not shown, wherever the panel was', async () => {
    const page = await panel('data', { casework: LOCKED });
    expect(page.all('[data-part=data]')).toEqual([]);
  });
});

describe('trouble', () => {
  it('with the database offers the second copy, with progress, and a cancel that reaches the work', async () => {
    const answer = later<Outcome>();
    let run: Run | undefined;
    const page = await panel('today', {
      casework: { state: 'trouble', kind: 'damaged', words: 'It cannot be read.', copy: '412 records' },
      answers: {
        restoreFromCopy: (given) => {
          run = given;
          return answer.promise;
        },
      },
    });
    await page.press('Restore from the second copy');
    await act(() => run?.progress(120, 412, 'records'));
    expect(page.text()).toContain('records · 120 of 412');
    await page.press('Cancel');
    expect(run?.signal.aborted).toBe(true);
    await answer.settle({ ok: false, why: 'Cancelled. Nothing was changed.' });
    expect(page.text()).toContain('Cancelled. Nothing was changed.');
  });

  it('with a newer program’s database says to update, and offers nothing that would write', async () => {
    const page = await panel('cases', {
      casework: { state: 'trouble', kind: 'newer-program', words: 'Version 4 wrote it.', copy: '412 records' },
    });
    expect(page.text()).toContain('Update Register Lens');
    expect(page.all('.place button')).toEqual([]);
  });

  it('with an action that fails unexpectedly says that nothing was changed', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const page = await panel('data', { answers: { saveCalendar: () => Promise.reject(new Error('gone')) } });
    await page.press('Due dates (.ics)');
    expect(page.said()).toBe('That did not work, and nothing was changed. Try again.');
  });
});

describe('the search box', () => {
  const hits = [
    { kind: 'pupil', id: 'p-finlay', title: 'Finlay Underhay', sub: '8 Birch' },
    { kind: 'case', id: 'case-finlay', title: 'Concern', sub: 'Finlay Underhay' },
  ] as const;

  it('has the focus after a slash, but not after a slash in a note', async () => {
    const page = await panel('pupil');
    const note = page.all('textarea')[0];
    note?.focus();
    await key('/');
    expect(document.activeElement).toBe(note);
    note?.blur();
    await key('/', document.body);
    expect(document.activeElement).toBe(page.all('.rl-search input')[0]);
  });

  it('opens what the arrows chose', async () => {
    const page = await panel('today', { answers: { search: async () => [...hits] } });
    const box = page.all('.rl-search input')[0];
    await act(async () => type(box, 'fin'));
    await key('ArrowDown', box);
    expect(page.all('[role=option][aria-selected=true]')[0]?.textContent).toContain('Concern');
    await key('Enter', box);
    expect(page.asked.at(-1)).toEqual(['openHit', hits[1]]);
  });

  it('forgets an answer that comes after a later one was asked', async () => {
    const first = later<(typeof hits)[number][]>();
    const answers = { search: (words: string) => (words === 'f' ? first.promise : Promise.resolve([hits[1]])) };
    const page = await panel('today', { answers });
    const box = page.all('.rl-search input')[0];
    await type(box, 'f');
    await act(async () => type(box, 'fi'));
    await first.settle([...hits]);
    expect(page.all('[role=option]').length).toBe(1);
  });
});

it('pages that differ are not among what was not read', async () => {
  const differ = 'Pages differ on Tue 17 Nov PM: M on one (Fri 20 Nov); I on other (Fri 20 Nov)';
  const page = await show(
    <ThisPage
      report={{ ...report, unknown: [differ, 'Two rows without a name'] }}
      onShow={() => {}}
      onTeach={() => {}}
    />,
  );
  expect(page.all('h3').map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['Pages differ · 1', 'Not read, or not checked · 1']),
  );
  expect(page.all('.unknown li').map(({ textContent }) => textContent)).toEqual([differ, 'Two rows without a name']);
});

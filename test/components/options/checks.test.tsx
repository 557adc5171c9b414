import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { countedWords, firedWords, putAwayWords } from '../../../components/options/checks/check-words';
import { checkActions } from '../../../entrypoints/options/check-actions';
import { readPutAway, tally } from '../../../entrypoints/options/put-away';
import type { ReplayPart, ReplaySource } from '../../../entrypoints/options/replay-source';
import { openDatabase } from '../../../src/casework/database';
import { deviceLock } from '../../../src/casework/device-key';
import { dismissalsIn } from '../../../src/casework/dismissals';
import type { RegisterReading } from '../../../src/pages/reading';
import { readSettings } from '../../../src/rollout/settings-store';
import { choose, type Screen } from '../screen';
import { ash, openOptions, settingsWith } from './live-options';

const LATE = 'L after the register closed';
const section = (page: Screen) => page.all('section').find((one) => one.querySelector('#checks')) as HTMLElement;
const rowOf = (page: Screen, title: string) => {
  const row = page.all('.values.checks tr').find((one) => one.querySelector('th')?.textContent?.startsWith(title));
  if (!row) throw new Error(`no row for ${title}`);
  return row;
};
const look = (page: Screen, words: string) => choose(page.field('Find a check'), words);
const shownTitles = (page: Screen) => page.all('.values.checks tbody tr').length;
const status = (page: Screen) => section(page).querySelector('.counting [role=status]')?.textContent;

/** Pupils who came at 09:20 and have an L, of whom the last ones have no time of arrival. */
function register(late: number, withoutTime: number, readAt = '2026-11-20T09:26:00Z'): RegisterReading {
  const rows = Array.from({ length: late + withoutTime }, (_, index) => ({
    key: `r${index}`,
    pupil: { name: null, id: String(index), year: '8' },
    cells: [
      {
        key: `c${index}`,
        date: readAt.slice(0, 10),
        session: 'AM' as const,
        lesson: null,
        code: 'L',
        shown: 'L',
        state: 'saved' as const,
        ...(index < late ? { arrival: '09:20' } : {}),
      },
    ],
  }));
  return {
    kind: 'register',
    mis: null,
    url: 'https://mis.example/register',
    school: null,
    group: '8 Birch',
    readAt,
    coverage: { found: rows.length, read: rows.length, total: null, unread: [] },
    taken: 'saved',
    savedAt: null,
    rows,
  };
}
const seen = (...parts: ReplayPart[]): ReplaySource =>
  async function* () {
    for (const part of parts) yield part;
  };
const part = (...readings: RegisterReading[]): ReplayPart => ({ readings, histories: [] });

beforeEach(() => fakeBrowser.reset());

describe('checks in the options', () => {
  it('stand in groups that open, and are found by words of their title, name or clause', async () => {
    const { page, view } = await openOptions();
    const groups = [...section(page).querySelectorAll('summary')].map((one) => one.textContent);
    expect(groups).toHaveLength(6);
    expect(groups[0]).toMatch(/^Register pages\d+ checks$/);
    expect(shownTitles(page)).toBe(0);
    await look(page, 'after close');
    expect(shownTitles(page)).toBeGreaterThan(0);
    await look(page, 'late-l-after-close');
    expect(shownTitles(page)).toBe(1);
    expect(section(page).querySelector('.filters [role=status]')?.textContent).toBe(
      `1 of ${view.value.checks.length} checks`,
    );
    await look(page, 'nothing is called this');
    expect(section(page).textContent).toContain('No check fits.');
  });

  it('say what the school’s policy says of them, with the clause, and where it says nothing', async () => {
    const { page } = await openOptions();
    await look(page, 'late-l-after-close');
    expect(rowOf(page, LATE).textContent).toContain('AM close 09:15 exclusive; PM has no late window 4.4');
    await look(page, 'att-below-85');
    expect(page.all('.values.checks tbody tr')[0]?.textContent).toContain('policy is silent');
    await look(page, 'n-due-soon');
    expect(page.all('.values.checks tbody tr')[0]?.textContent).toContain('national rules');
    const without = await openOptions(settingsWith(null));
    await look(without.page, 'late-l-after-close');
    expect(rowOf(without.page, LATE).textContent).toContain('no policy yet');
    expect(() => without.page.button('Count')).toThrow();
  });

  it('are switched off and on', async () => {
    const { page, view } = await openOptions();
    await look(page, 'late-l-after-close');
    await act(() => page.field(LATE).click());
    expect(view.value.settings.checksOff).toEqual(['late-l-after-close']);
    expect(rowOf(page, LATE).textContent).toContain('off · late-l-after-close');
    await look(page, '');
    await choose(page.field('Which checks'), 'off');
    expect(shownTitles(page)).toBe(1);
    await act(() => page.field(LATE).click());
    expect(view.value.settings.checksOff).toEqual([]);
    expect(shownTitles(page)).toBe(0);
  });

  it('are given another severity and another audience, and the usual one again', async () => {
    const { page, view } = await openOptions();
    await look(page, 'late-l-after-close');
    const severity = page.field<HTMLSelectElement>(`Severity of ${LATE}`);
    expect([...severity.options].map(({ text }) => text)).toEqual(['error (usual)', 'warning', 'information']);
    await choose(severity, 'info');
    expect(view.value.settings.checkSeverity).toEqual({ 'late-l-after-close': 'info' });
    await choose(severity, 'error');
    expect(view.value.settings.checkSeverity).toEqual({});
    const shownTo = page.field<HTMLSelectElement>(`Who is shown ${LATE}`);
    expect(shownTo.options[0]?.text).toBe('as usual (teacher)');
    await choose(shownTo, 'office');
    expect(view.value.settings.checkAudience).toEqual({ 'late-l-after-close': 'office' });
    await choose(page.field('Which checks'), 'changed');
    expect(shownTitles(page)).toBe(1);
    await choose(shownTo, '');
    expect(view.value.settings.checkAudience).toEqual({});
  });

  it('cannot be changed where the trust’s policy says how they are, each of the three by itself', async () => {
    const off = settingsWith(ash, { checksOff: ['late-l-after-close'] });
    const { page } = await openOptions(off, ['checksOff', 'checkAudience']);
    await look(page, 'late-l-after-close');
    expect(page.field(LATE).disabled).toBe(true);
    expect(page.field(`Severity of ${LATE}`).disabled).toBe(false);
    expect(page.field(`Who is shown ${LATE}`).disabled).toBe(true);
    expect(section(page).textContent).toContain('Set by your trust’s browser policy (checksOff)');
    expect(section(page).textContent).not.toContain('(checkSeverity)');
  });

  it('are kept in the settings', async () => {
    const actions = checkActions({ value: null } as never, seen());
    actions.switchCheck('blank-mark', false);
    actions.changeSeverity('late-l-after-close', 'info');
    actions.changeShownTo('late-l-after-close', 'office');
    await vi.waitFor(async () =>
      expect((await readSettings()).values).toMatchObject({
        checksOff: ['blank-mark'],
        checkSeverity: { 'late-l-after-close': 'info' },
        checkAudience: { 'late-l-after-close': 'office' },
      }),
    );
    actions.switchCheck('blank-mark', true);
    actions.changeSeverity('late-l-after-close', null);
    actions.changeShownTo('late-l-after-close', null);
    await vi.waitFor(async () =>
      expect((await readSettings()).values).toMatchObject({ checksOff: [], checkSeverity: {}, checkAudience: {} }),
    );
  });
});

describe('how often a check would have fired', () => {
  it('is counted when asked for, of checks that are off too, and says what it covers', async () => {
    const source = seen(part(register(12, 3)), part(register(1, 0, '2026-11-18T09:26:00Z')));
    const { page } = await openOptions(settingsWith(ash, { checksOff: ['late-l-after-close'] }), [], { source });
    await look(page, 'late-l-after-close');
    expect(rowOf(page, LATE).querySelector('.seen')?.textContent).toBe('');
    await page.press('Count');
    await vi.waitFor(() =>
      expect(rowOf(page, LATE).querySelector('.seen')?.textContent).toBe(
        'would have fired 13 times; 3 could not be told',
      ),
    );
    expect(status(page)).toBe('Counted over what was seen of 15 pupils, Wed 18 Nov to Fri 20 Nov.');
    await look(page, 'leave-holiday');
    expect(page.all('.seen')[0]?.textContent).toBe('no such page was seen');
    await look(page, '');
    await choose(page.field('Which checks'), 'fired');
    expect(page.all('.values.checks tbody tr').map((one) => one.querySelector('.hint')?.textContent)).toContain(
      'off · late-l-after-close',
    );
  });

  it('is judged as the pages were read, by the school’s policy, with what is known of the pupils', async () => {
    const open = { ...register(0, 1, '2026-11-20T08:50:00Z'), taken: 'unsaved' as const };
    const source = vi.fn(seen(part(open)));
    const { page } = await openOptions(settingsWith(ash), [], { source });
    await page.press('Count');
    await vi.waitFor(() => expect(status(page)).toContain('Counted over what was seen of'));
    expect(source).toHaveBeenCalledWith(ash);
    await look(page, 'register-overdue');
    expect(page.all('.seen')[0]?.textContent).toBe('would not have fired');
  });

  it('is nothing where nothing was seen', async () => {
    const { page } = await openOptions(settingsWith(ash, { role: 'officer' }));
    await page.press('Count');
    await vi.waitFor(() => expect(status(page)).toContain('Nothing was seen yet. Open registers'));
    const teacher = await openOptions();
    await teacher.page.press('Count');
    await vi.waitFor(() => expect(status(teacher.page)).toContain('a teacher’s profile keeps no marks'));
  });

  it('shows how far it is, and can be stopped with the same button', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const source: ReplaySource = async function* () {
      yield { ...part(register(1, 0)), of: 1500 };
      await held;
      yield { ...part(register(1, 0)), of: 1500 };
    };
    const { page } = await openOptions(settingsWith(ash), [], { source });
    const button = page.button('Count');
    button.focus();
    await page.press('Count');
    await vi.waitFor(() => expect(section(page).querySelector('.counting')?.textContent).toContain('1 of 1,500'));
    expect(section(page).querySelector('progress')?.getAttribute('aria-label')).toBe('Counting');
    expect(page.button('Stop')).toBe(button);
    expect(document.activeElement).toBe(button);
    await page.press('Stop');
    release();
    await vi.waitFor(() => expect(status(page)).toBe('Stopped. Nothing was counted.'));
    expect(page.button('Count')).toBe(button);
  });

  it('is forgotten when the school’s policy becomes another', async () => {
    const { page, heard } = await openOptions(settingsWith(ash), [], { source: seen(part(register(2, 0))) });
    await page.press('Count');
    await vi.waitFor(() => expect(status(page)).toContain('Counted over what was seen of'));
    await act(() => heard.changeSchool({ pack: 'keystone' }));
    expect(status(page)).toBe('');
    await look(page, 'late-l-after-close');
    expect(page.all('.seen')[0]?.textContent).toBe('');
  });

  it('says why where it cannot be counted', async () => {
    const source: ReplaySource = async function* () {
      yield part();
      throw new Error('the database is damaged');
    };
    const { page } = await openOptions(settingsWith(ash), [], { source });
    await page.press('Count');
    await vi.waitFor(() => expect(status(page)).toContain('the database is damaged'));
    const gone = await openOptions(settingsWith({ ...ash, pack: 'gone' }), [], { source });
    await gone.page.press('Count');
    await vi.waitFor(() => expect(status(gone.page)).toContain('the policy of this school is not there any more'));
  });
});

describe('findings that were put away', () => {
  it('are counted beside their check, by reason', async () => {
    const { page } = await openOptions(settingsWith(ash), [], {
      putAway: { 'late-l-after-close': { correct: 3, misread: 2 } },
    });
    await look(page, 'late-l-after-close');
    expect(rowOf(page, LATE).querySelector('.seen')?.textContent).toBe(
      'put away 5 times: 3 correct as it is, 2 misread',
    );
  });

  it('are read from the database', async () => {
    const database = openDatabase();
    const kept = dismissalsIn(database, await deviceLock(database));
    const one = { school: 'ash', pupil: '1', check: 'blank-mark', until: '2026-12-18' };
    await kept.add({ ...one, finding: 'a', reason: 'agreed' }, '2026-11-20T09:00:00Z');
    await kept.add({ ...one, finding: 'b', reason: 'agreed' }, '2026-11-20T09:00:00Z');
    await kept.add({ ...one, finding: 'c', reason: 'misread' }, '2026-11-20T09:00:00Z');
    expect(await readPutAway()).toEqual({ 'blank-mark': { agreed: 2, misread: 1 } });
    await database.delete();
  });

  it('are said not to be readable where they are not', async () => {
    const { page } = await openOptions(settingsWith(ash), [], { putAway: null });
    expect(section(page).textContent).toContain('How often findings were put away could not be read');
  });

  it('belong to no other word of an object', () => {
    expect(tally([{ check: 'constructor', reason: 'other' }])).toEqual({ constructor: { other: 1 } });
  });
});

describe('the words', () => {
  it.each([
    [0, 0, 'would not have fired'],
    [1, 0, 'would have fired once'],
    [1200, 1, 'would have fired 1,200 times; 1 could not be told'],
    [0, 3, 'would not have fired; 3 could not be told'],
  ])('for %i breaches and %i that could not be told', (breach, indeterminate, words) => {
    expect(firedWords({ breach, indeterminate })).toBe(words);
  });

  it('for what was counted say the year where there are two', () => {
    const counted = { is: 'counted', fired: new Map(), pupils: 1, from: '2026-11-20', to: '2027-01-08' } as const;
    expect(countedWords(counted, false)).toBe(
      'Counted over what was seen of one pupil, Fri 20 Nov 2026 to Fri 8 Jan 2027.',
    );
  });

  it('for what was put away name the commonest reason first', () => {
    expect(putAwayWords({ other: 1, handled: 4 })).toBe('put away 5 times: 4 being dealt with, 1 another reason');
    expect(putAwayWords(undefined)).toBe('');
  });
});

import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { CohortPlace } from '../../../components/review/cohort';
import type { CohortView } from '../../../components/review/cohort-view';
import { groupLines } from '../../../src/review/cohort-groups';
import { cellWords } from '../../../src/review/cohort-words';
import { absent, calendar, NOW, term } from '../../unit/review/made-up-cohort';
import { choose, type Screen, show } from '../screen';
import { eventsHeard, listOf, rowsOf } from './made-up-list';

const PUPILS = [
  ['Amy Ash', 30],
  ['Bea Birch', 14],
  ['Cai Cedar', 9],
  ['Dan Damson', 1],
] as const;

const rows = rowsOf(
  PUPILS.map(([name, count]) => ({
    who: name.slice(0, 3),
    name,
    year: '8',
    group: '8 Birch',
    marks: term(absent(count)),
  })),
  calendar,
  NOW,
);

async function list(more: Partial<CohortView> = {}) {
  const { events, heard } = eventsHeard();
  const screen = await show(<CohortPlace view={listOf(rows, more)} events={events} />);
  return { screen, heard, last: (name: string) => heard.filter(([one]) => one === name).at(-1) };
}

async function press(screen: Screen, key: string, more: KeyboardEventInit = {}): Promise<void> {
  const grid = screen.all('[role=grid]')[0];
  await act(() => {
    grid?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });
}

const names = (screen: Screen) => screen.all('tbody th button').map(({ textContent }) => textContent);

describe('the list', () => {
  it('stands in the order of headroom, with the line between the two sides', async () => {
    const { screen } = await list();
    expect(names(screen)).toEqual(PUPILS.map(([name]) => name));
    const lines = screen.all('tbody tr');
    expect(lines[2]?.className).toBe('cut');
    expect(screen.all('th[aria-sort]').map((head) => [head.textContent, head.getAttribute('aria-sort')])).toEqual([
      ['To 90 %, sessions', 'ascending'],
    ]);
  });

  it('is sorted by every column', async () => {
    const { screen, heard } = await list();
    for (const head of screen.all('thead th button')) await act(() => head.click());
    expect(heard.map(([, column]) => column)).toEqual(listOf(rows).columns.map(({ column }) => column));
  });

  it('has chips with counts, and says which one is chosen', async () => {
    const { screen, last } = await list({ filter: 'near' });
    const chosen = screen.all('.f[aria-pressed=true]');
    expect(chosen.map(({ textContent }) => textContent)).toEqual(['Below or near 90 % 3']);
    await screen.press('1 to 3 from 90 % 1');
    expect(last('chooseFilter')).toEqual(['chooseFilter', 'very-near']);
  });

  it('shows only the columns that are chosen', async () => {
    const view = listOf(rows);
    const columns = view.columns.map((one) => ({ ...one, isShown: one.column !== 'drop' }));
    const { screen, last } = await list({ columns });
    expect(screen.all('td[data-column=drop]')).toEqual([]);
    await screen.press('Columns');
    const box = screen.all('.columns-of input')[5] as HTMLInputElement;
    await act(() => box.click());
    expect(last('showColumn')).toEqual(['showColumn', 'drop', true]);
  });

  it('says what is being read, and can be stopped', async () => {
    const { screen, last } = await list({ reading: { done: 200, of: 1500 } });
    expect(screen.text()).toContain('Reading marks · 200 of 1500 pupils');
    await screen.press('Cancel');
    expect(last('stopReading')).toBeDefined();
  });
});

describe('names that a page shows', () => {
  it('can be kept from the list, and are not offered where all are', async () => {
    const { screen, last } = await list({ unkept: 1240 });
    await screen.press('Keep these names (1,240)');
    expect(last('keepNames')).toBeDefined();
    const all = await list({ unkept: 0 });
    expect(all.screen.text()).not.toContain('Keep these names');
  });
});

describe('the keyboard', () => {
  it('goes from pupil to pupil, opens one and selects one', async () => {
    const { screen, last } = await list();
    await press(screen, 'Home');
    await press(screen, 'ArrowDown');
    expect(screen.all('[role=grid]')[0]?.getAttribute('aria-activedescendant')).toBe('row-Bea');
    await press(screen, 'Enter');
    expect(last('openPupil')).toEqual(['openPupil', 'Bea']);
    await press(screen, ' ');
    expect(last('select')?.[1]).toEqual(new Set(['Bea']));
  });

  it('selects a range with shift', async () => {
    const { screen, last } = await list();
    await press(screen, 'Home');
    await press(screen, 'ArrowDown', { shiftKey: true });
    expect(last('select')?.[1]).toEqual(new Set(['Amy', 'Bea']));
    await press(screen, 'a', { ctrlKey: true });
    expect(last('select')?.[1]).toEqual(new Set(['Amy', 'Bea', 'Cai', 'Dan']));
  });

  it('is one stop of the Tab key beside the head', async () => {
    const { screen } = await list();
    expect(screen.all('tbody button, tbody input').every(({ tabIndex }) => tabIndex === -1)).toBe(true);
    expect(screen.all('[role=grid]')[0]?.tabIndex).toBe(0);
  });
});

describe('several selected', () => {
  const selected = new Set(['Amy', 'Bea']);

  it('are marked and named, and can be cleared', async () => {
    const { screen, last } = await list({ selected });
    expect(screen.all('tr[aria-selected=true]').map(({ id }) => id)).toEqual(['row-Amy', 'row-Bea']);
    expect(screen.text()).toContain('2 selected');
    await screen.press('Clear');
    expect(last('select')?.[1]).toEqual(new Set());
  });

  it('get the same checklist, but for those who have it already', async () => {
    const { screen, last } = await list({ selected });
    await screen.press('Start a checklist…');
    expect(screen.text()).toContain('Starts for 1 pupil: Amy Ash');
    expect(screen.text()).toContain('Left out, since it is running already: Bea Birch');
    await screen.press('Start it');
    expect(last('startChecklist')?.[1]).toBe('concern');
  });

  it('have their evidence packs one by one, and are copied or saved', async () => {
    const { screen, last } = await list({ selected });
    await screen.press('Evidence packs…');
    await act(() => screen.all('.packs button')[1]?.click());
    expect(last('openPack')).toEqual(['openPack', 'Bea']);
    await screen.press('Copy');
    await screen.press('Save as CSV');
    expect(last('copyRows')).toBeDefined();
    expect(last('saveRows')).toBeDefined();
  });
});

it('sessions that were closed to a year group are unread of nobody in it', () => {
  const closed = '2026-11-10';
  const school = { ...calendar, closed: [{ date: closed, years: ['11'] }] };
  const marks = term().filter(({ date }) => date !== closed);
  const of = (year: string) => ({ who: year, name: `Amy of ${year}`, year, group: '', marks });
  const [eleven, ten] = rowsOf([of('11'), of('10')], school, NOW);
  expect([eleven, ten].map((one) => one && cellWords(one, 'percent').main)).toEqual(['100.0', '98.2 to 100.0']);
  expect([eleven, ten].map((one) => one?.figures?.unread)).toEqual([0, 2]);
});

it('groups withhold what is about fewer than ten pupils', async () => {
  const groups = { by: 'group' as const, forOthers: true, lines: groupLines(rows, 'group', true), differ: null };
  const { screen, last } = await list({ groups });
  expect(screen.text()).toContain('fewer than 10 pupils');
  expect(screen.all('[role=grid]')).toEqual([]);
  await screen.press('Why do our figures differ?');
  expect(last('explainGroup')).toEqual(['explainGroup', true]);
  await choose(screen.field<HTMLSelectElement>('Shown as'), 'pupils');
  expect(last('showGroups')).toEqual(['showGroups', null]);
});

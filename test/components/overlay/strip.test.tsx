import { describe, expect, it, vi } from 'vitest';
import type { StripView } from '../../../components/overlay/overlay-view';
import { Strip } from '../../../components/overlay/strip';
import { show } from '../screen';

const events = () => ({
  onToggleList: vi.fn(),
  onNext: vi.fn(),
  onHide: vi.fn(),
  onPanel: vi.fn(),
  onOptions: vi.fn(),
  onTeach: vi.fn(),
  onSchool: vi.fn(),
});
const ready: StripView = {
  kind: 'ready',
  heading: 'AM register',
  closing: 'closes 09:15 · 14 min',
  unmarked: 3,
  counts: { error: 2, warning: 1, info: 0 },
  coverage: '30 of 30 pupils read',
  isComplete: true,
  notes: ['6 L without a time: cannot check'],
};
const draw = (view: StripView, more: { isFolded?: boolean } = {}, heard = events()) =>
  show(<Strip view={view} isFolded={false} isListOpen={false} {...more} {...heard} />);

describe('the strip of a register', () => {
  it('says in one line what it is, when it closes, what is to look at, and how much was read', async () => {
    const strip = await draw(ready);
    for (const words of [
      'AM register',
      'closes 09:15 · 14 min',
      '3 unmarked',
      '3 to look at',
      '30 of 30 pupils read',
      '6 L without a time: cannot check',
    ])
      expect(strip.text()).toContain(words);
  });

  it('shows a shape and a count for each severity that there is, and none for the others', async () => {
    const strip = await draw(ready);
    expect(strip.all('.rl-mk-error, .rl-mk-warning')).toHaveLength(2);
    expect(strip.all('.rl-mk-info')).toHaveLength(0);
  });

  it('has nowhere to go next where there is nothing to look at', async () => {
    const strip = await draw({ ...ready, counts: { error: 0, warning: 0, info: 0 } });
    expect(strip.text()).toContain('Nothing to look at');
    expect(() => strip.button('Next')).toThrow();
  });

  it('leads to the next finding, the panel, and away', async () => {
    const heard = events();
    const strip = await draw(ready, {}, heard);
    await strip.press('Next');
    await strip.press('Panel');
    await strip.press('Hide');
    expect([heard.onNext, heard.onPanel, heard.onHide].map((one) => one.mock.calls.length)).toEqual([1, 1, 1]);
  });

  it('hidden, is one small button that brings it back', async () => {
    const heard = events();
    const strip = await draw(ready, { isFolded: true }, heard);
    expect(strip.text()).toBe('Show');
    await strip.press('Show');
    expect(heard.onHide).toHaveBeenCalledOnce();
  });
});

describe('the strip without a verdict', () => {
  it('says that a page cannot be read, and why', async () => {
    const strip = await draw({ kind: 'unreadable', why: 'no date on the page', details: [] });
    expect(strip.text()).toContain('Cannot read this page: no date on the page');
  });

  it('counts what has been read of a long page', async () => {
    expect((await draw({ kind: 'reading', read: 1200, of: 5000 })).text()).toContain('1200 of 5000 rows');
  });

  it('asks which school a page is for', async () => {
    const heard = events();
    const schools = [
      { id: 'a', name: 'Ash' },
      { id: 'b', name: 'Oak' },
    ];
    const strip = await draw({ kind: 'ask', schools }, {}, heard);
    await strip.press('Oak');
    expect(heard.onSchool).toHaveBeenCalledWith('b');
  });

  it('leads to the options where nothing is set up', async () => {
    const heard = events();
    const strip = await draw({ kind: 'not-set-up', why: 'No school and policy are set yet.' }, {}, heard);
    await strip.press('Set up');
    expect(heard.onOptions).toHaveBeenCalledOnce();
  });

  it('asks for a reload after an update', async () => {
    expect((await draw({ kind: 'gone' })).text()).toContain('reload this page');
  });
});

import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Strip } from '../../components/overlay/strip';
import { TeachApp } from '../../components/teach/teach-app';
import type { Boxes, LiveView, TeachView } from '../../components/teach/teach-view';
import { choose, type Screen, show } from './screen';

const live: LiveView = {
  rows: [{ name: 'Quillon', cells: [{ shown: 'Here', code: null }] }],
  headings: [''],
  found: 4,
  read: 3,
  when: 'Fri 20 Nov 2026, AM',
  texts: [
    { shown: 'Here', count: 3, code: null, said: null, isExplainable: true },
    { shown: 'L', count: 1, code: 'L', said: null, isExplainable: true },
    { shown: 'ring Quillon’s aunt', count: 1, code: null, said: null, isExplainable: false },
  ],
  columns: [{ index: 2, label: 'these marks', isTaken: true, saysWhen: false, session: null }],
  uncertain: [{ who: 'Ottoline', why: '‘Here’ could be more than one code' }],
  problems: [],
  isContradictory: false,
};

const start: TeachView = {
  step: 'name',
  side: 'right',
  current: { said: 'Quillon', place: 1, of: 5 },
  chosen: { name: null, mark: null, date: null },
  live: null,
  refusal: null,
  address: 'https://mis.example/r',
  saved: 'no',
  file: null,
};

const heard = () => ({
  onWalk: vi.fn(),
  onReach: vi.fn(),
  onChoose: vi.fn(),
  onSkipDate: vi.fn(),
  onBack: vi.fn(),
  onContinue: vi.fn(),
  onColumn: vi.fn(),
  onSession: vi.fn(),
  onMeaning: vi.fn(),
  onSide: vi.fn(),
  onSave: vi.fn(),
  onClose: vi.fn(),
  onPoint: vi.fn(),
  onPointAndChoose: vi.fn(),
});

async function draw(more: Partial<TeachView> = {}): Promise<{ screen: Screen; events: ReturnType<typeof heard> }> {
  const events = heard();
  const boxes: Boxes = { current: null, chosen: [], rows: [] };
  const screen = await show(
    <TeachApp
      view={signal({ ...start, ...more })}
      boxes={signal(boxes)}
      announcement={signal('Quillon, proposal 1 of 5')}
      theme="light"
      events={events}
    />,
  );
  return { screen, events };
}

const press = (screen: Screen, key: string, more: KeyboardEventInit = {}) =>
  act(() => {
    const at = screen.all('button')[0] as HTMLElement;
    at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });

describe('pointing by keyboard', () => {
  it.each(['name', 'mark', 'date'] as const)('begins step %s on the button that chooses', async (step) => {
    const { screen } = await draw({ step });
    expect(document.activeElement).toBe(screen.button('Choose this'));
  });

  it('says whose mark is asked for, and that words nobody knows are asked for next', async () => {
    const chosen = { name: 'Quillon', mark: null, date: null };
    expect((await draw({ step: 'mark', chosen })).screen.text()).toContain('The mark of ‘Quillon’');
    expect((await draw({ step: 'date', chosen, live })).screen.text()).toContain('What ‘Here’ means is asked next');
  });

  it('walks the proposals with the arrows, and goes around and inside with Shift', async () => {
    const { screen, events } = await draw();
    await press(screen, 'ArrowDown');
    await press(screen, 'ArrowUp');
    await press(screen, 'ArrowUp', { shiftKey: true });
    await press(screen, 'ArrowDown', { shiftKey: true });
    expect(events.onWalk.mock.calls).toEqual([[1], [-1]]);
    expect(events.onReach.mock.calls).toEqual([['out'], ['in']]);
  });

  it('does all of it with buttons too', async () => {
    const { screen, events } = await draw({ step: 'date' });
    for (const name of ['Choose this', 'Next', 'Previous', 'Around it', 'Inside it', 'Skip the date', 'Back'])
      await screen.press(name);
    expect(events.onChoose).toHaveBeenCalledOnce();
    expect(events.onWalk.mock.calls).toEqual([[1], [-1]]);
    expect(events.onReach.mock.calls).toEqual([['out'], ['in']]);
    expect(events.onSkipDate).toHaveBeenCalledOnce();
    expect(events.onBack).toHaveBeenCalledOnce();
  });

  it('says politely what is proposed', async () => {
    const { screen } = await draw();
    expect(screen.all('[role=status]')[0]?.textContent).toBe('Quillon, proposal 1 of 5');
    expect(screen.text()).toContain('proposal 1 of 5');
  });

  it.each(['name', 'check', 'save'] as const)('Escape leaves from step %s without a question', async (step) => {
    const { screen, events } = await draw({ step, live });
    await press(screen, 'Escape');
    expect(events.onClose).toHaveBeenCalledOnce();
  });

  it('leaves the arrows to lists and boxes once nothing is pointed at any more', async () => {
    const { screen, events } = await draw({ step: 'check', live });
    await press(screen, 'ArrowDown');
    expect(events.onWalk).not.toHaveBeenCalled();
  });
});

describe('pointing by mouse', () => {
  it('takes a press as a choice while something is to be pointed at, and not later', async () => {
    const { screen, events } = await draw();
    const click = (on: Screen) => act(() => on.all('[data-part=shield]')[0]?.click());
    await click(screen);
    expect(events.onPointAndChoose).toHaveBeenCalledOnce();
    const later = await draw({ step: 'check', live });
    await click(later.screen);
    expect(later.events.onPointAndChoose).not.toHaveBeenCalled();
  });

  it('the panel moves to the other side', async () => {
    const { screen, events } = await draw();
    await screen.press('Move left');
    expect(events.onSide).toHaveBeenCalledOnce();
    expect((await draw({ side: 'left' })).screen.button('Move right')).toBeTruthy();
  });
});

describe('checking the whole page', () => {
  it('says how many rows are read, when they are for, and who is not', async () => {
    const { screen } = await draw({ step: 'check', live });
    for (const words of ['3 of 4', 'Fri 20 Nov 2026, AM', 'Ottoline', 'Understood: L (1)'])
      expect(screen.text()).toContain(words);
  });

  it('asks what a text means that is not understood, and never a name or note', async () => {
    const { screen, events } = await draw({ step: 'check', live });
    const meaning = screen.field<HTMLSelectElement>('What Here means');
    expect(meaning.value).toBe('unknown');
    await choose(meaning, '/\\');
    expect(events.onMeaning).toHaveBeenLastCalledWith('Here', '/\\');
    await choose(meaning, 'unknown');
    expect(events.onMeaning).toHaveBeenLastCalledWith('Here', null);
    expect(screen.all('select').map((one) => one.getAttribute('aria-label'))).not.toContain(
      'What ring Quillon’s aunt means',
    );
  });

  it('lets the person say the session where the page does not, and leave columns out', async () => {
    const { screen, events } = await draw({
      step: 'check',
      live: {
        ...live,
        columns: [
          { index: 1, label: 'Mon AM', isTaken: true, saysWhen: true, session: null },
          { index: 2, label: 'column 3', isTaken: true, saysWhen: false, session: null },
        ],
      },
    });
    await choose(screen.field<HTMLSelectElement>('Session of column 3'), 'PM');
    expect(events.onSession).toHaveBeenCalledWith(2, 'PM');
    await act(() => screen.field('Mon AM').click());
    expect(events.onColumn).toHaveBeenCalledWith(1, false);
  });

  it('goes on when it is right, and not while two columns are one session', async () => {
    const { screen, events } = await draw({ step: 'check', live });
    await screen.press('This is right');
    expect(events.onContinue).toHaveBeenCalledOnce();
    const wrong = await draw({ step: 'check', live: { ...live, isContradictory: true } });
    await wrong.screen.press('This is right');
    expect(wrong.events.onContinue).not.toHaveBeenCalled();
  });

  it('shows why nothing can be read', async () => {
    const { screen } = await draw({ step: 'mark', refusal: 'Names and marks stand in two tables.' });
    expect(screen.all('[role=alert]')[0]?.textContent).toContain('two tables');
  });
});

describe('saving', () => {
  it('saves on this computer, and offers the map as a file', async () => {
    const file = { href: 'blob:x', name: 'page-map-mis.example.json' };
    const { screen, events } = await draw({ step: 'save', live, file });
    expect(document.activeElement).toBe(screen.button('Save on this computer'));
    await screen.press('Save on this computer');
    expect(events.onSave).toHaveBeenCalledOnce();
    expect(screen.all('a')[0]?.getAttribute('download')).toBe('page-map-mis.example.json');
    expect(screen.text()).toContain('1 of 4 rows will not be read');
  });

  it('says when it was saved, and when it could not be', async () => {
    expect((await draw({ step: 'save', live, saved: 'saved' })).screen.text()).toContain('Saved.');
    const failed = await draw({ step: 'save', live, saved: { why: 'The disk is full.' } });
    expect(failed.screen.all('[role=alert]')[0]?.textContent).toBe('The disk is full.');
  });
});

describe('the strip of a page that cannot be read', () => {
  const strip = (wasTaught: boolean, onTeach: () => void) =>
    show(
      <Strip
        view={{ kind: 'unreadable', why: 'no rows', details: [], wasTaught }}
        isFolded={false}
        isListOpen={false}
        onToggleList={vi.fn()}
        onNext={vi.fn()}
        onHide={vi.fn()}
        onPanel={vi.fn()}
        onOptions={vi.fn()}
        onSchool={vi.fn()}
        onTeach={onTeach}
      />,
    );

  it('offers to teach it, and to teach it again where it was taught', async () => {
    const onTeach = vi.fn();
    await (await strip(false, onTeach)).press('Teach this page');
    const again = await strip(true, onTeach);
    expect(again.text()).toContain('This page was taught, and looks different now: no rows');
    await again.press('Teach again');
    expect(onTeach).toHaveBeenCalledTimes(2);
  });
});

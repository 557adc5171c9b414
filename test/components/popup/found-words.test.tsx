import { describe, expect, it, vi } from 'vitest';
import { PanelApp } from '../../../components/panel/panel-app';
import { foundWords } from '../../../components/popup/found-words';
import { PopupApp } from '../../../components/popup/popup-app';
import { reportOf } from '../../../entrypoints/lens/report';
import type { PageReport } from '../../../src/messaging/protocol';
import { bareView } from '../../../src/overlay/page-view';
import { show } from '../screen';

const finding = (elsewhere: boolean): PageReport['findings'][number] => ({
  key: 'k',
  number: 1,
  severity: 'error',
  who: 'Ash, Amy · Fri 20 Nov · AM · mark L',
  message: 'U, not L.',
  action: 'Ask.',
  sum: '',
  policy: null,
  national: null,
  elsewhere,
});

const register: PageReport = {
  title: 'AM register · 8 Birch',
  state: 'closes 09:15 · 14 min',
  coverage: '30 of 30 pupils read',
  findings: [finding(false), finding(true)],
  unknown: [],
  undecided: [],
  readAt: '2026-11-20T09:26:00Z',
  pupils: { found: 30, read: 30, total: null },
};
const leave: PageReport = {
  ...register,
  title: 'Leave of absence',
  state: 'read, not checked here',
  coverage: '15 of 45 requests read',
  isUnchecked: true,
  findings: [],
};
const unread = (why: string, wasTaught?: boolean) =>
  reportOf(undefined, bareView({ kind: 'unreadable', why, details: [], wasTaught }));

describe('the popup says of the open page', () => {
  it('how much of a register is to look at, and how much was read', () => {
    expect(foundWords(register)).toBe('AM register · 8 Birch: 1 to look at. 30 of 30 pupils read.');
    expect(foundWords({ ...register, findings: [] })).toBe(
      'AM register · 8 Birch: nothing to look at. 30 of 30 pupils read.',
    );
  });

  it('why a page cannot be read', () => {
    expect(foundWords(unread('it is a picture'))).toBe('Cannot read this page: it is a picture.');
    expect(foundWords(unread('no rows where they were', true))).toBe(
      'This page was taught, and looks different now: no rows where they were.',
    );
  });

  it('that a list is read, and not that it has nothing to look at', () => {
    expect(foundWords(leave)).toBe('Leave of absence, not checked here: 15 of 45 requests read.');
  });

  it('where nothing was found, that the page can be taught', async () => {
    const press = vi.fn();
    const view = { kind: 'on', site: 'https://mis.example', isManaged: false, hasSchool: true } as const;
    const popup = await show(
      <PopupApp
        view={{ ...view, found: foundWords(null) }}
        onTurnOn={press}
        onTurnOff={press}
        onPanel={press}
        onTeach={press}
        onOptions={press}
        onReview={null}
      />,
    );
    expect(popup.text()).toContain('There is no register on this page. If there is one, teach this page.');
    await popup.press('Teach this page');
    expect(press).toHaveBeenCalledTimes(1);
  });
});

describe('the panel', () => {
  const panel = (report: PageReport) => show(<PanelApp report={report} onShow={vi.fn()} onTeach={vi.fn()} />);

  it('says why a page cannot be read, and not that there is nothing to look at', async () => {
    const text = (await panel(unread('it is a picture'))).text();
    expect(text).toContain('Cannot read this page: it is a picture');
    expect(text).not.toContain('Nothing to look at');
  });

  it('says of a list that it is not checked, and no more', async () => {
    const text = (await panel(leave)).text();
    expect(text).toContain('read, not checked here · 15 of 45 requests read');
    expect(text).not.toContain('Nothing to look at');
  });

  it('says of a register that there is nothing to look at', async () => {
    expect((await panel({ ...register, findings: [] })).text()).toContain('Nothing to look at');
  });
});

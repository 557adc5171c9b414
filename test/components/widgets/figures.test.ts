/** The elements that show figures of marks, as a page gives them data and hears of them. */
import '../../../src/widgets/attendance-meter/attendance-meter';
import '../../../src/widgets/attendance-year/attendance-year';
import '../../../src/widgets/penalty-window/penalty-window';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AttendanceMeter } from '../../../src/widgets/attendance-meter/attendance-meter.class';
import type { AttendanceYear } from '../../../src/widgets/attendance-year/attendance-year.class';
import type { PenaltyWindowElement } from '../../../src/widgets/penalty-window/penalty-window.class';
import { drawn, heard, partOf, placed, textOf } from './placed';

const TERMS = '2026-09-03/2026-10-23 2026-11-02/2026-12-18';
const SIX = '2026-09-14 AM O, 2026-09-14 PM O, 2026-10-06 AM U, 2026-11-09 AM G, 2026-11-09 PM G, 2026-11-20 AM N';

describe('a penalty window', () => {
  it('is drawn from attributes alone', async () => {
    const window = await placed(`<penalty-window as-of="2026-11-20" terms="${TERMS}" marks="${SIX}"></penalty-window>`);
    expect(textOf(window)).toContain('6 of 10 · 1 provisional');
    expect(textOf(window)).toContain('skipped');
    expect(partOf(window, 'error')).toBeNull();
  });

  it('is drawn from a JSON script inside it, and again when that changes', async () => {
    const data = {
      asOf: '2026-11-20',
      marks: SIX,
      calendar: { terms: [{ from: '2026-09-03', to: '2026-12-18' }], closed: [] },
    };
    const window = await placed(
      `<penalty-window><script type="application/json">${JSON.stringify(data)}</script></penalty-window>`,
    );
    expect(textOf(window)).toContain('6 of 10');
    const script = window.querySelector('script') as HTMLScriptElement;
    script.textContent = JSON.stringify({ ...data, marks: '2026-11-20 AM O' });
    await drawn();
    expect(textOf(window)).toContain('1 of 10');
  });

  it('is drawn from properties, which go before attributes', async () => {
    const window = await placed<PenaltyWindowElement>(
      `<penalty-window as-of="2026-11-20" terms="${TERMS}" marks="${SIX}"></penalty-window>`,
    );
    window.marks = [{ date: '2026-11-19', session: 'AM', code: 'O' }];
    await drawn();
    expect(textOf(window)).toContain('1 of 10');
    window.marks = undefined;
    await drawn();
    expect(textOf(window)).toContain('6 of 10');
  });

  it('takes properties that were set before its code came', async () => {
    const window = document.createElement('x-later-window') as PenaltyWindowElement;
    Object.assign(window, { marks: [{ date: '2026-11-19', session: 'AM', code: 'O' }], asOf: '2026-11-20' });
    window.setAttribute('terms', TERMS);
    document.body.replaceChildren(window);
    const { PenaltyWindowElement: Class } = await import('../../../src/widgets/penalty-window/penalty-window.class');
    customElements.define('x-later-window', class extends Class {});
    customElements.upgrade(window);
    await drawn();
    const upgraded = document.body.firstElementChild as PenaltyWindowElement;
    expect(textOf(upgraded)).toContain('1 of 10');
    expect(upgraded.asOf).toBe('2026-11-20');
  });

  it('counts closed days beside a calendar, and says where the calendar ends before its day', async () => {
    const window = await placed<PenaltyWindowElement>(
      '<penalty-window as-of="2027-06-18" marks="2026-11-20 AM O" closed="2026-11-20"></penalty-window>',
    );
    window.calendar = { terms: [{ from: '2026-09-03', to: '2026-12-18' }], closed: [] };
    await drawn();
    expect(textOf(window)).toContain('Left out, since there was no school: 1.');
    expect(textOf(window)).toContain('The calendar ends on Fri 18 Dec');
    expect(textOf(window)).not.toContain('at least');
  });

  it('says the window as plain data, once for each change', async () => {
    const window = await placed<PenaltyWindowElement>(
      `<penalty-window as-of="2026-11-20" terms="${TERMS}" marks="${SIX}"></penalty-window>`,
    );
    const said = await heard('lens-change', () => {
      window.setAttribute('marks', '2026-11-20 AM O');
      window.setAttribute('theme', 'dark');
    });
    expect(said).toHaveLength(1);
    expect(structuredClone(said[0])).toMatchObject({ total: 1, settled: 1, provisional: 0, met: false });
  });
});

describe('an attendance meter', () => {
  it('tells a figure and the distance to each line from two counts', async () => {
    const meter = await placed('<attendance-meter attended="104" possible="116" lines="96 90"></attendance-meter>');
    expect(textOf(meter)).toContain('89.7 %');
    expect(textOf(meter)).toContain('104 of 116 attended');
    expect(textOf(meter)).toContain('5 attended in a row bring it back over 90 %');
  });

  it('counts marks itself, and shows what they are', async () => {
    const meter = await placed<AttendanceMeter>(
      '<attendance-meter scope="this week" as-of="2026-11-20"></attendance-meter>',
    );
    meter.marks = [
      { date: '2026-11-16', session: 'AM', code: '/' },
      { date: '2026-11-16', session: 'PM', code: 'I' },
    ];
    await drawn();
    expect(textOf(meter)).toContain('50.0 %');
    expect(textOf(meter)).toContain('Authorised1');
    expect(textOf(meter)).toContain('this week');
  });

  it('counts no marks that are entered ahead, up to today where no day is given', async () => {
    const meter = await placed(
      '<attendance-meter marks="2026-09-14 AM O, 2026-09-15 AM /" as-of="2026-09-14"></attendance-meter>',
    );
    expect(textOf(meter)).toContain('0 of 1 attended');
    const today = await placed('<attendance-meter marks="2024-09-16 AM /, 2098-09-15 AM C"></attendance-meter>');
    expect(textOf(today)).toContain('1 of 1 attended');
  });

  it.each([
    ['attended="117" possible="116"', 'no more sessions attended (117) than possible (116)'],
    ['attended="104"', 'possible is not given'],
    ['attended="many" possible="116"', 'attended (attribute): wanted a whole number, 0 or more'],
    ['attended="1" possible="2" lines="ninety"', 'lines (attribute): wanted percentages such as "96 90"'],
    ['attended="1" possible="2" lines="101"', 'lines.0 (attribute): wanted 0 to 100, with at most one decimal'],
  ])('with %s says what is wrong', async (attributes, words) => {
    const meter = await placed(`<attendance-meter ${attributes}></attendance-meter>`);
    expect(partOf(meter, 'error')?.textContent?.replace(/\s+/g, ' ')).toContain(words);
  });
});

describe('an attendance year', () => {
  it('has a cell for each half-day, with its code and meaning', async () => {
    const year = await placed<AttendanceYear>(
      `<attendance-year as-of="2026-09-18" terms="2026-09-03/2026-10-23" marks="2026-09-14 AM /, 2026-09-14 PM I"></attendance-year>`,
    );
    const cells = [...(year.shadowRoot?.querySelectorAll('[data-half]') ?? [])].map((cell) =>
      cell.getAttribute('aria-label'),
    );
    expect(cells).toContain('Mon 14 Sep, AM: /, present, morning');
    expect(cells).toContain('Mon 14 Sep, PM: I, illness');
    expect(cells).toContain('Tue 15 Sep, AM: not read');
  });

  it('shows no marks after its day', async () => {
    const year = await placed(
      `<attendance-year as-of="2026-09-14" as-of-session="AM" terms="2026-09-03/2026-10-23" marks="2026-09-14 AM /, 2026-09-15 AM C"></attendance-year>`,
    );
    expect(textOf(year)).not.toContain('C, leave');
  });

  it('sums the marks that it shows: none of the year before, none after its session', async () => {
    const [said] = await heard('lens-change', () => {
      document.body.innerHTML = `<attendance-year as-of="2026-09-14" as-of-session="AM" terms="2026-09-03/2026-10-23" marks="2026-06-15 AM O, 2026-09-14 AM /, 2026-09-14 PM C"></attendance-year>`;
    });
    expect(said).toEqual({ possible: 1, attended: 1, unmarked: 0, leftOut: 0 });
  });
});

describe('an attendance year, of marks without a place in its grid', () => {
  const leftOut = (element: Element) => /Left out, since [^:]*: (\d+) marks?/.exec(textOf(element))?.[1];

  it.each([
    ['on a closed day', 'closed="2026-09-15"', '1'],
    ['after the pupil left', 'on-roll-to="2026-09-14"', '1'],
    ['before the pupil came', 'on-roll-from="2026-09-15"', '2'],
    ['of none', '', undefined],
  ])('%s, counts and shows the same, and says how many it left out', async (_, attributes, left) => {
    const [said] = await heard('lens-change', () => {
      document.body.innerHTML = `<attendance-year as-of="2026-09-18" terms="2026-09-03/2026-10-23" marks="2026-09-14 AM /, 2026-09-14 PM O, 2026-09-15 AM O" ${attributes}></attendance-year>`;
    });
    const year = document.body.firstElementChild as AttendanceYear;
    const shown = [...(year.shadowRoot?.querySelectorAll('[data-half]') ?? [])].filter((cell) =>
      /: [/O],/.test(cell.getAttribute('aria-label') ?? ''),
    );
    expect(leftOut(year)).toBe(left);
    expect(said).toMatchObject({ possible: shown.length, leftOut: Number(left ?? 0) });
  });

  it('leaves a weekend out where no calendar says anything', async () => {
    const year = await placed(
      '<attendance-year as-of="2026-09-20" marks="2026-09-18 AM /, 2026-09-19 AM O"></attendance-year>',
    );
    expect(leftOut(year)).toBe('1');
  });
});

describe('an element that shows today', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const drawnNow = () => vi.advanceTimersByTimeAsync(0);

  it.each([
    ['the winter', '2026-11-20T23:40:00Z'],
    ['the summer', '2026-07-20T22:40:00Z'],
    ['the night in which the clocks go back', '2026-10-25T23:40:00Z'],
  ])('moves on at midnight in London, in %s, and leaves no timer when it is removed', async (_, evening) => {
    vi.setSystemTime(evening);
    const before = vi.getTimerCount();
    const today = evening.slice(0, 10);
    const tomorrow = new Date(Date.parse(evening) + 86_400_000).toISOString().slice(0, 10);
    document.body.innerHTML = `<attendance-meter marks="${today} AM /, ${tomorrow} AM O"></attendance-meter>`;
    await drawnNow();
    const meter = document.body.firstElementChild as AttendanceMeter;
    expect(textOf(meter)).toContain('1 of 1 attended');
    expect(vi.getTimerCount()).toBe(before + 1);
    await vi.advanceTimersByTimeAsync(15 * 60_000);
    expect(textOf(meter)).toContain('1 of 1 attended');
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(textOf(meter)).toContain('1 of 2 attended');
    expect(vi.getTimerCount()).toBe(before + 1);
    meter.remove();
    await drawnNow();
    expect(vi.getTimerCount()).toBe(before);
  });

  it('has no timer where the page says which day it is', async () => {
    const before = vi.getTimerCount();
    document.body.innerHTML = '<attendance-meter as-of="2026-11-20" marks="2026-11-20 AM /"></attendance-meter>';
    await drawnNow();
    expect(vi.getTimerCount()).toBe(before);
  });
});

describe('an element without data', () => {
  it('leaves what stands inside it, and comes to life with its first data', async () => {
    const meter = await placed<AttendanceMeter>('<attendance-meter>Attendance appears here.</attendance-meter>');
    expect(meter.shadowRoot?.querySelector('slot:not([name])')).not.toBeNull();
    expect(meter.textContent).toBe('Attendance appears here.');
    Object.assign(meter, { attended: 9, possible: 10 });
    await drawn();
    expect(textOf(meter)).toContain('90.0 %');
    expect(meter.shadowRoot?.querySelector('slot:not([name])')).toBeNull();
  });
});

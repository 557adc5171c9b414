import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { SchoolCalendar } from '../../../src/attendance';
import { choose, type Screen } from '../screen';
import { ash, openOptions, settingsWith } from './live-options';

const day = (page: Screen, date: string): HTMLButtonElement => {
  const found = page.all(`[data-date="${date}"]`)[0];
  if (!found) throw new Error(`${date} is not shown`);
  return found as HTMLButtonElement;
};
const press = (page: Screen, date: string) => act(() => day(page, date).click());
const key = (page: Screen, date: string, name: string) =>
  act(() => {
    day(page, date).dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  });
const named = (page: Screen, date: string) => day(page, date).getAttribute('aria-label');
const open = (calendar: SchoolCalendar | null = ash.calendar, managed: readonly string[] = []) =>
  openOptions(settingsWith({ ...ash, calendar }), managed);
const monthOf = (page: Screen, name: string) =>
  page.all('.month').find((month) => month.textContent?.startsWith(name))?.textContent;

describe('the year of a school', () => {
  it('runs from September to August, each month and term with its school days', async () => {
    const { page } = await open();
    const months = page.all('.month b').map(({ textContent }) => textContent);
    expect([months[0], months.at(-1)]).toEqual(['September 2026', 'August 2027']);
    expect(monthOf(page, 'September')).toContain('20 school days');
    expect(monthOf(page, 'October')).toContain('21 school days');
    expect(page.all('#calendar ~ fieldset tbody tr')[0]?.textContent).toContain('76 days');
  });

  it('says of each day what it is, not by colour alone', async () => {
    const calendar: SchoolCalendar = {
      terms: [{ from: '2026-09-03', to: '2026-12-18' }],
      closed: ['2026-10-26', { date: '2026-11-02', kind: 'inset' }, { date: '2026-12-18', session: 'PM' }],
      bankHolidays: ['2026-12-25'],
    };
    const { page } = await open(calendar);
    expect(named(page, '2026-10-26')).toBe('Mon 26 Oct 2026, closed');
    expect(named(page, '2026-11-02')).toBe('Mon 2 Nov 2026, closed, INSET');
    expect(named(page, '2026-12-18')).toBe('Fri 18 Dec 2026, school day, PM closed');
    expect(named(page, '2026-12-25')).toBe('Fri 25 Dec 2026, closed, bank holiday');
    expect(named(page, '2026-11-07')).toBe('Sat 7 Nov 2026, weekend');
    expect(named(page, '2026-09-01')).toBe('Tue 1 Sep 2026, outside the terms');
  });

  it('closes a day for INSET, then for a holiday, then opens it again', async () => {
    const { page, view } = await open();
    const closed = () => view.value.school?.calendar?.closed;
    await press(page, '2026-11-27');
    expect(closed()).toEqual(['2026-10-26', { date: '2026-11-27', kind: 'inset' }]);
    expect(monthOf(page, 'November')).toContain('20 school days');
    await press(page, '2026-11-27');
    expect(closed()).toEqual(['2026-10-26', { date: '2026-11-27', kind: 'holiday' }]);
    await press(page, '2026-11-27');
    expect(closed()).toEqual(['2026-10-26']);
    expect(monthOf(page, 'November')).toContain('21 school days');
  });

  it('leaves weekends, days outside terms, and closures of a session or a year as they are', async () => {
    const half = { date: '2026-12-18', session: 'PM' as const };
    const years = { date: '2026-12-17', years: ['11'] };
    const { page, view, heard } = await open({ terms: ash.calendar?.terms ?? [], closed: [half, years] });
    await press(page, '2026-11-07');
    await press(page, '2027-02-01');
    expect(heard.changeCalendar).not.toHaveBeenCalled();
    for (const _ of [1, 2, 3]) await press(page, '2026-12-18');
    expect(view.value.school?.calendar?.closed).toEqual([years, half]);
    expect(page.text()).toContain('Thu 17 Dec 2026, for Year 11 only');
    expect(page.text()).toContain('Fri 18 Dec 2026, PM only');
  });

  it('is one stop a month, and arrows lead from day to day and into the next month', async () => {
    const { page } = await open();
    for (const month of page.all('.month')) expect(month.querySelectorAll('[tabindex="0"]').length).toBe(1);
    await key(page, '2026-09-30', 'ArrowRight');
    expect(document.activeElement).toBe(day(page, '2026-10-01'));
    expect(day(page, '2026-10-01').tabIndex).toBe(0);
    await key(page, '2026-10-01', 'ArrowDown');
    expect(document.activeElement).toBe(day(page, '2026-10-08'));
    await key(page, '2026-10-08', 'End');
    expect(document.activeElement).toBe(day(page, '2026-10-31'));
    expect(page.all('.month')[1]?.querySelectorAll('[tabindex="0"]').length).toBe(1);
    await key(page, '2026-09-01', 'ArrowLeft');
    expect(document.activeElement).toBe(day(page, '2026-10-31'));
  });

  it('can be another school year', async () => {
    const { page } = await open();
    await choose(page.field('School year'), '2027');
    expect(page.all('.month b')[0]?.textContent).toBe('September 2027');
  });

  it('is locked where the trust’s browser policy set the schools', async () => {
    const { page, heard } = await open(ash.calendar, ['schools']);
    await press(page, '2026-11-27');
    expect(heard.changeCalendar).not.toHaveBeenCalled();
    expect(day(page, '2026-11-27').getAttribute('aria-disabled')).toBe('true');
    expect(page.all('#calendar ~ .locked')[0]?.textContent).toContain('(schools)');
    const buttons = page.all('#calendar ~ * button:not(.day)').map(({ textContent }) => textContent);
    expect(buttons, 'nothing to add, remove or import').toEqual([]);
  });
});

describe('closed days in words', () => {
  it('are runs of days, closed and opened together', async () => {
    const { page, view } = await open();
    await choose(page.field('Close from'), '2026-10-22');
    await choose(page.field('Close until'), '2026-10-23');
    await page.press('Close');
    expect(page.text()).toContain('Thu 22 Oct to Fri 23 Oct 2026 · holiday');
    await page.press('Open the school again on Thu 22 Oct to Fri 23 Oct 2026');
    expect(view.value.school?.calendar?.closed).toEqual(['2026-10-26']);
  });
});

describe('a school’s iCalendar file', () => {
  const file = (...events: string[]) =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      ...events.flatMap((one) => ['BEGIN:VEVENT', one, 'END:VEVENT']),
      'END:VCALENDAR',
    ].join('\r\n');
  const event = (name: string, from: string, to: string) =>
    `SUMMARY:${name}\r\nDTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${to}`;
  async function importing(page: Screen, text: string): Promise<void> {
    const field = page
      .all('input[type=file]')
      .find((one) => one.getAttribute('aria-label') === 'Import iCalendar (.ics)…') as HTMLInputElement;
    Object.defineProperty(field, 'files', { value: [new File([text], 'school.ics')], configurable: true });
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  it('is shown as a list with ticks; what a person leaves ticked is taken over', async () => {
    const { page, view } = await open({ terms: [], closed: [] });
    await importing(
      page,
      file(
        event('Spring term', '20270104', '20270327'),
        event('INSET day', '20270104', '20270105'),
        event('Half term', '20270215', '20270220'),
        event('Open evening <img src=x>', '20270120', '20270121'),
      ),
    );
    await vi.waitFor(() => expect(page.text()).toContain('4 all-day entries found'));
    expect(page.all('.found img')).toEqual([]);
    const ticks = page.all('.found input') as HTMLInputElement[];
    expect(ticks.map(({ checked }) => checked)).toEqual([true, true, false, true]);
    expect(page.all('.found select'), 'what is left out is taken for nothing').toHaveLength(3);
    await page.press('Add 3 to the calendar');
    expect(document.activeElement?.textContent).toBe('Import iCalendar (.ics)…');
    const calendar = view.value.school?.calendar;
    expect(calendar?.terms).toEqual([{ name: 'Spring term', from: '2027-01-04', to: '2027-03-26' }]);
    expect(calendar?.closed).toHaveLength(6);
    expect(calendar?.closed[0]).toEqual({ date: '2027-01-04', kind: 'inset' });
  });

  it('that cannot be read says why, and changes nothing', async () => {
    const { page, heard } = await open();
    await importing(page, 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n');
    await vi.waitFor(() => expect(page.text()).toContain('This file is cut off'));
    expect(page.text()).toContain('The calendar is as it was.');
    expect(heard.changeCalendar).not.toHaveBeenCalled();
  });
});

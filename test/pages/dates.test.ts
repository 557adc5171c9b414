import { describe, expect, it } from 'vitest';
import { readRegister, table } from './page';

const dateOf = (heading: string, page: string, url?: string) => {
  const cell = readRegister(
    page +
      table(
        ['Pupil', heading],
        [
          ['Ash, Amy', 'L'],
          ['Beck, Ben', '/'],
        ],
      ),
    url,
  ).rows[0]?.cells[0];
  return cell?.date ?? cell?.why;
};

describe('dates of columns', () => {
  it.each([
    ['20/11/2026 AM', ''],
    ['2026-11-20 AM', ''],
    ['Fri 20 Nov 2026 AM', ''],
    ['Fri 20 Nov AM', '<h1>Week of 16 November 2026</h1>'],
    ['Fri 20 AM', '<h1>Register, 19 November 2026</h1>'],
    ['20/11 AM', '<label>Date <input value="16/11/2026"></label>'],
    ['November 20 AM', '<h2>Registers, 2 November 2026</h2>'],
  ])('%s on a page with %j', (heading, page) => expect(dateOf(heading, page)).toBe('2026-11-20'));

  it('take the year from the address too', () => {
    expect(dateOf('Fri 20 Nov AM', '', 'https://mis.example/registers/8-Birch/2026-11-20/AM')).toBe('2026-11-20');
  });

  it('without a year are refused where the page shows no whole date', () => {
    expect(dateOf('Fri 20 Nov AM', '<h1>Register 8 Birch</h1>')).toContain('without a year');
  });

  it('are refused where weekday and date do not agree', () => {
    expect(dateOf('Mon 20 Nov AM', '<h1>Week of 16 November 2026</h1>')).toContain('do not agree');
    expect(dateOf('Mon 20 Nov 2026 AM', '')).toContain('do not agree');
  });

  it('are refused where they could lie in two years', () => {
    expect(dateOf('1 Jan AM', '<h1>From 1 September 2025</h1><h2>To 1 September 2026</h2>')).toBeTypeOf('string');
  });

  it('find their year across the turn of the year', () => {
    expect(dateOf('Thu 7 Jan AM', '<h1>Register, 18 December 2026</h1>')).toBe('2027-01-07');
  });

  it('are not taken from a birthday or a joining date', () => {
    expect(
      dateOf('Mark', '<h1>Register, AM</h1><p>Date of birth 12 March 2014</p><p>Joined 3 September 2025</p>'),
    ).toBe('no date on the page');
  });

  it('class "3/4 Ash" is no third of April', () => {
    expect(dateOf('Mark', '<h1>3/4 Ash, Friday 20 November 2026, AM</h1>')).toBe('2026-11-20');
  });

  it('weekday columns belong to the week the page names', () => {
    const html = `<h1>Registers, week beginning 16 November 2026</h1>${table(
      ['Pupil', 'Mon AM', 'Mon PM', 'Tue AM'],
      [
        ['Ash, Amy', '/', '\\', 'L'],
        ['Beck, Ben', '/', '\\', '/'],
      ],
    )}`;
    const dates = readRegister(`${html}<label>Date <input value="17/11/2026"></label>`).rows[0]?.cells.map(
      (cell) => cell.date,
    );
    expect(dates).toEqual(['2026-11-16', '2026-11-16', '2026-11-17']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compulsoryAge } from '../../../src/attendance';

describe('compulsory school age (Education Act 1996 s.8)', () => {
  it.each([
    ['2019-02-10', '2024-03-31', 'the next prescribed day after the fifth birthday'],
    ['2019-03-31', '2024-03-31', 'the birthday itself where it is a prescribed day'],
    ['2019-04-01', '2024-08-31', 'the day after a prescribed day waits for the next'],
    ['2019-08-31', '2024-08-31', 'the youngest of a school year'],
    ['2019-09-01', '2024-12-31', 'the oldest of a school year'],
    ['2019-12-31', '2024-12-31', 'the last day of the year'],
    ['2020-01-01', '2025-03-31', 'the first day of the year'],
    ['2016-02-29', '2021-03-31', 'a leap day'],
  ])('born %s: from %s (%s)', (born, from) => expect(compulsoryAge(born).from).toBe(from));

  it.each([
    ['2010-09-01', '2027-06-25', 'turns 16 on the first day of the school year'],
    ['2011-08-31', '2027-06-25', 'turns 16 after that Friday, before the next school year (s.8(3))'],
    ['2011-06-25', '2027-06-25', 'turns 16 on the leaving date'],
    ['2007-05-01', '2023-06-30', 'the last Friday is 30 June'],
  ])('born %s: to %s (%s)', (born, to) => expect(compulsoryAge(born).to).toBe(to));

  it('ends on a Friday in the last week of June, and lasts ten to twelve years', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-02'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (born) => {
          const { from, to } = compulsoryAge(born.toISOString().slice(0, 10));
          expect(new Date(to).getUTCDay()).toBe(5);
          expect(to.slice(5) >= '06-24' && to.slice(5) <= '06-30').toBe(true);
          expect(['03-31', '08-31', '12-31']).toContain(from.slice(5));
          const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
          expect(years).toBeGreaterThanOrEqual(10);
          expect(years).toBeLessThanOrEqual(12);
        },
      ),
    );
  });

  it('says what is wrong with a date that is none', () => {
    expect(() => compulsoryAge('10 Feb 2019')).toThrow("date of birth is no date: '10 Feb 2019'");
  });
});

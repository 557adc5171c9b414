import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateRules, dateEvidence, dateOf, provenOrder } from '../../../src/pages/import/import-dates';

const RULES: DateRules = { order: 'day-first', hasShortYears: false, schoolYear: null, hasSerials: false };
const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
const iso = (date: Date) => date.toISOString().slice(0, 10);
const parts = (date: Date) => {
  const [year = '', month = '', one = ''] = iso(date).split('-');
  return { year, month, day: one };
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

describe('a date in a file', () => {
  it('is the day that was written, in every way of writing it', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('/', '-', '.'), (date, sign) => {
        const { year, month, day: one } = parts(date);
        const name = MONTHS[date.getUTCMonth()];
        const weekday = WEEKDAYS[date.getUTCDay()];
        const ways = [
          `${one}${sign}${month}${sign}${year}`,
          `${Number(one)}${sign}${Number(month)}${sign}${year}`,
          `${weekday} ${one}${sign}${month}${sign}${year}`,
          `${one}${sign}${month}${sign}${year} 00:00:00`,
          `${year}-${month}-${one}`,
          `${year}${month}${one}`,
          `${Number(one)} ${name} ${year}`,
          `${one}-${name}-${year}`,
          `${weekday}, ${Number(one)} ${name} ${year}`,
        ];
        for (const way of ways) expect(dateOf(way, RULES), way).toEqual({ date: iso(date), session: null });
      }),
    );
  });

  it('is never another day when the month is taken for the day', () => {
    fc.assert(
      fc.property(day, (date) => {
        const { year, month, day: one } = parts(date);
        const read = dateOf(`${month}/${one}/${year}`, RULES);
        if (Number(one) > 12) expect(read).toEqual({ problem: 'other-order' });
        else expect(read).toEqual({ date: `${year}-${one}-${month}`, session: null });
        expect(dateOf(`${month}/${one}/${year}`, { ...RULES, order: 'month-first' })).toEqual({
          date: iso(date),
          session: null,
        });
      }),
    );
  });

  it('is never read where nobody said which number is the month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 }), (first, second) => {
        const read = dateOf(`${first}/${second}/2025`, { ...RULES, order: null });
        if (first === second) expect(read).toEqual({ date: expect.any(String), session: null });
        else expect(read).toEqual({ problem: 'order-unknown' });
      }),
    );
  });

  it('is one at all, or a problem: whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const read = dateOf(text, { ...RULES, hasShortYears: true, schoolYear: '2025-09-01', hasSerials: true });
        if ('date' in read) expect(read.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        else expect(read.problem).toBeTruthy();
      }),
    );
  });

  it.each([
    ['31/02/2025', 'not-a-date'],
    ['29/02/2025', 'not-a-date'],
    ['Tue 03/11/2025', 'other-weekday'],
    ['03/11/25', 'short-year'],
    ['3 Nov', 'no-year'],
    ['03/11', 'no-year'],
    ['03/11/2025 09:15', 'time-of-day'],
    ['45964', 'bare-number'],
    ['', 'no-date'],
    ['soon', 'not-a-date'],
    ['03/11-2025', 'not-a-date'],
    ['11.3.1850', 'not-a-date'],
    ['2025-13-01', 'not-a-date'],
  ])('%j is a problem: %s', (text, problem) => {
    expect(dateOf(text, RULES)).toEqual({ problem });
  });

  it('has a session beside it where one is named', () => {
    expect(dateOf('Mon 03/11/2025 AM', RULES)).toEqual({ date: '2025-11-03', session: 'AM' });
    expect(dateOf('03/11/2025 afternoon', RULES)).toEqual({ date: '2025-11-03', session: 'PM' });
  });

  it('has a year of two figures, or none, where a person said so', () => {
    expect(dateOf('03/11/25', { ...RULES, hasShortYears: true })).toMatchObject({ date: '2025-11-03' });
    expect(dateOf('3 Nov', { ...RULES, schoolYear: '2025-09-01' })).toMatchObject({ date: '2025-11-03' });
    expect(dateOf('3 Mar', { ...RULES, schoolYear: '2025-09-01' })).toMatchObject({ date: '2026-03-03' });
  });

  it('is a number of Excel’s only where cells are no texts', () => {
    expect(dateOf('45964', { ...RULES, hasSerials: true })).toMatchObject({ date: '2025-11-03' });
  });
});

describe('the order of day and month', () => {
  const proven = (...texts: string[]) => provenOrder(dateEvidence(texts));

  it('is proven by a day after the twelfth', () => {
    expect(proven('03/11/2025', '13/11/2025')).toBe('day-first');
  });

  it('is proven by a weekday', () => {
    expect(proven('Mon 03/11/2025')).toBe('day-first');
  });

  it('is nobody’s guess where nothing proves it', () => {
    expect(proven('03/11/2025', '04/11/2025')).toBeNull();
  });

  it('is asked for where a date has the month first: it may be a slip among many', () => {
    expect(proven('11/03/2025', '11/13/2025', '04/11/2025')).toBeNull();
    expect(proven('Tue 03/11/2025')).toBeNull();
  });

  it('is asked for where dates prove both', () => {
    expect(proven('13/11/2025', '11/13/2025')).toBeNull();
  });

  it('does not matter where months are named or years come first', () => {
    expect(proven('3 Nov 2025', '2025-11-04')).toBe('day-first');
  });
});

import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  besideHoliday,
  mondayOf,
  type SchoolCalendar,
  schoolYearStart,
  termOf,
  termsOf,
} from '../../../src/attendance';

const calendar: SchoolCalendar = {
  terms: [
    { name: 'Autumn', from: '2026-09-03', to: '2026-10-23', half: 1 },
    { name: 'Autumn', from: '2026-11-02', to: '2026-12-18', half: 2 },
    { name: 'Spring', from: '2027-01-04', to: '2027-03-25' },
  ],
  closed: [{ date: '2026-11-02', kind: 'inset' }],
  bankHolidays: ['2027-01-01'],
};

describe('terms', () => {
  it('are whole: halves of one name that follow each other are one', () => {
    expect(termsOf(calendar)).toEqual([
      { name: 'Autumn', from: '2026-09-03', to: '2026-12-18' },
      { name: 'Spring', from: '2027-01-04', to: '2027-03-25' },
    ]);
  });

  it('hold their half-term, and nothing lies between terms', () => {
    expect(termOf('2026-10-28', calendar)?.name).toBe('Autumn');
    expect(termOf('2026-12-25', calendar)).toBeNull();
  });
});

describe('the school year', () => {
  it('runs from 1 September to 31 August', () => {
    expect(schoolYearStart('2026-09-01')).toBe('2026-09-01');
    expect(schoolYearStart('2027-08-31')).toBe('2026-09-01');
  });

  it('has weeks that begin on Monday', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-16')).toBe('2026-11-16');
  });
});

describe('beside a holiday', () => {
  it('is the last school day before it and the first after it, half-term and INSET counted as away', () => {
    expect(besideHoliday('2026-10-23', calendar)).toBe('before');
    expect(besideHoliday('2026-11-03', calendar)).toBe('after');
    expect(besideHoliday('2026-12-18', calendar)).toBe('before');
    expect(besideHoliday('2027-01-04', calendar)).toBe('after');
  });

  it('is no ordinary weekend, no day in between, and nothing where the calendar begins or ends', () => {
    expect(besideHoliday('2026-11-20', calendar)).toBeNull();
    expect(besideHoliday('2026-10-22', calendar)).toBeNull();
    expect(besideHoliday('2026-09-03', calendar)).toBeNull();
    expect(besideHoliday('2027-03-25', calendar)).toBeNull();
    expect(besideHoliday('2026-10-28', calendar)).toBeNull();
  });
});

describe('working days', () => {
  it('are Monday to Friday without bank holidays, in school or out of it (law trap 16)', () => {
    expect(addWorkingDays('2026-10-20', 5, calendar)).toBe('2026-10-27');
    expect(addWorkingDays('2026-12-31', 1, calendar)).toBe('2027-01-04');
  });
});

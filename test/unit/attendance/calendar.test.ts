import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSchoolDays, schoolDaysBetween, schoolDaysOf, sessionsOn } from '../../../src/attendance';
import { calendar, schoolDays } from './autumn-2026';

describe('school days', () => {
  it('are the weekdays of the terms that nothing closes', () => {
    const autumn = schoolDays.filter((day) => day < '2027');
    expect(autumn).toHaveLength(71);
    for (const day of ['2026-09-02', '2026-09-05', '2026-10-26', '2026-11-02', '2027-05-03', '2026-12-21'])
      expect(schoolDays, day).not.toContain(day);
  });

  it('are still school days when one session is closed, not when both are', () => {
    const one = { ...calendar, closed: [{ date: '2026-09-04', session: 'PM' as const }] };
    expect(schoolDaysOf(one).days).toContain('2026-09-04');
    expect(sessionsOn('2026-09-04', schoolDaysOf(one))).toEqual(['AM']);
    const both = { ...one, closed: [...one.closed, { date: '2026-09-04', session: 'AM' as const }] };
    expect(schoolDaysOf(both).days).not.toContain('2026-09-04');
  });

  it('are not lost to a closure of one year group, since no pupil is known here (law trap 17)', () => {
    expect(schoolDays).toContain('2027-01-20');
  });

  it('follow a calendar that was changed by adding a closure', () => {
    const mutable = { terms: [{ from: '2026-09-07', to: '2026-09-11' }], closed: ['2026-09-08'] };
    expect(schoolDaysOf(mutable).days).toHaveLength(4);
    mutable.closed.push('2026-09-09');
    expect(schoolDaysOf(mutable).days).toHaveLength(3);
  });

  it('name the entry that is no date', () => {
    expect(() => schoolDaysOf({ terms: [{ from: '3 Sep', to: '2026-10-23' }], closed: [] })).toThrow(/term '3 Sep'/);
    expect(() => schoolDaysOf({ terms: [], closed: ['2026-13-01'] })).toThrow(/closed day '2026-13-01'/);
    expect(() => schoolDaysOf({ terms: [{ from: '2026-10-23', to: '2026-09-03' }], closed: [] })).toThrow(/before it/);
  });
});

describe('adding school days (law 6: five school days are not five working days)', () => {
  it.each([
    ['2026-10-09', 5, '2026-10-16'],
    ['2026-10-16', 5, '2026-10-23'],
    ['2026-10-20', 5, '2026-11-04'],
    ['2026-11-16', 5, '2026-11-23'],
    ['2026-10-23', 1, '2026-11-03'],
    ['2026-10-28', 1, '2026-11-03'],
    ['2026-10-28', 0, '2026-10-28'],
    ['2026-11-03', -1, '2026-10-23'],
    ['2026-10-28', -1, '2026-10-23'],
  ])('%s and %i school days is %s', (from, n, to) => expect(addSchoolDays(from, n, calendar)).toBe(to));

  it('knows nothing outside the calendar', () => {
    expect(addSchoolDays('2026-09-02', 1, calendar)).toBeNull();
    expect(addSchoolDays('2027-05-28', 1, calendar)).toBeNull();
    expect(addSchoolDays('2026-09-03', -1, calendar)).toBeNull();
    expect(schoolDaysBetween('2026-09-01', '2026-09-10', calendar)).toBeNull();
    expect(schoolDaysBetween('2027-05-01', '2027-06-10', calendar)).toBeNull();
    expect(addSchoolDays('2026-09-03', 1, { terms: [], closed: [] })).toBeNull();
  });

  it('schoolDaysBetween counts after the first day, up to and including the last', () => {
    expect(schoolDaysBetween('2026-10-23', '2026-11-03', calendar)).toBe(1);
    expect(schoolDaysBetween('2026-11-03', '2026-10-23', calendar)).toBe(-1);
    expect(schoolDaysBetween('2026-10-24', '2026-11-01', calendar)).toBe(0);
    expect(schoolDaysBetween('2026-11-20', '2026-11-20', calendar)).toBe(0);
  });

  it('the two are inverse to each other on school days', () => {
    const anyDay = fc.constantFrom(...schoolDays);
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const n = schoolDaysBetween(a, b, calendar) as number;
        expect(addSchoolDays(a, n, calendar)).toBe(b);
        expect(schoolDaysBetween(b, a, calendar)).toBe(n === 0 ? 0 : -n);
      }),
    );
  });
});

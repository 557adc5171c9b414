import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headroom, type Mark, summarise } from '../../../src/attendance';
import { anyMarks } from './arbitrary-marks';
import { mark } from './autumn-2026';

const pupil = (attended: number, absent: number): Mark[] =>
  Array.from({ length: attended + absent }, (_, i) => mark(`session ${i}`, 'AM', i < attended ? '/' : 'I'));

describe('headroom', () => {
  it('says how many absent sessions are left before 90 %', () => {
    // 104 of 108: 104/115 is 90.43, 104/116 is 89.66
    expect(headroom(pupil(104, 4), { percent: 90 })).toEqual({ sessionsToThreshold: 8, presentToRecover: 0 });
  });

  it('counts exactly 90 % as there for "at", not yet for "below" (law trap 2)', () => {
    expect(headroom(pupil(171, 19), { percent: 90 }).sessionsToThreshold).toBe(0);
    expect(headroom(pupil(171, 19), { percent: 90 }).presentToRecover).toBe(1);
    expect(headroom(pupil(171, 19), { percent: 90, reach: 'below' }).sessionsToThreshold).toBe(1);
    expect(headroom(pupil(171, 19), { percent: 90, reach: 'below' }).presentToRecover).toBe(0);
  });

  it('takes percentages with one decimal: Ludlow’s 96.1', () => {
    expect(headroom(pupil(961, 39), { percent: 96.1, reach: 'below' })).toEqual({
      sessionsToThreshold: 1,
      presentToRecover: 0,
    });
    expect(headroom(pupil(960, 40), { percent: 96.1, reach: 'below' })).toEqual({
      sessionsToThreshold: 0,
      presentToRecover: 26,
    });
  });

  it('is null where nothing was possible, and where the threshold can never be reached or left', () => {
    expect(headroom([], { percent: 90 })).toEqual({ sessionsToThreshold: null, presentToRecover: null });
    expect(headroom(pupil(5, 0), { percent: 0 }).sessionsToThreshold).toBeNull();
    expect(headroom(pupil(5, 5), { percent: 100 }).presentToRecover).toBeNull();
    expect(headroom(pupil(5, 5), { percent: 100, reach: 'below' }).presentToRecover).toBeNull();
    expect(headroom(pupil(5, 0), { percent: 100, reach: 'below' })).toEqual({
      sessionsToThreshold: 1,
      presentToRecover: 0,
    });
  });

  it('refuses a percentage it cannot compare exactly', () => {
    expect(() => headroom(pupil(1, 0), { percent: 96.15 })).toThrow(RangeError);
    expect(() => headroom(pupil(1, 0), { percent: 101 })).toThrow(RangeError);
  });

  it('is the smallest number that does it, by adding sessions one by one', () => {
    const percent = fc.integer({ min: 1, max: 999 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(anyMarks, percent, fc.constantFrom('at' as const, 'below' as const), (marks, p, reach) => {
        const { attended, possible } = summarise(marks);
        const tenths = Math.round(p * 10);
        const there = (a: number, n: number) => (reach === 'at' ? a * 1000 <= tenths * n : a * 1000 < tenths * n);
        const answer = headroom(marks, { percent: p, reach });
        if (possible === 0) {
          expect(answer).toEqual({ sessionsToThreshold: null, presentToRecover: null });
          return;
        }
        const k = answer.sessionsToThreshold as number;
        const m = answer.presentToRecover as number;
        expect(there(attended, possible + k)).toBe(true);
        if (k > 0) expect(there(attended, possible + k - 1)).toBe(false);
        expect(there(attended + m, possible + m)).toBe(false);
        if (m > 0) expect(there(attended + m - 1, possible + m - 1)).toBe(true);
      }),
    );
  });
});

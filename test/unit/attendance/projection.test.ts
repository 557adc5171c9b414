import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTENDS_ALL, formatRate, projectedShare } from '../../../src/attendance';

describe('attendance at a later day', () => {
  it('with everything attended from now on', () => {
    expect(projectedShare({ attended: 79, possible: 92 }, 41, ATTENDS_ALL)).toEqual({ attended: 120, possible: 133 });
  });

  it('at a rate, without a rounded number on the way', () => {
    const share = projectedShare({ attended: 88, possible: 102 }, 38, { attended: 60, possible: 70 });
    expect(share).toEqual({ attended: 8440, possible: 9800 });
    expect(formatRate(8440, 9800, 1)).toBe('86.1');
  });

  it('is what it is now, where it goes on as so far', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), fc.nat(300), (attended, absent, left) => {
        const soFar = { attended, possible: attended + absent };
        const share = projectedShare(soFar, left, soFar);
        if (soFar.possible === 0) expect(share).toBeNull();
        else expect((share?.attended ?? 0) * soFar.possible).toBe(attended * (share?.possible ?? 0));
      }),
    );
  });
});

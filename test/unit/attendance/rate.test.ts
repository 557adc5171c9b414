import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRate } from '../../../src/attendance';
import published from '../../vectors/published-rates.json' with { type: 'json' };

describe('formatRate', () => {
  it.each(published)('$area, $type, $term $year, $measure: $part of $whole is $rate', ({ part, whole, rate }) => {
    // the Department's files drop a trailing .0
    expect(formatRate(part, whole, 1)).toBe(rate.includes('.') ? rate : `${rate}.0`);
  });

  it('rounds half up on integers', () => {
    expect(formatRate(1, 8, 0)).toBe('13');
    expect(formatRate(1, 8, 1)).toBe('12.5');
    expect(formatRate(1, 2000, 1)).toBe('0.1');
    expect(formatRate(25, 251, 1)).toBe('10.0');
    expect(formatRate(226, 251, 1)).toBe('90.0');
  });

  it('always prints the places that were asked for, and no sign', () => {
    expect(formatRate(9, 10, 1)).toBe('90.0');
    expect(formatRate(9, 10, 0)).toBe('90');
    expect(formatRate(1, 3, 4)).toBe('33.3333');
    expect(formatRate(0, 7, 2)).toBe('0.00');
    expect(formatRate(7, 7, 2)).toBe('100.00');
  });

  it('is n/a of nothing', () => expect(formatRate(0, 0, 1)).toBe('n/a'));

  it('refuses what is no count', () => {
    expect(() => formatRate(1.5, 3, 1)).toThrow(RangeError);
    expect(() => formatRate(-1, 3, 1)).toThrow(RangeError);
    expect(() => formatRate(1, Number.NaN, 1)).toThrow(/whole numbers/);
  });

  it('is never further than half a unit from the exact rate', () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), fc.integer({ min: 1, max: 5_000_000 }), fc.nat(4), (a, b, places) => {
        const [part, whole] = a <= b ? [a, b] : [b, a];
        const shown = BigInt(formatRate(part, whole, places).replace('.', ''));
        const exactTimesWhole = BigInt(part) * 100n * 10n ** BigInt(places);
        const error = shown * BigInt(whole) - exactTimesWhole;
        expect(2n * error <= BigInt(whole) && 2n * error > -BigInt(whole)).toBe(true);
      }),
    );
  });
});

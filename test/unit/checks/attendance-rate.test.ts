import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMissed, compareRate, percentWords } from '../../../src/checks/attendance-rate';

const exact = (attended: number, possible: number) => ({ kind: 'exact' as const, attended, possible });
const printed = (percent: number) => ({ kind: 'printed' as const, tenths: Math.round(percent * 10) });

describe('attendance against a line', () => {
  it('counts exactly a tenth missed, and one session fewer not (law traps 1 and 2)', () => {
    expect(compareMissed(exact(342, 380), '>=', 10)).toBe('yes');
    expect(compareMissed(exact(343, 380), '>=', 10)).toBe('no');
    expect(compareMissed(exact(226, 251), '>=', 10)).toBe('no'); // prints 90.0
    expect(compareMissed(exact(9, 10), '>=', 10)).toBe('yes');
  });

  it('is exact for every tenth missed of up to 400 sessions', () => {
    for (let possible = 10; possible <= 400; possible += 10)
      expect(compareMissed(exact(possible - possible / 10, possible), '>=', 10), `${possible}`).toBe('yes');
  });

  it('takes lines with one decimal', () => {
    expect(compareRate(exact(961, 1000), '<', 96.1)).toBe('no');
    expect(compareRate(exact(960, 1000), '<', 96.1)).toBe('yes');
  });

  it('has no answer for a printed figure within half of its last digit of the line', () => {
    expect(compareRate(printed(96.0), '<', 96)).toBe('unsure');
    expect(compareRate(printed(95.9), '<', 96)).toBe('yes');
    expect(compareRate(printed(96.1), '<', 96)).toBe('no');
    expect(compareRate(printed(90.0), '=', 90)).toBe('unsure');
    expect(compareRate(printed(91.0), '=', 90)).toBe('no');
  });

  it('never gives another answer for a printed figure than for the sessions behind it, if it gives one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.nat({ max: 400 }),
        fc.integer({ min: 1, max: 999 }),
        (p, a, line) => {
          const attended = Math.min(a, p);
          const tenths = Math.round((1000 * attended) / p);
          for (const op of ['<', '<=', '>', '>='] as const) {
            const rounded = compareRate({ kind: 'printed', tenths }, op, line / 10);
            if (rounded !== 'unsure') expect(rounded).toBe(compareRate(exact(attended, p), op, line / 10));
          }
        },
      ),
    );
  });

  it('is said with one decimal', () => {
    expect(percentWords(exact(1, 3))).toBe('33.3 %');
    expect(percentWords(printed(94.7))).toBe('94.7 %');
  });
});

import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../fuzz/random';

const drawn = (seed: number) => {
  const random = randomFrom(seed);
  return Array.from({ length: 50 }, () => random.below(1000));
};

describe('numbers from a seed', () => {
  it('are the same for the same seed and others for the next', () => {
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
  });

  it('reach every item of a list, and shuffle without losing one', () => {
    const random = randomFrom(3);
    const items = ['a', 'b', 'c', 'd', 'e'];
    expect(new Set(Array.from({ length: 100 }, () => random.of(items))).size).toBe(5);
    expect(random.shuffled(items).sort()).toEqual(items);
  });
});

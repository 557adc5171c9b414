import { describe, expect, it } from 'vitest';
import { MUTATIONS } from '../fuzz/mutations';
import { randomFrom } from '../fuzz/random';
import { type Failure, inWords, pagesToChange, playRound, subjectOf } from '../fuzz/round';

/** `npm run fuzz` plays more rounds of these, from another seed. */
const ROUNDS = Number(import.meta.env.VITE_FUZZ_ROUNDS ?? 300);
const FIRST_SEED = Number(import.meta.env.VITE_FUZZ_SEED ?? 1);
const ROUNDS_A_TEST = 500;
const MOST_SHOWN = 20;
const isLong = ROUNDS > ROUNDS_A_TEST;

const pages = pagesToChange();

describe(`pages changed in ${MUTATIONS.length} ways`, () => {
  it('are taken from fixtures of many shapes', () => {
    expect(pages.length).toBeGreaterThan(5);
  });

  it.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))('can be changed by: %s', (_, { change }) => {
    const applied = pages.filter((page) => change(subjectOf(page, randomFrom(FIRST_SEED))) !== null);
    expect(applied.length).toBeGreaterThan(0);
  });

  for (let from = 0; from < ROUNDS; from += ROUNDS_A_TEST) {
    const upTo = Math.min(ROUNDS, from + ROUNDS_A_TEST);
    it(`never lead to a wrong mark: rounds ${from + 1} to ${upTo}`, { timeout: 240_000 }, () => {
      const failures: Failure[] = [];
      for (let round = from; round < upTo; round += 1) {
        const failure = playRound(FIRST_SEED + round, pages);
        if (failure !== null) failures.push(failure);
      }
      if (isLong) console.log(`${upTo} of ${ROUNDS} rounds, ${failures.length} wrong`);
      if (import.meta.env.VITE_FUZZ_HTML) for (const { html } of failures.slice(0, 3)) console.log(html);
      expect(failures.slice(0, MOST_SHOWN).map(inWords)).toEqual([]);
    });
  }
});

import { describe, expect, it } from 'vitest';
import { resolvePolicy } from '../../../src/policy/resolve';
import { policyOfSchool } from '../../../src/rollout/policy-of-school';
import { isSamePolicy, type ReceivedPolicy, receivePolicy } from '../../../src/rollout/receive-policy';
import { SETTING_DEFINITIONS } from '../../../src/rollout/setting-definitions';
import { mergeSettings, readPolicyValue } from '../../../src/rollout/settings';
import { goodPolicy, type Policy, randomPolicy } from '../../fuzz/policy-values';
import { randomFrom } from '../../fuzz/random';

/** `npm run fuzz` plays more rounds of these, from another seed. */
const ROUNDS = Number(process.env.FUZZ_POLICIES ?? 2000);
const FIRST_SEED = Number(process.env.FUZZ_SEED ?? 1);
const ROUNDS_A_TEST = 2500;
const AT = '2026-11-20T08:12:00Z';
const LATER = '2026-11-20T09:00:00Z';

/** What went wrong with one policy, in words; null where all went as it must. */
function problemOf(seed: number): string | null {
  const random = randomFrom(seed);
  const before = random.below(4) === 0 ? null : receivePolicy(null, goodPolicy(random), AT);
  const said = randomPolicy(random);
  const after = receivePolicy(before, said, LATER);
  return (
    valuesProblem(before, said, after) ??
    (isSamePolicy(after, receivePolicy(after, said, LATER))
      ? null
      : 'another look at the same comes to another thing') ??
    faultsProblem(after) ??
    useProblem(after)
  );
}

/** Each setting goes as it came, or as it was last good, or as far as it is right; and of the last two something is said. */
function valuesProblem(before: ReceivedPolicy | null, said: Policy, after: ReceivedPolicy): string | null {
  for (const { key } of SETTING_DEFINITIONS) {
    const goes = Object.hasOwn(after.good, key) ? after.good[key] : undefined;
    const last = before !== null && Object.hasOwn(before.good, key) ? before.good[key] : undefined;
    const fault = after.faults.find((one) => one.key === key);
    if (!Object.hasOwn(said, key)) {
      if (goes !== undefined && (fault?.used !== 'last-good' || goes !== last)) return `${key} was never said`;
    } else if (readPolicyValue(key, said[key]).problem === null) {
      if (goes !== said[key] || fault !== undefined) return `${key} is right and does not go`;
    } else if (fault === undefined) return `${key} is wrong, and nothing is said of it`;
    else if (last !== undefined && JSON.stringify(goes) !== JSON.stringify(last))
      return `${key} was good before and does not go on`;
  }
  return null;
}

function faultsProblem({ faults }: ReceivedPolicy): string | null {
  const long = faults.find(({ message }) => message.length > 2000 || message === '');
  if (long) return `what is said of ${long.key} is of ${long.message.length} characters`;
  return faults.length > 60 ? `${faults.length} faults` : null;
}

/** What goes is whole, and the product can work with it. */
function useProblem({ good }: ReceivedPolicy): string | null {
  const { values, problems } = mergeSettings(good, { role: 'teacher' });
  if (problems.length > 0) return `${problems[0]?.setting} goes, and is not right: ${problems[0]?.message}`;
  for (const school of values.schools.slice(0, 2)) {
    const policy = policyOfSchool(school, values);
    if (policy !== null) resolvePolicy(policy, { on: '2026-11-20' }).own('am.close');
  }
  return JSON.stringify(values).length > 0 ? null : 'no settings at all';
}

describe('a browser policy of any type, size and shape', () => {
  it('is right in every way at times, and wrong in some at others', () => {
    const faults = Array.from({ length: 100 }, (_, seed) =>
      receivePolicy(null, randomPolicy(randomFrom(seed)), AT).faults.map(({ used }) => used),
    );
    expect(new Set(faults.flat())).toEqual(new Set(['rest', 'nothing']));
    expect(receivePolicy(null, goodPolicy(randomFrom(1)), AT).faults).toEqual([]);
    expect(receivePolicy(null, goodPolicy(randomFrom(2)), AT).faults).toEqual([]);
  });

  for (let from = 0; from < ROUNDS; from += ROUNDS_A_TEST) {
    const upTo = Math.min(ROUNDS, from + ROUNDS_A_TEST);
    it(`leaves the settings working on what was last good: ${from + 1} to ${upTo}`, { timeout: 240_000 }, () => {
      const failures: string[] = [];
      for (let round = from; round < upTo && failures.length < 10; round += 1) {
        const problem = problemOf(FIRST_SEED + round);
        if (problem !== null) failures.push(`seed ${FIRST_SEED + round}: ${problem}`);
      }
      expect(failures).toEqual([]);
    });
  }
});

/**
 * A policy worked out for year groups and days, once for as long as the policy object lives: a page of pupils, or a school of
 * pages, asks the same few questions thousands of times. Owns that memory. A changed policy is another object.
 */
import type { IsoDate, Session } from '../attendance';
import type { PolicyPack, PolicyStack, Stated } from '../policy/pack';
import { type RegisterTimes, registerTimes } from '../policy/register-times';
import { type PolicyView, resolvePolicy } from '../policy/resolve';

type Answers = { view: PolicyView; times: Partial<Record<Session, RegisterTimes>> };

export class PolicyCache {
  readonly #policy: PolicyPack | PolicyStack;
  readonly #national: PolicyPack | undefined;
  readonly #hasDatedValues: boolean;
  readonly #answers = new Map<string | null, Map<IsoDate, Answers>>();

  constructor(policy: PolicyPack | PolicyStack, national: PolicyPack | undefined) {
    this.#policy = policy;
    this.#national = national;
    this.#hasDatedValues = packsOf(policy, national).some((values) => Object.values(values).some(isDated));
  }

  view(year: string | null, on: IsoDate): PolicyView {
    return this.#answer(year, on).view;
  }

  times(year: string | null, on: IsoDate, session: Session): RegisterTimes {
    const answer = this.#answer(year, on);
    answer.times[session] ??= registerTimes(answer.view, session);
    return answer.times[session];
  }

  #answer(year: string | null, on: IsoDate): Answers {
    const ofYear = this.#answers.get(year) ?? new Map<IsoDate, Answers>();
    this.#answers.set(year, ofYear);
    // where no value begins or ends, every day has one answer
    const day = this.#hasDatedValues ? on : '';
    let answer = ofYear.get(day);
    if (answer === undefined) {
      answer = { view: resolvePolicy(this.#policy, { year, on }, this.#national), times: {} };
      ofYear.set(day, answer);
    }
    return answer;
  }
}

const caches = new WeakMap<object, { national: PolicyPack | undefined; cache: PolicyCache }>();

/** The memory that belongs to a policy. */
export function policyCacheOf(policy: PolicyPack | PolicyStack, national: PolicyPack | undefined): PolicyCache {
  const known = caches.get(policy);
  if (known?.national === national && known !== undefined) return known.cache;
  const cache = new PolicyCache(policy, national);
  caches.set(policy, { national, cache });
  return cache;
}

function packsOf(policy: PolicyPack | PolicyStack, national?: PolicyPack): Record<string, Stated>[] {
  const packs = 'trust' in policy ? [policy.school, policy.trust, policy.national] : [policy];
  return [...packs, national].flatMap((pack) => (pack?.values ? [pack.values] : []));
}

function isDated(entry: Stated): boolean {
  return !('silent' in entry) && (entry.validFrom !== undefined || entry.validTo !== undefined);
}

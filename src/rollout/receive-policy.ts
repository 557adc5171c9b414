/**
 * What becomes of a browser policy when it arrives. Owns that each setting goes on as it was last good while what came is
 * wrong, and what is said of the fault. Pure: the browser is asked, and the outcome kept, by `settings-store.ts`.
 */
import { isPolicyKey } from './decode-policy';
import { readPolicyValue } from './settings';
import { short } from './settings-schema';

export type PolicyFault = {
  /** The setting, or what stood in its place. */
  key: string;
  message: string;
  /** What goes instead: the value that was last good, what is right of this one, or nothing of a policy. */
  used: 'last-good' | 'rest' | 'nothing';
};

export type ReceivedPolicy = {
  /** Since when the policy is what it is now. */
  at: string;
  /** The values that go, as they came. Empty where there is no policy. */
  good: Record<string, unknown>;
  faults: PolicyFault[];
};

const MOST_UNKNOWN = 20;
const NO_LIST =
  'did not arrive. Browsers leave out a value of the wrong type. What it named before stays; an empty list lets it go';

/**
 * The policy as it goes from now on. `said` is what the browser says, of whatever type, size or shape; nothing in it throws.
 * No policy at all, once it is believed, is nobody's fault: what was good goes then too.
 */
export function receivePolicy(
  before: ReceivedPolicy | null,
  said: Readonly<Record<string, unknown>>,
  at: string,
): ReceivedPolicy {
  const good: [string, unknown][] = [];
  const faults: PolicyFault[] = [];
  const last = (key: string) => (before !== null && Object.hasOwn(before.good, key) ? before.good[key] : undefined);
  const keep = (key: string, message: string) => {
    const kept = last(key);
    if (kept !== undefined) good.push([key, kept]);
    faults.push({ key, message, used: kept === undefined ? 'nothing' : 'last-good' });
  };
  const isThere = (key: string) => Object.hasOwn(said, key) && said[key] !== undefined;
  for (const [key, raw] of Object.entries(said)) {
    if (!isPolicyKey(key) || raw === undefined) continue;
    const { value, problem } = readPolicyValue(key, raw);
    if (problem === null) good.push([key, raw]);
    else if (value !== undefined && (last(key) === undefined || isSame(last(key), value))) {
      good.push([key, value]);
      faults.push({ key, message: problem, used: 'rest' });
    } else keep(key, problem);
  }
  // without the list of what is set, all that did not arrive would look as if it had been taken away
  const wasNamed = Object.keys(said).length > 0 && !isThere('policyKeys') && isListed(last('policyKeys'));
  if (wasNamed) keep('policyKeys', NO_LIST);
  for (const key of namedBy(good).filter((one) => one !== 'policyKeys' && !isThere(one)))
    keep(key, 'did not arrive. Browsers leave out a value of the wrong type');
  return { at, good: Object.fromEntries(good), faults: [...faults, ...unknown(said)] };
}

/** Whether two policies come to the same, whenever they came. */
export function isSamePolicy(one: ReceivedPolicy | null, other: ReceivedPolicy): boolean {
  return one !== null && isSame([one.good, one.faults], [other.good, other.faults]);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const isListed = (keys: unknown): boolean => Array.isArray(keys) && keys.length > 0;

/** The settings that a policy says it sets. */
function namedBy(good: readonly [string, unknown][]): string[] {
  const named = good.find(([key]) => key === 'policyKeys')?.[1];
  const keys = Array.isArray(named) ? named : [];
  return [...new Set(keys.filter((key): key is string => typeof key === 'string' && isPolicyKey(key)))];
}

function unknown(said: Readonly<Record<string, unknown>>): PolicyFault[] {
  const keys = Object.keys(said).filter((key) => !isPolicyKey(key));
  const faults = keys
    .slice(0, MOST_UNKNOWN)
    .map((key): PolicyFault => ({ key: short(key), message: 'no setting has this name', used: 'nothing' }));
  const more = keys.length - faults.length;
  if (more === 0) return faults;
  return [...faults, { key: '…', message: `and ${more} more names of no setting`, used: 'nothing' }];
}

/**
 * The policy that an element goes by: the name of one that ships, or a pack of the page's own. Owns the loading: a pack comes
 * only where it is named.
 */
import type { PolicyPack, PolicyStack } from '../../policy/pack';
import { fromJson, type Problem, type Taken } from '../element/given';
import { Wrong } from '../element/wrong';
import { anything, either, optional, recordOf, word } from './shape';

const PACKS: Readonly<Record<string, () => Promise<{ default: PolicyPack }>>> = {
  national: () => import('../../policy/packs/national/pack'),
  wessex: () => import('../../policy/packs/wessex/pack'),
  keystone: () => import('../../policy/packs/keystone/pack'),
  otw: () => import('../../policy/packs/otw/pack'),
  jtmat: () => import('../../policy/packs/jtmat/pack'),
  ludlow: () => import('../../policy/packs/ludlow/pack'),
};

export const PACK_NAMES: readonly string[] = Object.keys(PACKS);

export const POLICY: Taken = {
  shape: optional(either(word, recordOf(anything, 'the name of a policy, or a pack'))),
  fromText: (text) => (text.trim().startsWith('{') ? fromJson(text) : text.trim()),
};

export type PolicyGiven = string | Record<string, unknown>;

/** The policy with the national one under it. @throws Wrong where it is no policy. */
export async function loadPolicy(given: PolicyGiven): Promise<PolicyStack> {
  const national = await shipped('national');
  if (typeof given === 'string') return { national, trust: given === 'national' ? national : await shipped(given) };
  const { parsePolicyPack } = await import('../../policy/parse-pack');
  const { trust, school, nationalDefaults } = (isStack(given) ? given : { trust: given }) as Record<string, unknown>;
  return {
    national,
    trust: typeof trust === 'string' ? await shipped(trust) : packOf(trust, 'policy'),
    ...(school === undefined
      ? {}
      : { school: packOf(isObject(school) ? { id: 'school', name: 'School', ...school } : school, 'policy.school') }),
    ...(nationalDefaults === undefined ? {} : { nationalDefaults: defaultsOf(nationalDefaults) }),
  };

  function packOf(json: unknown, path: string): PolicyPack {
    const parsed = parsePolicyPack(json);
    if (parsed.ok) return parsed.pack;
    throw new Wrong(
      ...parsed.problems.map(
        (one): Problem => ({ path: `${path}.${one.path}`, message: one.message, from: 'property' }),
      ),
    );
  }
}

async function shipped(name: string): Promise<PolicyPack> {
  const load = Object.hasOwn(PACKS, name) ? PACKS[name] : undefined;
  if (load === undefined)
    throw new Wrong({ path: 'policy', message: `is none of ${PACK_NAMES.join(', ')}`, from: 'none' });
  return (await load()).default;
}

const isStack = (given: Record<string, unknown>): boolean => 'trust' in given;
const isObject = (given: unknown): given is object => typeof given === 'object' && given !== null;

function defaultsOf(given: unknown): boolean | string[] {
  if (typeof given === 'boolean') return given;
  if (Array.isArray(given) && given.every((one) => typeof one === 'string')) return given;
  throw new Wrong({ path: 'policy.nationalDefaults', message: 'is neither yes or no, nor a list', from: 'none' });
}

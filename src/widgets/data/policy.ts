/**
 * The policy that an element goes by: the name of one that ships, or a pack of the page's own. Owns the loading: a pack comes
 * only where it is named, and of it the part that is needed.
 */
import type { PolicyPack, PolicyStack } from '../../policy/pack';
import { fromJson, type Problem, type Taken } from '../element/given';
import { part } from '../element/part';
import { Wrong } from '../element/wrong';
import { anything, either, optional, recordOf, word } from './shape';

type Packs = Readonly<Record<string, () => Promise<{ default: PolicyPack }>>>;

const PACKS: Packs = {
  national: () => import('../../policy/packs/national/pack'),
  wessex: () => import('../../policy/packs/wessex/pack'),
  keystone: () => import('../../policy/packs/keystone/pack'),
  otw: () => import('../../policy/packs/otw/pack'),
  jtmat: () => import('../../policy/packs/jtmat/pack'),
  ludlow: () => import('../../policy/packs/ludlow/pack'),
};

const OF_REGISTERS: Packs = {
  national: () => import('../../policy/packs/national/pack?register'),
  wessex: () => import('../../policy/packs/wessex/pack?register'),
  keystone: () => import('../../policy/packs/keystone/pack?register'),
  otw: () => import('../../policy/packs/otw/pack?register'),
  jtmat: () => import('../../policy/packs/jtmat/pack?register'),
  ludlow: () => import('../../policy/packs/ludlow/pack?register'),
};

const OF_LEAVE: Packs = {
  national: () => import('../../policy/packs/national/pack'),
  wessex: () => import('../../policy/packs/wessex/pack?leave'),
  keystone: () => import('../../policy/packs/keystone/pack?leave'),
  otw: () => import('../../policy/packs/otw/pack?leave'),
  jtmat: () => import('../../policy/packs/jtmat/pack?leave'),
  ludlow: () => import('../../policy/packs/ludlow/pack?leave'),
};

export const PACK_NAMES: readonly string[] = Object.keys(PACKS);

export const POLICY: Taken = {
  shape: optional(either(word, recordOf(anything, 'the name of a policy, or a pack'))),
  fromText: (text) => (text.trim().startsWith('{') ? fromJson(text) : text.trim()),
};

export type PolicyGiven = string | Record<string, unknown>;

/** The whole policy with the national one under it. @throws Wrong where it is no policy. */
export const loadPolicy = (given: PolicyGiven): Promise<PolicyStack> => load(given, PACKS);

/** What checks of a register look up in it. @throws Wrong where it is no policy. */
export const loadForRegisters = (given: PolicyGiven): Promise<PolicyStack> => load(given, OF_REGISTERS);

/** What checks of a request for leave look up in it. @throws Wrong where it is no policy. */
export const loadForLeave = (given: PolicyGiven): Promise<PolicyStack> => load(given, OF_LEAVE);

/** A policy of the page's own is there already, and goes as it is. */
async function load(given: PolicyGiven, packs: Packs): Promise<PolicyStack> {
  const national = await shipped('national', packs);
  if (typeof given === 'string')
    return { national, trust: given === 'national' ? national : await shipped(given, packs) };
  const { parsePolicyPack } = await part(() => import('../../policy/parse-pack'));
  const { trust, school, nationalDefaults } = (isStack(given) ? given : { trust: given }) as Record<string, unknown>;
  return {
    national,
    trust: typeof trust === 'string' ? await shipped(trust, packs) : packOf(trust, 'policy'),
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

async function shipped(name: string, packs: Packs): Promise<PolicyPack> {
  const loadOne = Object.hasOwn(packs, name) ? packs[name] : undefined;
  if (loadOne === undefined)
    throw new Wrong({ path: 'policy', message: `is none of ${PACK_NAMES.join(', ')}`, from: 'none' });
  return (await part(loadOne)).default;
}

const isStack = (given: Record<string, unknown>): boolean => 'trust' in given;
const isObject = (given: unknown): given is object => typeof given === 'object' && given !== null;

function defaultsOf(given: unknown): boolean | string[] {
  if (typeof given === 'boolean') return given;
  if (Array.isArray(given) && given.every((one) => typeof one === 'string')) return given;
  throw new Wrong({ path: 'policy.nationalDefaults', message: 'is neither yes or no, nor a list', from: 'none' });
}

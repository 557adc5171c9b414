/**
 * The part of a policy that a page's own script needs. Owns which keys those are, so that no pack travels into a page.
 */
import type { PolicyPack, PolicyStack } from './pack';
import { REGISTER_TIME_KEYS } from './register-times';

const REGISTER_KEYS = new Set([...REGISTER_TIME_KEYS, 'codes.withdrawn', 'codes.missing', 'codes.aliases']);
const NATIONAL_KEYS = new Set([
  'codes.present',
  'codes.L',
  'codes.U',
  'codes.withdrawn',
  'codes.table',
  'register.everyPupil',
  'register.when',
  'register.maxOpenMinutes',
]);

/** The same stack with only the values that the checks of a register look up. */
export function excerptForPages(stack: PolicyStack & { national: PolicyPack }): PolicyStack {
  const { national, trust, school, nationalDefaults } = stack;
  return {
    national: only(national, NATIONAL_KEYS),
    trust: only(trust, REGISTER_KEYS),
    ...(school ? { school: { ...school, values: pick(school.values ?? {}, REGISTER_KEYS) } } : {}),
    ...(nationalDefaults !== undefined ? { nationalDefaults } : {}),
  };
}

function only(pack: PolicyPack, keys: ReadonlySet<string>): PolicyPack {
  return { ...pack, values: pick(pack.values, keys) };
}

function pick(values: PolicyPack['values'], keys: ReadonlySet<string>): PolicyPack['values'] {
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.has(key)));
}

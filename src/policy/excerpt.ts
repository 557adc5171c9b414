/**
 * The part of a policy that a page's own script needs. Owns which keys those are, so that no pack travels into a page.
 */
import type { PolicyPack, PolicyStack } from './pack';
import { REGISTER_TIME_KEYS } from './register-times';

/** What register checks look up beside times; what a policy says of a check in words is for its card. */
const REGISTER_KEYS = new Set([
  ...REGISTER_TIME_KEYS,
  'national.checks',
  'am.sessionEnd',
  'pm.sessionEnd',
  'am.officeSignIn',
  'pm.officeSignIn',
  'lunch',
  'lesson.absent',
  'codes.withdrawn',
  'codes.missing',
  'codes.aliases',
  'codes.S',
  'codes.Y',
  'register.lessons',
  'register.sameDay',
  'register.maxOpenMinutes',
  'register.remoteEducation',
  'school.type',
]);
const NATIONAL_KEYS = new Set([
  'national.checks',
  'codes.present',
  'codes.L',
  'codes.U',
  'codes.S',
  'codes.Y',
  'codes.withdrawn',
  'codes.table',
  'codes.attendingElsewhere',
  'register.everyPupil',
  'register.when',
  'register.maxOpenMinutes',
  'register.remoteEducation',
]);

/** The same stack with only the values that these checks of a register look up. */
export function excerptForPages(
  stack: PolicyStack & { national: PolicyPack },
  checks: readonly { id: string }[],
): PolicyStack {
  const { national, trust, school, nationalDefaults } = stack;
  const keys = new Set([...REGISTER_KEYS, ...checks.map(({ id }) => `checks.${id}`)]);
  return {
    national: only(national, NATIONAL_KEYS),
    trust: only(trust, keys),
    ...(school ? { school: { ...school, values: pick(school.values ?? {}, keys) } } : {}),
    ...(nationalDefaults !== undefined ? { nationalDefaults } : {}),
  };
}

function only(pack: PolicyPack, keys: ReadonlySet<string>): PolicyPack {
  return { ...pack, values: pick(pack.values, keys) };
}

function pick(values: PolicyPack['values'], keys: ReadonlySet<string>): PolicyPack['values'] {
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.has(key)));
}

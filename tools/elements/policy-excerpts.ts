/** The parts of the policies that ship which an element looks up at its work. Owns which those are: a built element loads no more. */
import { leaveChecks } from '../../src/checks/leave';
import { liveRegisterChecks } from '../../src/checks/register/live';
import { excerptForPages } from '../../src/policy/excerpt';
import type { PolicyPack } from '../../src/policy/pack';
import { type PackName, policyPacks } from '../../src/policy/packs';

const OF_LEAVE = new Set(leaveChecks.map(({ id }) => `checks.${id}`));

/** What checks of a register, or of a request for leave, look up in a policy that ships. */
export function excerptOf(name: PackName, part: 'register' | 'leave'): PolicyPack {
  return part === 'register' ? excerptForRegisters(policyPacks[name]) : excerptForLeave(policyPacks[name]);
}

/** The national pack may be a school's whole policy, too: then it is asked as a trust's. */
function excerptForRegisters(pack: PolicyPack): PolicyPack {
  const { trust, national } = excerptForPages({ national: policyPacks.national, trust: pack }, liveRegisterChecks);
  return pack === policyPacks.national ? { ...pack, values: { ...national?.values, ...trust.values } } : trust;
}

/** A check asks what the policy says of itself, and of no other check; what else it asks depends on the request. */
function excerptForLeave(pack: PolicyPack): PolicyPack {
  const values = Object.entries(pack.values).filter(([key]) => !key.startsWith('checks.') || OF_LEAVE.has(key));
  return { ...pack, values: Object.fromEntries(values) };
}

/** The policy for Firefox (policies.json), for the signed package and, on ESR only, for the unsigned one. Owns its form. */
import { withPolicyKeys } from './policy-values';
import { xpiUrl } from './rollout-addresses';
import type { PolicyGroup, Rollout } from './trust-schema';

/** @param isSigned false: also lets Firefox ESR take a package without Mozilla's signature, and any other such package */
export function firefoxPolicies(rollout: Rollout, group: PolicyGroup, isSigned: boolean): string {
  const id = rollout.trust.package.firefoxId;
  return `${JSON.stringify(
    {
      policies: {
        ExtensionSettings: { [id]: { installation_mode: 'force_installed', install_url: xpiUrl(rollout) } },
        ...(isSigned ? {} : { Preferences: { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } } }),
        '3rdparty': { Extensions: { [id]: withPolicyKeys(group.values) } },
      },
    },
    null,
    2,
  )}\n`;
}

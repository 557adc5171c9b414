/** The policy that goes for a school: its pack, its own values, the national baseline. Owns that joining only. */
import { type PolicyPack, type PolicyStack, type Stated, stated } from '../policy/pack';
import { type PackName, policyPacks } from '../policy/packs';
import type { School } from './school';
import type { Settings } from './settings';

const BY_SETTINGS = 'school settings';

/** Null where the school names a pack that is not there. */
export function policyOfSchool(
  school: School,
  { nationalDefaults }: Pick<Settings, 'nationalDefaults'>,
): (PolicyStack & { national: PolicyPack }) | null {
  const trust = school.pack in policyPacks ? policyPacks[school.pack as PackName] : undefined;
  if (trust === undefined) return null;
  const values: Record<string, Stated> = { ...(school.overrides as Record<string, Stated>) };
  if (school.minutesLateFrom !== undefined) values.minutesLateFrom = stated(school.minutesLateFrom, BY_SETTINGS);
  return {
    national: policyPacks.national,
    trust,
    school: { id: school.id, name: school.name, values },
    nationalDefaults,
  };
}
